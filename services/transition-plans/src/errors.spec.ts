import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#libs/kernel';
import { type TriedResponse, TriedPlan } from '../test/tried-plan.js';

/*
 * Each error that a bad request to a plan can cause has its code, and changes no row of the plan.
 */
let plan: TriedPlan;

beforeAll(async () => {
  plan = await TriedPlan.start();
});
afterAll(() => plan?.world.stop());

interface BadRequest {
  readonly code: string;
  readonly by?: string;
  readonly method?: 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** path below the plan's own path, unless it begins with /v1; `:goal` stands for an id */
  readonly path: string;
  readonly body?: object;
  /** version of the record to change; the current one by default */
  readonly version?: number | null;
  /** tables with the columns that cause the error, by kind of record */
  readonly where?: Readonly<Partial<Record<string, object>>>;
  /** a request before it, which succeeds */
  readonly first?: { readonly path: string; readonly body: object };
}

const TABLES: Readonly<Record<string, string>> = {
  plan: 'plan',
  goal: 'goal',
  proposal: 'goal',
  step: 'step',
  review: 'review',
  assessment: 'carers_assessment',
  handover: 'health_handover',
  help: 'help_request',
};
const MAYA = { subject: 'coordinator', name: 'Maya' };
const HELD = { stage: 'held', held_on: '2025-01-10' };
const DECIDED = { ...HELD, stage: 'complete', decision: 'maintain', decided_on: '2025-01-10', ended_on: '2025-01-10' };
const OWN_WORDS = { own_words: 'I want to bake.', own_words_by: 'young-person' };
const OVERDUE = { due_on: '2025-01-02' };
const OWNED = { owner_agency: 'adult-social-care', response: 'offered' };
const NOT_THERE = newId();

const goal = (code: string, body: object, more: Partial<BadRequest> = {}): BadRequest => ({
  ...{ code, method: 'PATCH', path: '/goals/:goal', body, ...more },
});
const step = (code: string, body: object, more: Partial<BadRequest> = {}): BadRequest => ({
  ...{ code, method: 'PATCH', path: '/steps/:step', body, ...more },
});
const review = (code: string, verb: string, body: object, more: Partial<BadRequest> = {}): BadRequest => ({
  ...{ code, path: `/reviews/:review${verb}`, body, ...more },
});
const carer = (code: string, verb: string, body: object, where: object = {}): BadRequest => ({
  ...{ code, path: `/carers-assessments/:assessment/${verb}`, body, where: { assessment: where } },
});

