#!/usr/bin/env node
// Prints what must happen for a young person, and when: the table that a coordinator would pin to the wall.
import { parseArgs } from 'node:util';
import { importBuilt, prepare } from '../../embedded/bin/prepare.mjs';
import { factsFrom, HELP, OPTIONS } from './arguments.mjs';
import { compare } from './compare.mjs';
import { printTable } from './table.mjs';

/** The day in England, for whoever does not say which day they ask about. */
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

/** Built again where a source has changed: rules of yesterday would be compared in silence. */
async function thisBuild() {
  await prepare();
  return importBuilt('libs/timeline/src/index');
}

async function main() {
  if (process.argv[2] === 'compare') return compare(process.argv.slice(3), thisBuild, today);
  const { values } = parseArgs({ options: OPTIONS });
  if (values.help) return console.log(HELP);
  const { FACTS, timeline } = await thisBuild();
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
  console.error('\nnpm run timeline -- --help, and npm run timeline -- compare --help, list the options.');
  process.exitCode = 1;
}
