import { REVIEW_DECISIONS, REVIEW_STAGES, type ReviewStage } from '#libs/contracts';
import { type Actor, ROLES, type RelationsHeld, mayDo } from '#libs/platform';
import { aReview, codeOf } from '../../../test/reviews.js';
import { requireMayCease } from '../review-decisions/may-cease.rules.js';
import { requireMeetingDay } from '../review-windows/review-days.rules.js';
import { proceed } from './review-changes.rules.js';
import {
  REVIEW_TRANSITIONS,
  type ReviewAsk,
  type ReviewPermission,
  type ReviewState,
  type ReviewVerb,
  leadOf,
  reviewActions,
  transitionOf,
} from './review.rules.js';

const TODAY = '2025-03-25';
const AREA = 'E10000020';

/** Every shape of a review at a stage that the transitions distinguish. */
function shapesOf(stage: ReviewStage): ReviewState[] {
  const invited = { meeting_on: '2025-02-24', invitations_sent_on: '2025-02-03' };
  const held = { held_on: '2025-02-24' };
  const reported = { ...held, report_sent_on: '2025-03-07' };
  const amended = { decision: 'amend', decided_on: '2025-03-24' } as const;
  const kept = { decision: 'maintain', decided_on: '2025-03-24' } as const;
  const shapes: Record<ReviewStage, Partial<ReviewState>[]> = {
    scheduled: [{}, { meeting_on: '2025-04-01' }],
    invited: [invited],
    held: [held, { ...invited, ...held }],
    reported: [reported, { ...invited, ...reported }],
    decided: [
      { ...held, ...amended },
      { ...invited, ...reported, ...amended },
    ],
    complete: [
      { ...held, ...kept },
      { ...reported, ...kept },
      { ...reported, ...amended, final_plan_on: '2025-03-25' },
    ],
    exempt: [{ exempt_until: '2025-06-01', reason: 'abroad' }],
    cancelled: [{ reason: 'opened-in-error' }],
  };
  return shapes[stage].map((shape) => aReview({ ...shape, stage }));
}

const asks: ReviewAsk[] = [
  { verb: 'change', moved: false },
  { verb: 'change', moved: true },
  { verb: 'invitations', sentOn: TODAY, papersSentOn: null },
  { verb: 'meeting', heldOn: TODAY, isYear9: false },
  { verb: 'report', sentOn: TODAY, words: null, keptAt: null },
  ...REVIEW_DECISIONS.map((decision) => ({
    verb: 'decision' as const,
    decision,
    words: 'x',
    by: 'x',
    decidedOn: TODAY,
    noticeServedOn: null,
  })),
  { verb: 'final', issuedOn: TODAY },
  { verb: 'exemption', reason: 'abroad', until: '2025-06-01', words: null },
  { verb: 'resumption' },
  { verb: 'cancellation', reason: 'could-not-take-place', words: null },
  { verb: 'correction', reason: 'x' },
];

type Person = Pick<Actor, 'role' | 'area' | 'agency'> & { held: RelationsHeld };

/** The people around a review, with the relations that give them permissions. */
const PEOPLE: Person[] = ROLES.flatMap((role): Person[] => {
  if (role === 'practitioner')
    return (['education', 'health'] as const).map((agency) => ({ role, area: AREA, agency, held: new Set() }));
  return [{ role, area: AREA, held: new Set(role === 'young-person' ? ['self'] : role === 'carer' ? ['carer'] : []) }];
});

const record = { area: AREA, youngPersonId: 'x', ownerAgency: leadOf(['ehc-annual-review']) };
const mayOf = (person: Person) => (permission: ReviewPermission) => mayDo(person, permission, record, person.held);

describe.each(REVIEW_STAGES.flatMap(shapesOf).map((review) => [review.stage, review] as const))(
  'a review that is %s',
  (stage, review) => {
    it.each(PEOPLE.map((p) => [p.agency ? `${p.role} of ${p.agency}` : p.role, p] as const))(
      'allows a %s exactly the actions in allowedActions',
      (_, person) => {
        const actions = reviewActions(review, mayOf(person));
        for (const verb of new Set(REVIEW_TRANSITIONS.map((t) => t.verb))) {
          const tried: (ReviewAsk | undefined)[] = asks.filter((ask) => ask.verb === verb);
          const guarded = (tried.length > 0 ? tried : [undefined]).some(
            (ask) => codeOf(() => transitionOf(review, verb, ask)) === null,
          );
          const { permission } = REVIEW_TRANSITIONS.find((t) => t.verb === verb)!;
          expect([verb, actions.includes(verb)]).toEqual([verb, guarded && mayOf(person)(permission)]);
        }
      },
    );

    it.each(asks)('follows the table for $verb', (ask) => {
      const rows = REVIEW_TRANSITIONS.filter((t) => t.verb === ask.verb && t.from.includes(stage));
      const code = codeOf(() => proceed(review, ask, TODAY));
      if (code !== null) return expect(code).toBe('TRANSITION_NOT_POSSIBLE');
      const after = { ...review, ...proceed(review, ask, TODAY) };
      expect(rows.map((t) => t.to ?? stage)).toContain(after.stage);
      expect(shapesOf(after.stage).length).toBeGreaterThan(0);
    });
  },
);

