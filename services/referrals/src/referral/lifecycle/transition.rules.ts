import type {
  disclosureRequested,
  EventDefinition,
  ReferralStatus,
  referralState,
  referralTurn,
} from '#libs/contracts';
import type { Transition } from '#libs/kernel';

/** What is done to a referral; each but `draft`, `change`, and what time or the other services do, is the sub-resource of the same name. */
export const ACTIONS = [
  'draft',
  'change',
  'sending',
  'delivery',
  'sending-refusal',
  'sending-again',
  'sending-timeout',
  'opening',
  'information-request',
  'information',
  'assessment',
  'waiting-list',
  'acceptance',
  'decline',
  'start-booking',
  'start',
  'start-confirmation',
  'dispute-resolution',
  'did-not-start',
  'ending',
  're-routing',
  'withdrawal',
  'reminder',
  'escalation',
  'expiry',
  'reconsideration',
  'upholding',
  'overturning',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What a request may bring along; the names are those of the API. */
export interface Details {
  readonly question?: string;
  readonly answer?: string;
  readonly reason?: string;
  readonly rationale?: string;
  readonly words?: string;
  readonly started?: string;
  readonly outcome?: string;
  readonly startedOn?: string;
  readonly startExpectedOn?: string;
  readonly startBookedOn?: string;
  readonly what?: string;
  readonly howMuch?: string;
  readonly position?: number;
  readonly expectedWeeks?: number;
}

/** Field of a referral in which a detail is kept. */
export const KEPT_AS = {
  startedOn: 'startedOn',
  startExpectedOn: 'startExpectedOn',
  startBookedOn: 'startBookedOn',
  what: 'supportWhat',
  howMuch: 'supportHowMuch',
  position: 'waitingListPosition',
  expectedWeeks: 'waitingListWeeks',
} as const satisfies Partial<Record<keyof Details, string>>;
type KeptDetail = keyof typeof KEPT_AS;

/** Whose part it is. The young person has the referrer's part, too, where the referral is their own. */
type Who = 'referrer' | 'coordinator' | 'organisation' | 'either side' | 'family' | 'other services' | 'time';

/** Who reads a line of the history, or its words; `family` is the young person and the carers who have access. */
export type Party = 'family' | 'referrer' | 'organisation';

/** Time that is measured: sent to opened, sent to the answer, yes to a booked start, booked to started. */
const DEADLINE_KINDS = ['acknowledge', 'decide', 'offer', 'start'] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];
export type DeadlineEffect = 'starts' | 'pauses' | 'resumes' | 'stops';

export type ReferralPermission =
  | 'referral:draft'
  | 'referral:change'
  | 'referral:send'
  | 'referral:open'
  | 'referral:request-information'
  | 'referral:give-information'
  | 'referral:assess'
  | 'referral:wait-list'
  | 'referral:accept'
  | 'referral:decline'
  | 'referral:book-start'
  | 'referral:start'
  | 'referral:confirm-start'
  | 'referral:resolve-dispute'
  | 'referral:give-up-start'
  | 'referral:end'
  | 'referral:re-route'
  | 'referral:withdraw';

/** The permission is null where time, another service, or a record beside the referral makes the transition. */
interface ReferralTerms {
  state: ReferralStatus;
  verb: Action;
  who: Who;
  permission: ReferralPermission | null;
  need: keyof Details;
}

/** The words are for the young person, who reads them in the history. */
export interface ReferralTransition extends Transition<ReferralTerms> {
  readonly to: ReferralStatus;
  readonly who: Who;
  /** chooses among rows of the same verb by one of the details: "has it started?" */
  readonly choice?: { readonly detail: 'started' | 'outcome'; readonly is: string };
  readonly needs: readonly (keyof Details)[];
  /** personal data leave: what they rest on is to be found, or has to hold still, so that the organisation reads today */
  readonly consent?: 'is asked for' | 'still holds';
  readonly reasons?: readonly string[];
  /** which of the details are the words, and the day, that the history keeps */
  readonly wordsFrom?: keyof Details;
  readonly day?: 'startedOn' | 'startExpectedOn' | 'startBookedOn';
  /** details that the referral itself keeps */
  readonly keeps?: readonly KeptDetail[];
  readonly visibleTo: readonly Party[];
  /** who reads the words; whoever reads the line unless told */
  readonly wordsTo?: readonly Party[];
  readonly deadlines?: Readonly<Partial<Record<DeadlineKind, DeadlineEffect>>>;
  readonly event:
    EventDefinition<typeof referralState> | EventDefinition<typeof referralTurn> | typeof disclosureRequested | null;
}
