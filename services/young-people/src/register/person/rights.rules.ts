import { addDays, type CalendarDate } from '#libs/kernel';
import { DECISION_KINDS, DEFAULT_SETTINGS, type DecisionKind, rightsPassOn } from '#libs/timeline';

/* When rights pass to the young person: days that follow from the date of birth alone. */

/** How long ahead the coordinator hears of a switch, in days; an area may set it. */
export const NOTICE_DAYS = DEFAULT_SETTINGS.decisionNoticeDays;

/** Never looked at again, as PostgreSQL writes it; no day is later. */
export const NEVER = 'infinity';

/**
 * The first day on which somebody who was never looked at has to be: as `nextLook`, where nothing but the date of birth is
 * known.
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

/** First day on which the young person may say that a carer's access goes on. */
export function mayRenewFrom(rightsOn: CalendarDate, noticeDays: number = NOTICE_DAYS): CalendarDate {
  return addDays(rightsOn, -noticeDays);
}

/** When the rights about the EHC plan, and with them the say about who reads the record, pass to the young person. */
export function rightsAboutRecordFrom(dateOfBirth: CalendarDate | null): CalendarDate | null {
  return dateOfBirth === null ? null : rightsPassOn('ehc' satisfies DecisionKind, dateOfBirth);
}
