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
