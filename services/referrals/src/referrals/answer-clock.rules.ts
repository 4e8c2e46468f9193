import { type CalendarDate, addDays, assertNever, dayNumber } from '#libs/kernel';
import { addWorkingDays, isWorkingDay } from '#libs/timeline';

export const URGENCIES = ['routine', 'soon', 'urgent'] as const;
export type Urgency = (typeof URGENCIES)[number];

/**
 * Working days that an organisation has for its answer: a local target, and no statute. England's approved premises hold
 * themselves to ten and five; two is for support that cannot wait.
 */
export const ANSWER_WITHIN: Readonly<Record<Urgency, number>> = { routine: 10, soon: 5, urgent: 2 };

/** The time for the answer, which stands still while the organisation waits for information. All null before sending. */
export interface AnswerClock {
  readonly sentOn: CalendarDate | null;
  readonly answerDueOn: CalendarDate | null;
  /** working days that do not count, because a question was open */
  readonly pausedDays: number;
  /** the day of the question that is open */
  readonly pausedSince: CalendarDate | null;
  /** the day of the answer, or of the withdrawal */
  readonly stoppedOn: CalendarDate | null;
}

export const NOT_STARTED: AnswerClock = {
  sentOn: null,
  answerDueOn: null,
  pausedDays: 0,
  pausedSince: null,
  stoppedOn: null,
};

/** @throws BankHolidaysNotKnown past the table of bank holidays */
export function turnClock(
  clock: AnswerClock,
  how: 'starts' | 'pauses' | 'resumes' | 'stops',
  urgency: Urgency,
  today: CalendarDate,
): AnswerClock {
  switch (how) {
    case 'starts':
      return { ...clock, sentOn: today, answerDueOn: addWorkingDays(today, ANSWER_WITHIN[urgency]) };
    case 'pauses':
      return { ...clock, pausedSince: today };
    case 'resumes': {
      if (clock.sentOn === null || clock.pausedSince === null) return clock;
      const pausedDays = clock.pausedDays + workingDaysAfter(clock.pausedSince, today);
      const answerDueOn = addWorkingDays(clock.sentOn, ANSWER_WITHIN[urgency] + pausedDays);
      return { ...clock, pausedDays, answerDueOn, pausedSince: null };
    }
    case 'stops':
      return clock.sentOn === null ? clock : { ...clock, stoppedOn: today };
    default:
      return assertNever(how);
  }
}

/** Did the day pass without an answer? A question that was asked too late does not heal it. */
export function isOverdue(clock: AnswerClock, today: CalendarDate): boolean {
  if (clock.answerDueOn === null) return false;
  return clock.answerDueOn < (clock.pausedSince ?? clock.stoppedOn ?? today);
}

/** Why the day is what it is, in sentences; null before sending. */
export function explainClock(clock: AnswerClock, urgency: Urgency): string | null {
  if (clock.sentOn === null || clock.answerDueOn === null) return null;
  const sentences = [
    `Sent on ${inWords(clock.sentOn)}.`,
    `The local target for a ${urgency} referral is an answer within ${ANSWER_WITHIN[urgency]} working days.`,
  ];
  if (clock.pausedDays > 0) {
    const days = clock.pausedDays === 1 ? '1 working day does' : `${clock.pausedDays} working days do`;
    sentences.push(`${days} not count, because the organisation waited for information.`);
  }
  if (clock.stoppedOn !== null) {
    sentences.push(
      `The answer was due by ${inWords(clock.answerDueOn)}; the clock stopped on ${inWords(clock.stoppedOn)}.`,
    );
  } else if (clock.pausedSince !== null) {
    sentences.push(`The clock stands still since the question of ${inWords(clock.pausedSince)}.`);
  } else {
    sentences.push(`So the answer is due by ${inWords(clock.answerDueOn)}.`);
  }
  return sentences.join(' ');
}

/** Working days after `from`, up to and with `to`. */
function workingDaysAfter(from: CalendarDate, to: CalendarDate): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) count++;
  return count;
}

const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function inWords(day: CalendarDate): string {
  return LONG.format(dayNumber(day) * 86_400_000);
}
