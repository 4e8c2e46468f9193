import type { CarersAssessmentRow } from './carers-assessment.table.js';
import { type CarersPermission, basisOf, carersActions } from './carers-assessment.rules.js';
import type { CarersAssessmentResponse } from './carers-assessments.dto.js';

/**
 * @param age the young person's age in whole years; null if unknown
 * @param allowed the account's permissions
 * @param open whether the plan is open: only then can the carer's details change. The assessment continues after closing.
 */
export function assessmentResponse(
  row: CarersAssessmentRow,
  age: number | null,
  allowed: readonly CarersPermission[],
  open: boolean,
): CarersAssessmentResponse {
  return {
    id: row.id,
    planId: row.plan_id,
    version: row.version,
    name: row.name,
    relation: row.relation,
    subject: row.subject,
    basis: basisOf(row.relation, age),
    status: row.status,
    addedOn: row.added_on,
    offeredOn: row.offered_on,
    answeredOn: row.answered_on,
    answeredBy: row.answered_by,
    askAgainOn: row.ask_again_on,
    doneOn: row.done_on,
    words: row.status_words,
    accountable:
      row.accountable_subject === null ? null : { subject: row.accountable_subject, name: row.accountable_name ?? '' },
    allowedActions: carersActions(row.status, (permission) => allowed.includes(permission)).filter(
      (action) => open || action !== 'change',
    ),
  };
}
