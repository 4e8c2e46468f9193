#!/usr/bin/env node
// Prints what must happen for a young person, and when: the table that a coordinator would pin to the wall.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { factsFrom, HELP, OPTIONS } from './arguments.mjs';
import { printTable } from './table.mjs';

const root = new URL('../../../', import.meta.url);
const library = new URL('dist/libs/timeline/src/index.js', root);

/** The day in England, for whoever does not say which day they ask about. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

function build() {
  console.error('Building first …');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: fileURLToPath(root), stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

async function main() {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return console.log(HELP);
  if (!existsSync(library)) build();
  const { FACTS, timeline } = await import(library.href);
  const facts = factsFrom(values, FACTS);
  const answer = timeline(facts, { asOf: values['as-of'] ?? today(), pack: values.pack });
  if (values.json) return console.log(JSON.stringify(answer, null, 2));
  printTable(answer, { asOf: values['as-of'] ?? today(), why: values.why });
}

try {
  await main();
} catch (error) {
  const wrong = error?.details?.errors?.map(({ field, message }) => `  ${field}: ${message}`).join('\n');
  console.error(wrong ? `These facts are wrong:\n${wrong}` : (error?.message ?? String(error)));
  console.error('\nnpm run timeline -- --help says what can be asked.');
  process.exitCode = 1;
}
