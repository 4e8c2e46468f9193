import type { Agency, PLAN_ANSWERS } from '#libs/contracts';
import { type CalendarDate, daysBetween } from '#libs/kernel';
import { findRule } from '#libs/timeline';
import { longDay } from '../../record/wording/dates.words.js';
import { EASY_RULES } from '../easy-read/easy-law.rules.js';
import { isAsked } from '../easy-read/easy-plan.rules.js';
import type { SymbolKey } from '#libs/symbols';

/* Sentences to the young person: plain words, no codes. */

const WHO: Readonly<Record<Agency, string>> = {
  education: 'The education team',
  health: 'The health team',
  'childrens-social-care': 'Children’s social care',
  'adult-social-care': 'Adults’ social care',
};

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const DAYS_OF_A_MONTH = 30.44;

const count = (n: number, what: string) => `${NUMBERS[n] ?? n} ${what}${n === 1 ? '' : 's'}`;

/** Time until or since a day, in everyday words: "in about three weeks". */
export function inWords(day: string, today: string): string {
  const days = daysBetween(today as CalendarDate, day as CalendarDate);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const span = spanWords(Math.abs(days));
  return days > 0 ? `in ${span}` : `${span} ago`;
}

function spanWords(days: number): string {
  if (days < 14) return count(days, 'day');
  if (days < 56) return `about ${count(Math.round(days / 7), 'week')}`;
  const months = Math.round(days / DAYS_OF_A_MONTH);
  return months < 24 ? `about ${count(months, 'month')}` : `about ${count(Math.round(months / 12), 'year')}`;
}

interface Task {
  readonly rule: string | null;
  readonly title: string;
}

/** The work: a sentence of the product for a statutory step, otherwise people's own text. */
export function whatWords({ rule, title }: Task): string {
  const law = rule === null ? undefined : EASY_RULES[rule];
  if (!law) return title;
  return isAsked({ rule, title }) ? `We find out if this is for you: ${law[1]}` : law[1];
}

export function symbolOf({ rule }: Pick<Task, 'rule'>): SymbolKey {
  return (rule === null ? undefined : EASY_RULES[rule]?.[0]) ?? 'check';
}

interface Doing {
  readonly rule: string | null;
  readonly duty_of: string;
  readonly owner_agency: Agency | null;
  readonly person_name: string | null;
}

/** The person or team that does the step. */
export function whoWords({ rule, duty_of, owner_agency, person_name }: Doing): string {
  if (duty_of === 'nobody') return 'Nobody has to do anything.';
  if (duty_of === 'every-agency') return 'Everybody who works with you.';
  if (duty_of === 'family') {
    return rule !== null && findRule(rule)?.leadAgency === 'young-person' ? 'You.' : 'You or your family.';
  }
  if (owner_agency === null) return 'We do not know yet who does this.';
  return person_name === null ? `${WHO[owner_agency]}.` : `${person_name}, ${inSentence(WHO[owner_agency])}.`;
}

const inSentence = (who: string) => (who.startsWith('The ') ? `of the ${who.slice(4)}` : `of ${who.toLowerCase()}`);

/** One sentence or two of a step: "Adults’ social care: Find a flat. By 1 May 2026." */
export function stepWords(step: Task & Doing & { due_on: string | null }): string {
  const what = ended(whatWords(step));
  const doer = step.rule === null && step.owner_agency !== null ? `${WHO[step.owner_agency]}: ` : '';
  const by = step.due_on === null ? '' : ` By ${longDay(step.due_on)}.`;
  return `${doer}${what}${by}`;
}

const ended = (words: string) => (/[.!?…]$/.test(words) ? words : `${words}.`);

const MY_ANSWERS: Readonly<Record<(typeof PLAN_ANSWERS)[number], string>> = {
  agree: 'You said yes to this plan',
  disagree: 'You said no to this plan',
  'could-not-answer': 'You could not answer',
  'did-not-want-to': 'You did not want to answer',
};

/** My answer, its day, and whether the plan is unchanged. */
export function answerWords(answer: { answer: keyof typeof MY_ANSWERS; on: string; stale: boolean } | null): string {
  if (answer === null) return 'You have not said yet what you think of this plan.';
  const said = `${MY_ANSWERS[answer.answer]} on ${longDay(answer.on)}.`;
  return answer.stale ? `${said} The plan has changed since then. You can say again what you think.` : said;
}

/** State of a goal. */
export const GOAL_STANDS: Readonly<Record<string, string>> = {
  proposed: 'Somebody suggested this for you. You can say yes or no to it.',
  agreed: 'This is for later.',
  active: 'You are working on this.',
  'on-hold': 'This has to wait for now.',
  ended: 'This is over.',
};

/** The rating of progress, 1 to 5. */
export const FEELINGS: Readonly<Record<number, string>> = {
  1: 'You said: not at all there yet.',
  2: 'You said: a little of the way.',
  3: 'You said: half of the way.',
  4: 'You said: nearly there.',
  5: 'You said: there!',
};
