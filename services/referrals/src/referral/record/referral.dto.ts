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

/** The young person: to the organisation as disclosed at the sending, to everybody else as recorded now. */
export class ReferredPersonResponse {
  id: string;
  givenName: string;
  familyName: string;
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

/** Time that is measured: for opening it, for the answer, for booking the first day, for the start. */
export class DeadlineResponse {
  kind: DeadlineKind;
  /** local target */
  workingDays: number;
  /** instants, ISO 8601 in UTC */
  startedAt: string;
  /** while it stands still: due then, if it ran again now */
  dueAt: string;
  /** working days that do not count, because it stood still */
  pausedFor: number;
  /** why it stands still now */
  pausedBecause: 'information-awaited' | 'sharing-stopped' | null;
  stoppedAt: string | null;
  /** when it was due, if it was not stopped by then */
  breachedAt: string | null;
  /** of the escalation, 1 to 3; 0 where it is not breached */
  level: number;
  /** how it comes about, in sentences */
  why: string[];
}

export class AuthorResponse {
  /** null to the organisation for the young person and their carers: of them it is told what is disclosed, and no more */
  name: string | null;
  role: string;
  agency: Agency | null;
}

export class QuestionResponse {
  question: string;
  /** instant, ISO 8601 in UTC */
  askedAt: string;
  /** null while it is open */
  answer: string | null;
  answeredAt: string | null;
}

export class HistoryLineResponse {
  /** version of the referral after it */
  version: number;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** what was done, in the words of the API: `sending`, `acceptance` */
  action: string;
  /** what was done, in a sentence */
  says: string;
  /** status after it */
  status: ReferralStatus;
  by: AuthorResponse;
  /** code */
  reason: string | null;
  /** null, too, where the words stay between the young person and the referrer */
  words: string | null;
  /** first day of support, told or expected */
  day: string | null;
}

export class AskedOwnerResponse {
  name: string;
  /** day on which they were asked */
  on: string;
  /** name of who asked */
  by: string;
}

/** Who answers for a referral on one of its sides. */
export class OwnerResponse {
  /** a team, where nobody has taken it yet */
  kind: 'person' | 'team';
  name: string;
  /** who was asked to take it over and has not answered */
  asked: AskedOwnerResponse | null;
  /** what the caller may do about it now: `hand-over`, `accept`, `decline` */
  allowedActions: string[];
}

export class OwnersResponse {
  referrer: OwnerResponse;
  /** null until it is sent */
  recipient: OwnerResponse | null;
}

/** What happened with a service that was asked before: no words, and no names. */
export class EarlierLineResponse {
  /** instant, ISO 8601 in UTC */
  at: string;
  status: ReferralStatus;
  says: string;
}

export class WaitingListResponse {
  /** place, from 1 */
  position: number;
  /** weeks that it is expected to take, where the organisation said */
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

/** What it waits for, or why it was not sent. */
export class SendingResponse {
  /** instant, ISO 8601 in UTC */
  since: string;
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  groups: readonly FieldGroup[];
  /** why it was not sent; null while it is being sent */
  refusal: NotSentReason | null;
  /** groups of fields that the consent does not name */
  @ApiProperty({ enum: FIELD_GROUPS, isArray: true })
  missingGroups: readonly FieldGroup[];
}

/** A referral, whole. */
export class ReferralResponse {
  id: string;
  /** people-facing reference, `REF-7F3K-2Q` */
  reference: string;
  version: number;
  status: ReferralStatus;
  youngPerson: ReferredPersonResponse;
  service: ReferralServiceResponse;
  organisation: ReferralOrganisationResponse;
  /** null to the organisation */
  planId: string | null;
  /** null to the organisation */
  stepId: string | null;
  /** the same on each referral of a request to several services; null to the organisation, as the next two */
  requestId: string | null;
  /** the referral that this one takes the place of */
  previousReferralId: string | null;
  /** the referral that took the place of this one */
  nextReferralId: string | null;
  /** made by the young person */
  selfReferral: boolean;
  owners: OwnersResponse;
  need: string;
  background: string | null;
  urgency: Urgency;
  ageException: string | null;
  /** of risks; to the organisation where it was told with the group `risk`; null to carers, and as in the receipt */
  risk: string | null;
  /** while it is being sent, and while it is a draft that was not sent; null to the organisation */
  sending: SendingResponse | null;
  /** instants, ISO 8601 in UTC */
  createdAt: string;
  sentAt: string | null;
  /** from the sending on, in the order in which they started */
  clocks: DeadlineResponse[];
  /** only while it is on the waiting list */
  waitingList: WaitingListResponse | null;
  startExpectedOn: string | null;
  startBookedOn: string | null;
  startedOn: string | null;
  /** null until the organisation says that it has started */
  support: SupportResponse | null;
  /** who confirmed or disputed the start; null before anybody did, and after a new start */
  answeredBy: 'young-person' | 'carer' | null;
  /** askings whether support has started that nobody answered, in a row */
  confirmationsMissed: number;
  /** day after which it is over, or a draft again where it is `sending`, if nobody does anything; null where it does not die of silence */
  expiresOn: string | null;
  /** code of the last reason given: of a decline, a withdrawal or another end; its words are in the history */
  reason: string | null;
  /** what happened with services that were asked before, oldest first */
  earlier: EarlierLineResponse[];
  /** oldest first */
  questions: QuestionResponse[];
  /** oldest first */
  history: HistoryLineResponse[];
  /** what the sender should know although it was sent; only in the answer to the sending */
  warnings: WarningResponse[];
  /** what the caller may do now: names of sub-resources, and `change` for a draft */
  allowedActions: string[];
}

export class ListedPersonResponse {
  id: string;
  givenName: string;
  familyName: string;
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
  /** day on which the answer is due */
  answerDueOn: string | null;
  /** it was not answered by then */
  overdue: boolean;
  startedOn: string | null;
  /** code of the reason of a decline or a withdrawal */
  reason: string | null;
}

/** Services that were asked together. */
export class ReferralRequestResponse {
  /** of the request */
  id: string;
  @ApiProperty({ type: [ListedReferralResponse] })
  referrals: ListedReferralResponse[];
  /** one service said yes and others still wait: what becomes of them is to be decided */
  toDecide: boolean;
}

/** Each referral of a request that was just made. */
export class NewReferralRequestResponse {
  /** of the request */
  id: string;
  @ApiProperty({ type: [ReferralResponse] })
  referrals: ReferralResponse[];
}

export class ReferralPage implements Page<ListedReferralResponse> {
  items: ListedReferralResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
