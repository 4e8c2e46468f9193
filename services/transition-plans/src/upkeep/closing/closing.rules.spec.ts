import fc from 'fast-check';
import { CARERS_ASSESSMENT_STATUSES, PLAN_CLOSING_REASONS, PLAN_GAPS, type PlanGap } from '#libs/contracts';
import type { DomainError } from '#libs/kernel';
import { type ClosingState, type Gap, NEVER_OVER, gapsOf, isOverridable, requireMayClose } from './closing.rules.js';

const TODAY = '2027-03-05';
const NOTHING_OPEN: ClosingState = {
  endingSupport: { permitted: true, reason: 'adult social care has reached its conclusion' },
  carers: [],
  facts: {},
  openHandovers: [],
  hasTable: false,
  areas: [{ area: 'health', considered: true }],
  unfinishedReviews: [],
  openGaps: [],
  steps: { overdue: 0, handedBack: 0, unowned: 0 },
};
const codes = (more: Partial<ClosingState>) =>
  gapsOf({ ...NOTHING_OPEN, ...more }, TODAY).map((g) => `${g.code} ${g.at}`);
const carer = { id: 'c', relation: 'parent-carer' } as const;

describe('gaps', () => {
  it.each<[Partial<ClosingState>, string[]]>([
    [{}, []],
    [{ endingSupport: { permitted: false, reason: 'x' } }, ['CHILDRENS_SUPPORT_GOES_ON ending-of-childrens-support']],
    [{ facts: { hasParentCarer: true } }, ['CARER_NOT_LISTED carers-assessments']],
    [{ facts: { hasParentCarer: true }, carers: [{ ...carer, status: 'done' }] }, []],
    [{ openHandovers: [{ id: 'h', service: 'Heart' }], hasTable: true }, ['HEALTH_NOT_HANDED_OVER health-handovers/h']],
    [{ facts: { willMoveToAdultHealthServices: true } }, ['HEALTH_NOT_HANDED_OVER health-handovers']],
    [{ facts: { willMoveToAdultHealthServices: true }, hasTable: true }, []],
    [{ areas: [{ area: 'community', considered: false }] }, ['AREA_NOT_CONSIDERED areas/community']],
    [{ unfinishedReviews: [{ id: 'r', stage: 'reported' }] }, ['REVIEW_OPEN reviews/r']],
    // The stored review and the known facts describe one review.
    [
      { unfinishedReviews: [{ id: 'r', stage: 'held' }], facts: { reviewMeetingOn: '2027-02-01' } },
      ['REVIEW_OPEN reviews/r'],
    ],
    [{ openGaps: [{ stepId: 's', endedOn: '2027-03-01', gapDays: 4 }] }, ['SUPPORT_GAP_OPEN steps/s']],
    [
      { steps: { overdue: 1, handedBack: 2, unowned: 3 } },
      ['STEPS_OVERDUE steps', 'STEPS_HANDED_BACK steps', 'STEPS_UNOWNED steps'],
    ],
  ])('%j: %j', (more, expected) => {
    expect(codes(more)).toEqual(expected);
  });

  it.each(CARERS_ASSESSMENT_STATUSES)('a carer’s assessment that is %s', (status) => {
    const open = ['to-be-offered', 'offered', 'under-way'].includes(status);
    expect(codes({ carers: [{ ...carer, status }] })).toEqual(
      open ? ['CARERS_ASSESSMENT_OPEN carers-assessments/c'] : [],
    );
  });

  it.each([
    [{ reviewMeetingOn: '2027-02-01' }, true],
    [{ reviewMeetingOn: '2027-03-06' }, false],
    [{ reviewMeetingOn: '2027-02-01', reviewDecisionOn: '2027-02-20', reviewDecision: 'maintain' }, false],
    [{ reviewMeetingOn: '2027-02-01', reviewDecisionOn: '2026-02-20', reviewDecision: 'maintain' }, true],
    [{ reviewMeetingOn: '2027-02-01', reviewDecisionOn: '2027-02-20', reviewDecision: 'amend' }, true],
    [
      {
        ...{ reviewMeetingOn: '2027-02-01', reviewDecisionOn: '2027-02-20', reviewDecision: 'amend' },
        finalAmendedPlanOn: '2027-03-01',
      },
      false,
    ],
    [{ reviewMeetingOn: '2027-02-01', lastReviewCompletedOn: '2027-02-15' }, false],
  ])('a review with the facts %j is open: %s', (facts, open) => {
    expect(codes({ facts })).toEqual(open ? ['REVIEW_OPEN reviews'] : []);
  });
});

describe('closing', () => {
  const gap = (code: PlanGap): Gap => ({ code, at: 'x', words: 'x' });
  const attempt = (reason: (typeof PLAN_CLOSING_REASONS)[number], gaps: readonly Gap[], overridden: boolean) => {
    try {
      return { over: requireMayClose(reason, gaps, overridden), standing: [] };
    } catch (error) {
      expect((error as DomainError).code).toBe('PLAN_HAS_GAPS');
      return { over: null, standing: (error as DomainError).details.errors!.map((e) => e.code) };
    }
  };

  it.each(PLAN_CLOSING_REASONS.flatMap((reason) => PLAN_GAPS.map((code) => [reason, code] as const)))(
    'as %s over %s: what the question answers is what the guard does',
    (reason, code) => {
      expect(attempt(reason, [gap(code)], false).standing).toEqual([code]);
      expect(attempt(reason, [gap(code)], true).over !== null).toBe(isOverridable(reason, gap(code)));
    },
  );

  it('never overrides children’s support for completion or age, nor a carer for completion', () => {
    expect(NEVER_OVER['transition-complete']).toContain('CHILDRENS_SUPPORT_GOES_ON');
    expect(NEVER_OVER['over-age']).toContain('CHILDRENS_SUPPORT_GOES_ON');
    for (const reason of ['moved-out-of-area', 'died', 'young-person-does-not-want-a-plan'] as const)
      expect(NEVER_OVER[reason]).toEqual([]);
  });

  it('allows closing exactly when no gap remains, and lists each override once', () => {
    const any = fc.array(fc.constantFrom(...PLAN_GAPS), { maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...PLAN_CLOSING_REASONS), any, fc.boolean(), (reason, open, overridden) => {
        const { over, standing } = attempt(reason, open.map(gap), overridden);
        const stands = open.filter((code) => !overridden || NEVER_OVER[reason].includes(code));
        expect(standing).toEqual(stands);
        expect(over).toEqual(stands.length > 0 ? null : [...new Set(open)]);
      }),
    );
  });
});
