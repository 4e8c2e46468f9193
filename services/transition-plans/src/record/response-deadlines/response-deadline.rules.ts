import { type CalendarDate, addDays } from '#libs/kernel';
import { BANK_HOLIDAYS_KNOWN_UNTIL, addWorkingDays } from '#libs/timeline';

/*
 * An agency that is offered a step accepts it or hands it back within some working days; silence is chased. No law sets
 * these days: they are what areas agree among their agencies.
 */
const ANSWER_WITHIN_WORKING_DAYS = 5;
/** What the law sets years ahead is asked about when it comes near: so many days before its last day. */
const ASKED_BEFORE_DAYS = 84;

interface AnswerDeadline {
  /** day on which the step was offered */
  offered_on: string | null;
  /** last working day on which an answer is in time; null where nobody is asked, or not yet known */
  answer_due_on: string | null;
  /** day on which the agency was last asked again */
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

/** The clock of a step that is offered on a day; weekends and bank holidays do not count. */
export function answerDeadline(step: OfferedStep, offeredOn: string): AnswerDeadline {
  if (step.response !== 'offered') return NOBODY_ASKED;
  return { ...NOBODY_ASKED, offered_on: offeredOn, answer_due_on: answerDueAfter(askedOn(step, offeredOn)) };
}

/** The clock after the law moved the step's day: nobody is asked later for having been chased. */
export function deadlineAfterMove(step: OfferedStep & AnswerDeadline): AnswerDeadline {
  const { offered_on, answer_due_on, chased_on, chased_times } = step;
  if (offered_on === null || chased_times > 0) return { offered_on, answer_due_on, chased_on, chased_times };
  return answerDeadline(step, offered_on);
}

/** The clock after the agency was asked again today. */
export function deadlineAfterChase({ offered_on, chased_times }: AnswerDeadline, today: CalendarDate): AnswerDeadline {
  return { offered_on, answer_due_on: answerDueAfter(today), chased_on: today, chased_times: chased_times + 1 };
}

function askedOn({ rule, standing, due_on }: OfferedStep, offeredOn: string): CalendarDate {
  const offered = offeredOn as CalendarDate;
  if (rule === null || standing !== 'dated' || due_on === null) return offered;
  const near = addDays(due_on as CalendarDate, -ASKED_BEFORE_DAYS);
  return near > offered ? near : offered;
}

/** The last working day on which an answer is in time. Null beyond the years whose bank holidays are known; by then they will be. */
export function answerDueAfter(from: CalendarDate): string | null {
  if (Number(from.slice(0, 4)) >= BANK_HOLIDAYS_KNOWN_UNTIL) return null;
  return addWorkingDays(from, ANSWER_WITHIN_WORKING_DAYS);
}
