import type { ConsentPurpose, DecisionMakerKind, FieldGroup } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Giving } from './consent.rules.js';
import { type RowOf, date, fixed, integer, json, key, nullable, table, text, texts, uuid } from '#libs/platform';

/** A row of `consent`. */
export const consentTable = table('consent', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  version: integer(),
  purpose: text<ConsentPurpose>(),
  organisation_id: uuid(),
  /** the organisation's name when the consent was given */
  organisation_name: text(),
  groups: texts<FieldGroup>(),
  from_on: date<CalendarDate>(),
  until_on: date<CalendarDate>(),
  givings: json<Giving[]>(),
  /** last day on which the consent applies, as last published; a day in the past if it no longer applies */
  told_until: date<CalendarDate>(),
  withdrawn_on: nullable(date<CalendarDate>()),
  withdrawn_by: nullable(text<DecisionMakerKind>()),
  withdrawn_by_name: nullable(text()),
  /** in the words of the person who withdrew the consent */
  withdrawal_words: nullable(text()),
});

export type ConsentRow = RowOf<typeof consentTable>;
