import { type Agency, FIELD_GROUPS, type FieldGroup, type PfaArea, type ReferralStatus } from '#libs/contracts';
import type { Page } from '#libs/platform';
import { ApiProperty } from '@nestjs/swagger';
import type { NotSentReason } from '../lifecycle/reasons.values.js';
import type { DeadlineKind } from '../lifecycle/transition.rules.js';
import type { Urgency } from '../lifecycle/urgency.values.js';

export class NamedWorkerResponse {
  name: string;
  team: string | null;
}

/** The young person: as disclosed at the sending for the organisation, as recorded now for everyone else. */
export class ReferredPersonResponse {
  id: string;
  /** null: the person has one name only, which is the other one */
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
  dateOfBirth: string | null;
  namedWorker: NamedWorkerResponse | null;
}

export class ReferralServiceResponse {
  id: string;
  name: string;
  outcomeArea: PfaArea;
}

export class ReferralOrganisationResponse {
  id: string;
  name: string;
}

/** A response deadline: for opening the referral, answering it, booking the first day or starting support. */
export class DeadlineResponse {
  kind: DeadlineKind;
  /** local target in working days */
  workingDays: number;
  /** instants, ISO 8601 in UTC */
  startedAt: string;
  /** while the deadline is paused: the due time if it resumed now */
  dueAt: string;
  /** working days that do not count because the deadline was paused */
  pausedFor: number;
  /** why the deadline is paused now */
  pausedBecause: 'information-awaited' | 'sharing-stopped' | null;
  stoppedAt: string | null;
  /** when it was due, if it had not been met by then */
  breachedAt: string | null;
  /** escalation level, 1 to 3; 0 if not breached */
  level: number;
  /** explanation of the due time, in sentences */
  why: string[];
}

export class AuthorResponse {
  /** null for the organisation if the author is the young person or a carer, because it reads only disclosed facts about them */
  name: string | null;
  role: string;
  agency: Agency | null;
}

export class QuestionResponse {
  question: string;
  /** instant, ISO 8601 in UTC */
  askedAt: string;
  /** null while the question is open */
  answer: string | null;
  answeredAt: string | null;
}

export class HistoryLineResponse {
  /** version of the referral after this action */
  version: number;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** name of the action in the API, such as `sending` or `acceptance` */
  action: string;
  /** the action in a sentence */
  says: string;
  /** status after this action */
  status: ReferralStatus;
  by: AuthorResponse;
  /** reason code */
  reason: string | null;
  /** also null if the words stay between the young person and the referrer */
  words: string | null;
  /** first day of support, stated or expected */
  day: string | null;
}

export class AskedOwnerResponse {
  name: string;
  /** date of the request */
  on: string;
  /** name of the person who asked */
  by: string;
}

/** The owner of a referral on one of its sides. */
export class OwnerResponse {
  /** `team` until a person takes it over */
  kind: 'person' | 'team';
  name: string;
  /** the person who was asked to take it over and has not answered */
  asked: AskedOwnerResponse | null;
  /** ownership actions open to the caller now: `take`, `hand-over`, `accept`, `decline` */
  allowedActions: string[];
}

export class OwnersResponse {
  referrer: OwnerResponse;
  /** null until it is sent */
  recipient: OwnerResponse | null;
}

/** An event at a service that was asked earlier, without words or names. */
export class EarlierLineResponse {
  /** instant, ISO 8601 in UTC */
  at: string;
  status: ReferralStatus;
  says: string;
}

export class WaitingListResponse {
  /** position on the list, from 1 */
  position: number;
  /** expected wait in weeks, if the organisation stated one */
  expectedWeeks: number | null;
}

/** The support that started, in the organisation's words. */
export class SupportResponse {
  what: string;
  howMuch: string;
}

export class WarningResponse {
  /** stable code, `WAITING_LIST` */
  code: string;
  message: string;
}

/** State of the sending, and the reason if it failed. */
export class SendingResponse {
  /** instant, ISO 8601 in UTC */
  since: string;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: readonly FieldGroup[];
  /** why the referral was not sent; null while it is being sent */
  refusal: NotSentReason | null;
  /** groups of fields that the consent does not cover */
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  missingGroups: readonly FieldGroup[];
}

