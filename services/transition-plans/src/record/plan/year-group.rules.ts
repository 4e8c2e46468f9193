import type { CalendarDate } from '#libs/kernel';
import { type TimelineFacts, schoolYearOf, yearGroupByAge } from '#libs/timeline';

/**
 * National curriculum year: the recorded class, carried forward to the given day, or the year by date of birth. Null if
 * neither is known.
 */
export function yearGroupOn(
  facts: Pick<TimelineFacts, 'dateOfBirth' | 'ncYearActual' | 'ncYearRecordedOn'>,
  today: CalendarDate,
): number | null {
  if (facts.ncYearActual != null) {
    const recorded = (facts.ncYearRecordedOn as CalendarDate | null | undefined) ?? today;
    return facts.ncYearActual + schoolYearOf(today) - schoolYearOf(recorded);
  }
  const born = facts.dateOfBirth as CalendarDate | null | undefined;
  return born == null || born > today ? null : yearGroupByAge(born, today);
}
