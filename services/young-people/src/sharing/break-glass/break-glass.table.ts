import type { CalendarDate } from '#libs/kernel';
import { type RowOf, boolean, date, fixed, instant, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `break_glass`: an account opened a record without anybody's leave, and says why. */
export const breakGlassTable = table('break_glass', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  version: integer(),
  /** reference of the record */
  reference: fixed(text()),
  subject: fixed(text()),
  name: fixed(text()),
  role: fixed(text()),
  agency: fixed(nullable(text())),
  reason: fixed(text()),
  used_at: fixed(instant()),
  used_on: fixed(date<CalendarDate>()),
  /** last day of reading */
  until_on: date<CalendarDate>(),
  /** whether the young person may learn of it */
  told: boolean(),
  signed_off_at: nullable(instant()),
  signed_off_by: nullable(text()),
  signed_off_by_name: nullable(text()),
  justified: nullable(boolean()),
  sign_off_words: nullable(text()),
});

export type BreakGlassRow = RowOf<typeof breakGlassTable>;
