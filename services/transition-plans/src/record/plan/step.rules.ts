import { type Agency, type HAND_BACK_REASONS, type StepResponse, type StepStatus, stepChanged } from '#libs/contracts';
import { type DomainError, conflict, unprocessable } from '#libs/kernel';
import { requireReasonToMove } from './moved-days.rules.js';

export type HandBackReason = (typeof HAND_BACK_REASONS)[number];

/** What people may bring as evidence. */
export const EVIDENCE_KINDS = ['document', 'meeting', 'conversation', 'decision', 'confirmation', 'other'] as const;
/** What the system itself brings: a fact on file, the family's word that support has started, the carers' assessments. */
export const SYSTEM_EVIDENCE_KINDS = ['recorded-fact', 'start-confirmed', 'assessment-record'] as const;
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

/** Who moves a step: an account through the API, the law through changed facts, or a referral that serves the step. */
export type StepMover = 'person' | 'law' | 'referral';

export interface StepTransition {
  readonly verb: string;
  readonly from: readonly StepStatus[];
  /** null: it stays where it is */
  readonly to: StepStatus | null;
  readonly who: StepMover;
  readonly needs: readonly ('reason' | 'evidence')[];
  readonly event: string;
  /** for people, after the step's title */
  readonly words: string;
}

export const changed = stepChanged.type;

/**
 * Every way a step's status may go. The guard, `allowedActions` and the documents read this table. People need the
 * permission `step:change` (a coordinator of the area, or the agency that owns the step).
 */
export const STEP_TRANSITIONS: readonly StepTransition[] = [
  {
    verb: 'start',
    from: ['not-started'],
    to: 'in-progress',
    who: 'person',
    needs: [],
    event: changed,
    words: 'was started',
  },
  {
    verb: 'block',
    from: ['not-started', 'in-progress'],
    to: 'blocked',
    who: 'person',
    needs: ['reason'],
    event: changed,
    words: 'is blocked',
  },
  {
    verb: 'resume',
    from: ['blocked'],
    to: 'in-progress',
    who: 'person',
    needs: [],
    event: changed,
    words: 'goes on',
  },
  {
    verb: 'complete',
    from: OPEN_STATUSES,
    to: 'done',
    who: 'person',
    needs: ['evidence'],
    event: changed,
    words: 'is done',
  },
  {
    verb: 'set-aside',
    from: OPEN_STATUSES,
    to: 'no-longer-needed',
    who: 'person',
    needs: ['reason'],
    event: changed,
    words: 'is no longer needed',
  },
  // What was recorded in error can be taken back by whoever may record it.
  {
    verb: 'reopen',
    from: ['done', 'no-longer-needed'],
    to: 'in-progress',
    who: 'person',
    needs: ['reason'],
    event: changed,
    words: 'was opened again',
  },
  {
    verb: 'withdraw',
    from: OPEN_STATUSES,
    to: 'withdrawn',
    who: 'law',
    needs: [],
    event: 'transition-plans.milestones-recalculated',
    words: 'no longer applies',
  },
  {
    verb: 'return',
    from: ['withdrawn', 'done'],
    to: 'not-started',
    who: 'law',
    needs: [],
    event: 'transition-plans.milestones-recalculated',
    words: 'applies again',
  },
  {
    verb: 'settle',
    from: [...OPEN_STATUSES, 'withdrawn'],
    to: 'done',
    who: 'law',
    needs: ['evidence'],
    event: changed,
    words: 'is done, as the facts show',
  },
  {
    verb: 'referral-taken-up',
    from: ['not-started', 'blocked'],
    to: 'in-progress',
    who: 'referral',
    needs: [],
    event: changed,
    words: 'goes on with the referral',
  },
  {
    verb: 'referral-confirmed',
    from: OPEN_STATUSES,
    to: 'done',
    who: 'referral',
    needs: ['evidence'],
    event: changed,
    words: 'is done: support has started',
  },
  {
    verb: 'referral-disputed',
    from: ['not-started', 'in-progress', 'done'],
    to: 'blocked',
    who: 'referral',
    needs: ['reason'],
    event: changed,
    words: 'is blocked: support is said not to have started',
  },
  // What is over is kept as it was; who may opens it again first.
  { verb: 'change', from: OPEN_STATUSES, to: null, who: 'person', needs: [], event: changed, words: 'was changed' },
  { verb: 'evidence', from: OPEN_STATUSES, to: null, who: 'person', needs: [], event: changed, words: 'has evidence' },
];

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

export function findTransition(who: StepMover, from: StepStatus, to: StepStatus): StepTransition | undefined {
  return STEP_TRANSITIONS.find((t) => t.who === who && t.to === to && t.from.includes(from));
}

export interface StatusChange {
  readonly status: StepStatus;
  readonly status_reason: string | null;
}

/**
 * The step's next status, or a refusal.
 * @throws DomainError STEP_TRANSITION_NOT_POSSIBLE (409), REASON_REQUIRED, EVIDENCE_REQUIRED (422)
 */
export function changeStatus(step: StepState, to: StepStatus, reason: string | null, who: StepMover): StatusChange {
  const transition = findTransition(who, step.status, to);
  if (!transition) {
    throw conflict('STEP_TRANSITION_NOT_POSSIBLE', `A step that is ${step.status} cannot become ${to}.`);
  }
  if (transition.needs.includes('reason') && !reason) {
    throw unprocessable('REASON_REQUIRED', `Say why the step becomes ${to}.`, [
      { field: 'reason', code: 'REQUIRED', message: 'reason must be given' },
    ]);
  }
  if (transition.needs.includes('evidence') && step.evidence.length === 0) {
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
