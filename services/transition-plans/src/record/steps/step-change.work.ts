import { conflict } from '#libs/kernel';
import { firstDay } from '../plan/moved-days.rules.js';
import type { StepRow } from '../plan/step.table.js';
import {
  changeStatus,
  requireDueCanMove,
  requireTakesChange,
  requireTargetInTime,
  stepLifecycle,
} from '../plan/step.rules.js';
import { longDay } from '../wording/dates.words.js';
import { accountability } from './new-step.work.js';
import type { ChangeStepRequest } from './steps.dto.js';

interface Told {
  sentence: string;
  values: { from_value: string | null; to_value: string | null };
}

/**
 * What a request makes of a step, and the line of history for it.
 * @throws DomainError STEP_NOT_OPEN, TRANSITION_NOT_POSSIBLE, SET_BY_LAW (409), REASON_REQUIRED, EVIDENCE_REQUIRED,
 *   TARGET_AFTER_DUE (422)
 */
export function changeOf(
  step: StepRow,
  request: ChangeStepRequest,
  today: string,
): Told & { change: Partial<StepRow> } {
  const { title, goalId, dueOn, targetOn, status, reason = null } = request;
  requireTakesChange(step, status);
  if (title !== undefined && step.rule !== null) throw setByLaw();
  if (dueOn !== undefined) requireDueCanMove(step, dueOn, reason, today);
  const due = dueOn === undefined ? step.due_on : dueOn;
  const target = targetOn === undefined ? step.target_on : targetOn;
  if (dueOn !== undefined || targetOn !== undefined) requireTargetInTime(target, due);
  const moves = status !== undefined && status !== step.status;
  const change: Partial<StepRow> = {
    ...(moves
      ? { ...changeStatus(step, status, reason, 'person'), settled_by_facts: false, blocked_by_referral: null }
      : {}),
    ...(title === undefined ? {} : { title }),
    ...(goalId === undefined ? {} : { goal_id: goalId }),
    due_on: due,
    first_due_on: firstDay(step.first_due_on, step.due_on, due, today),
    target_on: target,
    ...accountability(request),
  };
  return { change, ...tell(step, { ...step, ...change }, reason) };
}

function setByLaw() {
  return conflict('SET_BY_LAW', 'The law sets the day and the words of this step. Give it a target of your own.');
}

function tell(before: StepRow, after: StepRow, reason: string | null): Told {
  const title = `The step “${after.title}”`;
  const because = reason === null ? '' : `: ${reason}`;
  if (before.status !== after.status) {
    const transition = stepLifecycle.find(before.status, { to: after.status });
    return {
      sentence: `${title} ${transition?.words ?? 'was changed'}${because}.`,
      values: { from_value: before.status, to_value: after.status },
    };
  }
  if (before.due_on !== after.due_on) {
    const day = (date: string | null) => (date === null ? 'no day' : longDay(date));
    return {
      sentence: `${title} moved from ${day(before.due_on)} to ${day(after.due_on)}${because}.`,
      values: { from_value: before.due_on, to_value: after.due_on },
    };
  }
  return { sentence: `${title} was changed.`, values: { from_value: null, to_value: null } };
}

/** What people agree to: what is to be done, by when and by which agency; not how far it has come, nor who exactly. */
export function isMaterial(before: StepRow, after: StepRow): boolean {
  const dropped = (s: StepRow) => s.status === 'no-longer-needed' || s.status === 'withdrawn';
  return (
    before.title !== after.title ||
    before.due_on !== after.due_on ||
    before.goal_id !== after.goal_id ||
    before.owner_agency !== after.owner_agency ||
    dropped(before) !== dropped(after)
  );
}
