import type {
  disclosureRequested,
  EventDefinition,
  ReferralStatus,
  referralState,
  referralTurn,
} from '#libs/contracts';
import type { Transition } from '#libs/kernel';

/** Every action on a referral. An action by a person, other than `draft` and `change`, is the sub-resource of the same name. */
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

/** Details that a request may carry, named as in the API. */
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

/** The field of a referral that stores each detail. */
export const STORED_AS = {
  startedOn: 'startedOn',
  startExpectedOn: 'startExpectedOn',
  startBookedOn: 'startBookedOn',
  what: 'supportWhat',
  howMuch: 'supportHowMuch',
  position: 'waitingListPosition',
  expectedWeeks: 'waitingListWeeks',
} as const satisfies Partial<Record<keyof Details, string>>;
type StoredDetail = keyof typeof STORED_AS;

/** Who acts. In a self-referral the young person is also the referrer. */
type Who =
  | 'referrer'
  | 'coordinator'
  | 'organisation'
  | 'referrer or organisation'
  | 'family'
  | 'other services'
  | 'time';

/** Readers of a line of the history, or of its words; `family` is the young person and the carers who have access. */
export type Party = 'family' | 'referrer' | 'organisation';

/** Response times: sent to opened, sent to answered, accepted to start booked, start booked to started. */
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
  /** selects one of several rows of the same verb by the value of a detail, such as "has it started?" */
  readonly choice?: { readonly detail: 'started' | 'outcome'; readonly is: string };
  readonly needs: readonly (keyof Details)[];
  /** the action discloses personal data, so a lawful basis must be found or must be in force today */
  readonly consent?: 'is asked for' | 'still holds';
  readonly reasons?: readonly string[];
  /** the details that the history records as words and as day */
  readonly wordsFrom?: keyof Details;
  readonly day?: 'startedOn' | 'startExpectedOn' | 'startBookedOn';
  /** details that the referral itself stores */
  readonly stores?: readonly StoredDetail[];
  readonly visibleTo: readonly Party[];
  /** readers of the words; by default all readers of the line */
  readonly wordsTo?: readonly Party[];
  readonly deadlines?: Readonly<Partial<Record<DeadlineKind, DeadlineEffect>>>;
  readonly event:
    | EventDefinition<typeof referralState>
    | EventDefinition<typeof referralTurn>
    | typeof disclosureRequested
    | null;
}
