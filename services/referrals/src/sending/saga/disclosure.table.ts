import {
  type RowOf,
  boolean,
  date,
  fixed,
  instant,
  integer,
  json,
  key,
  nullable,
  table,
  text,
  texts,
  uuid,
} from '#libs/platform';

/** What one referral discloses, from the request to the receipt. */
export const disclosureTable = table('disclosure', {
  area: key(text()),
  id: key(uuid()),
  version: integer(),
  young_person_id: uuid(),
  referral_id: uuid(),
  reference: text(),
  organisation_id: uuid(),
  addressed_to: nullable(uuid()),
  purpose: text(),
  groups: texts(),
  plan_id: nullable(uuid()),
  consent_id: nullable(uuid()),
  override_basis: nullable(text()),
  requested_at: instant(),
  requested_by: json<unknown>(),
  state: text(),
  person_part: nullable(json<unknown>()),
  plan_part: nullable(json<unknown>()),
  refusal_code: nullable(text()),
  missing_groups: texts(),
  given_on: nullable(date()),
  stopped_on: nullable(date()),
  stop_why: nullable(text()),
  return_due_on: nullable(date()),
  return_outcome: nullable(text()),
  return_basis: nullable(text()),
  return_words: nullable(text()),
  returned_on: nullable(date()),
  returned_by: nullable(text()),
  young_person_told: nullable(boolean()),
});

export type DisclosureRow = RowOf<typeof disclosureTable>;

/** A law that stands in the place of a consent. */
export const disclosureOverrideTable = table('disclosure_override', {
  area: key(text()),
  disclosure_id: key(uuid()),
  young_person_id: fixed(uuid()),
  lawful_basis: fixed(text()),
  reason: fixed(text()),
  accountable_subject: fixed(text()),
  accountable_name: fixed(text()),
  young_person_told: fixed(boolean()),
  why_not_told: fixed(nullable(text())),
});

export type DisclosureOverrideRow = RowOf<typeof disclosureOverrideTable>;

/** The copy of how long a consent counts, as young-people published it. */
export const consentCopyTable = table('consent_word', {
  area: key(text()),
  consent_id: key(uuid()),
  young_person_id: fixed(uuid()),
  until: date(),
  withdrawn: boolean(),
  record_version: integer(),
});

export type ConsentCopyRow = RowOf<typeof consentCopyTable>;
