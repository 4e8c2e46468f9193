import { type CalendarDate, addDays } from '#libs/kernel';
import { BANK_HOLIDAYS_KNOWN_UNTIL, addWorkingDays } from '#libs/timeline';

/*
 * An agency accepts an offered step or hands it back within this many working days, and is reminded after that. No law
 * sets the number: areas agree it among their agencies.
 */
const ANSWER_WITHIN_WORKING_DAYS = 5;
/** For a date that the law sets years ahead, the deadline counts from this many days before that date. */
const ASKED_BEFORE_DAYS = 84;

interface AnswerDeadline {
  /** day on which the step was offered */
  offered_on: string | null;
  /** last working day for an answer; null if no agency is asked, or the day is not yet known */
  answer_due_on: string | null;
  /** day of the last reminder */
  chased_on: string | null;
  chased_times: number;
}

export const NOBODY_ASKED: AnswerDeadline = { offered_on: null, answer_due_on: null, chased_on: null, chased_times: 0 };

interface OfferedStep {
  readonly rule: string | null;
  readonly standing: string;
  readonly due_on: string | null;
  readonly response: string;
}

/** The deadline of a step offered on a day, not counting weekends and bank holidays. */
export function answerDeadline(step: OfferedStep, offeredOn: string): AnswerDeadline {
  if (step.response !== 'offered') return NOBODY_ASKED;
  return { ...NOBODY_ASKED, offered_on: offeredOn, answer_due_on: answerDueAfter(askedOn(step, offeredOn)) };
}

/** The deadline after the law moved the step's date. A reminder that was sent is never postponed. */
export function deadlineAfterMove(step: OfferedStep & AnswerDeadline): AnswerDeadline {
  const { offered_on, answer_due_on, chased_on, chased_times } = step;
  if (offered_on === null || chased_times > 0) return { offered_on, answer_due_on, chased_on, chased_times };
  return answerDeadline(step, offered_on);
}

/** The deadline after a reminder today. */
export function deadlineAfterChase({ offered_on, chased_times }: AnswerDeadline, today: CalendarDate): AnswerDeadline {
  return { offered_on, answer_due_on: answerDueAfter(today), chased_on: today, chased_times: chased_times + 1 };
}

function askedOn({ rule, standing, due_on }: OfferedStep, offeredOn: string): CalendarDate {
  const offered = offeredOn as CalendarDate;
  if (rule === null || standing !== 'dated' || due_on === null) return offered;
  const near = addDays(due_on as CalendarDate, -ASKED_BEFORE_DAYS);
  return near > offered ? near : offered;
}

/** The last working day for an answer. Null beyond the years whose bank holidays are announced. */
export function answerDueAfter(from: CalendarDate): string | null {
  if (Number(from.slice(0, 4)) >= BANK_HOLIDAYS_KNOWN_UNTIL) return null;
  return addWorkingDays(from, ANSWER_WITHIN_WORKING_DAYS);
}
