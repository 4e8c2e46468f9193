import { accountablePersonChanged } from '#libs/contracts';
import { type CalendarDate, type DomainError, conflict } from '#libs/kernel';
import type { DutyOf } from '../plan/step.rules.js';
import { answerDueAfter } from '../response-deadlines/response-deadline.rules.js';

/** What tells who answers for a plan now. */
export interface Answering {
  /** account and name of the named worker, who answers for the plan unless somebody else accepted it */
  readonly named_worker: string | null;
  readonly named_worker_name: string | null;
  readonly accountable_subject: string | null;
  readonly accountable_name: string | null;
}

/** What a plan's row says of who answers for it. */
export interface Accountability extends Answering {
  readonly accountable_since: string | null;
  /** who was asked to answer for it and has not answered */
  readonly proposed_subject: string | null;
  readonly proposed_name: string | null;
  readonly proposed_on: string | null;
  /** name of who asked */
  readonly proposed_by: string | null;
  /** who was asked last and declined, with why, for whoever asked */
  readonly declined: { readonly name: string; readonly on: string; readonly words: string } | null;
  /** last working day on which their answer is in time */
  readonly proposed_due_on: string | null;
  /** day on which they were last asked again */
  readonly proposed_chased_on: string | null;
  readonly proposed_chased_times: number;
}

export interface Accountable {
  readonly subject: string;
  readonly name: string;
}

export type PlanAccountable = Accountable & { readonly by: 'hand-over' | 'named-worker' };
export type StepAccountable = Accountable & { readonly by: 'step' | 'plan' };

/** The one person who answers for the plan; null where it has neither a named worker nor anybody who accepted it. */
export function accountableOf(plan: Answering): PlanAccountable | null {
  if (plan.accountable_subject !== null) {
    return { subject: plan.accountable_subject, name: plan.accountable_name ?? '', by: 'hand-over' };
  }
  if (plan.named_worker === null) return null;
  return { subject: plan.named_worker, name: plan.named_worker_name ?? '', by: 'named-worker' };
}

/** Steps that an agency has to do: what is the family's own, or a mere date, nobody of the staff is held to. */
const AGENCIES_DO: readonly DutyOf[] = ['agency', 'every-agency'];

/** The one person who answers for a step: the one it names, else the one who answers for the plan. */
export function accountableFor(
  step: { readonly duty_of: DutyOf; readonly person_subject: string | null; readonly person_name: string | null },
  plan: Answering,
): StepAccountable | null {
  if (!AGENCIES_DO.includes(step.duty_of)) return null;
  if (step.person_subject !== null) return { subject: step.person_subject, name: step.person_name ?? '', by: 'step' };
  const accountable = accountableOf(plan);
  return accountable && { subject: accountable.subject, name: accountable.name, by: 'plan' };
}

/** Where the hand-over of a plan stands; whoever answers for the plan does so in both. */
export type HandOverState = 'nobody-asked' | 'asked';

export interface HandOverTransition {
  readonly verb: 'hand-over' | 'accept' | 'decline';
  readonly from: readonly HandOverState[];
  readonly to: HandOverState;
  /** the account that may do it; `anybody` who has the permission */
  readonly who: 'anybody' | 'whoever-was-asked';
  readonly permission: 'accountability:hand-over' | 'accountability:accept';
  readonly needs: readonly ('person' | 'words')[];
  readonly event: string;
  /** for people, after "The accountability for the plan" */
  readonly words: string;
}

const changed = accountablePersonChanged.type;

/** Every way the accountability for a plan moves. The guard, `allowedActions` and the documents read this table. */
export const HAND_OVER_TRANSITIONS: readonly HandOverTransition[] = [
  {
    verb: 'hand-over',
    from: ['nobody-asked', 'asked'],
    to: 'asked',
    who: 'anybody',
    permission: 'accountability:hand-over',
    needs: ['person'],
    event: changed,
    words: 'is offered to somebody; who names themselves has accepted it',
  },
  {
    verb: 'accept',
    from: ['asked'],
    to: 'nobody-asked',
    who: 'whoever-was-asked',
    permission: 'accountability:accept',
    needs: [],
    event: changed,
    words: 'was accepted',
  },
  {
    verb: 'decline',
    from: ['asked'],
    to: 'nobody-asked',
    who: 'whoever-was-asked',
    permission: 'accountability:accept',
    needs: ['words'],
    event: changed,
    words: 'was declined, and stays where it was',
  },
];

export function transitionOf(verb: HandOverTransition['verb']): HandOverTransition {
  return HAND_OVER_TRANSITIONS.find((t) => t.verb === verb)!;
}

