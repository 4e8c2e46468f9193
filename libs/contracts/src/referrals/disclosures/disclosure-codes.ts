/**
 * By what law something may be told without a consent: a closed list. Each is a basis of UK GDPR article 6 together with a
 * condition of article 9 (needs, health and care are special category data), and the duty that it serves.
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

/** Why young-people did not give what was asked for. */
export const DISCLOSURE_REFUSALS = [
  'NO_CONSENT',
  'CONSENT_NOT_IN_FORCE',
  'CONSENT_FOR_ANOTHER',
  'GROUPS_NOT_COVERED',
  'PERSON_NOT_KNOWN',
  'PERSON_DECEASED',
] as const;
export type DisclosureRefusal = (typeof DISCLOSURE_REFUSALS)[number];

/** Why an organisation reads no more of what it was told. */
export const DISCLOSURE_STOPS = ['consent-withdrawn', 'consent-ended', 'revoked'] as const;
export type DisclosureStop = (typeof DISCLOSURE_STOPS)[number];

/** What became of what the organisation had, as it says itself. */
export const RETURN_OUTCOMES = ['returned', 'deleted', 'kept'] as const;
export type ReturnOutcome = (typeof RETURN_OUTCOMES)[number];

/** On what an organisation may keep what it was asked to delete. */
export const KEEPING_BASES = ['legal-duty', 'legal-claims', 'vital-interests', 'care-record'] as const;
export type KeepingBasis = (typeof KEEPING_BASES)[number];
