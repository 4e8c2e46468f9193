import { type CatalogueEntry, ruleCatalogue } from './catalogue.js';
import { FIRST_YEAR, LAST_YEAR } from './calendar/bank-holidays.js';
import { WARNINGS } from './answers/warnings.js';
import { CONFIDENCES, FORCES } from './engine/rule.js';
import { CONVENTIONS } from './engine/derivation.js';
import { EXAMPLES } from './examples/index.js';
import { FACTS } from './fact-dictionary.js';
import { ALL_RULES } from './rules/index.js';
import { timeline } from './timeline.js';

/**
 * The law as the code has it, as a Markdown page that a SEND officer can check against the statute. It is written from
 * the rules; the examples are worked out when the page is written.
 */
export function timelineReference(): string {
  return [
    '# The statutory timeline, rule by rule',
    INTRODUCTION,
    list('Force', FORCES),
    list('Confidence', CONFIDENCES),
    '## How days are counted',
    Object.values(CONVENTIONS).map((words) => `- ${words}`).join('\n'),
    `Bank holidays are known from ${FIRST_YEAR} to ${LAST_YEAR} (https://www.gov.uk/bank-holidays). Working days outside those years are an error, not a guess.`,
    ...families(),
    '## Warnings',
    Object.entries(WARNINGS).map(([code, { message }]) => `- \`${code}\`: ${message}`).join('\n'),
    '## Not confirmed',
    'Points that two sources have not confirmed. Check the text of the law before you rely on any of these points.',
    unconfirmed(),
    '## Facts',
    'Every fact is optional. An absent or `null` fact is unknown, which is different from “no”.',
    facts(),
  ].join('\n\n') + '\n'; // prettier-ignore
}

const INTRODUCTION =
  'This page is written from the rules in `libs/timeline/src/rules` by `npm run docs`. It is research by engineers, not legal advice. Each rule gives its words, its date, its authority, our confidence in it, and one example.';

function list(title: string, meanings: Readonly<Record<string, string>>): string {
  const lines = Object.entries(meanings).map(([name, meaning]) => `- **${name}**: ${meaning}`);
  return `## ${title}\n\n${lines.join('\n')}`;
}

function families(): string[] {
  const rules = ruleCatalogue();
  const names = [...new Set(rules.map((rule) => rule.family))];
  return names.flatMap((name) => [`## ${name}`, ...rules.filter((rule) => rule.family === name).map(section)]);
}

function section(rule: CatalogueEntry): string {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Applies when', conditions(rule)],
    ['Date', ended(rule.date)],
    ['Force', rule.force],
    ['Leads', `${rule.leads} (\`${rule.leadAgency}\`)`],
    ['Involves', rule.involves.join(', ') || undefined],
    ['Blocks', rule.guards],
    ['Authority', rule.url ? `[${rule.citation}](${rule.url})` : rule.citation],
    ['Confidence', rule.unconfirmed ? `**unconfirmed**: ${rule.unconfirmed}` : rule.confidence],
    ['Done when', ended(rule.evidence)],
    ['If missed', ended(rule.ifMissed)],
    ['In force', validity(rule)],
    ['Example', worked(rule.id)],
  ];
  const lines = rows.filter(([, words]) => words !== undefined).map(([name, words]) => `- ${name}: ${words}`);
  return `### ${rule.id} ${rule.title}\n\n${lines.join('\n')}`;
}

const rules = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** A list where there are several conditions, and a list in it where a condition has alternatives. */
function conditions({ id }: CatalogueEntry): string {
  const { clauses } = rules.get(id)!.when;
  if (clauses.length === 1) return alternatives(clauses[0]!, 1);
  return ['every condition in this list is true', ...clauses.map((of) => alternatives(of, 2))].join('\n  - ');
}

function alternatives(of: readonly string[], depth: number): string {
  if (of.length === 1) return of[0]!;
  return ['at least one condition in this list is true', ...of].join(`\n${'  '.repeat(depth)}- `);
}

/** Words of several sentences end with a full stop, like their other sentences. */
const ended = (words: string) => (words.includes('. ') ? `${words}.` : words);

function validity({ validFrom, validTo }: CatalogueEntry): string | undefined {
  if (validFrom === undefined && validTo === undefined) return undefined;
  return [validFrom && `from ${validFrom}`, validTo && `to ${validTo}`].filter(Boolean).join(' ');
}

function worked(id: string): string | undefined {
  const example = EXAMPLES.find((e) => e.rule === id);
  if (!example) return undefined;
  const found = timeline(example.facts, { asOf: example.asOf }).milestones.find((m) => m.rule === id);
  if (!found) return undefined;
  const facts = Object.entries(example.facts).map(([name, value]) => `${name} ${shown(value)}`);
  const date = found.due ?? 'no date';
  return `asked on ${example.asOf} with ${facts.join(', ')}: **${date}**, ${found.status}. ${found.why.sentence}`;
}

const shown = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function unconfirmed(): string {
  return ruleCatalogue()
    .filter((rule) => rule.unconfirmed)
    .map((rule) => `- ${rule.id}: ${rule.unconfirmed}`)
    .join('\n');
}

function facts(): string {
  const rows = Object.entries(FACTS).map(([name, fact]) => {
    const codes = 'codes' in fact ? ` (${fact.codes.join(', ')})` : '';
    return `| ${name} | ${fact.type} | ${fact.meaning}${codes} |`;
  });
  return ['| fact | type | meaning |', '|---|---|---|', ...rows].join('\n');
}
