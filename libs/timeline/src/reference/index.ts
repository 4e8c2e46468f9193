import { OTHER_WARNINGS, WARNINGS } from '../answers/warnings.js';
import { FIRST_YEAR, LAST_YEAR } from '../calendar/bank-holidays.js';
import { CONVENTIONS } from '../engine/derivation.js';
import { CONFIDENCES, FORCES } from '../engine/rule.js';
import { FACTS } from '../fact-dictionary.js';
import { CHECKED_ON, LAW_AS_AT, RULES_VERSION } from '../law.js';
import { familyPages, placeOf } from './families.js';
import { familiesPage } from './for-families.js';
import { officersPage } from './officers.js';

/**
 * The law as the code has it: an index, and for each family of rules one page for officers and one for families, by their
 * paths in the repository. The pages are written from the rules; the examples are worked out when they are written.
 */
export function timelinePages(): [path: string, text: string][] {
  return [
    ['docs/timeline.md', `${index()}\n`],
    ...familyPages().flatMap((family): [string, string][] => [
      [family.officers, `${officersPage(family)}\n`],
      [family.families, `${familiesPage(family)}\n`],
    ]),
  ];
}

function index(): string {
  return [
    '# The statutory timeline',
    `The timeline takes facts about a young person and gives duties, rights and dates, each with its lead, its authority and the reason. Rules ${RULES_VERSION}, law as at ${LAW_AS_AT}, checked on ${CHECKED_ON}. It is research by engineers, not legal advice. \`npm run docs\` writes these pages from the rules in \`libs/timeline/src/rules\`, and the [changelog of the law](../libs/timeline/LAW-CHANGELOG.md) lists what changed.`,
    '## Rules',
    'Each family of rules has two pages. Officers find the date, the authority with the words relied on, the versions and an example. Families find the same rules in plain words, with their options.',
    families(),
    list('Force', FORCES),
    list('Confidence', CONFIDENCES),
    '## How days are counted',
    Object.values(CONVENTIONS).map((words) => `- ${words}`).join('\n'),
    `Bank holidays are known from ${FIRST_YEAR} to ${LAST_YEAR} (https://www.gov.uk/bank-holidays). Working days outside those years are an error, not a guess.`,
    '## Warnings',
    warnings(),
    '## Not confirmed',
    'Points that two sources have not confirmed. Check the text of the law before you rely on any of these points.',
    unconfirmed(),
    '## Facts',
    'Every fact is optional. An absent or `null` fact is unknown, which is different from “no”. Programs find the same list in `libs/timeline/schemas/facts.schema.json`.',
    facts(),
  ].join('\n\n'); // prettier-ignore
}

const fromDocs = (path: string) => path.replace('docs/', '');

function families(): string {
  const rows = familyPages().map(
    ({ name, officers, families: plain, rules }) =>
      `| ${name} | [${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}](${fromDocs(officers)}) | [plain words](${fromDocs(plain)}) |`,
  );
  return ['| family | for officers | for families |', '|---|---|---|', ...rows].join('\n');
}

function list(title: string, meanings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(meanings).map(([name, meaning]) => `- **${name}**: ${meaning}`);
  return `## ${title}\n\n${lines.join('\n')}`;
}

function warnings(): string {
  const declared = Object.entries(WARNINGS).map(([code, { message }]) => [code, message] as const);
  return [...declared, ...Object.entries(OTHER_WARNINGS)].map(([code, words]) => `- \`${code}\`: ${words}`).join('\n');
}

function unconfirmed(): string {
  const points = familyPages().flatMap(({ rules }) => rules.flatMap(({ versions }) => versions));
  return points
    .filter((rule) => rule.unconfirmed)
    .map(({ id, unconfirmed: point }) => `- [${id}](timeline/${placeOf(id)}): ${point}`)
    .join('\n');
}

function facts(): string {
  const rows = Object.entries(FACTS).map(([name, fact]) => {
    const codes = 'codes' in fact ? ` (${fact.codes.join(', ')})` : '';
    return `| ${name} | ${fact.type} | ${fact.meaning}${codes} |`;
  });
  return ['| fact | type | meaning |', '|---|---|---|', ...rows].join('\n');
}
