import { accountablePersonChanged } from '#libs/contracts';
import { type CalendarDate, type DomainError, type Transition, conflict, lifecycle } from '#libs/kernel';
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

type PlanAccountable = Accountable & { readonly by: 'hand-over' | 'named-worker' };
type StepAccountable = Accountable & { readonly by: 'step' | 'plan' };

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

/** Every way the accountability for a plan moves. */
export const HAND_OVER_TRANSITIONS: readonly HandOverTransition[] = [
  {
    ...{ ...byPerson, verb: 'hand-over', from: ['nobody-asked', 'asked'], to: 'asked' },
    ...{ permission: 'accountability:hand-over', needs: ['person'] },
    words: 'is offered to somebody; who names themselves has accepted it',
  },
  { ...byTheAsked, verb: 'accept', words: 'was accepted' },
  { ...byTheAsked, verb: 'decline', needs: ['words'], words: 'was declined, and stays where it was' },
];

export const handOverLifecycle = lifecycle({
  record: 'accountability for the plan',
  title: 'Hand-over of accountability',
  about:
    'One person answers for a plan and for its open steps: the named worker, until somebody who was asked has accepted. Whoever answers goes on answering until then.',
  transitions: HAND_OVER_TRANSITIONS,
});

type Proposed = Pick<Accountability, 'proposed_subject'>;

const stateOf = ({ proposed_subject }: Proposed): HandOverState =>
  proposed_subject === null ? 'nobody-asked' : 'asked';

/** Why the account cannot answer a hand-over. */
function answerProblem({ proposed_subject }: Proposed, account: string): DomainError | undefined {
  if (proposed_subject === null) return conflict('NOBODY_WAS_ASKED', 'Nobody is asked to answer for this plan.');
  if (proposed_subject === account) return undefined;
  return conflict('SOMEBODY_ELSE_WAS_ASKED', 'Somebody else was asked to answer for this plan.');
}

/** What this account can do about it now. */
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