it('can leave every stage except the last ones, and can reach every stage', () => {
  for (const stage of REVIEW_STAGES) {
    const leaves = REVIEW_TRANSITIONS.some((t) => t.from.includes(stage) && t.to !== null && t.verb !== 'correction');
    expect([stage, leaves]).toEqual([stage, stage !== 'complete' && stage !== 'cancelled']);
    expect(stage === 'scheduled' || REVIEW_TRANSITIONS.some((t) => t.to === stage)).toBe(true);
  }
});

describe('a decision', () => {
  const reported = shapesOf('reported')[0]!;
  const decide = (decision: 'amend' | 'maintain', review = reported) =>
    proceed(review, { verb: 'decision', decision, words: 'x', by: 'x', decidedOn: TODAY, noticeServedOn: null }, TODAY);

  it('waits for the final plan where the EHC plan is amended, and completes the review where not', () => {
    expect(decide('amend')).toMatchObject({ stage: 'decided', ended_on: null });
    expect(decide('maintain')).toMatchObject({ stage: 'complete', ended_on: TODAY });
    expect(decide('amend', { ...reported, serves: ['plan-review'] })).toMatchObject({ stage: 'complete' });
  });

  it('is corrected together with its effects', () => {
    const after = { ...reported, ...decide('maintain') };
    expect({ ...after, ...proceed(after, { verb: 'correction', reason: 'x' }, TODAY) }).toEqual(reported);
  });

  it('to end the plan is rejected with the reason while the law keeps the plan', () => {
    const facts = { hasEhcPlan: true, dateOfBirth: '2008-01-10', inEducationOrTraining: false };
    expect(codeOf(() => requireMayCease(facts, null, TODAY))).toBe('PLAN_MAY_NOT_BE_CEASED');
    expect(() => requireMayCease(facts, null, TODAY)).toThrow(/out of education.*\(EDU-21\)/);
    const returns = { ...facts, dateOfBirth: '2005-01-10', wishesToReturnToEducation: false };
    expect(codeOf(() => requireMayCease(returns, null, TODAY))).toBeNull();
  });
});

describe('days', () => {
  const of = (stage: ReviewStage) => shapesOf(stage)[0]!;
  it.each<[string, ReviewState, ReviewAsk, string]>([
    [
      'a meeting in the future',
      of('scheduled'),
      { verb: 'meeting', heldOn: '2025-03-26', isYear9: false },
      'DATE_IN_FUTURE',
    ],
    [
      'a report before the meeting',
      of('held'),
      { verb: 'report', sentOn: '2025-02-23', words: null, keptAt: null },
      'DATE_OUT_OF_ORDER',
    ],
    ['a final plan before its notice', of('decided'), { verb: 'final', issuedOn: '2025-03-23' }, 'DATE_OUT_OF_ORDER'],
    [
      'a notice where nothing is amended',
      of('held'),
      {
        ...(asks.find((ask) => ask.verb === 'decision') as Extract<ReviewAsk, { verb: 'decision' }>),
        noticeServedOn: TODAY,
      },
      'NOTICE_OUT_OF_PLACE',
    ],
    ['an exemption that is over', of('scheduled'), { ...EXEMPT(), until: TODAY }, 'EXEMPTION_END'],
    ['an exemption for years', of('scheduled'), { ...EXEMPT(), until: '2026-03-27' }, 'EXEMPTION_END'],
    ['an exemption for no reason', of('scheduled'), { ...EXEMPT(), reason: 'other' }, 'REASON_REQUIRED'],
  ])('%s is rejected', (_, review, ask, code) => {
    expect(codeOf(() => proceed(review, ask, TODAY))).toBe(code);
  });

  it('a meeting is planned for today or later, and after the last day only with a reason', () => {
    expect(codeOf(() => requireMeetingDay('2025-03-24', null, null, TODAY))).toBe('DATE_IN_PAST');
    expect(codeOf(() => requireMeetingDay('2025-04-10', '2025-04-09', null, TODAY))).toBe('REASON_REQUIRED');
    expect(codeOf(() => requireMeetingDay('2025-04-10', '2025-04-09', 'Illness', TODAY))).toBeNull();
    expect(codeOf(() => requireMeetingDay('2025-04-09', '2025-04-09', null, TODAY))).toBeNull();
  });
});

function EXEMPT(): Extract<ReviewAsk, { verb: 'exemption' }> {
  return { verb: 'exemption', reason: 'abroad', until: '2025-06-01', words: null };
}

it('has a transition for each verb that a person can request', () => {
  const verbs = new Set<ReviewVerb>(asks.map((ask) => ask.verb));
  for (const verb of verbs) expect(REVIEW_TRANSITIONS.some((t) => t.verb === verb)).toBe(true);
});
