import { accountablePersonChanged } from '#libs/contracts';
import { type CalendarDate, type DomainError, type Transition, conflict, lifecycle } from '#libs/kernel';
import type { DutyOf } from '../plan/step.rules.js';
import { answerDueAfter } from '../response-deadlines/response-deadline.rules.js';

/** The fields that decide who is accountable for a plan now. */
export interface Answering {
  /** account of the named worker, who is accountable unless another person accepted */
  readonly named_worker: string | null;
  readonly named_worker_name: string | null;
  readonly accountable_subject: string | null;
  readonly accountable_name: string | null;
}

/** The accountability fields of a plan's row. */
export interface Accountability extends Answering {
  readonly accountable_since: string | null;
  /** account of the person who was asked and has not answered */
  readonly proposed_subject: string | null;
  readonly proposed_name: string | null;
  readonly proposed_on: string | null;
  /** name of the person who asked */
  readonly proposed_by: string | null;
  /** the last person who was asked and declined, with the reason for the person who asked */
  readonly declined: { readonly name: string; readonly on: string; readonly words: string } | null;
  /** last working day for their answer */
  readonly proposed_due_on: string | null;
  /** day of the last reminder */
  readonly proposed_chased_on: string | null;
  readonly proposed_chased_times: number;
}

export interface Accountable {
  readonly subject: string;
  readonly name: string;
}

type PlanAccountable = Accountable & { readonly by: 'hand-over' | 'named-worker' };
type StepAccountable = Accountable & { readonly by: 'step' | 'plan' };

/** The person accountable for the plan; null when it has no named worker and nobody accepted it. */
export function accountableOf(plan: Answering): PlanAccountable | null {
  if (plan.accountable_subject !== null) {
    return { subject: plan.accountable_subject, name: plan.accountable_name ?? '', by: 'hand-over' };
  }
  if (plan.named_worker === null) return null;
  return { subject: plan.named_worker, name: plan.named_worker_name ?? '', by: 'named-worker' };
}

/** Staff are accountable only for steps that agencies must do, not for the family's own steps or for plain dates. */
const AGENCIES_DO: readonly DutyOf[] = ['agency', 'every-agency'];

/** The person accountable for a step: the person it names, or the person accountable for the plan. */
export function accountableFor(
  step: { readonly duty_of: DutyOf; readonly person_subject: string | null; readonly person_name: string | null },
  plan: Answering,
): StepAccountable | null {
  if (!AGENCIES_DO.includes(step.duty_of)) return null;
  if (step.person_subject !== null) return { subject: step.person_subject, name: step.person_name ?? '', by: 'step' };
  const accountable = accountableOf(plan);
  return accountable && { subject: accountable.subject, name: accountable.name, by: 'plan' };
}

/** State of a hand-over. The current person stays accountable in both states. */
type HandOverState = 'nobody-asked' | 'asked';

export type HandOverTransition = Transition<{
  state: HandOverState;
  verb: 'hand-over' | 'accept' | 'decline';
  who: 'person';
  permission: 'accountability:hand-over' | 'accountability:accept';
  need: 'person' | 'words';
  when: 'this account was asked';
}>;

const byPerson = { who: 'person', event: accountablePersonChanged } as const;
const byTheAsked = {
  ...byPerson,
  from: ['asked'],
  to: 'nobody-asked',
  permission: 'accountability:accept',
  when: 'this account was asked',
} as const;

/** All transitions of accountability for a plan. */
export const HAND_OVER_TRANSITIONS: readonly HandOverTransition[] = [
  {
    ...{ ...byPerson, verb: 'hand-over', from: ['nobody-asked', 'asked'], to: 'asked' },
    ...{ permission: 'accountability:hand-over', needs: ['person'] },
    words: 'is offered to a person; a person who names themselves has accepted it',
  },
  { ...byTheAsked, verb: 'accept', words: 'was accepted' },
  { ...byTheAsked, verb: 'decline', needs: ['words'], words: 'was declined, and does not change' },
];

export const handOverLifecycle = lifecycle({
  record: 'accountability for the plan',
  title: 'Hand-over of accountability',
  about:
    'One person is accountable for a plan and its open steps. That is the named worker until another person is asked and accepts.',
  transitions: HAND_OVER_TRANSITIONS,
});

type Proposed = Pick<Accountability, 'proposed_subject'>;

const stateOf = ({ proposed_subject }: Proposed): HandOverState =>
  proposed_subject === null ? 'nobody-asked' : 'asked';

/** Why the account cannot accept or decline a hand-over. */
function answerProblem({ proposed_subject }: Proposed, account: string): DomainError | undefined {
  if (proposed_subject === null)
    return conflict(
      'NOBODY_WAS_ASKED',
      'Nobody has been asked to become accountable for this plan. Ask a person first.',
    );
  if (proposed_subject === account) return undefined;
  return conflict(
    'SOMEBODY_ELSE_WAS_ASKED',
    'Another person was asked to become accountable for this plan. Only that person can accept or decline.',
  );
}

/** The hand-over actions open to this account now. */
export function handOverActions(
  plan: Proposed,
  account: string,
  may: (permission: HandOverTransition['permission']) => boolean,
): HandOverTransition['verb'][] {
  const asked = answerProblem(plan, account) === undefined;
  return handOverLifecycle.actions(stateOf(plan), { may, if: ({ when }) => when === undefined || asked });
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
 * Asks a person to become accountable. The current person stays accountable until they accept. A person who names
 * themselves accepts at once.
 * @throws DomainError ALREADY_ACCOUNTABLE (409)
 */
export function handOver(plan: Accountability, to: Accountable, by: Accountable, today: CalendarDate): Change {
  if (accountableOf(plan)?.subject === to.subject) {
    throw conflict('ALREADY_ACCOUNTABLE', 'This person is already accountable for the plan. Name another person.');
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
 * Asks a new named worker to become accountable, if the previous named worker was accountable or asked. The current
 * person stays accountable until the new one accepts.
 * @param plan with the previous named worker
 * @returns null when accountability does not change
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

/** Reminds the person who let the deadline pass. Silence never counts as an answer. */
export function chase({ proposed_chased_times }: Pick<Accountability, 'proposed_chased_times'>, today: CalendarDate) {
  return {
    proposed_due_on: answerDueAfter(today),
    proposed_chased_on: today,
    proposed_chased_times: proposed_chased_times + 1,
  };
}

/** @throws DomainError NOBODY_WAS_ASKED, SOMEBODY_ELSE_WAS_ASKED (409) */
export function accept(plan: Accountability, account: string, today: string): Change {
  requireAsked(plan, account);
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
  requireAsked(plan, by.subject);
  return { ...NOBODY_ASKED, declined: { name: by.name, on: today, words } };
}

function requireAsked(plan: Accountability, account: string): void {
  const problem = answerProblem(plan, account);
  if (problem) throw problem;
}
