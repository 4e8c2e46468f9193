import type { CarerRelation, CarersAssessmentStatus } from '#libs/contracts';
import { type RowOf, date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `carers_assessment`: one carer and the status of their own assessment. Rows are never removed. */
export const carersAssessmentTable = table('carers_assessment', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  /** name of the carer */
  name: text(),
  relation: text<CarerRelation>(),
  /** the carer's account, if any */
  subject: nullable(text()),
  status: text<CarersAssessmentStatus>(),
  offered_on: nullable(date()),
  answered_on: nullable(date()),
  /** name of the person who recorded the answer: the carer or a member of staff */
  answered_by: nullable(text()),
  /** if declined: the day on which to ask the carer again */
  ask_again_on: nullable(date()),
  done_on: nullable(date()),
  /** why it was declined, set aside or reopened */
  status_words: nullable(text()),
  /** the person accountable for setting it aside */
  accountable_subject: nullable(text()),
  accountable_name: nullable(text()),
  added_on: date(),
  version: integer(),
});

export type CarersAssessmentRow = RowOf<typeof carersAssessmentTable>;
