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

/** What people may bring as evidence. */
export const EVIDENCE_KINDS = ['document', 'meeting', 'conversation', 'decision', 'confirmation', 'other'] as const;
/** What the system itself brings: a fact on file, the family's word that support has started, the carers' assessments. */
const SYSTEM_EVIDENCE_KINDS = ['recorded-fact', 'start-confirmed', 'assessment-record'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number] | (typeof SYSTEM_EVIDENCE_KINDS)[number];

export interface Evidence {
  kind: EvidenceKind;
  words: string;
  /** day of what it shows */
  on: string;
  /** name of who brought it */
  by: string;
  /** the referral that brought it */
  referralId?: string;
}

export const OPEN_STATUSES = ['not-started', 'in-progress', 'blocked'] as const satisfies readonly StepStatus[];

export function isOpen(status: StepStatus): boolean {
  return (OPEN_STATUSES as readonly StepStatus[]).includes(status);
}

/** Is it late by the calendar? A step that is due at once, lasts or waits is not. */
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

/** Every way a step's status may go. People are a coordinator of the area, or the agency that owns the step. */
export const STEP_TRANSITIONS: readonly StepTransition[] = [
  { ...byPerson, verb: 'start', from: ['not-started'], to: 'in-progress', words: 'was started' },
  {
    ...{ ...byPerson, verb: 'block', from: ['not-started', 'in-progress'], to: 'blocked' },
    ...{ needs: ['reason'], words: 'is blocked' },
  },
  { ...byPerson, verb: 'resume', from: ['blocked'], to: 'in-progress', words: 'goes on' },
  {
    ...{ ...byPerson, verb: 'complete', from: OPEN_STATUSES, to: 'done' },
    ...{ when: 'there is evidence', needs: ['evidence'], words: 'is done' },
  },
  {
    ...{ ...byPerson, verb: 'set-aside', from: OPEN_STATUSES, to: 'no-longer-needed' },
    ...{ needs: ['reason'], words: 'is no longer needed' },
  },
  // What was recorded in error can be taken back by whoever may record it.
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
    words: 'goes on with the referral',
  },
  {
    ...{ ...byReferral, verb: 'referral-confirmed', from: OPEN_STATUSES, to: 'done' },
    ...{ needs: ['evidence'], words: 'is done: support has started' },
  },
  {
    ...{ ...byReferral, verb: 'referral-disputed', from: ['not-started', 'in-progress', 'done'], to: 'blocked' },
    ...{ needs: ['reason'], words: 'is blocked: support is said not to have started' },
  },
  // What is over is kept as it was; who may opens it again first.
  { ...byPerson, verb: 'change', from: OPEN_STATUSES, to: null, words: 'was changed' },
  { ...byPerson, verb: 'evidence', from: OPEN_STATUSES, to: null, words: 'has evidence' },
];

/** A step that is added: the start of its own lifecycle and of the answer's. */
export const ADDED = { verb: 'step:add', who: 'person', permission: 'step:add', event: stepAdded } as const;

export const stepLifecycle = lifecycle({
  record: 'step',
  title: 'Step',
  about:
    'How far a step has come. An agency that owns the step moves it, or a coordinator; the law’s own steps follow the facts, and a referral moves the step that it serves.',
  parties: { person: {}, law: { name: 'the law' }, referral: { name: 'a referral' } },
  begins: [{ ...ADDED, to: 'not-started', words: 'was added' }],
  transitions: STEP_TRANSITIONS,
});

/** What the rules need to know of a step. */
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
 * The step's next status, or a refusal.
 * @throws DomainError TRANSITION_NOT_POSSIBLE (409), REASON_REQUIRED, EVIDENCE_REQUIRED (422)
 */
export function changeStatus(step: StepState, to: StepStatus, reason: string | null, who: StepMover): StatusChange {
  const { needs = [] } = stepLifecycle.require(step.status, { to }, { by: who });
  if (needs.includes('reason') && !reason) {
    throw unprocessable('REASON_REQUIRED', `Say why the step becomes ${to}.`, [
      { field: 'reason', code: 'REQUIRED', message: 'reason must be given' },
    ]);
  }
  if (needs.includes('evidence') && step.evidence.length === 0) {
    throw unprocessable('EVIDENCE_REQUIRED', 'A step is done when there is evidence of it: add the evidence first.');
  }
  return { status: to, status_reason: reason };
}

/**
 * May the last day of a step be set by a person, and to this day? A day that has passed is not re-dated away in silence.
 * @throws DomainError SET_BY_LAW (409), REASON_REQUIRED (422)
 */
export function requireDueCanMove(step: StepState, to: string | null, reason: string | null, today: string): void {
  if (step.rule !== null) {
    throw conflict('SET_BY_LAW', 'The law sets the day and the words of this step. Give it a target of your own.');
  }
  requireReasonToMove('step', step.due_on, to, reason, today);
}

/** @throws DomainError TARGET_AFTER_DUE (422): a working target is for being early */
export function requireTargetInTime(targetOn: string | null, dueOn: string | null): void {
  if (targetOn !== null && dueOn !== null && targetOn > dueOn) {
    throw unprocessable('TARGET_AFTER_DUE', 'The target is later than the last day in time.', [
      { field: 'targetOn', code: 'TARGET_AFTER_DUE', message: 'targetOn must not be after the due date' },
    ]);
  }
}

/**
 * @throws DomainError STEP_NOT_OPEN (409): what is over takes no more evidence; who may reopens it first.
 * EVIDENCE_IN_FUTURE (422): what is still to come shows nothing
 */
export function requireTakesEvidence({ status }: Pick<StepState, 'status'>, on: string, today: string): void {
  if (!isOpen(status)) throw conflict('STEP_NOT_OPEN', `The step is ${status}.`);
  if (on <= today) return;
  throw unprocessable('EVIDENCE_IN_FUTURE', 'Evidence is of a day that has come.', [
    { field: 'on', code: 'EVIDENCE_IN_FUTURE', message: 'on must not be after today' },
  ]);
}

/**
 * A step that is over is kept as it was, but for the change that opens it again.
 * @throws DomainError STEP_NOT_OPEN (409)
 */
export function requireTakesChange({ status }: Pick<StepState, 'status'>, to: StepStatus | undefined): void {
  if (!isOpen(status) && (to === undefined || to === status)) {
    throw conflict('STEP_NOT_OPEN', `The step is ${status}.`);
  }
}

export type Standing = 'dated' | 'open-now' | 'active-since' | 'deferred';

/** Whose doing a step is: one agency's, every agency's in its own work, the family's own, or a mere date to know. */
export type DutyOf = 'agency' | 'every-agency' | 'family' | 'nobody';
