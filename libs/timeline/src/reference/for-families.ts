import { type CalendarDate } from '#libs/kernel';
import { longDate } from '../engine/derivation.js';
import { Person } from '../engine/person.js';
import { type Force, type Rule } from '../engine/rule.js';
import { DEFAULT_SETTINGS } from '../engine/settings.js';
import { CHECKED_ON } from '../law.js';
import { type Family, type RuleOfPage, type Worked } from './families.js';

/**
 * The page of a family of rules for young people and parents: what happens, how firm it is, and what they can do. The
 * words are those of the rules; `reference.spec.ts` measures every sentence.
 */
export function familiesPage({ name, officers, rules }: Family): string {
  return [
    `# ${name} (for families)`,
    `This page is for young people and parents. We last checked it on ${longDate(CHECKED_ON as CalendarDate)}. It is not legal advice. You can ask for help at any time.`,
    ...rules.map((rule) => section(rule, officers)),
  ].join('\n\n');
}

function section({ anchor, now, example }: RuleOfPage, officers: string): string {
  const { ask, missed } = now.family ?? {};
  const [first, ...rest] = sentencesOf(inGeneral(now, example));
  const lines = [
    ...(rest.length > 0 ? [rest.join(' ')] : []),
    FIRMNESS[now.force],
    ...inOneCase(example, missed),
    ...(ask ? [`**We may ask you.** ${ask}`] : []),
    ...(missed ? [`**If this goes wrong.** ${missed}`] : []),
    `[Read the law](../${officers.replace('docs/timeline/', '')}#${anchor})`,
  ];
  return [`<a id="${anchor}"></a>`, `## ${first!.replace(/\.$/, '')}`, ...lines].join('\n\n');
}

/** How firm it is, in a family's words. */
const FIRMNESS: Readonly<Record<Force, string>> = {
  'legal-duty': 'The law says so.',
  'statutory-guidance': 'The rules say that this should be done.',
  'best-practice': 'This is good practice. It is not the law.',
  guard: 'The law says so.',
  discretion: 'The council can choose.',
  right: 'This is your right.',
  'derived-date': 'This is a date to know.',
  local: 'This is a local rule.',
};

export const sentencesOf = (text: string) => text.split(/(?<=[.?!])\s+(?=[A-Z“])/);

/** The text without the dates of one person. */
function inGeneral({ family, title }: Rule, example: Worked | undefined): string {
  const { text = `${title}.`, undated } = family ?? {};
  if (undated !== undefined) return undated;
  const whole = typeof text === 'string' ? text : text(personOf(example));
  return whole.replace(/\{\w+\}/g, 'a set day');
}

function personOf(example: Worked | undefined): Person {
  const { facts = {}, asOf = CHECKED_ON } = example ?? {};
  return new Person(facts, asOf as CalendarDate, DEFAULT_SETTINGS);
}

/** Without what the family can do, which has a line of its own. */
function inOneCase(example: Worked | undefined, missed: string | undefined): string[] {
  if (!example || example.milestone.due === null) return [];
  const { family } = example.milestone.why;
  const words = missed && family.endsWith(missed) ? family.slice(0, -missed.length).trimEnd() : family;
  return [`**One case.** On ${longDate(example.asOf as CalendarDate)}, one young person reads this. ${words}`];
}
