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

type ReferralUpdate = Pick<DataOf<typeof referralSent>, 'referralId' | 'status' | 'startedOn' | 'answeredBy'>;

interface ReferralEffect {
  /** new status of the step that the referral serves */
  readonly to: StepStatus | null;
  /** clause for people, after the referral's reference */
  readonly words: (person: string) => string;
}

const withWords = (to: StepStatus | null, words: string): ReferralEffect => ({ to, words: () => words });

/** The effect of each status of a referral on the step that it serves. */
const REFERRAL_EFFECTS: Readonly<Record<ReferralStatus, ReferralEffect>> = {
  draft: withWords(null, 'was drafted'),
  sending: withWords(null, 'is being sent'),
  sent: withWords(null, 'was sent'),
  opened: withWords(null, 'was opened by the service'),
  'information-requested': withWords(null, 'waits for more information'),
  assessing: withWords(null, 'is being assessed by the service'),
  'waiting-list': withWords(null, 'is on the waiting list of the service'),
  accepted: withWords('in-progress', 'was accepted'),
  'start-booked': withWords('in-progress', 'has a start date for support'),
  declined: withWords('in-progress', 'was declined'),
  started: withWords('in-progress', 'has started, according to the service'),
  confirmed: { to: 'done', words: (person) => `has started, as ${person} confirmed` },
  disputed: { to: 'blocked', words: (person) => `has not started, according to ${person}` },
  ended: withWords(null, 'ended because its support ended'),
  withdrawn: withWords('in-progress', 'was withdrawn'),
  're-routed': withWords('in-progress', 'was sent to another service'),
  expired: withWords('in-progress', 'expired without a response'),
  'did-not-start': withWords('in-progress', 'did not lead to a start'),
};

/** Words for events that the status alone does not explain. */
const WORDS_OF_EVENTS: Readonly<Record<string, string>> = {
  [referralNotSent.type]: 'was not sent, because no consent covers this organisation',
  [referralReRouted.type]: 'was sent to another service',
  [referralRefusalOverturned.type]: 'is assessed again, because the refusal was overturned',
  [referralDisputeResolved.type]: 'has started, as the coordinator decided',
};

/** The person who stated whether support has started; only the family is asked. */
function confirmerOf({ answeredBy }: Pick<ReferralUpdate, 'answeredBy'>): string {
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

/** Clause for people, after the referral's reference. */
export function wordsOf(update: Pick<ReferralUpdate, 'status' | 'answeredBy'>, type?: string): string {
  const words = type && WORDS_OF_EVENTS[type];
  return words ? words : REFERRAL_EFFECTS[update.status].words(confirmerOf(update));
}

/** The fields of a step that these rules need. */
export interface ServedStep {
  readonly status: StepStatus;
  /** the referral whose dispute blocks it */
  readonly blocked_by_referral: string | null;
  readonly evidence: readonly Evidence[];
}

/**
 * The step's next status after this event of the referral; null when it stays. People's decisions stand, and so do the
 * effects of other referrals: a referral removes a block or reopens a completed step only if it set that state.
 */
export function statusAfter(
  step: ServedStep,
  { status, referralId }: Pick<ReferralUpdate, 'status' | 'referralId'>,
): StepStatus | null {
  const { to } = REFERRAL_EFFECTS[status];
  if (to === null || !stepLifecycle.find(step.status, { to }, { by: 'referral' })) return null;
  if (step.status === 'blocked' && step.blocked_by_referral !== referralId) return null;
  if (step.status === 'done' && !step.evidence.some((e) => e.referralId === referralId)) return null;
  return to;
}

/**
 * The changes of the step after the event; null when it stays.
 * @param time instant of the event, ISO 8601
 */
export function stepAfter(
  step: ServedStep,
  update: ReferralUpdate,
  time: string,
):
  | (Pick<ServedStep, 'status' | 'blocked_by_referral'> & { status_reason: string | null; evidence: Evidence[] })
  | null {
  const status = statusAfter(step, update);
  if (status === null) return null;
  const person = confirmerOf(update);
  const disputed = update.status === 'disputed';
  const evidence = step.evidence.filter((e) => !disputed || e.referralId !== update.referralId);
  if (update.status === 'confirmed') {
    const on = update.startedOn ?? londonDay(new Date(time));
    const words = `start confirmed by ${person}`;
    evidence.push({ kind: 'start-confirmed', words, on, by: person, referralId: update.referralId });
  }
  return {
    status,
    status_reason: disputed ? `${person} says it has not started` : null,
    blocked_by_referral: disputed ? update.referralId : null,
    evidence,
  };
}
