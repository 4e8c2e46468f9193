/**
 * What a consent covers, and what a disclosure is made of: groups of fields, in the order in which people read them. Which
 * field belongs to which group is written out where the field lives.
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

/** What the recipient may use it for. */
export const CONSENT_PURPOSES = ['referral', 'assessment', 'joint-planning'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** How it was given; `in-app`: by the account of whoever gave it. */
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
