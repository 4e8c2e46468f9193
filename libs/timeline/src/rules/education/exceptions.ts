import { type CalendarDate, daysBetween } from '#libs/kernel';
import { test } from '../../engine/conditions.js';
import { askedAroundClosure } from '../../engine/counting.js';
import { type Condition, type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';

/**
 * The reasons for which an authority need not keep a time limit, if they make it impractical to keep it. The duty itself
 * stays: the authority acts as soon as it can. The reasons count only inside the period of the limit.
 */
export interface Reasons {
  /** the regulation that lists them */
  readonly citation: string;
  /** a school asked for advice around a closure of four weeks or more */
  readonly closure: boolean;
  /** a missed appointment for an examination or a test */
  readonly missedAppointment: boolean;
  /** days of continuous absence from the area that are enough */
  readonly daysAbsent: number;
}

/** Regulations 5(4), 10(4), 13(3) and 27(3). */
const assessment = { closure: true, missedAppointment: false, daysAbsent: 28 } as const;
export const DECISION: Reasons = { ...assessment, citation: 'regulation 5(4)' };
export const REFUSAL_OF_PLAN: Reasons = { ...assessment, citation: 'regulation 10(4)' };
export const FINAL_PLAN: Reasons = { ...assessment, citation: 'regulations 13(3) and 10(4)' };
export const REASSESSED_PLAN: Reasons = { ...assessment, citation: 'regulation 27(3)' };
/** Regulation 8(2), for the body that gives advice: a closed school excuses nobody here. */
export const ADVICE: Reasons = { closure: false, missedAppointment: true, daysAbsent: 28, citation: 'regulation 8(2)' };
/** Regulations 44(3) and 45(7): two weeks away are enough. */
export const ORDER: Reasons = { ...assessment, daysAbsent: 14, citation: 'regulations 44(3) and 45(7)' };

/** The limits were relaxed on these days, for reasons of coronavirus (SI 2020/471). */
const RELAXED = { from: '2020-05-01', to: '2020-09-25' } as const;

const FACTS_OF_REASONS = [
  'assessmentDelayReason',
  'assessmentDelayFrom',
  'assessmentDelayUntil',
  'schoolAdviceRequestedOn',
  'schoolClosedFrom',
  'schoolReopensOn',
] as const;

/** A time limit: from the day of the event to its last day. */
export interface Limit {
  readonly from: DateExpression;
  readonly due: DateExpression;
  readonly reasons: Reasons;
}

/** Why the limit need not be kept, in words for an officer; `undefined` where it must be. */
export function excuseOf({ from, due, reasons }: Limit, p: Person): string | undefined {
  const [start, end] = [from.at(p), due.at(p)];
  if (start === null || end === null) return undefined;
  const words = recordedReason(reasons, p, start, end) ?? otherReason(reasons, p, end);
  return words && `${words} The limit need not be kept if that made it impractical (${reasons.citation}). Act as soon as you can.`; // prettier-ignore
}

function otherReason(reasons: Reasons, p: Person, end: CalendarDate): string | undefined {
  if (reasons.closure && schoolWasClosed(p))
    return 'The school was asked for advice around a closure of four weeks or more.';
  return end >= RELAXED.from && end <= RELAXED.to
    ? 'The limit ended between 1 May and 25 September 2020, when coronavirus could excuse a delay (SI 2020/471).'
    : undefined;
}

function recordedReason(reasons: Reasons, p: Person, start: CalendarDate, end: CalendarDate): string | undefined {
  const first = p.date('assessmentDelayFrom');
  const last = p.date('assessmentDelayUntil');
  const outside = (first !== null && first > end) || (last !== null && last < start);
  switch (p.facts.assessmentDelayReason) {
    case 'exceptional-personal-circumstances':
      return outside ? undefined : 'Exceptional personal circumstances are recorded for this period.';
    case 'absent-from-area':
      return first !== null && daysInside(first, last ?? p.asOf, start, end) >= reasons.daysAbsent
        ? `The family was away from the area for ${reasons.daysAbsent / 7} weeks or more in this period.`
        : undefined;
    case 'missed-appointment':
      return reasons.missedAppointment && first !== null && !outside
        ? 'An appointment for an examination or a test was missed in this period.'
        : undefined;
    default:
      return undefined;
  }
}

/** Days from `first` to `last` that lie in the period, both ends counted. */
function daysInside(first: CalendarDate, last: CalendarDate, start: CalendarDate, end: CalendarDate): number {
  const from = first > start ? first : start;
  const to = last < end ? last : end;
  return daysBetween(from, to) + 1;
}

const schoolWasClosed = (p: Person) =>
  askedAroundClosure(p.date('schoolAdviceRequestedOn'), p.date('schoolClosedFrom'), p.date('schoolReopensOn'));

/** The limit is past, and the law excuses whoever did not keep it. */
export const excused = (limit: Limit): Condition =>
  test('the time limit need not be kept, for a recorded reason', FACTS_OF_REASONS, (p) => {
    const due = limit.due.at(p);
    return due !== null && p.asOf > due && excuseOf(limit, p) !== undefined;
  });

/** The family’s text of a step whose limit is past and excused. */
export const TAKES_LONGER =
  'There is a good reason why this takes longer. The council must still do it as soon as it can.';

/** The fields of a rule whose limit can be excused. */
export const withExcuse = (limit: Limit) => ({
  due: limit.due,
  deferredWhen: excused(limit),
  exception: (p: Person) => excuseOf(limit, p),
});

/** The text, unless the limit is past and excused. */
export function unlessExcused(limit: Limit, text: string): (p: Person) => string {
  const isExcused = excused(limit);
  return (p) => (isExcused.holds(p) === true ? TAKES_LONGER : text);
}