/** A referral in full. */
export class ReferralResponse {
  id: string;
  /** people-facing reference, `REF-7F3K-2Q` */
  reference: string;
  version: number;
  status: ReferralStatus;
  youngPerson: ReferredPersonResponse;
  service: ReferralServiceResponse;
  organisation: ReferralOrganisationResponse;
  /** null for the organisation */
  planId: string | null;
  /** null for the organisation */
  stepId: string | null;
  /** shared by all referrals of a request to several services; null for the organisation, like the next two fields */
  requestId: string | null;
  /** the referral that this one replaces */
  previousReferralId: string | null;
  /** the referral that replaced this one */
  nextReferralId: string | null;
  /** made by the young person */
  selfReferral: boolean;
  owners: OwnersResponse;
  need: string;
  background: string | null;
  urgency: Urgency;
  ageException: string | null;
  /** words about risks; shown to the organisation only if the group `risk` was disclosed, never to carers, and otherwise as in the receipt */
  risk: string | null;
  /** present while the referral is being sent, and for a draft whose sending failed; null for the organisation */
  sending: SendingResponse | null;
  /** instants, ISO 8601 in UTC */
  createdAt: string;
  sentAt: string | null;
  /** response deadlines since the sending, in the order in which they started */
  clocks: DeadlineResponse[];
  /** only while the young person is on the waiting list */
  waitingList: WaitingListResponse | null;
  startExpectedOn: string | null;
  startBookedOn: string | null;
  startedOn: string | null;
  /** null until the organisation records the start */
  support: SupportResponse | null;
  /** the young person or the carer who confirmed or disputed the start; null until then, and again after a new start */
  answeredBy: 'young-person' | 'carer' | null;
  /** consecutive unanswered requests to confirm the start */
  confirmationsMissed: number;
  /** last day before inaction ends the referral, or turns a referral in `sending` into a draft; null if it does not expire */
  expiresOn: string | null;
  /** code of the last reason given for a decline, a withdrawal or another end; its words are in the history */
  reason: string | null;
  /** events at services that were asked earlier, oldest first */
  earlier: EarlierLineResponse[];
  /** oldest first */
  questions: QuestionResponse[];
  /** oldest first */
  history: HistoryLineResponse[];
  /** warnings to the sender; only in the response to the sending */
  warnings: WarningResponse[];
  /** actions open to the caller now: names of sub-resources, and `change` for a draft */
  allowedActions: string[];
}

export class ListedPersonResponse {
  id: string;
  /** null: the person has one name only, which is the other one; all three are null for leaders */
  givenName: string | null;
  familyName: string | null;
  preferredName: string | null;
}

/** A referral in a worklist. */
export class ListedReferralResponse {
  id: string;
  reference: string;
  version: number;
  status: ReferralStatus;
  urgency: Urgency;
  youngPerson: ListedPersonResponse;
  service: ReferralServiceResponse;
  organisation: ReferralOrganisationResponse;
  createdAt: string;
  sentAt: string | null;
  /** date by which the organisation should answer */
  answerDueOn: string | null;
  /** the organisation did not answer by then */
  overdue: boolean;
  startedOn: string | null;
  /** reason code of a decline or a withdrawal */
  reason: string | null;
}

/** Referrals that ask several services for the same support. */
export class ReferralRequestResponse {
  /** id of the request */
  id: string;
  @ApiProperty({ type: [ListedReferralResponse] })
  referrals: ListedReferralResponse[];
  /** one service accepted while other referrals of the request are still open, so someone must decide about those */
  toDecide: boolean;
}

/** All referrals of a new request. */
export class NewReferralRequestResponse {
  /** id of the request */
  id: string;
  @ApiProperty({ type: [ReferralResponse] })
  referrals: ReferralResponse[];
}

export class ReferralPage implements Page<ListedReferralResponse> {
  items: ListedReferralResponse[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