const BAD_REQUESTS: readonly BadRequest[] = [
  // errors of every route
  { code: 'INVALID', path: '/goals', body: { area: 'health' } },
  { code: 'INVALID', path: '/goals', body: { area: 'health', title: 'x', colour: 'red' } },
  { code: 'INVALID', method: 'PATCH', path: '/goals/not-an-id', body: { title: 'x' } },
  { code: 'PRECONDITION_REQUIRED', method: 'PATCH', path: '', body: { notes: 'x' }, version: null },
  { code: 'STALE_VERSION', method: 'PATCH', path: '', body: { notes: 'x' }, version: 1 },
  { code: 'STALE_VERSION', path: '/answers', by: 'carer', body: { answer: 'agree', planVersion: 1 } },
  { code: 'NOT_FOUND', path: '/goals', by: 'suffolk-coordinator', body: { area: 'health', title: 'x' } },
  { code: 'NOT_FOUND', path: '/goals', by: 'other-carer', body: { area: 'health', title: 'x' } },
  { code: 'NOT_FOUND', method: 'PATCH', path: `/goals/${NOT_THERE}`, body: { title: 'x' }, version: 1 },
  { code: 'ROLE_MAY_NOT', path: '/goals', by: 'leader', body: { area: 'health', title: 'x' } },
  // the plan
  { code: 'PLAN_CLOSED', path: '/comments', body: { words: 'x' }, where: { plan: CLOSED() } },
  { code: 'PLAN_ALREADY_OPEN', path: '/v1/plans', body: { youngPersonId: ':youngPerson' } },
  {
    code: 'GOAL_NOT_IN_REQUEST',
    path: '/v1/plans',
    body: { youngPersonId: ':youngPerson', steps: [{ title: 'x', goal: 3 }] },
    where: { plan: CLOSED() },
  },
  { code: 'PLAN_HAS_GAPS', path: '/closing', body: { reason: 'transition-complete' } },
  { code: 'ALREADY_ACCOUNTABLE', path: '/accountable-person', body: MAYA },
  { code: 'NOBODY_WAS_ASKED', path: '/accountable-person/acceptance', body: {} },
  {
    code: 'SOMEBODY_ELSE_WAS_ASKED',
    path: '/accountable-person/acceptance',
    body: {},
    where: { plan: { proposed_subject: 'adults', proposed_name: 'x' } },
  },
  {
    code: 'NOT_THE_DECISION_MAKER',
    path: '/decisions',
    by: 'young-person',
    body: { kind: 'money', about: 'agree-plan', decided: 'yes' },
  },
  {
    code: 'CHILDRENS_SUPPORT_GOES_ON',
    path: '/ending-of-childrens-support',
    body: { endsOn: '2028-05-01', words: 'The family needs it no more.', accountable: MAYA },
  },
  {
    code: 'ENDS_IN_THE_PAST',
    path: '/ending-of-childrens-support',
    body: { endsOn: '2025-01-02', words: 'The family needs it no more.', accountable: MAYA },
  },
  { code: 'STEP_NOT_IN_LIBRARY', path: '/library-goals', body: { goal: 'own-home', steps: [99] } },
  // goals
  goal('GOAL_NOT_YOURS_TO_CHANGE', { title: 'x' }, { by: 'carer' }),
  {
    code: 'NOT_YOUR_WORDS',
    by: 'carer',
    path: '/goals',
    body: { area: 'health', title: 'x', ownWords: 'y', ownWordsBy: 'young-person' },
  },
  { code: 'ORDER_NOT_YOURS_TO_CHANGE', by: 'carer', method: 'PUT', path: '/goal-order', body: { goals: [':goal'] } },
  goal('OWN_WORDS_ARE_THEIRS', { ownWords: 'x' }, { where: { goal: OWN_WORDS } }),
  goal('TRANSITION_NOT_POSSIBLE', { status: 'proposed' }),
  goal('END_REASON_REQUIRED', { status: 'ended' }),
  goal('END_REASON_OUT_OF_PLACE', { endReason: 'reached' }),
  goal('REASON_REQUIRED', { status: 'ended', endReason: 'other' }),
  goal('RELATED_AREA_IS_ITS_OWN', { relatedAreas: ['employment'] }),
  { code: 'GOAL_NOT_IN_PLAN', method: 'PUT', path: '/goal-order', body: { goals: [NOT_THERE] } },
  // steps
  step('STEP_NOT_OPEN', { deliveryTeam: 'x' }, { where: { step: { status: 'done' } } }),
  step('TRANSITION_NOT_POSSIBLE', { status: 'blocked', reason: 'x' }, { where: { step: { status: 'done' } } }),
  step('REASON_REQUIRED', { status: 'blocked' }),
  step('REASON_REQUIRED', { dueOn: '2025-06-01' }, { where: { step: OVERDUE } }),
  step('EVIDENCE_REQUIRED', { status: 'done' }),
  step('TARGET_AFTER_DUE', { dueOn: '2025-06-01', targetOn: '2025-07-01' }),
  step('GOAL_NOT_IN_PLAN', { goalId: NOT_THERE }),
  step(
    'STEP_CONTENT_SET_BY_LAW',
    { title: 'x' },
    { where: { step: { rule: 'SC-02', occurrence: 'SC-02, once more' } } },
  ),
  { code: 'EVIDENCE_IN_FUTURE', path: '/steps/:step/evidence', body: { kind: 'other', words: 'x', on: '2025-02-01' } },
  {
    code: 'STEP_NEEDS_NO_OWNER',
    path: '/steps/:step/assignment',
    body: { ownerAgency: 'health' },
    where: { step: { duty_of: 'nobody' } },
  },
  {
    code: 'TRANSITION_NOT_POSSIBLE',
    by: 'adults',
    path: '/steps/:step/acceptance',
    body: {},
    where: { step: { ...OWNED, response: 'accepted' } },
  },
  { code: 'INVALID', by: 'adults', path: '/steps/:step/hand-back', body: { reason: 'other' }, where: { step: OWNED } },
  {
    code: 'STEP_SET_BY_LAW',
    path: '/removals',
    body: { kind: 'step', id: ':step', reason: 'entered-in-error', words: 'There by mistake.' },
    where: { step: { rule: 'SC-02', occurrence: 'SC-02, once more' } },
  },
  // reviews
  review('TRANSITION_NOT_POSSIBLE', '/report', {}),
  { code: 'REVIEW_ALREADY_OPEN', path: '/reviews', body: { serves: ['ehc-annual-review'] } },
  { code: 'WINDOW_REQUIRED', path: '/reviews', body: { serves: ['plan-review'] } },
  { code: 'DATE_IN_PAST', path: '/reviews', body: { serves: ['plan-review'], dueOn: '2025-01-02' } },
  {
    code: 'REVIEW_DATE_SET_BY_LAW',
    path: '/reviews',
    body: { serves: ['ehc-annual-review'], dueOn: '2025-06-01' },
    where: { review: { ...DECIDED } },
  },
  review('REVIEW_UNDER_WAY', '', { meetingOn: null }, { method: 'PATCH' }),
  review('REASON_REQUIRED', '', { meetingOn: '2026-12-01' }, { method: 'PATCH' }),
  review('REASON_REQUIRED', '/exemption', { reason: 'other', until: '2025-03-01' }),
  review('EXEMPTION_END', '/exemption', { reason: 'abroad', until: '2025-01-16' }),
  review('REVIEW_STILL_DUE', '/cancellation', { reason: 'not-wanted' }),
  review('DATE_IN_FUTURE', '/meeting', { heldOn: '2025-02-01' }),
  review('DATE_OUT_OF_ORDER', '/report', { sentOn: '2025-01-02' }, { where: { review: HELD } }),
  review('INVITEE_NOT_IN_REVIEW', '/meeting', { attended: [NOT_THERE] }),
  review('ADVICE_EMPTY', '/advice', { inviteeId: ':invitee' }),
  review('ADVICE_NOT_YOURS', '/advice', { inviteeId: ':invitee', words: 'x' }, { by: 'adults' }),
  review(
    'NOTICE_OUT_OF_PLACE',
    '/decision',
    { decision: 'maintain', words: 'x', noticeServedOn: '2025-01-12' },
    { where: { review: HELD } },
  ),
  review('PLAN_MAY_NOT_BE_CEASED', '/decision', { decision: 'cease', words: 'x' }, { where: { review: HELD } }),
  {
    code: 'STALE_VERSION',
    method: 'DELETE',
    path: '/reviews/:review/exemption',
    version: 99,
    where: { review: { stage: 'exempt', reason: 'abroad', exempt_until: '2025-03-01' } },
  },
  review(
    'NEXT_REVIEW_UNDER_WAY',
    '/correction',
    { reason: 'x' },
    { where: { review: DECIDED }, first: { path: '/reviews', body: { serves: ['ehc-annual-review'] } } },
  ),
  { code: 'VERSION_UNCHANGED', path: '/versions', body: {}, first: { path: '/versions', body: {} } },
  // health hand-overs
  { code: 'HANDOVER_EXISTS', path: '/health-handovers', body: { service: 'Neurology' } },
  { code: 'HANDOVER_NOT_POSSIBLE', path: '/health-handovers', body: { service: 'Audiology', attended: 'yes' } },
  {
    code: 'TRANSITION_NOT_POSSIBLE',
    method: 'PATCH',
    path: '/health-handovers/:handover',
    body: { transferOn: '2027-01-01' },
    where: { handover: { end_reason: 'transferred', ended_on: '2025-01-10' } },
  },
  { code: 'HANDOVER_NOT_COMPLETE', path: '/health-handovers/:handover/ending', body: { reason: 'transferred' } },
  { code: 'REASON_REQUIRED', path: '/health-handovers/:handover/ending', body: { reason: 'no-longer-needed' } },
  // carers
  carer('TRANSITION_NOT_POSSIBLE', 'completion', {}),
  carer('CARERS_ASSESSMENT_INCOMPLETE', 'offer', { on: '2025-02-01' }),
  carer(
    'CARERS_ASSESSMENT_INCOMPLETE',
    'answer',
    { answer: 'decline', askAgainOn: '2025-01-01' },
    { status: 'offered' },
  ),
  {
    code: 'CARERS_ASSESSMENT_IN_ERROR',
    method: 'PATCH',
    path: '/carers-assessments/:assessment',
    body: { name: 'x' },
    where: {
      assessment: { status: 'entered-in-error', accountable_subject: 'x', accountable_name: 'x', status_words: 'x' },
    },
  },
  // help
  { code: 'TRANSITION_NOT_POSSIBLE', path: '/help-requests/:help/return', body: { reason: 'x' } },
  { code: 'REASON_REQUIRED', path: '/help-requests/:help/outcome', body: { outcome: 'not-possible' } },
  {
    code: 'GOAL_NOT_IN_PLAN',
    by: 'young-person',
    path: '/v1/me/help-requests',
    body: { about: 'other', goalId: NOT_THERE },
  },
];

