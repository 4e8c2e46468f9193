import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run mutation [-- Stryker's arguments]`: Stryker runs the specs against every mutant. The compiler then judges those
 * that survived, in a fraction of the time that Stryker's own checker needs for all: a change that does not compile is
 * noticed too. Prints the survivors that are left, and the score without what did not load.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const node = (script, args, stdio = 'pipe') =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, encoding: 'utf8', stdio });

const stryker = node(
  '@stryker-mutator/core/bin/stryker.js',
  ['run', 'libs/timeline/mutation/stryker.config.mjs', ...process.argv.slice(2)],
  'inherit',
);
if (stryker.status !== 0) process.exit(stryker.status ?? 1);

const { files } = JSON.parse(readFileSync(join(root, '.cache/mutation/report.json'), 'utf8'));
const counts = { killed: 0, timeout: 0, 'not loaded': 0, 'not compiled': 0, survived: 0 };
for (const [path, { mutants }] of Object.entries(files)) {
  for (const mutant of mutants) {
    if (mutant.status === 'Ignored') continue;
    const kind = verdict(path, mutant);
    counts[kind]++;
    if (kind !== 'survived') continue;
    const { line, column } = mutant.location.start;
    console.log(`survived: ${path}:${line}:${column} ${mutant.mutatorName}: ${mutant.replacement}`);
  }
}
const noticed = counts.killed + counts.timeout + counts['not compiled'];
console.log(JSON.stringify(counts));
console.log(`${((100 * noticed) / (noticed + counts.survived)).toFixed(1)} % noticed`);

function verdict(path, mutant) {
  if (mutant.status === 'Survived') return compiles(path, mutant) ? 'survived' : 'not compiled';
  if (mutant.status === 'Timeout') return 'timeout';
  return /not loaded: /.test(mutant.statusReason ?? '') ? 'not loaded' : 'killed';
}

/** Whether the timeline compiles with the change. The file is as it was afterwards. */
function compiles(path, { location: { start, end }, replacement }) {
  const file = join(root, path);
  const source = readFileSync(file, 'utf8');
  const lines = source.split('\n');
  const at = ({ line, column }) => lines.slice(0, line - 1).reduce((n, text) => n + text.length + 1, 0) + column - 1;
  try {
    writeFileSync(file, source.slice(0, at(start)) + replacement + source.slice(at(end)));
    return node('typescript7/bin/tsc', ['--noEmit', '-p', 'libs/timeline/mutation']).status === 0;
  } finally {
    writeFileSync(file, source);
  }
}
