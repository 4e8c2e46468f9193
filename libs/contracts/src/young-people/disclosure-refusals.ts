/** Why young-people did not grant a disclosure. */
export const DISCLOSURE_REFUSALS = [
  'NO_CONSENT',
  'CONSENT_NOT_IN_FORCE',
  'CONSENT_FOR_ANOTHER',
  'GROUPS_NOT_COVERED',
  'PERSON_NOT_KNOWN',
  'PERSON_DECEASED',
] as const;
export type DisclosureRefusal = (typeof DISCLOSURE_REFUSALS)[number];