function CLOSED() {
  return { status: 'closed', closed_on: '2025-01-16', closing_reason: 'over-age' };
}

/** Codes of the service that need more than a bad request, with the spec that covers each. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  YOUNG_PERSON_DIED: 'there is no plan to change: plans.spec.ts',
  STEP_HAS_REFERRAL: 'a referral serves the step: removals.spec.ts',
  AGENCY_NOT_KNOWN: 'the account names no agency: answer.rules.spec.ts',
  NOTHING_TO_REMOVE: 'the words were removed before: every-kind.spec.ts',
  NOBODY_TO_INVITE: 'everybody on the list is invited: reviews.spec.ts',
  DECISION_MAKER_NOT_KNOWN: 'nothing shows who decides: decisions.spec.ts, who-decides.rules.spec.ts',
  PURPOSE_DOES_NOT_APPLY: 'there is no EHC plan: review.rules.spec.ts, reviews.spec.ts',
};

function filled<T>(value: T): T {
  const { ids, invitees, youngPersonId } = plan;
  const known: Record<string, string> = { ...ids, invitee: invitees['health']!, youngPerson: youngPersonId };
  const text = JSON.stringify(value).replace(/:([a-zA-Z]+)(?=["/])/g, (whole, name: string) => known[name] ?? whole);
  return JSON.parse(text) as T;
}

const urlOf = (path: string) => (path.startsWith('/v1') ? path : plan.path + path);

/** The current version of the last record in the path. */
async function versionOf(path: string): Promise<number> {
  const named = [...path.matchAll(/:([a-z]+)/g)].map(([, name]) => name!).at(-1) ?? 'plan';
  const [row] = await plan.world.rows<{ version: number }>(
    `select version from transition_plans.${TABLES[named]!} where id = $1`,
    [plan.ids[named as 'plan']],
  );
  return row!.version;
}

