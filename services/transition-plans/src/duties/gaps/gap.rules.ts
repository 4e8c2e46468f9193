import { type CalendarDate, calendarDate, daysBetween } from '#libs/kernel';
import { type TimelineFacts, mayDo } from '#libs/timeline';

/** The last day of children's support, and its source. */
export interface EndOfSupport {
  readonly on: CalendarDate;
  readonly because: 'decided' | 'law';
}

/**
 * The last day of children's support: the day in the latest decision, or otherwise the first day on which the law allows
 * the end: after 18, once adult social care has reached a conclusion, and adult support has begun where needs will be met
 * (Chronically Sick and Disabled Persons Act 1970 s.2A).
 * @param decidedOn last day of support in the latest decision
 * @returns null if support continues or the end is not known
 */
export function endOfSupport(decidedOn: string | null, facts: TimelineFacts, today: CalendarDate): EndOfSupport | null {
  if (decidedOn !== null) return { on: calendarDate(decidedOn), because: 'decided' };
  if (facts.receivesChildrensSocialCare === true) return null;
  const supported = { ...facts, receivesChildrensSocialCare: true };
  const { permitted, from } = mayDo('end-childrens-services', supported, today);
  return permitted === true && from ? { on: from, because: 'law' } : null;
}

export interface GapOfNeed {
  readonly endedOn: string | null;
  /** first day of support, confirmed by the family */
  readonly confirmedStartOn: string | null;
  /** whole days without support, up to today while the gap is open; null if no end date is known */
  readonly gapDays: number | null;
  readonly open: boolean;
}

/**
 * The days between the last day of children's support and the confirmed start. A start on the next day or earlier leaves
 * no gap. Without a confirmed start the count includes today, and the gap is open.
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
