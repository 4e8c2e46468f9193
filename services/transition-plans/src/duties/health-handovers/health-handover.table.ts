import type { Attended, HandoverEnd } from './health-handover.rules.js';
import { type RowOf, date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `health_handover`: one children's health service that hands the young person over. Ended, never removed. */
export const healthHandoverTable = table('health_handover', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  /** by which the law's milestones tell the services apart; given once, so that a corrected name moves no milestone */
  code: text(),
  /** as people call it */
  service: text(),
  /** first day with the adult service */
  transfer_on: nullable(date()),
  /** the day that was set first, where it was moved after it had passed */
  first_transfer_on: nullable(date()),
  adult_service: nullable(text()),
  /** role of the contact there */
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
  /** name of who ended it */
  ended_by: nullable(text()),
  version: integer(),
});

export type HealthHandoverRow = RowOf<typeof healthHandoverTable>;