async function ask({ by = 'coordinator', method = 'POST', path, body, version }: BadRequest): Promise<TriedResponse> {
  const seen = method === 'POST' || version === null ? undefined : (version ?? (await versionOf(path)));
  return plan.call(by, method, filled(urlOf(path)), body && filled(body), seen);
}

it.each(BAD_REQUESTS.map((bad, i) => [bad.code, i, bad] as const))(
  '%s (%i) leaves the plan as it was',
  async (code, _, bad) => {
    await plan.putBack();
    for (const [name, columns] of Object.entries(bad.where ?? {}))
      await plan.set(TABLES[name]!, plan.ids[name as 'plan'], columns as Record<string, unknown>);
    if (bad.first) expect((await ask({ ...bad, method: 'POST', ...bad.first })).status).toBeLessThan(300);
    const before = await plan.rows();
    const response = await ask(bad);
    expect([response.body.code, response.status >= 400]).toEqual([code, true]);
    expect(await plan.rows()).toEqual(before);
  },
);

it('covers each code of the service, here or in a named spec', () => {
  const documented = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^\| 4\d\d \| `([A-Z_]+)` \|/gm)].map(
    (m) => m[1]!,
  );
  const folder = 'services/transition-plans/src';
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join();
  const own = documented.filter((code) => new RegExp(`\\(\\s*('[a-z]+',\\s*)?'${code}'`).test(sources));
  expect(own.length).toBeGreaterThan(40);
  const shown = BAD_REQUESTS.map(({ code }) => code);
  expect(own.filter((code) => !shown.includes(code) && !(code in ELSEWHERE))).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((code) => shown.includes(code) || !own.includes(code))).toEqual([]);
});
