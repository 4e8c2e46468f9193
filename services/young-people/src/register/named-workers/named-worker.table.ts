import type { CalendarDate } from '#libs/kernel';
import type { NamedWorkerEndReason } from './named-worker.rules.js';
import { type RowOf, date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';

export const namedWorkerTable = table('named_worker', {
  area: key(text()),
  /** also the id of the relationship */
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  version: integer(),
  subject: text(),
  name: text(),
  team: nullable(text()),
  agency: nullable(text()),
  from_on: date<CalendarDate>(),
  /** null: now */
  until_on: nullable(date<CalendarDate>()),
  /** null where somebody else was named */
  end_reason: nullable(text<NamedWorkerEndReason>()),
});

export type NamedWorkerRow = RowOf<typeof namedWorkerTable>;
