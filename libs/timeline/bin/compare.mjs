import { parseArgs } from 'node:util';
import { countsOf, movesOf } from './compare/moves.mjs';
import { printMoves } from './compare/print.mjs';
import { peopleOfFile, storedPeople } from './compare/register.mjs';
import { loadVersion } from './compare/versions.mjs';

const OPTIONS = {
  from: { type: 'string' },
  to: { type: 'string' },
  register: { type: 'string' },
  stored: { type: 'boolean' },
  area: { type: 'string' },
  'as-of': { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

const HELP = `npm run timeline -- compare --from dist/onward-timeline-2.0.0.tgz --stored

  --from VERSION      the rules in use: a package (.tgz), its directory, or a built checkout of this repository
  --to VERSION        the rules to come; this checkout when not named
  --register FILE     people as JSON lines, {"id": "…", "facts": {…}}; - is the standard input
  --stored            people of the installation, through DATABASE_URL or the embedded database in DATA_DIR
  --area AREA         with --stored: one area only
  --as-of DATE        the day asked about; today when not named
  --json              everything as JSON

It prints whose dates move and why: ids and dates, and no other personal data. Steps that were recorded as done are not
part of the register.`;

/** `npm run timeline -- compare`: what a change of rules does to a register, before it is deployed. */
export async function compare(args, thisBuild, today) {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return console.log(HELP);
  if (!values.from) throw new Error('Name the rules in use with --from.');
  if (!values.register === !values.stored) throw new Error('Name the people with --register FILE or with --stored.');
  const from = await loadVersion(values.from);
  const to = values.to ? await loadVersion(values.to) : await thisBuild();
  const people = values.stored ? storedPeople(values.area) : peopleOfFile(values.register);
  const result = await movesOf(from, to, people, values['as-of'] ?? today());
  if (!values.json) return printMoves(result);
  const leftOut = { from: Object.fromEntries(result.leftOut.from), to: Object.fromEntries(result.leftOut.to) };
  console.log(JSON.stringify({ ...result, leftOut, counts: countsOf(result.moves) }, null, 1));
}
