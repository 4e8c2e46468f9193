/** What a family can do, in the same words for every rule of one kind. */

const COMPLAIN =
  'If that does not help, you can complain to the local NHS. The patient advice service (PALS) can give you free advice. After that you can go to the Health Ombudsman.';

export const askTheService = `Ask the service when it will happen. ${COMPLAIN}`;
export const askTheLocalNhs = `Ask the local NHS in writing for a date. ${COMPLAIN}`;
/** A decision on continuing healthcare can be looked at again (SI 2012/2996 reg 23). */
export const challengeTheDecision =
  'Ask the local NHS for its answer in writing. If you do not agree, you can ask it to look again. Then you can ask NHS England for a review. If it is late, you can complain. Then you can go to the Health Ombudsman.';
export const askTheWard =
  'Ask the ward for the date of the review. You can ask for a review at any time. If nobody acts, you can complain to the hospital or the local NHS. Then you can go to the Health Ombudsman.';
