import { timeline, type TimelineFacts } from './index.js';

const conflictsOf = (facts: TimelineFacts) =>
  timeline(facts, { asOf: '2026-11-30' })
    .warnings.filter(({ code }) => code === 'INCONSISTENT_DATES')
    .map((warning) => warning.facts);

describe('days that cannot lie before the birth', () => {
  it.each([
    ['transitionAssessmentCompletedOn'],
    ['adultNeedsAssessmentCompletedOn'],
    ['adultSocialCareConclusionOn'],
    ['adultSupportStartedOn'],
    ['carersAssessmentCompletedOn'],
    ['youngCarersAssessmentCompletedOn'],
    ['pipInvitationLetterOn'],
    ['dlaAwardEndsOn'],
    ['approvedEducationStartedOn'],
    ['ownUniversalCreditFrom'],
  ] as const)('%s', (fact) => {
    expect(conflictsOf({ dateOfBirth: '2008-11-02', [fact]: '2008-11-01' })).toEqual([['dateOfBirth', fact]]);
    expect(conflictsOf({ dateOfBirth: '2008-11-02', [fact]: '2008-11-02' })).toEqual([]);
  });

  it('a conclusion that cannot be right lifts no guard', () => {
    const facts: TimelineFacts = {
      dateOfBirth: '2008-11-02',
      receivesChildrensSocialCare: true,
      adultSocialCareConclusionOn: '2006-11-20',
      adultSocialCareConclusion: 'no-needs',
    };
    expect(timeline(facts, { asOf: '2026-11-30' }).derived.mayEndChildrensServices).toBe(false);
  });
});
