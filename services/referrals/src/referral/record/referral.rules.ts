import type { DisclosureRefusal, ReferralStatus } from '#libs/contracts';
import { type CalendarDate, unprocessable } from '#libs/kernel';
import type { Role } from '#libs/platform';
import { type Deadline, turnDeadlines } from '../deadlines/deadline.rules.js';
import type { Disclosure } from '../disclosure/disclosure.rules.js';
import {
  type Owner,
  type OwnerLine,
  type OwnerVerb,
  type Owners,
  type Person,
  type Side,
} from '../owners/owner.rules.js';
import { afterVerb, firstOwner, intakeOf, ownedByPerson } from '../owners/owner.rules.js';
import { DRAFTING, transitionFor } from '../lifecycle/referral-states.rules.js';
import { type Ends, type Warning, requireSendable } from './sendable.rules.js';
import { NO_SILENCE, type Silence, silenceAfter } from '../silence/silence.rules.js';
import { type Action, type Details, STORED_AS, type ReferralTransition } from '../lifecycle/transition.rules.js';
import { requireDay } from './start-days.rules.js';
import type { Urgency } from '../lifecycle/urgency.values.js';

/** An event at an earlier service as a new recipient may read it: without words or names. */
export interface EarlierLine {
  readonly at: string;
  readonly status: ReferralStatus;
  readonly says: string;
}

export interface Referral extends Owners, Silence {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly youngPersonId: string;
  readonly serviceId: string;
  /** organisation that runs the service */
  readonly organisationId: string;
  /** the same organisation once the referral is sent, null before; row-level security relies on it */
  readonly addressedTo: string | null;
  readonly planId: string | null;
  readonly stepId: string | null;
  /** common to the referrals of one request to several services */
  readonly requestId: string | null;
  readonly previousReferralId: string | null;
  readonly nextReferralId: string | null;
  /** events at services that were asked earlier, oldest first */
  readonly earlier: readonly EarlierLine[];
  readonly selfReferral: boolean;
  readonly need: string;
  readonly background: string | null;
  readonly urgency: Urgency;
  readonly ageException: string | null;
  /** risks that the organisation should know about; disclosed only with the group `risk` */
  readonly risk: string | null;
  readonly status: ReferralStatus;
  /** instants, ISO 8601 in UTC */
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly waitingListPosition: number | null;
  readonly waitingListWeeks: number | null;
  readonly startExpectedOn: CalendarDate | null;
  readonly startBookedOn: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  /** the support that started, in the organisation's words */
  readonly supportWhat: string | null;
  readonly supportHowMuch: string | null;
  /** the young person or the carer who confirmed or disputed the start; null until then, and again after a new start */
  readonly answeredBy: 'young-person' | 'carer' | null;
  /** code of the last reason given, for example for a decline or a withdrawal */
  readonly reason: string | null;
  readonly disclosure: Disclosure | null;
  /** response deadlines since the sending */
  readonly deadlines: readonly Deadline[];
}

/** One line of the history: every version of a referral has exactly one. */
export interface Entry {
  readonly version: number;
  readonly at: string;
  readonly action: Action | OwnerVerb;
  /** status after it */
  readonly status: ReferralStatus;
  readonly reason: string | null;
  readonly words: string | null;
  /** first day of support, stated or expected */
  readonly day: CalendarDate | null;
}

/** The time of a change, from the injected clock, and its actor. */
interface Moment {
  readonly now: Date;
  readonly today: CalendarDate;
  readonly actor: Person & { readonly role: Role };
}

export interface Change {
  readonly referral: Referral;
  readonly entry: Entry;
  readonly event: ReferralTransition['event'];
  /** whether the organisation reads the line */
  readonly forOrganisation: boolean;
}

export type Draft = Pick<
  Referral,
  'serviceId' | 'organisationId' | 'planId' | 'stepId' | 'need' | 'background' | 'urgency' | 'ageException' | 'risk'
>;

type Identity = Pick<Referral, 'id' | 'reference' | 'youngPersonId'> &
  Partial<Pick<Referral, 'requestId' | 'previousReferralId' | 'earlier' | 'selfReferral' | 'referrerOwner'>>;

/** Roles whose drafts are self-referrals. */
export const REFERS_THEMSELVES: Readonly<Record<Role, boolean>> = {
  'young-person': true,
  carer: false,
  coordinator: false,
  practitioner: false,
  provider: false,
  leader: false,
  administrator: false,
  'information-governance': false,
  system: false,
  anonymous: false,
};

/** @param namedWorker owner of a self-referral */
export function draftReferral(
  identity: Identity,
  draft: Draft,
  moment: Moment,
  namedWorker: Person | null = null,
): Change {
  requireStepOfPlan(draft);
  const { selfReferral = REFERS_THEMSELVES[moment.actor.role] } = identity;
  const referral: Referral = {
    requestId: null,
    previousReferralId: null,
    nextReferralId: null,
    earlier: [],
    referrerOwner: firstOwner(moment.actor, selfReferral, namedWorker),
    ...identity,
    ...draft,
    selfReferral,
    recipientOwner: null,
    version: 0,
    status: 'draft',
    addressedTo: null,
    createdAt: moment.now.toISOString(),
    sentAt: null,
    waitingListPosition: null,
    waitingListWeeks: null,
    startExpectedOn: null,
    startBookedOn: null,
    startedOn: null,
    supportWhat: null,
    supportHowMuch: null,
    answeredBy: null,
    reason: null,
    disclosure: null,
    deadlines: [],
    ...NO_SILENCE,
  };
  return advance(referral, DRAFTING, {}, moment);
}

