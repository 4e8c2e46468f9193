import type { CarerRelation, CarersAssessmentStatus } from '#libs/contracts';
import { type RowOf, date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `carers_assessment`: one carer, and how far the carer's own assessment has come. Never removed. */
export const carersAssessmentTable = table('carers_assessment', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  /** of the carer */
  name: text(),
  relation: text<CarerRelation>(),
  /** the carer's account, where there is one */
  subject: nullable(text()),
  status: text<CarersAssessmentStatus>(),
  offered_on: nullable(date()),
  answered_on: nullable(date()),
  /** name of who gave the answer: the carer, or staff who were told it */
  answered_by: nullable(text()),
  /** declined: the day on which the carer is asked again */
  ask_again_on: nullable(date()),
  done_on: nullable(date()),
  /** why it was declined, is not needed or was an error */
  status_words: nullable(text()),
  /** who answers for its being set aside */
  accountable_subject: nullable(text()),
  accountable_name: nullable(text()),
  added_on: date(),
  version: integer(),
});

export type CarersAssessmentRow = RowOf<typeof carersAssessmentTable>;
