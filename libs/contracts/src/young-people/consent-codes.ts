/**
 * The groups of fields that a consent covers and a disclosure contains, in reading order. The code of each field names
 * its group.
 */
export const FIELD_GROUPS = [
  'identity',
  'contact',
  'needs',
  'health',
  'social-care',
  'education',
  'plan',
  'risk',
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** What the recipient may use the data for. */
export const CONSENT_PURPOSES = ['referral', 'assessment', 'joint-planning'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** How consent was given; `in-app`: through the account of the person who gave it. */
export const CONSENT_WAYS = [
  'in-app',
  'in-person',
  'telephone',
  'video-call',
  'written',
  'signed-or-symbols',
  'communication-aid',
] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];
