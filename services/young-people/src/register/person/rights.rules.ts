import { addDays, type CalendarDate } from '#libs/kernel';
import { DECISION_KINDS, DEFAULT_SETTINGS, type DecisionKind, rightsPassOn } from '#libs/timeline';

/* The dates on which rights pass to the young person; they depend only on the date of birth. */

/** Days of notice that the coordinator gets before a switch; an area may set another number. */
export const NOTICE_DAYS = DEFAULT_SETTINGS.decisionNoticeDays;

/** PostgreSQL's date for "no further check"; no date is later. */
export const NEVER = 'infinity';

/**
 * The date of the first check of a new person: as `nextLook`, from the date of birth only.
 */
export function firstLook(
  { dateOfBirth }: { readonly dateOfBirth: CalendarDate | null },
  today: CalendarDate,
  noticeDays: number = NOTICE_DAYS,
): string {
  if (dateOfBirth === null) return NEVER;
  const ahead = DECISION_KINDS.map((kind) => rightsPassOn(kind, dateOfBirth)).filter((day) => day > today);
  const announced = ahead.map((day) => addDays(day, -noticeDays)).sort()[0];
  if (announced === undefined) return NEVER;
  return announced <= today ? today : announced;
}

/** The first day on which the young person may renew a carer's access. */
export function mayRenewFrom(rightsOn: CalendarDate, noticeDays: number = NOTICE_DAYS): CalendarDate {
  return addDays(rightsOn, -noticeDays);
}

/** The date on which the rights about the EHC plan, and the decision about who reads the record, pass to the young person. */
export function rightsAboutRecordFrom(dateOfBirth: CalendarDate | null): CalendarDate | null {
  return dateOfBirth === null ? null : rightsPassOn('ehc' satisfies DecisionKind, dateOfBirth);
}
