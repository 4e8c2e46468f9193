import type { AssessmentEndReason, CapacityOutcome } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { DecisionKind } from '#libs/timeline';
import { type RowOf, date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `capacity_assessment`. */
export const capacityAssessmentTable = table('capacity_assessment', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  version: integer(),
  kind: text<DecisionKind>(),
  outcome: text<CapacityOutcome>(),
  assessed_on: date<CalendarDate>(),
  assessor_role: text(),
  assessor_name: text(),
  evidence: text(),
  review_by: nullable(date<CalendarDate>()),
  ended_on: nullable(date<CalendarDate>()),
  end_reason: nullable(text<AssessmentEndReason>()),
});

export type CapacityAssessmentRow = RowOf<typeof capacityAssessmentTable>;
