import { addDays, type CalendarDate } from '#libs/kernel';
import { DECISION_KINDS } from '#libs/timeline';
import { NEVER, NOTICE_DAYS } from '../../register/person/rights.rules.js';
import { lastDayOf } from '../decisions/capacity.rules.js';
import { type DecisionRecords, periodsOf, type Switch, switchesIn } from '../decisions/decision-makers.rules.js';

/**
 * The switch to announce now: the next one, once the notice period has begun. If a switch was announced for a future date and
 * has changed, its replacement is announced at once. null: there is nothing new to announce.
 * @param announced the switch that was announced last
 */
export function switchToAnnounce(
  switches: readonly Switch[],
  announced: Switch | null,
  today: CalendarDate,
  noticeDays: number = NOTICE_DAYS,
): Switch | null {
  const next = switches.find(({ on }) => on > today) ?? null;
  const announcedIsAhead = announced !== null && announced.on > today;
  const isNear = next !== null && addDays(next.on, -noticeDays) <= today;
  const due = isNear || announcedIsAhead ? (next ?? switches.at(-1) ?? null) : null;
  return due !== null &&
    announced !== null &&
    due.on === announced.on &&
    due.from === announced.from &&
    due.to === announced.to
    ? null
    : due;
}

/** The next day after today with a switch to announce, a carer's access to check or an expired assessment; or `infinity`. */
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
