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
  /** null: the current named worker */
  until_on: nullable(date<CalendarDate>()),
  /** null: the current named worker, or one who was replaced by another */
  end_reason: nullable(text<NamedWorkerEndReason>()),
});

export type NamedWorkerRow = RowOf<typeof namedWorkerTable>;
