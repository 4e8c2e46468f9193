import { dateInWords } from '../catalogue.js';
import { type DateExpression } from '../engine/language.js';
import { CONFIDENCES, FORCES, type Ending, type Rule } from '../engine/rule.js';
import { longDate } from '../engine/derivation.js';
import { FACTS } from '../fact-dictionary.js';
import { type FactName } from '../facts.js';
import { asItStood, CHECKED_ON, LAW_AS_AT, RULES_VERSION } from '../law.js';
import { type Family, placeOf, type RuleOfPage, type Worked } from './families.js';
import { type CalendarDate } from '#libs/kernel';

/** The page of a family of rules for a SEND officer or a lawyer: to check against the statute. */
export function officersPage({ name, families, rules }: Family): string {
  const forFamilies = families.replace('docs/timeline/', '');
  return [
    `# ${name}`,
    `For SEND officers and lawyers. Rules ${RULES_VERSION}, law as at ${on(LAW_AS_AT)}, checked on ${on(CHECKED_ON)}. This is research by engineers, not legal advice. [Read the same rules in plain words](${forFamilies}), or go to [all families of rules](../timeline.md).`,
    contents(rules),
    ...rules.map(section),
  ].join('\n\n');
}

const contents = (rules: readonly RuleOfPage[]) => rules.map(({ id, anchor }) => `[${id}](#${anchor})`).join(' · ');

const on = (day: string) => longDate(day as CalendarDate);

type Row = readonly [name: string, words: string | undefined];

function section(rule: RuleOfPage): string {
  const { id, anchor, now, versions, example } = rule;
  const rows: readonly Row[] = [
    ...authority(now),
    ...scope(now),
    ['Date', dateOf(now)],
    ...otherDates(now),
    ...standing(now),
    ...(now.ends ?? []).map((ending): Row => ['Ends', endOf(ending)]),
    ['If missed', ended(now.ifMissed)],
    ['Versions', versionsOf(versions)],
    ['Version chosen by', quoted(now.startedBy?.words)],
    ...(example ? workedRows(example) : []),
  ];
  return `<a id="${anchor}"></a>\n\n## ${id} ${now.title}\n\n${listed(rows)}`;
}

const listed = (rows: readonly Row[]) =>
  rows
    .filter(([, words]) => words !== undefined)
    .map(([name, words]) => `- ${name}:${words!.startsWith('\n') ? '' : ' '}${words}`)
    .join('\n');

function authority({ force, citation, url, quote, confidence, unconfirmed }: Rule): Row[] {
  return [
    ['Force', `${force}, ${FORCES[force]}`],
    ['Authority', url ? `[${citation}](${asItStood(url)})` : citation],
    ['Words relied on', quote ? `“${quote}”` : 'not quoted'],
    ['Confidence', unconfirmed ? `**unconfirmed**: ${unconfirmed}` : `${confidence}, ${CONFIDENCES[confidence]}`],
  ];
}

function scope(rule: Rule): Row[] {
  return [
    ['Applies when', conditions(rule)],
    ['Nations', rule.nations?.join(', ')],
    ['Leads', `${rule.leads} (\`${rule.leadAgency}\`)`],
    ['Involves', rule.involves.join(', ') || undefined],
    ['Blocks', rule.guards],
  ];
}

/** A list where there are several conditions, and a list in it where a condition has alternatives. */
function conditions({ when: { clauses } }: Rule): string {
  if (clauses.length === 1) return alternatives(clauses[0]!, 1);
  return ['every condition in this list is true', ...clauses.map((of) => alternatives(of, 2))].join('\n  - ');
}

function alternatives(of: readonly string[], depth: number): string {
  if (of.length === 1) return of[0]!;
  return ['at least one condition in this list is true', ...of].join(`\n${'  '.repeat(depth)}- `);
}

const dateOf = (rule: Rule) => ended(dateInWords(rule));

function otherDates(rule: Rule): Row[] {
  const row = (name: string, date: DateExpression | undefined): Row => [name, date && ended(date.words)];
  return [
    row('Usual deadline', rule.nominal),
    row('Working target', rule.target),
    row('Opens', rule.opensOn),
    row('Closes', rule.closesOn),
    row('Lasts until', rule.until),
    row('Good to start by', rule.startBy),
    ['Comes again by', quoted(rule.occurrence?.words)],
  ];
}

function standing(rule: Rule): Row[] {
  return [
    ['Done when', ended(rule.evidence)],
    ['Recorded as done by', quoted(rule.met?.words ?? rule.metWhen?.words)],
    ['Waits while', quoted(rule.deferredWhen?.words)],
    ['Not needed when', quoted(rule.mootWhen?.words)],
    ['Not recorded when', quoted(rule.notRecordedWhen?.words)],
  ];
}

/** The rule's own words for a condition or a day, which are put together from their parts. */
const quoted = (words: string | undefined) => words && `“${words}”`;

function endOf({ on: day, because, successor }: Ending): string {
  const next = successor ? ` It goes on as [${successor}](${placeOf(successor)}).` : '';
  return `${day.words}. ${because}${next}`;
}

/** Words of several sentences end with a full stop, like their other sentences. */
const ended = (words: string) => (words.includes('. ') && !words.endsWith('.') ? `${words}.` : words);

function versionsOf(versions: readonly Rule[]): string {
  const [only] = versions;
  if (versions.length === 1) return validity(only!);
  const sameDate = new Set(versions.map(dateInWords)).size === 1;
  const lines = versions.map((rule) => {
    const date = sameDate ? '' : `: ${dateOf(rule)}`;
    return `${validity(rule)}${date} (${rule.citation})`;
  });
  return lines.map(nested).join('');
}

const nested = (words: string) => `\n  - ${words}`;

function validity({ validFrom, validTo }: Rule): string {
  if (validFrom === undefined && validTo === undefined) return 'one, without a first or last day';
  return [validFrom && `from ${validFrom}`, validTo && `to ${validTo}`].filter(Boolean).join(' ');
}

function workedRows({ facts, asOf, milestone: { due, status, why } }: Worked): Row[] {
  const given = Object.entries(facts).map(([name, value]) => `${FACTS[name as FactName].meaning}: ${shown(value)}`);
  return [
    ['Example', `asked on ${asOf} with these facts${given.map(nested).join('')}`],
    ['Result', `**${due ?? 'no date'}**, ${status}. “${why.sentence}”`],
    ['Calculation', why.calculation.map(nested).join('') || undefined],
    ['Counting', why.conventions.map(nested).join('') || undefined],
  ];
}

const shown = (value: unknown) =>
  typeof value === 'boolean'
    ? value
      ? 'yes'
      : 'no'
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
