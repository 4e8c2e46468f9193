/** A decision that a young person, or who decides for them, records. */
export const aDecision = { kind: 'ehc', about: 'agree-plan', decided: 'yes' };

/**
 * A valid body of each operation on a plan, by `post /v1/plans/:planId/goals`.
 * @param milestoneId the id of a statutory step
 */
export const planBodies = (milestoneId: string): Record<string, object> => ({
  'post /v1/plans/:planId/closing': { reason: 'transition-complete' },
  'patch /v1/plans/:planId': { notes: 'x' },
  'post /v1/plans/:planId/goals': { area: 'health', title: 'x' },
  'patch /v1/plans/:planId/goals/:goalId': { title: 'x' },
  'post /v1/plans/:planId/goals/:goalId/ratings': { rating: 4 },
  'post /v1/plans/:planId/steps': { title: 'x' },
  'patch /v1/plans/:planId/steps/:stepId': { deliveryTeam: 'x' },
  'post /v1/plans/:planId/steps/:stepId/evidence': { kind: 'other', words: 'x' },
  'post /v1/plans/:planId/steps/:stepId/assignment': { ownerAgency: 'adult-social-care' },
  'post /v1/plans/:planId/steps/:stepId/hand-back': { reason: 'other', words: 'x' },
  'post /v1/plans/:planId/removals': {
    kind: 'step',
    id: milestoneId,
    reason: 'entered-in-error',
    words: 'There by mistake.',
  },
  'put /v1/plans/:planId/goal-order': { goals: [] },
  'post /v1/plans/:planId/library-goals': { goal: 'own-home' },
  'post /v1/plans/:planId/carers-assessments': { name: 'x', relation: 'grandparent' },
  'patch /v1/plans/:planId/carers-assessments/:assessmentId': { name: 'x' },
  'post /v1/plans/:planId/carers-assessments/:assessmentId/setting-aside': {
    reason: 'not-needed',
    words: 'x',
    accountable: { subject: 'coordinator', name: 'x' },
  },
  'post /v1/plans/:planId/carers-assessments/:assessmentId/reopening': { words: 'x' },
  'post /v1/plans/:planId/accountable-person': { subject: 'coordinator-2', name: 'x' },
  'post /v1/plans/:planId/accountable-person/refusal': { words: 'x' },
  'post /v1/plans/:planId/comments': { words: 'x' },
  'post /v1/plans/:planId/help-requests/:helpRequestId/return': { reason: 'x' },
  'post /v1/plans/:planId/help-requests/:helpRequestId/outcome': { outcome: 'helped' },
  'post /v1/plans/:planId/answers': { answer: 'agree', planVersion: 1 },
  'post /v1/plans/:planId/decisions': aDecision,
});

const review = '/v1/plans/:planId/reviews/:reviewId';

/** Of each operation on a review. @param inviteeId the id of somebody invited */
export const reviewBodies = (inviteeId: string): Record<string, object> => ({
  'post /v1/plans/:planId/reviews': { serves: ['ehc-annual-review'] },
  [`patch ${review}`]: { place: 'School' },
  [`post ${review}/invitations`]: { invitees: [{ kind: 'health', name: 'x' }] },
  [`post ${review}/advice`]: { inviteeId, words: 'x' },
  [`post ${review}/feedback`]: { words: 'x' },
  [`post ${review}/exemption`]: { reason: 'abroad', until: '2025-05-01' },
  [`post ${review}/cancellation`]: { reason: 'not-wanted' },
  [`post ${review}/correction`]: { reason: 'x' },
  [`post ${review}/decision`]: { decision: 'maintain', words: 'x' },
});

const handovers = '/v1/plans/:planId/health-handovers';

/** Of each operation that belongs to one agency. */
export const agencysBodies: Record<string, object> = {
  [`post ${handovers}`]: { service: 'Audiology' },
  [`patch ${handovers}/:handoverId`]: { transferOn: '2027-01-01' },
  [`post ${handovers}/:handoverId/ending`]: { reason: 'transferred' },
  'post /v1/plans/:planId/ending-of-childrens-support': {
    endsOn: '2025-02-01',
    words: 'The family needs no support any more.',
    accountable: { subject: 'coordinator', name: 'x' },
  },
};
