/** An override of the gaps of a plan, with the accountable person. */
export const OVERRIDING = {
  reason: 'The family moved away; their new authority has the plan.',
  accountable: { subject: 'coordinator', name: 'Maya Coordinator' },
};
