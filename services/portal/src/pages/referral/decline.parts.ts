import type { Schemas } from '../../api/api.js';
import { type Form, one } from '../../web/form.js';
import { type Question, answerTo, bodyOf } from '../../web/questions.js';
import { VERBS } from './verbs.js';

/** What was answered so far: a form for each page. */
export type Answers = Readonly<Record<string, Form>>;

const CRITERIA = [
  'national-eligibility',
  'transition-assessment',
  'ordinary-residence-elsewhere',
  'outside-service-criteria',
  'no-capacity',
  'need-met-otherwise',
  'other',
];
const ROUTES = ['reconsideration', 'complaint', 'lgsco', 'health-ombudsman', 'judicial-review', 'tribunal'];

/** The pages of a refusal as a statutory service owes it, in the order of the letter. */
const PARTS = {
  criterion: [{ name: 'refusal.criterion', kind: 'radios', options: CRITERIA }],
  limb: [{ name: 'refusal.limb', kind: 'radios', options: ['impairment-or-illness', 'two-outcomes', 'wellbeing'] }],
  why: VERBS.decline.questions,
  evidence: [{ name: 'refusal.evidence', kind: 'area', hint: true }],
  decider: [
    { name: 'refusal.decidedBy.name', kind: 'text' },
    { name: 'refusal.decidedBy.role', kind: 'text', hint: true },
  ],
  advice: [{ name: 'refusal.advice', kind: 'area', hint: true, optional: true }],
  challenge: [{ name: 'refusal.routes', kind: 'checkboxes', options: ROUTES, hint: true }],
  told: [
    {
      name: 'refusal.toldHow',
      kind: 'radios',
      options: ['letter', 'easy-read-letter', 'e-mail', 'in-person', 'telephone', 'video-call'],
    },
    { name: 'refusal.toldOn', kind: 'day', hint: true },
  ],
  review: [{ name: 'refusal.reviewOn', kind: 'day', hint: true }],
} as const satisfies Readonly<Record<string, readonly Question[]>>;

export type PartName = keyof typeof PARTS;

export const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);
export const questionsOf = (name: PartName): readonly Question[] => PARTS[name];

/** The pages that these answers ask for: which part of the national rules is not met is asked only where they were applied. */
export function partsOf(answers: Answers): readonly PartName[] {
  const national = one(answers['criterion'] ?? {}, 'refusal.criterion') === 'national-eligibility';
  return (Object.keys(PARTS) as PartName[]).filter((name) => name !== 'limb' || national);
}

/** The page after this one that was not answered yet; null where all were, so that the letter comes next. */
export const nextOf = (answers: Answers): PartName | null =>
  partsOf(answers).find((name) => answers[name] === undefined) ?? null;

/** Questions of the page that need an answer and have none. */
export const missingIn = (name: PartName, form: Form): readonly Question[] =>
  questionsOf(name).filter((question) => {
    if (question.optional) return false;
    const value = answerTo(question, form);
    return value === undefined || (Array.isArray(value) && value.length === 0);
  });

/** The refusal as the service takes it. */
export function declineOf(answers: Answers): Schemas['DeclineReferralRequest'] {
  const body: { refusal?: Record<string, unknown> } = {};
  for (const name of partsOf(answers)) {
    const { refusal, ...rest } = bodyOf(questionsOf(name), answers[name] ?? {}) as typeof body;
    Object.assign(body, rest, refusal && { refusal: { ...body.refusal, ...refusal } });
  }
  const evidence = body.refusal?.['evidence'];
  if (typeof evidence === 'string') body.refusal = { ...body.refusal, evidence: linesOf(evidence) };
  return body as Schemas['DeclineReferralRequest'];
}

export const linesOf = (text: string): { what: string }[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((what) => ({ what }));

/** The page of a field that the service found missing or wrong. */
export function partOfField(field: string): PartName {
  const names = Object.keys(PARTS) as PartName[];
  const root = field.split('.').slice(0, 2).join('.');
  return names.find((name) => questionsOf(name).some((question) => question.name.startsWith(root))) ?? 'why';
}
