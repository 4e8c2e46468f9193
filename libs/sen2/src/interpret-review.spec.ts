import { aPerson, codesOf } from '../test/person-rows.js';

const review = (activeplans: Record<string, string>) => {
  const { facts, findings } = aPerson().with({ activeplans }).interpret();
  const { hasEhcPlan: _1, planFirstMadeOn: _2, dateOfBirth: _3, localAuthorityCode: _4, ...rest } = facts;
  return { facts: rest, codes: codesOf({ findings }) };
};

describe('an annual review', () => {
  it('that is completed has the day of the decision, and its meeting is not that of a review under way', () => {
    expect(review({ reviewmeeting: '2024-Mar-28', reviewoutcome: 'M', lastreview: '2024-Apr-20' })).toEqual({
      facts: { lastReviewCompletedOn: '2024-04-20', reviewDecision: 'maintain', reviewDecisionOn: '2024-04-20' },
      codes: [],
    });
  });

  it('may be decided on the day of its meeting', () => {
    expect(review({ reviewmeeting: '2024-Apr-20', lastreview: '2024-Apr-20' }).facts).not.toHaveProperty(
      'reviewMeetingOn',
    );
  });

  it('that is under way has its meeting, beside the decision of the last', () => {
    expect(review({ reviewmeeting: '2025-Jan-10', lastreview: '2024-Feb-01' })).toEqual({
      facts: { lastReviewCompletedOn: '2024-02-01', reviewMeetingOn: '2025-01-10' },
      codes: [],
    });
    expect(review({ reviewmeeting: '2025-Jan-10' }).facts).toEqual({ reviewMeetingOn: '2025-01-10' });
  });

  it('before 2024 has the decision alone', () => {
    expect(review({ lastreview: '2022-Nov-30' }).facts).toEqual({ lastReviewCompletedOn: '2022-11-30' });
  });

  it('that nobody held says nothing', () => {
    expect(review({})).toEqual({ facts: {}, codes: [] });
  });

  it('that ended with the decision to cease has its day, from which the appeal runs; the plan is still in force', () => {
    const { facts } = aPerson()
      .with({ activeplans: { reviewmeeting: '2025-Feb-01', reviewoutcome: 'C', lastreview: '2025-Feb-20' } })
      .interpret();
    expect(facts).toMatchObject({ hasEhcPlan: true, reviewDecision: 'cease', ceaseDecisionOn: '2025-02-20' });
  });

  it('whose decision to cease has no day yet has none to appeal from', () => {
    const { facts } = review({ reviewmeeting: '2025-Feb-01', reviewoutcome: 'C', lastreview: '2024-Feb-20' });
    expect(facts).toMatchObject({ reviewDecision: 'cease', reviewMeetingOn: '2025-02-01' });
    expect(facts).not.toHaveProperty('ceaseDecisionOn');
  });

  it('with an outcome and a decision before its meeting contradicts itself', () => {
    expect(review({ reviewmeeting: '2024-May-01', reviewoutcome: 'A', lastreview: '2024-Apr-01' })).toEqual({
      facts: { lastReviewCompletedOn: '2024-04-01', reviewMeetingOn: '2024-05-01', reviewDecision: 'amend' },
      codes: ['REVIEW_DECIDED_BEFORE_MEETING'],
    });
  });

  it.each(['reviewmeeting', 'lastreview', 'reviewdraft'])(
    'with %s after the return is flagged and not used',
    (column) => {
      expect(review({ [column]: '2025-Mar-15' })).toEqual({ facts: {}, codes: ['DATE_IN_FUTURE'] });
    },
  );

  it('with an outcome of no list is flagged', () => {
    expect(review({ reviewoutcome: 'Z', lastreview: '2024-Apr-01' })).toEqual({
      facts: { lastReviewCompletedOn: '2024-04-01' },
      codes: ['CODE_UNKNOWN'],
    });
  });
});

describe('an amendment', () => {
  it('is under way for the eight weeks after its notice', () => {
    expect(review({ reviewdraft: '2025-Jan-17' }).facts).toEqual({ amendmentNoticeServedOn: '2025-01-17' });
    expect(review({ reviewdraft: '2025-Jan-16' }).facts).toEqual({});
  });

  it('with a final plan has both days, however old', () => {
    expect(review({ reviewdraft: '2024-Jan-16', phasetransferfinaldate: '2024-Feb-14' }).facts).toEqual({
      amendmentNoticeServedOn: '2024-01-16',
      finalAmendedPlanOn: '2024-02-14',
    });
  });

  it('has no final plan from before its notice', () => {
    expect(review({ reviewdraft: '2025-Mar-01', phasetransferfinaldate: '2024-Feb-14' }).facts).toEqual({
      amendmentNoticeServedOn: '2025-03-01',
    });
  });
});
