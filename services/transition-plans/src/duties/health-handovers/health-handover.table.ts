import type { Attended, HandoverEnd } from './health-handover.rules.js';
import { type RowOf, date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `health_handover`: one children's health service that hands over. Rows end and are never removed. */
export const healthHandoverTable = table('health_handover', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  /** identifies the service in the law's milestones; never changes, so that a corrected name moves no milestone */
  code: text(),
  /** name of the service */
  service: text(),
  /** first day with the adult service */
  transfer_on: nullable(date()),
  /** the first transfer day, if it moved after it had passed */
  first_transfer_on: nullable(date()),
  adult_service: nullable(text()),
  /** role of the contact in the adult service */
  adult_contact_role: nullable(text()),
  met_adult_practitioner_on: nullable(date()),
  first_adult_appointment_on: nullable(date()),
  attended: text<Attended>(),
  named_worker_subject: nullable(text()),
  named_worker_name: nullable(text()),
  added_on: date(),
  end_reason: nullable(text<HandoverEnd>()),
  ended_on: nullable(date()),
  end_words: nullable(text()),
  /** name of the person who ended the row */
  ended_by: nullable(text()),
  version: integer(),
});

export type HealthHandoverRow = RowOf<typeof healthHandoverTable>;
