import { ask, check, derived } from '../../cases/check.js';
import { type TimelineFacts } from '../../index.js';

describe('social care', () => {
  const likely: TimelineFacts = { dateOfBirth: '2009-03-03', likelyAdultCareNeeds: true };
  const pupil: TimelineFacts = { dateOfBirth: '2011-05-17', hasEhcPlan: true, lastReviewCompletedOn: '2025-05-10' };
  const inCare: TimelineFacts = { dateOfBirth: '2010-11-30', lookedAfter: true, lookedAfterDaysSince14: 200 };
  check([
    ['not known at 14: that is the task', 'SC-01', '2026-01-16', pupil, { due: '2026-05-09', findOut: ['likelyAdultCareNeeds'] }],
    ['known: done', 'SC-01', '2026-01-16', { ...pupil, likelyAdultCareNeeds: true }, { status: 'met' }],
    ['not likely now: look again', 'SC-01', '2026-01-16', { ...pupil, likelyAdultCareNeeds: false }, { status: 'upcoming', title: expect.stringContaining('Check again') }],
    ['a young carer without a plan', 'SC-01', '2026-01-16', { dateOfBirth: '2011-05-17', youngCarer: true }, { due: '2029-05-16', status: 'upcoming' }],
    ['year 8', 'SC-01', '2024-01-16', pupil, null],
    ['18', 'SC-01', '2029-05-17', pupil, { status: 'ended', ended: { continuesAs: 'SC-15' } }],
    ['nothing known but the birthday', 'SC-01', '2026-01-16', { dateOfBirth: '2011-05-17' }, null],
    ['needs not known', 'SC-02', '2026-01-16', pupil, { due: '2029-05-16', target: '2028-05-17', findOut: ['likelyAdultCareNeeds'] }],
    ['needs ruled out', 'SC-02', '2026-01-16', { ...pupil, likelyAdultCareNeeds: false }, null],
    ['assessed', 'SC-02', '2026-01-16', { ...likely, transitionAssessmentCompletedOn: '2026-01-10' }, { status: 'met' }],
    ['assessed too late', 'SC-02', '2027-04-16', { ...likely, transitionAssessmentCompletedOn: '2027-03-03' }, { due: '2027-03-02', status: 'met-late' }],
    ['refused, risk not known', 'SC-04', '2026-01-16', { ...likely, consentsToTransitionAssessment: false }, { findOut: ['atRiskOfAbuseOrNeglect'] }],
    ['refused, no risk', 'SC-04', '2026-01-16', { ...likely, consentsToTransitionAssessment: false, atRiskOfAbuseOrNeglect: false }, null],
    ['at risk, but consents', 'SC-04', '2026-01-16', { ...likely, consentsToTransitionAssessment: true, atRiskOfAbuseOrNeglect: true }, null],
    ['a parent carer, needs ruled out', 'SC-05', '2026-01-16', { ...likely, likelyAdultCareNeeds: false, hasParentCarer: true }, null],
    ['a young carer, support not known', 'SC-06', '2026-01-16', { dateOfBirth: '2009-03-03', youngCarer: true }, { findOut: ['youngCarerLikelyToNeedSupport'] }],
    ['support before 18', 'SC-08', '2026-01-16', { ...likely, receivesChildrensSocialCare: true }, { status: 'upcoming', opensOn: '2027-03-03' }],
    ['support after the conclusion', 'SC-08', '2027-05-16', { ...likely, receivesChildrensSocialCare: true, adultSocialCareConclusionOn: '2027-05-01', adultSocialCareConclusion: 'no-needs' }, { status: 'met' }],
    ['support not known at 17', 'SC-08', '2026-03-16', likely, { findOut: ['receivesChildrensSocialCare'] }],
    ['in care: the end of February', 'SC-10', '2026-12-01', inCare, { due: '2027-02-28' }],
    ['in care: already eligible at 16', 'SC-10', '2026-12-01', { ...inCare, becameEligibleChildOn: '2026-10-01' }, { due: '2027-02-28' }],
    ['in care: 13 weeks not known', 'SC-10', '2026-01-01', { ...inCare, lookedAfterDaysSince14: null }, { findOut: ['lookedAfterDaysSince14', 'becameEligibleChildOn'] }],
    ['in care: eligible, the days not known', 'SC-10', '2026-12-01', { ...inCare, lookedAfterDaysSince14: null, becameEligibleChildOn: '2027-01-10' }, { due: '2027-04-10' }],
    ['in care at 14: not asked yet', 'SC-10', '2025-11-29', { ...inCare, lookedAfterDaysSince14: null }, null],
    ['in care at 15: asked', 'SC-10', '2025-11-30', { ...inCare, lookedAfterDaysSince14: null }, { findOut: ['lookedAfterDaysSince14', 'becameEligibleChildOn'] }],
    ['not in care', 'SC-10', '2026-12-01', { ...inCare, lookedAfter: false, lookedAfterDaysSince14: null }, null],
    ['care not known', 'SC-10', '2026-12-01', { ...inCare, lookedAfter: null }, null],
    ['a pathway plan is there', 'SC-10', '2027-12-01', { ...inCare, pathwayPlanLastReviewedOn: '2027-10-01' }, { status: 'met' }],
    ['in care for 90 days', 'SC-10', '2026-12-01', { ...inCare, lookedAfterDaysSince14: 90 }, null],
    ['an adviser from 16', 'SC-12', '2026-12-01', inCare, { due: '2026-11-30', until: '2031-11-29', status: 'active-since' }],
    ['no adviser after a short stay in care', 'SC-12', '2026-12-01', { ...inCare, lookedAfterDaysSince14: 90 }, null],
    ['one meeting for a looked-after pupil', 'SC-13', '2026-12-01', { ...inCare, hasEhcPlan: true }, { due: null, status: 'open-now' }],
    ['one meeting needs a plan', 'SC-13', '2026-12-01', inCare, null],
    ['adviser as of right', 'SC-12', '2026-12-01', { dateOfBirth: '2006-06-06', formerRelevantChild: true }, { until: '2027-06-05' }],
    ['adviser on the last day as of right', 'SC-12', '2027-06-05', { dateOfBirth: '2006-06-06', formerRelevantChild: true }, { until: '2027-06-05' }],
    ['adviser for the asking', 'SC-12', '2027-06-06', { dateOfBirth: '2006-06-06', formerRelevantChild: true }, { until: '2031-06-05', meaning: 'from 21 to 25 when the young person asks' }],
    ['adviser at 25', 'SC-12', '2028-06-06', { dateOfBirth: '2003-06-06', formerRelevantChild: true }, { status: 'moot' }],
  ]); // prettier-ignore

  const lapsed: TimelineFacts = { dateOfBirth: '2011-05-17', hasEhcPlan: true, planFirstMadeOn: '2023-01-10' };
  check([
    ['the next review was due a year ago: late', 'SC-01', '2025-01-09', lapsed, { due: '2024-01-09', status: 'overdue', findOut: ['likelyAdultCareNeeds'] }],
    ['more than a year ago: nobody can tell', 'SC-01', '2025-01-10', lapsed, { due: null, status: 'not-recorded', findOut: ['likelyAdultCareNeeds', 'lastReviewCompletedOn'] }],
    ['the same with a review on record: late', 'SC-01', '2025-01-10', { ...lapsed, lastReviewCompletedOn: '2023-01-10' }, { due: '2024-01-09', status: 'overdue', findOut: ['likelyAdultCareNeeds'] }],
    ['the same with a decision on record: late', 'SC-01', '2025-01-10', { ...lapsed, reviewDecisionOn: '2023-01-10' }, { due: '2024-01-09', status: 'overdue', findOut: ['likelyAdultCareNeeds'] }],
    ['the same without a plan: no review was due', 'SC-01', '2025-01-10', { ...lapsed, hasEhcPlan: null, disabled: true }, { due: '2029-05-16', status: 'upcoming' }],
    ['never dated: no review is known to have been due', 'SC-01', '2025-01-10', { ...lapsed, planFirstMadeOn: null }, { due: '2029-05-16', status: 'upcoming' }],
  ]); // prettier-ignore

  it('asks for no review where the question is answered', () => {
    const answered = ask({ ...lapsed, likelyAdultCareNeeds: true }, '2025-01-10', 'SC-01');
    expect(answered).toMatchObject({ status: 'met' });
    expect(answered).not.toHaveProperty('findOut');
  });

  const supported: TimelineFacts = { dateOfBirth: '2009-03-03', receivesChildrensSocialCare: true };
  const concluded = { ...supported, adultSocialCareConclusionOn: '2027-05-01' } as const;
  it.each<[string, TimelineFacts, string[] | undefined]>([
    ['not concluded: nothing', { ...supported, adultSocialCareConclusion: 'needs-will-be-met' }, undefined],
    ['concluded: which conclusion it was', concluded, ['adultSocialCareConclusion']],
    ['needs will be met: since when', { ...concluded, adultSocialCareConclusion: 'needs-will-be-met' }, ['adultSupportStartedOn']],
    ['needs will be met from a day to come: nothing', { ...concluded, adultSocialCareConclusion: 'needs-will-be-met', adultSupportStartedOn: '2027-06-01' }, undefined],
    ['no duty to assess, though assessed before 18: nothing', { ...concluded, adultSocialCareConclusion: 'no-duty-to-assess', transitionAssessmentCompletedOn: '2027-01-10' }, undefined],
  ])('while support goes on, it asks when %s', (_, facts, findOut) => {
    const goesOn = ask(facts, '2027-05-16', 'SC-08');
    expect(goesOn).toMatchObject({ status: 'active-since', since: '2027-03-03' });
    expect(goesOn?.findOut).toEqual(findOut);
  }); // prettier-ignore

  const paid: TimelineFacts = { dateOfBirth: '2009-03-03', directPaymentsToParent: true };
  const ended: TimelineFacts = {
    ...paid,
    adultSocialCareConclusionOn: '2027-05-01',
    adultSocialCareConclusion: 'no-needs',
  };
  const begins: TimelineFacts = {
    ...ended,
    adultSocialCareConclusion: 'needs-will-be-met',
    adultSupportStartedOn: '2027-06-01',
  };
  const adult: TimelineFacts = { dateOfBirth: '2009-03-03', hasEhcPlan: true };
  const reviewed: TimelineFacts = { dateOfBirth: '2003-06-06', formerRelevantChild: true };
  check([
    ['payments to a parent, nothing concluded', 'SC-14', '2027-05-01', paid, { due: '2027-03-02', status: 'overdue' }],
    ['the day before the conclusion', 'SC-14', '2027-04-30', ended, { status: 'overdue' }],
    ['on the day of the conclusion', 'SC-14', '2027-05-01', ended, { status: 'moot', mootBecause: expect.stringContaining('have ended') as string }],
    ['needs will be met, the day before adult support begins', 'SC-14', '2027-05-31', begins, { status: 'overdue' }],
    ['on the day on which it begins', 'SC-14', '2027-06-01', begins, { status: 'moot' }],
    ['an adult who was never assessed', 'SC-15', '2027-05-16', adult, { meaning: expect.stringContaining('s.9(3)') as string }],
    ['who consented as a child', 'SC-15', '2027-05-16', { ...adult, consentsToTransitionAssessment: true }, { meaning: expect.stringContaining('s.9(3)') as string }],
    ['who refused as a child', 'SC-15', '2027-05-16', { ...adult, consentsToTransitionAssessment: false }, { meaning: expect.stringContaining('only an adult’s refusal counts now (s.11(1))') as string }],
    ['who was assessed as a child', 'SC-15', '2027-05-16', { ...adult, transitionAssessmentCompletedOn: '2027-01-10' }, { status: 'open-now', meaning: expect.stringContaining('s.59(6)') as string }],
    ['who has a conclusion', 'SC-15', '2027-05-16', { ...adult, transitionAssessmentCompletedOn: '2027-01-10', adultSocialCareConclusionOn: '2027-05-01' }, { status: 'met', meaning: expect.stringContaining('SC-08') as string }],
    ['a review due 27 days after 25: the duty ends at 25', 'SC-11', '2028-06-06', { ...reviewed, pathwayPlanLastReviewedOn: '2028-01-03' }, { due: '2028-07-03', status: 'ended', ended: { on: '2028-06-06' } }],
    ['a review due 28 days after 25: nobody was near it', 'SC-11', '2028-06-06', { ...reviewed, pathwayPlanLastReviewedOn: '2028-01-04' }, null],
    ['a review, born on an unknown day', 'SC-11', '2028-07-04', { pathwayPlanLastReviewedOn: '2028-01-03' }, { due: '2028-07-03', status: 'overdue' }],
  ]); // prettier-ignore

  it('must assess who refuses at risk, at any age', () => {
    const refuses: TimelineFacts = { ...likely, consentsToTransitionAssessment: false, atRiskOfAbuseOrNeglect: true };
    expect(derived(refuses, '2027-03-02').mustAssess).toBe(true);
    expect(derived(refuses, '2027-03-03').mustAssess).toBe(true);
    expect(ask(refuses, '2027-03-03', 'SC-04')).toMatchObject({ status: 'ended', ended: { continuesAs: 'SC-16' } });
    expect(ask(refuses, '2027-03-03', 'SC-16')).toMatchObject({ status: 'open-now', follows: ['SC-04'] });
    expect(derived({ ...refuses, atRiskOfAbuseOrNeglect: null }, '2027-03-02').mustAssess).toBeUndefined();
    expect(derived({ ...refuses, consentsToTransitionAssessment: true }, '2027-03-02').mustAssess).toBeUndefined();
  });

  it('what was missed before 18 stays missed, and goes on as a duty to an adult', () => {
    const missed: TimelineFacts = { ...likely, hasParentCarer: true, youngCarer: true, youngCarerLikelyToNeedSupport: true };
    const on = (rule: string) => ask(missed, '2027-03-03', rule);
    for (const [rule, next] of [['SC-02', 'SC-15'], ['SC-05', 'SC-17'], ['SC-06', 'SC-18'], ['SC-07', 'SC-15']] as const) {
      expect(on(rule)).toMatchObject({ status: 'overdue', due: '2027-03-02', continuesAs: next });
      expect(on(next)).toMatchObject({ status: 'open-now', follows: expect.arrayContaining([rule]) as string[] });
    }
    expect(ask(missed, '2027-03-02', 'SC-02')).not.toHaveProperty('continuesAs');
  }); // prettier-ignore

  it('an adult who refuses without risk is told that they may still say yes, and nobody is asked for their needs', () => {
    const refuses: TimelineFacts = { ...likely, likelyAdultCareNeeds: null, hasEhcPlan: true, refusesAdultAssessment: true };
    const answer = ask({ ...refuses, atRiskOfAbuseOrNeglect: false }, '2027-03-03', 'SC-15');
    expect(answer).toMatchObject({ status: 'moot', why: { family: 'You said no to a check of your needs. You can say yes at any time.' } });
    expect(answer).not.toHaveProperty('findOut');
  }); // prettier-ignore

  it('tells who is an eligible child, and who may ask for an adviser', () => {
    expect(derived(inCare, '2026-11-29').eligibleChild).toBe(false);
    expect(derived(inCare, '2026-11-30').eligibleChild).toBe(true);
    expect(derived(inCare, '2028-11-30').eligibleChild).toBe(false);
    expect(derived({ ...inCare, lookedAfterDaysSince14: null }, '2026-11-30').eligibleChild).toBeUndefined();
    const leaver: TimelineFacts = { dateOfBirth: '2003-06-06', formerRelevantChild: true };
    expect(derived(leaver, '2024-06-05').personalAdviserOnRequest).toBe(false);
    expect(derived(leaver, '2024-06-06').personalAdviserOnRequest).toBe(true);
    expect(derived(leaver, '2028-06-05').personalAdviserOnRequest).toBe(true);
    expect(derived(leaver, '2028-06-06').personalAdviserOnRequest).toBe(false);
  });
});
