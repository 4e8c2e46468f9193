import { conflict } from '#libs/kernel';
import { firstDay } from '../plan/moved-days.rules.js';
import type { ChangeOf } from '#libs/platform';
import type { ChangeEffect } from '../plan/goal.rules.js';
import type { StepRow, stepTable } from '../plan/step.table.js';
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

interface HistoryLine {
  sentence: string;
  values: { from_value: string | null; to_value: string | null };
}

/**
 * Applies a request to a step and describes it for the history.
 * @throws DomainError STEP_NOT_OPEN, TRANSITION_NOT_POSSIBLE, STEP_CONTENT_SET_BY_LAW (409), REASON_REQUIRED,
 *   EVIDENCE_REQUIRED, TARGET_AFTER_DUE (422)
 */
export function changeOf(
  step: StepRow,
  request: ChangeStepRequest,
  today: string,
): HistoryLine & { change: Partial<StepRow> } {
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
  return { change, ...describeChange(step, { ...step, ...change }, reason) };
}

function setByLaw() {
  return conflict(
    'STEP_CONTENT_SET_BY_LAW',
    'The law sets the title and last day of this step. Set a target date instead.',
  );
}

function describeChange(before: StepRow, after: StepRow, reason: string | null): HistoryLine {
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

/**
 * The effect of each column on people's agreement. People agree to what is done, when and by which agency, not to its
 * progress or to the person who does it. A new column does not compile until this table decides.
 */
const STEP_CHANGES: Readonly<Record<keyof ChangeOf<typeof stepTable>, ChangeEffect>> = {
  goal_id: 'agreement',
  title: 'agreement',
  due_on: 'agreement',
  owner_agency: 'agreement',
  occurrence: 'progress',
  nominal_deadline: 'progress',
  opens_on: 'progress',
  why: 'progress',
  family_words: 'progress',
  begins: 'progress',
  citation: 'progress',
  confidence: 'progress',
  force: 'progress',
  standing: 'progress',
  settled_by_facts: 'progress',
  first_due_on: 'progress',
  target_on: 'progress',
  delivery_team: 'progress',
  person_subject: 'progress',
  person_name: 'progress',
  action_lead: 'progress',
  sponsoring_director: 'progress',
  // Dropping or reopening a step changes the agreed content; any other status is progress.
  status: 'progress',
  status_reason: 'progress',
  blocked_by_referral: 'progress',
  response: 'progress',
  offered_on: 'progress',
  answer_due_on: 'progress',
  chased_on: 'progress',
  chased_times: 'progress',
  hand_back_reason: 'progress',
  hand_back_words: 'progress',
  handed_back_by: 'progress',
  evidence: 'progress',
  version: 'progress',
};

/** Whether the change affects agreed content. */
export function isMaterial(before: StepRow, after: StepRow): boolean {
  const isDropped = ({ status }: StepRow) => status === 'no-longer-needed' || status === 'withdrawn';
  const columns = Object.keys(STEP_CHANGES) as (keyof typeof STEP_CHANGES)[];
  return (
    isDropped(before) !== isDropped(after) ||
    columns.some((column) => STEP_CHANGES[column] === 'agreement' && before[column] !== after[column])
  );
}
