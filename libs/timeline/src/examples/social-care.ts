import { example } from './example.js';

export const SOCIAL_CARE_EXAMPLES = [
  example(
    'SC-01',
    '2026-10-01',
    { dateOfBirth: '2012-11-11', hasEhcPlan: true, lastReviewCompletedOn: '2026-07-10' },
    { due: '2027-07-09', findOut: ['likelyAdultCareNeeds'], status: 'upcoming' },
  ),
  example(
    'SC-02',
    '2025-09-01',
    { dateOfBirth: '2008-11-02', likelyAdultCareNeeds: true, consentsToTransitionAssessment: true },
    { due: '2026-11-01', target: '2025-11-02', targetForce: 'local', status: 'upcoming' },
  ),
  example(
    'SC-03',
    '2026-05-20',
    { dateOfBirth: '2009-03-03', transitionAssessmentRefusedOn: '2026-05-11' },
    { due: null, status: 'open-now', target: '2026-06-09' },
  ),
  example(
    'SC-04',
    '2026-04-01',
    { dateOfBirth: '2009-03-03', consentsToTransitionAssessment: false, atRiskOfAbuseOrNeglect: true },
    { due: null, status: 'open-now' },
  ),
  example('SC-05', '2026-09-01', { dateOfBirth: '2009-07-07', hasParentCarer: true }, { due: '2027-07-06' }),
  example(
    'SC-06',
    '2026-09-01',
    { dateOfBirth: '2009-07-07', youngCarer: true, youngCarerLikelyToNeedSupport: true },
    { due: '2027-07-06' },
  ),
  example('SC-07', '2026-04-01', { dateOfBirth: '2008-05-17', likelyAdultCareNeeds: true }, { due: '2026-05-16' }),
  example(
    'SC-08',
    '2026-11-02',
    { dateOfBirth: '2008-11-02', receivesChildrensSocialCare: true },
    { due: null, status: 'active-since', since: '2026-11-02' },
  ),
  example(
    'SC-09',
    '2026-04-01',
    {
      dateOfBirth: '2012-05-17',
      localAuthorityCode: '926',
      disabled: true,
      likelyAdultCareNeeds: true,
      year9ReviewOn: '2026-03-10',
    },
    { opensOn: '2026-03-10', closesOn: '2030-05-16', due: '2030-05-16' },
  ),
  example(
    'SC-10',
    '2026-03-01',
    { dateOfBirth: '2010-01-15', lookedAfter: true, lookedAfterDaysSince14: 91 },
    { due: '2026-04-15', status: 'upcoming' },
  ),
  example(
    'SC-11',
    '2026-10-01',
    { dateOfBirth: '2008-01-15', pathwayPlanLastReviewedOn: '2026-08-31' },
    { due: '2027-02-28', status: 'upcoming' },
  ),
  example(
    'SC-12',
    '2026-09-01',
    { dateOfBirth: '2003-06-06', formerRelevantChild: true },
    { due: '2019-06-06', until: '2028-06-05', status: 'active-since' },
  ),
  example(
    'SC-13',
    '2026-09-01',
    { dateOfBirth: '2007-06-06', hasEhcPlan: true, formerRelevantChild: true, lastReviewCompletedOn: '2026-02-10' },
    { due: null, status: 'open-now', target: '2027-02-09' },
  ),
  example('SC-14', '2026-09-01', { dateOfBirth: '2008-10-10', directPaymentsToParent: true }, { due: '2026-10-09' }),
  example(
    'SC-15',
    '2026-11-30',
    { dateOfBirth: '2008-11-30', hasEhcPlan: true },
    { due: null, status: 'open-now', findOut: ['likelyAdultCareNeeds'] },
  ),
  example(
    'SC-16',
    '2026-03-03',
    { dateOfBirth: '2008-03-03', consentsToTransitionAssessment: false, atRiskOfAbuseOrNeglect: true },
    { due: null, status: 'open-now' },
  ),
  example(
    'SC-17',
    '2027-07-07',
    { dateOfBirth: '2009-07-07', hasParentCarer: true },
    { due: null, status: 'open-now' },
  ),
  example(
    'SC-18',
    '2027-07-07',
    { dateOfBirth: '2009-07-07', youngCarer: true, youngCarerLikelyToNeedSupport: true },
    { due: null, status: 'open-now' },
  ),
] as const;
