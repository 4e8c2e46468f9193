/**
 * Laws that allow a disclosure without consent: a closed list. Each combines a basis of UK GDPR article 6, a condition
 * of article 9 (needs, health and care are special category data), and the duty that it serves.
 */
export const LAWFUL_BASES = [
  'safeguarding-child',
  'safeguarding-adult',
  'vital-interests',
  'child-welfare-duty',
  'transition-assessment-duty',
  'needs-assessment-duty',
  'best-interests',
  'court-order',
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** Why an organisation may no longer read a disclosure. */
export const DISCLOSURE_STOPS = ['consent-withdrawn', 'consent-ended', 'revoked'] as const;
export type DisclosureStop = (typeof DISCLOSURE_STOPS)[number];

/** What the organisation states that it did with the disclosed data. */
export const RETURN_OUTCOMES = ['returned', 'deleted', 'kept'] as const;
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number];

/** On what basis an organisation may keep data that it was asked to delete. */
export const KEEPING_BASES = ['legal-duty', 'legal-claims', 'vital-interests', 'care-record'] as const;
export type KeepingBasis = (typeof KEEPING_BASES)[number];
