import type { CalendarDate } from '#libs/kernel';
import { type RowOf, date, fixed, instant, key, table, text, uuid } from '#libs/platform';

/** A row of `drill_down`: a leader opened a record behind a figure for one day, and says why. */
export const drillDownTable = table('drill_down', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  /** reference of the record */
  reference: fixed(text()),
  subject: fixed(text()),
  name: fixed(text()),
  reason: fixed(text()),
  used_at: fixed(instant()),
  /** the day of reading */
  used_on: fixed(date<CalendarDate>()),
});

export type DrillDownRow = RowOf<typeof drillDownTable>;
