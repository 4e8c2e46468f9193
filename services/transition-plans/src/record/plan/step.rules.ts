import {
  type Agency,
  type HAND_BACK_REASONS,
  type StepResponse,
  type StepStatus,
  milestonesRecalculated,
  stepAdded,
  stepChanged,
} from '#libs/contracts';
import { type Transition, conflict, lifecycle, unprocessable } from '#libs/kernel';
import { requireReasonToMove } from './moved-days.rules.js';

export type HandBackReason = (typeof HAND_BACK_REASONS)[number];

/** Evidence that people can add. */
export const EVIDENCE_KINDS = ['document', 'meeting', 'conversation', 'decision', 'confirmation', 'other'] as const;
/** Evidence that the system adds: a recorded fact, the family's confirmation of a start, or the carers' assessments. */
const SYSTEM_EVIDENCE_KINDS = ['recorded-fact', 'start-confirmed', 'assessment-record'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number] | (typeof SYSTEM_EVIDENCE_KINDS)[number];

export interface Evidence {
  kind: EvidenceKind;
  words: string;
  /** day that the evidence shows */
  on: string;
  /** name of the person who added it */
  by: string;
  /** the referral that supplied it */
  referralId?: string;
}

export const OPEN_STATUSES = ['not-started', 'in-progress', 'blocked'] as const satisfies readonly StepStatus[];

export function isOpen(status: StepStatus): boolean {
  return (OPEN_STATUSES as readonly StepStatus[]).includes(status);
}

/** Whether the step is late by the calendar. Steps that are due at once, ongoing or deferred are never late. */
export function isOverdue(
  step: { due_on: string | null; standing: string; status: StepStatus; duty_of: string },
  today: string,
): boolean {
  return (
    step.due_on !== null &&
    step.due_on < today &&
    step.standing === 'dated' &&
    step.duty_of !== 'nobody' &&
    isOpen(step.status)
  );
}

/** Who moves a step: an account through the API, the law through changed facts, or a referral that serves the step. */
export type StepMover = 'person' | 'law' | 'referral';

type StepTransition = Transition<{
  state: StepStatus;
  who: StepMover;
  permission: 'step:change' | null;
  need: 'reason' | 'evidence';
  when: 'there is evidence';
}>;

const byPerson = { who: 'person', permission: 'step:change', event: stepChanged } as const;
const byLaw = { who: 'law', permission: null } as const;
const byReferral = { who: 'referral', permission: null, event: stepChanged } as const;

/** All transitions of a step. People are coordinators of the area, or the agency that owns the step. */
export const STEP_TRANSITIONS: readonly StepTransition[] = [
  { ...byPerson, verb: 'start', from: ['not-started'], to: 'in-progress', words: 'was started' },
  {
    ...{ ...byPerson, verb: 'block', from: ['not-started', 'in-progress'], to: 'blocked' },
    ...{ needs: ['reason'], words: 'is blocked' },
  },
  { ...byPerson, verb: 'resume', from: ['blocked'], to: 'in-progress', words: 'was resumed' },
  {
    ...{ ...byPerson, verb: 'complete', from: OPEN_STATUSES, to: 'done' },
    ...{ when: 'there is evidence', needs: ['evidence'], words: 'is done' },
  },
  {
    ...{ ...byPerson, verb: 'set-aside', from: OPEN_STATUSES, to: 'no-longer-needed' },
    ...{ needs: ['reason'], words: 'is no longer needed' },
  },
  // An account that may record a status can also reverse it after an error.
  {
    ...{ ...byPerson, verb: 'reopen', from: ['done', 'no-longer-needed'], to: 'in-progress' },
    ...{ needs: ['reason'], words: 'was opened again' },
  },
  {
    ...{ ...byLaw, verb: 'withdraw', from: OPEN_STATUSES, to: 'withdrawn' },
    ...{ event: milestonesRecalculated, words: 'no longer applies' },
  },
  {
    ...{ ...byLaw, verb: 'return', from: ['withdrawn', 'done'], to: 'not-started' },
    ...{ event: milestonesRecalculated, words: 'applies again' },
  },
  {
    ...{ ...byLaw, verb: 'settle', from: [...OPEN_STATUSES, 'withdrawn'], to: 'done' },
    ...{ needs: ['evidence'], event: stepChanged, words: 'is done, as the facts show' },
  },
  {
    ...{ ...byReferral, verb: 'referral-taken-up', from: ['not-started', 'blocked'], to: 'in-progress' },
    words: 'continues with the referral',
  },
  {
    ...{ ...byReferral, verb: 'referral-confirmed', from: OPEN_STATUSES, to: 'done' },
    ...{ needs: ['evidence'], words: 'is done: support has started' },
  },
  {
    ...{ ...byReferral, verb: 'referral-disputed', from: ['not-started', 'in-progress', 'done'], to: 'blocked' },
    ...{ needs: ['reason'], words: 'is blocked: the family reports that support has not started' },
  },
  // A closed step does not change. Reopen it first.
  { ...byPerson, verb: 'change', from: OPEN_STATUSES, to: null, words: 'was changed' },
  { ...byPerson, verb: 'evidence', from: OPEN_STATUSES, to: null, words: 'has evidence' },
];

