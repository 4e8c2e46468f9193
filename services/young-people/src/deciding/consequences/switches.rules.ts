import { addDays, type CalendarDate } from '#libs/kernel';
import { DECISION_KINDS, DEFAULT_SETTINGS, type DecisionKind, rightsPassOn } from '#libs/timeline';
import { lastDayOf } from '../decisions/capacity.rules.js';
import { type DecisionRecords, periodsOf, type Switch, switchesIn } from '../decisions/decision-makers.rules.js';

/** How long ahead the coordinator hears of a switch, in days; an area may set it. */
export const NOTICE_DAYS = DEFAULT_SETTINGS.decisionNoticeDays;

/** Never looked at again, as PostgreSQL writes it; no day is later. */
export const NEVER = 'infinity';

/**
 * The switch to announce, if there is one that was not announced so: the next one, once it is near; and where what was
 * announced for a day to come is not so any more, whatever is so instead.
 * @param told what was announced last
 */
export function switchToAnnounce(
  switches: readonly Switch[],
  told: Switch | null,
  today: CalendarDate,
  noticeDays: number = NOTICE_DAYS,
): Switch | null {
  const next = switches.find(({ on }) => on > today) ?? null;
  const toldIsAhead = told !== null && told.on > today;
  const isNear = next !== null && addDays(next.on, -noticeDays) <= today;
  const due = isNear || toldIsAhead ? (next ?? switches.at(-1) ?? null) : null;
  return due !== null && told !== null && due.on === told.on && due.from === told.from && due.to === told.to
    ? null
    : due;
}

/**
 * The next day after today on which something is to be done: a switch announced, a carer's access looked at, an assessment
 * that has run out.
 */
export function nextLook(records: DecisionRecords, today: CalendarDate, noticeDays: number = NOTICE_DAYS): string {
  const days: CalendarDate[] = [];
  for (const kind of DECISION_KINDS) {
    const periods = periodsOf(kind, records);
    for (const { on } of switchesIn(periods)) days.push(addDays(on, -noticeDays));
    for (const { from } of periods) if (from !== null) days.push(from);
  }
  for (const assessment of records.assessments) {
    const last = lastDayOf(assessment);
    if (last !== null) days.push(addDays(last, 1));
  }
  return days.filter((day) => day > today).sort()[0] ?? NEVER;
}

/** The same of somebody of whom nothing but the date of birth is known, and who was never looked at. */
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
