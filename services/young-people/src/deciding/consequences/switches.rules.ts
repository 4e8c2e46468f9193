import { addDays, type CalendarDate } from '#libs/kernel';
import { DECISION_KINDS } from '#libs/timeline';
import { NEVER, NOTICE_DAYS } from '../../register/person/rights.rules.js';
import { lastDayOf } from '../decisions/capacity.rules.js';
import { type DecisionRecords, periodsOf, type Switch, switchesIn } from '../decisions/decision-makers.rules.js';

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