/** Adding a step starts both its status and its owner's response. */
export const ADDED = { verb: 'step:add', who: 'person', permission: 'step:add', event: stepAdded } as const;

export const stepLifecycle = lifecycle({
  record: 'step',
  title: 'Step',
  about:
    'Progress of a step. The owning agency or a coordinator moves it. Steps set by the law follow the facts, and a referral moves the step that it serves.',
  parties: { person: {}, law: { name: 'the law' }, referral: { name: 'a referral' } },
  begins: [{ ...ADDED, to: 'not-started', words: 'was added' }],
  transitions: STEP_TRANSITIONS,
});

/** The fields of a step that the rules need. */
export interface StepState {
  readonly rule: string | null;
  readonly status: StepStatus;
  readonly response: StepResponse;
  readonly duty_of: DutyOf;
  readonly owner_agency: Agency | null;
  readonly due_on: string | null;
  readonly evidence: readonly Evidence[];
}

interface StatusChange {
  readonly status: StepStatus;
  readonly status_reason: string | null;
}

/**
 * The step's next status.
 * @throws DomainError TRANSITION_NOT_POSSIBLE (409), REASON_REQUIRED, EVIDENCE_REQUIRED (422)
 */
export function changeStatus(step: StepState, to: StepStatus, reason: string | null, who: StepMover): StatusChange {
  const { needs = [] } = stepLifecycle.require(step.status, { to }, { by: who });
  if (needs.includes('reason') && !reason) {
    throw unprocessable('REASON_REQUIRED', `A step that becomes ${to} needs a reason. Give it in words.`, [
      { field: 'reason', code: 'REQUIRED', message: 'reason must be given' },
    ]);
  }
  if (needs.includes('evidence') && step.evidence.length === 0) {
    throw unprocessable('EVIDENCE_REQUIRED', 'This step has no evidence. Add evidence before you record it as done.');
  }
  return { status: to, status_reason: reason };
}

/**
 * Checks that a person may set this last day. Requires a reason to postpone an overdue step.
 * @throws DomainError STEP_CONTENT_SET_BY_LAW (409), REASON_REQUIRED (422)
 */
export function requireDueCanMove(step: StepState, to: string | null, reason: string | null, today: string): void {
  if (step.rule !== null) {
    throw conflict(
      'STEP_CONTENT_SET_BY_LAW',
      'The law sets the title and last day of this step. Set a target date instead.',
    );
  }
  requireReasonToMove('step', step.due_on, to, reason, today);
}

/** @throws DomainError TARGET_AFTER_DUE (422): a target date must not be after the last day */
export function requireTargetInTime(targetOn: string | null, dueOn: string | null): void {
  if (targetOn !== null && dueOn !== null && targetOn > dueOn) {
    throw unprocessable(
      'TARGET_AFTER_DUE',
      'The target date is after the last day of the step. Use that day or earlier.',
      [{ field: 'targetOn', code: 'TARGET_AFTER_DUE', message: 'targetOn must be on or before the due date' }],
    );
  }
}

/** @throws DomainError STEP_NOT_OPEN (409): reopen a closed step to add evidence. EVIDENCE_IN_FUTURE (422) */
export function requireTakesEvidence({ status }: Pick<StepState, 'status'>, on: string, today: string): void {
  if (!isOpen(status))
    throw conflict('STEP_NOT_OPEN', `The step is ${status}, so it takes no evidence. Reopen it first.`);
  if (on <= today) return;
  throw unprocessable('EVIDENCE_IN_FUTURE', 'The evidence date cannot be in the future. Use today’s date or earlier.', [
    { field: 'on', code: 'EVIDENCE_IN_FUTURE', message: 'on must be today or earlier' },
  ]);
}

/**
 * A closed step takes only the change that reopens it.
 * @throws DomainError STEP_NOT_OPEN (409)
 */
export function requireTakesChange({ status }: Pick<StepState, 'status'>, to: StepStatus | undefined): void {
  if (!isOpen(status) && (to === undefined || to === status)) {
    throw conflict('STEP_NOT_OPEN', `The step is ${status}, so it cannot change. Reopen it first.`);
  }
}

/** `not-recorded`: whether it was done is not on record, so nobody is late on this evidence. */
export type Standing = 'dated' | 'open-now' | 'active-since' | 'deferred' | 'not-recorded';

/** Who must do a step: one agency, every agency in its own work, the family, or nobody (a date for information). */
export type DutyOf = 'agency' | 'every-agency' | 'family' | 'nobody';
