import type { Agency } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import { type RowOf, date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';
import type { AccessRequestStatus } from './access-request.rules.js';

/** A row of `access_request`: a practitioner asked a coordinator to be let into a record. */
export const accessRequestTable = table('access_request', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  version: integer(),
  /** reference of the record */
  reference: fixed(text()),
  /** account that asked */
  subject: fixed(text()),
  name: fixed(text()),
  agency: fixed(text<Agency>()),
  team: fixed(nullable(text())),
  school: fixed(nullable(text())),
  reason: fixed(text()),
  status: text<AccessRequestStatus>(),
  asked_on: fixed(date<CalendarDate>()),
  answered_on: nullable(date<CalendarDate>()),
  answered_by: nullable(text()),
  answered_by_name: nullable(text()),
  answer_words: nullable(text()),
  /** last day of reading, if granted */
  until_on: nullable(date<CalendarDate>()),
});

export type AccessRequestRow = RowOf<typeof accessRequestTable>;
