/** Why a plan is closed although gaps are open, as somebody who answers for it says it. */
export const OVERRIDING = {
  reason: 'The family moved away; their new authority has the plan.',
  accountable: { subject: 'coordinator', name: 'Maya Coordinator' },
};
