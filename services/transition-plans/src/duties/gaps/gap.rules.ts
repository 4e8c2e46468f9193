import { type CalendarDate, birthday, calendarDate, daysBetween, latest } from '#libs/kernel';
import type { TimelineFacts } from '#libs/timeline';

/** The last day of children's support, and how it is known. */
export interface EndOfSupport {
  readonly on: CalendarDate;
  readonly because: 'decided' | 'law';
}

/**
 * The day on which children's support ends: the decision that stands, else the first day on which the law lets it end (Care
 * Act 2014 s.66: at 18, and not before adult social care has reached its conclusion), where it is not known to go on. Null
 * while it has no end.
 * @param decidedOn last day of support by the decision that stands
 */
export function endOfSupport(decidedOn: string | null, facts: TimelineFacts): EndOfSupport | null {
  if (decidedOn !== null) return { on: calendarDate(decidedOn), because: 'decided' };
  const { dateOfBirth, adultSocialCareConclusionOn: concluded, receivesChildrensSocialCare } = facts;
  if (!dateOfBirth || !concluded || receivesChildrensSocialCare === true) return null;
  return { on: latest(birthday(calendarDate(dateOfBirth), 18), calendarDate(concluded)), because: 'law' };
}

export interface GapOfNeed {
  readonly endedOn: string | null;
  /** first day of support that the family confirmed */
  readonly confirmedStartOn: string | null;
  /** whole days with neither; so far, while it is open; null while there is no end to count from */
  readonly gapDays: number | null;
  readonly open: boolean;
}

/**
 * The days without support between the last day of children's support and the confirmed start: a start on the next day, or
 * earlier, leaves none. Without a confirmed start they are counted up to and with today, and the gap is open.
 */
export function gapOf(end: EndOfSupport | null, confirmedStartOn: string | null, today: CalendarDate): GapOfNeed {
  const known = { endedOn: end?.on ?? null, confirmedStartOn };
  if (end === null) return { ...known, gapDays: null, open: false };
  if (confirmedStartOn !== null) {
    return { ...known, gapDays: Math.max(0, daysBetween(end.on, calendarDate(confirmedStartOn)) - 1), open: false };
  }
  const gapDays = Math.max(0, daysBetween(end.on, today));
  return { ...known, gapDays, open: gapDays > 0 };
}
