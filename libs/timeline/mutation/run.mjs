import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiles } from './compiles.mjs';

/**
 * `npm run mutation [-- Stryker's arguments]`: Stryker runs the specs against every mutant. The compiler then judges those
 * that survived, in a fraction of the time that Stryker's own checker needs for all: a change that does not compile is
 * noticed too. Prints the survivors that are left, and the score without what did not load.
 */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const node = (script, args, stdio = 'pipe') =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, encoding: 'utf8', stdio });

/** `--mutate` takes the place of the configured files, so it has to leave out the specs again. */
const args = process.argv.slice(2);
const files = args.indexOf('--mutate') + 1;
if (files > 0) args[files] += ',!**/*.spec.ts';

const stryker = node(
  '@stryker-mutator/core/bin/stryker.js',
  ['run', 'libs/timeline/mutation/stryker.config.mjs', ...args],
  'inherit',
);
if (stryker.status !== 0) process.exit(stryker.status ?? 1);

const report = JSON.parse(readFileSync(join(root, '.cache/mutation/report.json'), 'utf8'));
const counts = { killed: 0, timeout: 0, 'not loaded': 0, 'not compiled': 0, survived: 0 };
for (const [path, { mutants }] of Object.entries(report.files)) {
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
  return mutant.status === 'RuntimeError' ? 'not loaded' : 'killed';
}
