import type { Part, Schemas } from '../../api/api.js';
import { nameOf } from '../../web/names.js';
import { type Known, type ToldGroup, toldOf } from '../../web/told/told.js';
import { VERBS, type Verb, type VerbName, verbsOf } from './verbs.js';

type Referral = Schemas['ReferralResponse'];
type Disclosure = Schemas['DisclosureResponse'];
type Owner = Schemas['OwnerResponse'];

interface Parts {
  readonly referral: Referral;
  readonly disclosure: Part<Disclosure>;
  readonly refusal: Part<Schemas['RefusalResponse']> | null;
}

export interface ReferralModel {
  readonly referral: Referral;
  readonly name: string;
  readonly actions: readonly { readonly name: VerbName; readonly atOnce: boolean; readonly warns: boolean }[];
  readonly clocks: readonly Clock[];
  readonly owner: Owner;
  readonly ownerActions: readonly string[];
  readonly mayTake: boolean;
  /** groups that the consent does not cover */
  readonly missing: readonly string[];
  readonly told: readonly ToldGroup[] | null;
  readonly receipt: Disclosure | null;
  /** the service of the receipt does not answer */
  readonly away: boolean;
  readonly refusal: Schemas['RefusalResponse'] | null;
  /** the question that waits for an answer */
  readonly open: string | null;
  readonly history: readonly Line[];
  readonly isDraft: boolean;
}

export interface Clock {
  readonly kind: Schemas['DeadlineResponse']['kind'];
  readonly due: string;
  readonly state: 'met' | 'late' | 'paused' | 'runs';
  readonly pausedBecause: string | null;
  readonly why: readonly string[];
}

type Line = Schemas['HistoryLineResponse'] & { readonly author: string | null };

/** @param asRecipient whether the reader is of the organisation that was asked */
export function referralOf(
  { referral, disclosure, refusal }: Parts,
  asRecipient: boolean,
  known: Known,
): ReferralModel {
  const receipt = disclosure.state === 'here' ? disclosure.data : null;
  const owner = (asRecipient ? referral.owners.recipient : null) ?? referral.owners.referrer;
  return {
    referral,
    name: nameOf(referral.youngPerson),
    actions: verbsOf(referral.allowedActions).map((name) => {
      const verb: Verb = VERBS[name];
      return { name, atOnce: verb.atOnce ?? false, warns: verb.warns ?? false };
    }),
    clocks: referral.clocks.map(clockOf),
    owner,
    ownerActions: owner.allowedActions,
    mayTake: owner.allowedActions.includes('take'),
    missing: referral.sending?.missingGroups ?? [],
    told: receipt && toldOf(receipt.groups, receipt.values, known),
    receipt,
    away: disclosure.state === 'away' || refusal?.state === 'away',
    refusal: refusal?.state === 'here' ? refusal.data : null,
    open: referral.questions.find(({ answer }) => answer === null)?.question ?? null,
    history: referral.history.map((line) => ({ ...line, author: line.by.name })).toReversed(),
    isDraft: referral.status === 'draft',
  };
}

function clockOf({ kind, dueAt, stoppedAt, breachedAt, pausedBecause, why }: Schemas['DeadlineResponse']): Clock {
  const late = breachedAt !== null;
  return {
    kind,
    due: dueAt,
    state: stoppedAt !== null && !late ? 'met' : late ? 'late' : pausedBecause !== null ? 'paused' : 'runs',
    pausedBecause,
    why,
  };
}
