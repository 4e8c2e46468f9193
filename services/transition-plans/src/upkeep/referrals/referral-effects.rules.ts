import {
  type DataOf,
  type ReferralStatus,
  type StepStatus,
  referralDisputeResolved,
  referralNotSent,
  referralReRouted,
  referralRefusalOverturned,
  type referralSent,
} from '#libs/contracts';
import { londonDay, assertNever } from '#libs/kernel';
import { type Evidence, stepLifecycle } from '../../record/plan/step.rules.js';

type Turn = Pick<DataOf<typeof referralSent>, 'referralId' | 'status' | 'startedOn' | 'answeredBy'>;

interface ReferralEffect {
  /** what becomes of the step that the referral serves */
  readonly to: StepStatus | null;
  /** for people, after the referral's reference */
  readonly words: (sayer: string) => string;
}

const told = (to: StepStatus | null, words: string): ReferralEffect => ({ to, words: () => words });

/** What each turn of a referral does to the step that it serves. */
const REFERRAL_EFFECTS: Readonly<Record<ReferralStatus, ReferralEffect>> = {
  draft: told(null, 'was drafted'),
  sending: told(null, 'is being sent'),
  sent: told(null, 'was sent'),
  opened: told(null, 'was opened by the service'),
  'information-requested': told(null, 'waits for more information'),
  assessing: told(null, 'is being looked into by the service'),
  'waiting-list': told(null, 'is on the waiting list of the service'),
  accepted: told('in-progress', 'was accepted'),
  'start-booked': told('in-progress', 'has a day on which support starts'),
  declined: told('in-progress', 'was declined'),
  started: told('in-progress', 'has started, says the service'),
  confirmed: { to: 'done', words: (sayer) => `has started, as ${sayer} confirmed` },
  disputed: { to: 'blocked', words: (sayer) => `has not started, says ${sayer}` },
  ended: told(null, 'came to the end of its support'),
  withdrawn: told('in-progress', 'was withdrawn'),
  're-routed': told('in-progress', 'was taken to another service'),
  expired: told('in-progress', 'expired, because nobody did anything'),
  'did-not-start': told('in-progress', 'never came to a start'),
};

/** Where the status alone does not say what happened. */
const WORDS_OF_EVENTS: Readonly<Record<string, string>> = {
  [referralNotSent.type]: 'was not sent, because nobody has agreed that this organisation is told',
  [referralReRouted.type]: 'was taken to another service',
  [referralRefusalOverturned.type]: 'is looked into again, because the refusal was overturned',
  [referralDisputeResolved.type]: 'has started, as the coordinator found',
};

/** Who said whether support has started; only the family is asked. */
function sayerOf({ answeredBy }: Pick<Turn, 'answeredBy'>): string {
  switch (answeredBy) {
    case 'young-person':
      return 'the young person';
    case 'carer':
      return 'a parent carer';
    case null:
      return 'the young person or a parent carer';
    default:
      return assertNever(answeredBy);
  }
}

/** For people, after the referral's reference. */
export function wordsOf(turn: Pick<Turn, 'status' | 'answeredBy'>, type?: string): string {
  const words = type && WORDS_OF_EVENTS[type];
  return words ? words : REFERRAL_EFFECTS[turn.status].words(sayerOf(turn));
}

/** What these rules need to know of a step. */
export interface ServedStep {
  readonly status: StepStatus;
  /** the referral whose dispute blocks it */
  readonly blocked_by_referral: string | null;
  readonly evidence: readonly Evidence[];
}

/**
 * The step's next status after this turn of the referral, or null where it stays. People's own decisions stand, and so
 * does what another referral did: a referral ends a block, or opens again what is done, only where it did that itself.
 */
export function statusAfter(
  step: ServedStep,
  { status, referralId }: Pick<Turn, 'status' | 'referralId'>,
): StepStatus | null {
  const { to } = REFERRAL_EFFECTS[status];
  if (to === null || !stepLifecycle.find(step.status, { to }, { by: 'referral' })) return null;
  if (step.status === 'blocked' && step.blocked_by_referral !== referralId) return null;
  if (step.status === 'done' && !step.evidence.some((e) => e.referralId === referralId)) return null;
  return to;
}

/**
 * What the turn changes in the step, or null where it stays as it is.
 * @param time instant of the turn, ISO 8601
 */
export function stepAfter(
  step: ServedStep,
  turn: Turn,
  time: string,
):
  (Pick<ServedStep, 'status' | 'blocked_by_referral'> & { status_reason: string | null; evidence: Evidence[] }) | null {
  const status = statusAfter(step, turn);
  if (status === null) return null;
  const sayer = sayerOf(turn);
  const disputed = turn.status === 'disputed';
  const evidence = step.evidence.filter((e) => !disputed || e.referralId !== turn.referralId);
  if (turn.status === 'confirmed') {
    const on = turn.startedOn ?? londonDay(new Date(time));
    const words = `start confirmed by ${sayer}`;
    evidence.push({ kind: 'start-confirmed', words, on, by: sayer, referralId: turn.referralId });
  }
  return {
    status,
    status_reason: disputed ? `${sayer} says it has not started` : null,
    blocked_by_referral: disputed ? turn.referralId : null,
    evidence,
  };
}
