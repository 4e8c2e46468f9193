import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'libs/timeline/mutation/tsconfig.json'),
  { noEmit: true },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => { throw new Error(problem.messageText); } },
); // prettier-ignore

/** The one file that differs from the disk, and what it says. */
let changed = { file: '', text: '', version: 0 };
const host = {
  ...ts.createIncrementalCompilerHost(config.options),
  getSourceFile: sourceOf,
};
const sources = new Map();

function sourceOf(file, target) {
  const isChanged = file === changed.file;
  if (!isChanged && sources.has(file)) return sources.get(file);
  const text = isChanged ? changed.text : ts.sys.readFile(file);
  if (text === undefined) return undefined;
  const source = ts.createSourceFile(file, text, target, true);
  source.version = isChanged ? `${changed.version}` : 'as on disk';
  if (!isChanged) sources.set(file, source);
  return source;
}

const programOf = (before) =>
  ts.createSemanticDiagnosticsBuilderProgram(config.fileNames, config.options, host, before);

let unchanged;
/** Checked once. Each change then costs the check of its own file, and of others only where its types changed. */
function unchangedProgram() {
  if (unchanged) return unchanged;
  unchanged = programOf(undefined);
  if (hasErrors(unchanged)) throw new Error('The timeline does not compile.');
  return unchanged;
}

function hasErrors(program) {
  if (program.getSyntacticDiagnostics().length > 0) return true;
  for (let next; (next = program.getSemanticDiagnosticsOfNextAffectedFile());) if (next.result.length > 0) return true;
  return false;
}

/** Whether the timeline compiles with the change of a mutant. Nothing is written. */
export function compiles(path, { location: { start, end }, replacement }) {
  const file = join(root, path);
  const source = readFileSync(file, 'utf8');
  const lines = source.split('\n');
  const at = ({ line, column }) => lines.slice(0, line - 1).reduce((n, text) => n + text.length + 1, 0) + column - 1;
  const before = unchangedProgram();
  changed = {
    file,
    text: source.slice(0, at(start)) + replacement + source.slice(at(end)),
    version: changed.version + 1,
  };
  return !hasErrors(programOf(before));
}
