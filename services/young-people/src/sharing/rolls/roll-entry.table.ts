import type { CalendarDate } from '#libs/kernel';
import { type RowOf, date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';

export const ROLL_KINDS = ['school', 'team'] as const;
export type RollKind = (typeof ROLL_KINDS)[number];

/** A row of `roll_entry`: a period on the roll of a school or a team. A trigger keeps the ones from returns. */
export const rollEntryTable = table('roll_entry', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  version: integer(),
  kind: fixed(text<RollKind>()),
  /** URN of the school, or name of the team */
  code: fixed(text()),
  /** name of the school, if known */
  name: nullable(text()),
  from_on: fixed(date<CalendarDate>()),
  /** last day; null: on the roll now */
  until_on: nullable(date<CalendarDate>()),
  source: fixed(text<'return' | 'by-hand'>()),
});

export type RollEntryRow = RowOf<typeof rollEntryTable>;
