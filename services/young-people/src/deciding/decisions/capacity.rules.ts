import { type AssessmentEndReason, type CapacityOutcome, capacityAssessmentChanged } from '#libs/contracts';
import { addDays, type CalendarDate, conflict, earliest, type FieldError, invalid } from '#libs/kernel';
import type { DecisionKind } from '#libs/timeline';
import { type KeptState, keptLifecycle } from '../../register/kept-records/kept-record.rules.js';

/*
 * Capacity is assessed for one decision at one time (Mental Capacity Act 2005 ss.2 and 3). So each assessment is for one
 * kind of decision, and one that finds a lack of capacity has a review date.
 */
export interface Assessment {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly outcome: CapacityOutcome;
  readonly assessed_on: CalendarDate;
  /** last day on which it counts; null: until the next assessment */
  readonly review_by: CalendarDate | null;
  /** first day on which it no longer counts */
  readonly ended_on: CalendarDate | null;
  readonly end_reason: AssessmentEndReason | null;
}

/** Last day on which the assessment counts, because it ended or expired; null: no last day is known. */
export function lastDayOf({ review_by, ended_on }: Pick<Assessment, 'review_by' | 'ended_on'>): CalendarDate | null {
  const beforeEnd = ended_on === null ? null : addDays(ended_on, -1);
  if (review_by === null || beforeEnd === null) return review_by ?? beforeEnd;
  return earliest(review_by, beforeEnd);
}

/** The newest assessment on that day. It replaces all earlier ones, even if it has expired. */
export function newestAssessment(
  kind: DecisionKind,
  on: CalendarDate,
  assessments: readonly Assessment[],
): Assessment | null {
  let newest: Assessment | null = null;
  for (const a of assessments) {
    if (a.kind !== kind || a.assessed_on > on || a.end_reason === 'entered-in-error') continue;
    const after = newest === null || a.assessed_on > newest.assessed_on;
    if (after || (a.assessed_on === newest!.assessed_on && a.id > newest!.id)) newest = a;
  }
  return newest;
}

export function countsOn(assessment: Assessment, on: CalendarDate): boolean {
  const last = lastDayOf(assessment);
  return assessment.assessed_on <= on && (last === null || on <= last);
}

/** The outcome of the newest assessment on that day; null: none counts, and capacity is presumed (MCA 2005 s.1(2)). */
export function capacityOn(
  kind: DecisionKind,
  on: CalendarDate,
  assessments: readonly Assessment[],
): CapacityOutcome | null {
  const newest = newestAssessment(kind, on, assessments);
  return newest && countsOn(newest, on) ? newest.outcome : null;
}

/** @throws DomainError INVALID: IN_THE_FUTURE, BEFORE_ASSESSED_ON, REQUIRED for a lack of capacity without a review date */
export function requireSound(
  { outcome, assessed_on, review_by }: Pick<Assessment, 'outcome' | 'assessed_on' | 'review_by'>,
  today: CalendarDate,
): void {
  const errors: FieldError[] = [];
  if (assessed_on > today)
    errors.push({
      field: 'assessedOn',
      code: 'IN_THE_FUTURE',
      message: 'cannot be in the future; use today’s date or earlier',
    });
  if (review_by === null && outcome === 'lacks-capacity')
    errors.push({
      field: 'reviewBy',
      code: 'REQUIRED',
      message: 'an assessment that finds a lack of capacity needs a review date',
    });
  if (review_by !== null && review_by < assessed_on)
    errors.push({
      field: 'reviewBy',
      code: 'BEFORE_ASSESSED_ON',
      message: 'must be on or after the date of the assessment',
    });
  if (errors.length > 0) throw invalid(errors);
}

export const assessmentLifecycle = keptLifecycle({
  record: 'capacity assessment',
  title: 'Capacity assessment',
  about: 'Each assessment is for one kind of decision. The newest counts, until its review date.',
  permission: 'capacity-assessment:change',
  event: capacityAssessmentChanged,
});

export function assessmentState({ ended_on }: Pick<Assessment, 'ended_on'>): KeptState {
  return ended_on === null ? 'on-record' : 'ended';
}

/** @throws DomainError ASSESSMENT_ENDED */
export function requireNotEnded(assessment: Pick<Assessment, 'ended_on'>): void {
  if (!assessmentLifecycle.find(assessmentState(assessment), { verb: 'capacity-assessment:change' }))
    throw conflict('ASSESSMENT_ENDED', 'This assessment has ended. Record a new assessment.');
}
