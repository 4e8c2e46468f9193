import type { CalendarDate } from '#libs/kernel';
import { type RowOf, date, fixed, integer, key, nullable, table, text, texts, uuid } from '#libs/platform';

export const RESTRICTION_REASONS = ['adoption', 'hidden-from-violence', 'colleagues-child', 'other'] as const;
export type RestrictionReason = (typeof RESTRICTION_REASONS)[number];

/** A row of `restricted_record`: a period in which only named accounts of staff see a record. */
export const restrictedRecordTable = table('restricted_record', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  version: integer(),
  reason: fixed(text<RestrictionReason>()),
  words: fixed(text()),
  /** accounts that see the record */
  accounts: texts(),
  since_on: fixed(date<CalendarDate>()),
  /** last day; null: until somebody lifts it */
  until_on: nullable(date<CalendarDate>()),
  set_by: fixed(text()),
  set_by_name: fixed(text()),
  lifted_on: nullable(date<CalendarDate>()),
  lifted_by_name: nullable(text()),
  lifting_words: nullable(text()),
  /** last day on which the information governance lead named other accounts */
  recovered_on: nullable(date<CalendarDate>()),
  recovered_by_name: nullable(text()),
  recovery_words: nullable(text()),
});

export type RestrictedRecordRow = RowOf<typeof restrictedRecordTable>;