function whyNot(
  { from, who }: HandOverTransition,
  { proposed_subject }: Pick<Accountability, 'proposed_subject'>,
  account: string,
): DomainError | undefined {
  if (!from.includes(proposed_subject === null ? 'nobody-asked' : 'asked')) {
    return conflict('NOBODY_WAS_ASKED', 'Nobody is asked to answer for this plan.');
  }
  if (who === 'whoever-was-asked' && proposed_subject !== account) {
    return conflict('SOMEBODY_ELSE_WAS_ASKED', 'Somebody else was asked to answer for this plan.');
  }
  return undefined;
}

/** What this account can do about it now. */
export function handOverActions(
  plan: Pick<Accountability, 'proposed_subject'>,
  account: string,
  may: (permission: HandOverTransition['permission']) => boolean,
): HandOverTransition['verb'][] {
  return HAND_OVER_TRANSITIONS.filter((t) => may(t.permission) && !whyNot(t, plan, account)).map((t) => t.verb);
}

const NOT_CHASED = { proposed_chased_on: null, proposed_chased_times: 0 } as const;
const NOBODY_ASKED = {
  proposed_subject: null,
  proposed_name: null,
  proposed_on: null,
  proposed_by: null,
  proposed_due_on: null,
  ...NOT_CHASED,
} as const;

type Change = Partial<Accountability>;

/**
 * Asks somebody to answer for the plan: until they accept, whoever answers for it now stays. Who names themselves accepts.
 * @throws DomainError ALREADY_ACCOUNTABLE (409)
 */
export function handOver(plan: Accountability, to: Accountable, by: Accountable, today: CalendarDate): Change {
  if (accountableOf(plan)?.subject === to.subject) {
    throw conflict('ALREADY_ACCOUNTABLE', 'This person answers for the plan already.');
  }
  const asked = ask(to, by.name, today);
  return to.subject === by.subject ? accept({ ...plan, ...asked }, by.subject, today) : asked;
}

function ask(to: Accountable, by: string, today: CalendarDate) {
  return {
    proposed_subject: to.subject,
    proposed_name: to.name,
    proposed_on: today,
    proposed_by: by,
    proposed_due_on: answerDueAfter(today),
    ...NOT_CHASED,
    declined: null,
  };
}

/**
 * The young person has another named worker, who is asked to answer for the plan where the one before them did: until they
 * accept, whoever answers for it now goes on.
 * @param plan with the named worker as it was
 * @returns null where nothing changes in who answers for the plan
 */
export function newNamedWorker(
  plan: Accountability,
  worker: Accountable | null,
  by: string,
  today: CalendarDate,
): Change | null {
  const answering = accountableOf(plan);
  const before = plan.named_worker;
  if (worker === null || before === null || answering === null || worker.subject === before) return null;
  if (answering.subject !== before && plan.proposed_subject !== before) return null;
  const goesOn = {
    accountable_subject: answering.subject,
    accountable_name: answering.name,
    accountable_since: plan.accountable_since,
  };
  return { ...goesOn, ...(answering.subject === worker.subject ? NOBODY_ASKED : ask(worker, by, today)) };
}

/** Whoever was asked and let the day pass is asked again today: silence is no answer, here as little as of a step. */
export function chase({ proposed_chased_times }: Pick<Accountability, 'proposed_chased_times'>, today: CalendarDate) {
  return {
    proposed_due_on: answerDueAfter(today),
    proposed_chased_on: today,
    proposed_chased_times: proposed_chased_times + 1,
  };
}

/** @throws DomainError NOBODY_WAS_ASKED, SOMEBODY_ELSE_WAS_ASKED (409) */
export function accept(plan: Accountability, account: string, today: string): Change {
  requirePossible('accept', plan, account);
  return {
    accountable_subject: plan.proposed_subject,
    accountable_name: plan.proposed_name,
    accountable_since: today,
    ...NOBODY_ASKED,
    declined: null,
  };
}

/** @throws DomainError NOBODY_WAS_ASKED, SOMEBODY_ELSE_WAS_ASKED (409) */
export function decline(plan: Accountability, by: Accountable, words: string, today: string): Change {
  requirePossible('decline', plan, by.subject);
  return { ...NOBODY_ASKED, declined: { name: by.name, on: today, words } };
}

function requirePossible(verb: HandOverTransition['verb'], plan: Accountability, account: string): void {
  const refusal = whyNot(transitionOf(verb), plan, account);
  if (refusal) throw refusal;
}
