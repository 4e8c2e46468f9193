import type { Question } from '../../web/questions.js';

const ENDS = [
  'goals-reached',
  'time-over',
  'other-service-found',
  'young-person-does-not-want-it',
  'needs-changed',
  'service-closed',
  'funding-ended',
  'moved-away',
  'died',
  'other',
] as const;
const WITHDRAWALS = [
  'needs-changed',
  'young-person-does-not-want-it',
  'other-service-found',
  'no-answer',
  'not-started',
  'moved-away',
  'died',
  'entered-in-error',
  'other',
] as const;
const NON_STARTS = [
  'place-lost',
  'funding-not-agreed',
  'staff-not-found',
  'young-person-did-not-come',
  'young-person-does-not-want-it',
  'needs-changed',
  'moved-away',
  'died',
  'other',
] as const;
const RE_ROUTES = [
  'no-answer',
  'no-capacity',
  'declined',
  'wait-too-long',
  'not-started',
  'better-match',
  'young-person-chose',
  'other',
] as const;
const DECLINES = [
  'no-capacity',
  'outside-age-range',
  'outside-eligibility',
  'needs-cannot-be-met',
  'outside-area',
  'already-supported',
  'young-person-does-not-want-it',
  'other',
] as const;

const because = (options: readonly string[], more: Partial<Question> = {}): Question => ({
  name: 'reason',
  kind: 'radios',
  options,
  optionWords: 'referral.reasons',
  ...more,
});
const words = (more: Partial<Question> = {}): Question => ({ name: 'words', kind: 'area', optional: true, ...more });
const rationale = (more: Partial<Question> = {}): Question => ({ name: 'rationale', kind: 'area', ...more });

export interface Verb {
  readonly questions: readonly Question[];
  /** done in one click, because there is nothing to ask */
  readonly atOnce?: true;
  /** ends something, so its button says so in its colour */
  readonly warns?: true;
}

/**
 * The actions on a referral, most wanted first. Which of them a page shows, the record's `allowedActions` say.
 * `decline` and `re-routing` have pages of their own.
 */
export const VERBS = {
  opening: { questions: [], atOnce: true },
  acceptance: {
    questions: [
      { name: 'startExpectedOn', kind: 'day', optional: true, hint: true },
      rationale({ optional: true, hint: true }),
    ],
  },
  information: { questions: [{ name: 'answer', kind: 'area', hint: true }] },
  'start-booking': { questions: [{ name: 'startBookedOn', kind: 'day', hint: true }, words({ hint: true })] },
  start: {
    questions: [
      { name: 'startedOn', kind: 'day', hint: true },
      { name: 'what', kind: 'text', hint: true },
      { name: 'howMuch', kind: 'text', hint: true },
    ],
  },
  'dispute-resolution': {
    questions: [
      { name: 'outcome', kind: 'radios', options: ['started', 'start-booked', 'did-not-start'] },
      { name: 'startBookedOn', kind: 'day', optional: true, hint: true },
      because(NON_STARTS, { optional: true, hint: true }),
      words({ optional: false, hint: true }),
    ],
  },
  'information-request': { questions: [{ name: 'question', kind: 'area', hint: true }] },
  assessment: { questions: [], atOnce: true },
  'waiting-list': {
    questions: [
      { name: 'position', kind: 'number', hint: true },
      { name: 'expectedWeeks', kind: 'number', optional: true },
      words(),
    ],
  },
  decline: { questions: [because(DECLINES), rationale({ hint: true })], warns: true },
  'sending-again': { questions: [], atOnce: true },
  're-routing': {
    questions: [{ name: 'serviceId', kind: 'select' }, because(RE_ROUTES), words({ hint: true })],
  },
  'did-not-start': { questions: [because(NON_STARTS), rationale({ hint: true })], warns: true },
  ending: { questions: [because(ENDS), words({ hint: true })], warns: true },
  withdrawal: { questions: [because(WITHDRAWALS), words({ hint: true })], warns: true },
} as const satisfies Readonly<Record<string, Verb>>;

export type VerbName = keyof typeof VERBS;

export const isVerb = (name: string): name is VerbName => Object.hasOwn(VERBS, name);

/** The record's actions that have a page here, most wanted first. */
export const verbsOf = (allowed: readonly string[]): VerbName[] =>
  (Object.keys(VERBS) as VerbName[]).filter((name) => allowed.includes(name));

const ALSO_DONE = ['ownership', 'handed', 'not-taken', 'sending', 'reconsideration', 'decision'];

/** Whether the page has words for what was just done. */
export const isDone = (done: string | undefined): done is string =>
  done !== undefined && (isVerb(done) || ALSO_DONE.includes(done));
