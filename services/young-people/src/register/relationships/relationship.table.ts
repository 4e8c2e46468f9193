import type { CalendarDate } from '#libs/kernel';
import { date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';
import type { Relation } from './relationship.rules.js';

/** A row of `relationship`. This service owns the table; row-level security reads it in every service. */
export const relationshipTable = table('relationship', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  subject: fixed(text()),
  relation: fixed(text<Relation>()),
  from_on: date<CalendarDate>(),
  until_on: nullable(date<CalendarDate>()),
  record_version: integer(),
});