/** @throws DomainError TRANSITION_NOT_POSSIBLE (409) once it is sent */
export function changeDraft(referral: Referral, draft: Partial<Draft>, moment: Moment): Change {
  const row = transitionFor(referral, 'change', {}, moment.actor.role);
  const changed = { ...referral, ...draft };
  requireStepOfPlan(changed);
  return advance(changed, row, {}, moment);
}

/**
 * Starts the sending. The referral waits for the other services to state what may be disclosed; no organisation sees it yet.
 * @throws as `transitionFor` and `requireSendable`
 */
export function sendReferral(referral: Referral, ends: Ends, moment: Moment): Change & { warnings: Warning[] } {
  const row = transitionFor(referral, 'sending', {}, moment.actor.role);
  const warnings = requireSendable(ends, referral.ageException, moment.today);
  return { ...advance({ ...referral, reason: null }, row, {}, moment), warnings };
}

/** Delivers the referral to the organisation, which sees only disclosed data. */
export function deliverReferral(
  referral: Referral,
  organisationName: string,
  disclosure: Disclosure,
  moment: Moment,
): Change {
  const row = transitionFor(referral, 'delivery', {}, moment.actor.role);
  const sent: Referral = {
    ...referral,
    addressedTo: referral.organisationId,
    recipientOwner: intakeOf(organisationName),
    sentAt: moment.now.toISOString(),
    disclosure,
  };
  return advance(sent, row, {}, moment);
}

/** Returns the referral to draft, because disclosure was refused. */
export function refuseSending(referral: Referral, reason: DisclosureRefusal, moment: Moment): Change {
  const row = transitionFor(referral, 'sending-refusal', { reason }, moment.actor.role);
  return advance(referral, row, { reason }, moment);
}

/** Any other action. @throws as `transitionFor`, and as `requireDay` */
export function changeReferral(
  referral: Referral,
  action: Exclude<Action, 'draft' | 'change' | 'sending' | 'delivery' | 'sending-refusal'>,
  details: Details,
  moment: Moment,
): Change {
  const row = transitionFor(referral, action, details, moment.actor.role);
  requireDay(row, details, referral, moment.today);
  const stored = (row.stores ?? []).map((name) => [STORED_AS[name], details[name] ?? null] as const);
  // The first person to open it becomes its owner at the organisation.
  const taken = action === 'opening' ? { recipientOwner: ownedByPerson(moment.actor) } : {};
  return advance({ ...referral, ...Object.fromEntries(stored), ...taken }, row, details, moment);
}

/** Changes the owner of one side. @throws as `afterVerb` */
export function changeOwner(
  referral: Referral,
  side: Side,
  verb: OwnerVerb,
  to: Person | null,
  moment: Omit<Moment, 'actor'> & { readonly actor: Person },
  history: readonly OwnerLine[] = [],
): Change {
  const field = side === 'referrer' ? 'referrerOwner' : 'recipientOwner';
  const owner: Owner | null = referral[field];
  if (owner === null) throw new Error('a referral that was not sent has no recipient owner');
  const version = referral.version + 1;
  const { status } = referral;
  const ownerMoment = { today: moment.today, actor: moment.actor };
  const nothing = { reason: null, words: null, day: null };
  return {
    referral: { ...referral, version, [field]: afterVerb(verb, owner, to, { ...ownerMoment, history }) },
    entry: { version, at: moment.now.toISOString(), action: verb, status, ...nothing },
    event: null,
    forOrganisation: side === 'recipient',
  };
}

const NOT_STARTED: readonly ReferralStatus[] = ['start-booked', 'did-not-start'];

function advance(referral: Referral, row: ReferralTransition, details: Details, { now, today, actor }: Moment): Change {
  const version = referral.version + 1;
  const reason = row.reasons ? (details.reason ?? null) : null;
  const noPlace = row.to === 'waiting-list' ? {} : { waitingListPosition: null, waitingListWeeks: null };
  // A start that proved wrong stays only in the history.
  const noStart = NOT_STARTED.includes(row.to) ? { startedOn: null, supportWhat: null, supportHowMuch: null } : {};
  return {
    referral: {
      ...referral,
      ...silenceAfter(row, referral, today),
      deadlines: turnDeadlines(referral.deadlines, row.deadlines ?? {}, referral.urgency, now),
      ...noPlace,
      ...noStart,
      version,
      status: row.to,
      answeredBy: answererOf(row, actor.role, referral.answeredBy),
      reason: reason ?? referral.reason,
    },
    entry: {
      version,
      at: now.toISOString(),
      action: row.verb,
      status: row.to,
      reason,
      words: (row.wordsFrom && (details[row.wordsFrom] as string | undefined)) ?? null,
      day: (row.day && (details[row.day] as CalendarDate | undefined)) ?? null,
    },
    event: row.event,
    forOrganisation: row.visibleTo.includes('organisation'),
  };
}

const ANSWERS_AS: Readonly<Record<Role, Referral['answeredBy']>> = {
  'young-person': 'young-person',
  carer: 'carer',
  coordinator: null,
  practitioner: null,
  provider: null,
  leader: null,
  administrator: null,
  'information-governance': null,
  system: null,
  anonymous: null,
};

function answererOf({ to }: ReferralTransition, role: Role, before: Referral['answeredBy']): Referral['answeredBy'] {
  if (to === 'ended') return before;
  const answers = to === 'confirmed' || to === 'disputed';
  return answers ? ANSWERS_AS[role] : null;
}

function requireStepOfPlan({ planId, stepId }: Pick<Draft, 'planId' | 'stepId'>): void {
  if (stepId !== null && planId === null) {
    throw unprocessable('STEP_WITHOUT_PLAN', 'The step was given without its plan. Add the plan that it belongs to.', [
      { field: 'planId', code: 'REQUIRED', message: 'name the plan that the step belongs to' },
    ]);
  }
}
