import type { DataOf, ReferralStatus, referralSent } from '#libs/contracts';
import { type CalendarDate, unprocessable } from '#libs/kernel';
import { type AnswerClock, NOT_STARTED, type Urgency, turnClock } from './answer-clock.rules.js';
import { type Disclosure, disclose } from './disclosure.rules.js';
import { type Action, DRAFTING, type Details, type Transition, transitionFor } from './referral-states.rules.js';
import { type Ends, type Warning, requireSendable } from './sending.rules.js';

export interface Referral extends AnswerClock {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly youngPersonId: string;
  readonly serviceId: string;
  /** organisation that runs the service */
  readonly organisationId: string;
  /** the same organisation from the sending on; null before: row-level security shows it only what is addressed to it */
  readonly addressedTo: string | null;
  readonly planId: string | null;
  readonly stepId: string | null;
  readonly need: string;
  readonly background: string | null;
  readonly urgency: Urgency;
  readonly ageException: string | null;
  readonly status: ReferralStatus;
  /** instants, ISO 8601 in UTC */
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly startExpectedOn: CalendarDate | null;
  readonly startedOn: CalendarDate | null;
  /** who confirmed or disputed the start; null before, and again once the organisation says anew that it started */
  readonly answeredBy: 'young-person' | 'carer' | null;
  /** code of the reason of the decline or the withdrawal */
  readonly reason: string | null;
  readonly disclosure: Disclosure | null;
}

/** One line of the history: every version of a referral has exactly one. */
export interface Entry {
  readonly version: number;
  readonly at: string;
  readonly action: Action;
  /** status after it */
  readonly status: ReferralStatus;
  readonly reason: string | null;
  readonly words: string | null;
  /** first day of support, told or expected */
  readonly day: CalendarDate | null;
}

/** The moment of a change, from the injected clock, and who makes it. */
export interface Moment {
  readonly now: Date;
  readonly today: CalendarDate;
  readonly actor: { readonly role: string };
}

export interface Change {
  readonly referral: Referral;
  readonly entry: Entry;
  readonly event: Transition['event'];
}

export type Draft = Pick<
  Referral,
  'serviceId' | 'organisationId' | 'planId' | 'stepId' | 'need' | 'background' | 'urgency' | 'ageException'
>;

export function draftReferral(
  identity: Pick<Referral, 'id' | 'reference' | 'youngPersonId'>,
  draft: Draft,
  moment: Moment,
): Change {
  requireStepOfPlan(draft);
  const referral: Referral = {
    ...NOT_STARTED,
    ...identity,
    ...draft,
    version: 0,
    status: 'draft',
    addressedTo: null,
    createdAt: moment.now.toISOString(),
    sentAt: null,
    startExpectedOn: null,
    startedOn: null,
    answeredBy: null,
    reason: null,
    disclosure: null,
  };
  return advance(referral, DRAFTING, {}, moment);
}

/** @throws DomainError WRONG_STATUS (409) once it is sent */
export function changeDraft(referral: Referral, draft: Partial<Draft>, moment: Moment): Change {
  const row = transitionFor(referral.status, 'change', {});
  const changed = { ...referral, ...draft };
  requireStepOfPlan(changed);
  return advance(changed, row, {}, moment);
}

/**
 * Sends it: from now on it is addressed to the organisation, which sees what is disclosed here and nothing else.
 * @throws as `transitionFor` and `requireSendable`
 */
export function sendReferral(referral: Referral, ends: Ends, moment: Moment): Change & { warnings: Warning[] } {
  const row = transitionFor(referral.status, 'sending', {});
  const warnings = requireSendable(ends, referral.ageException, moment.today);
  const sent: Referral = {
    ...referral,
    addressedTo: referral.organisationId,
    sentAt: moment.now.toISOString(),
    disclosure: disclose(referral, ends, moment.now),
  };
  return { ...advance(sent, row, {}, moment), warnings };
}

/** Any other action. @throws as `transitionFor`, and START_IN_FUTURE, START_BEFORE_SENDING, START_EXPECTED_IN_PAST (422) */
export function changeReferral(
  referral: Referral,
  action: Exclude<Action, 'draft' | 'change' | 'sending'>,
  details: Details,
  moment: Moment,
): Change {
  const row = transitionFor(referral.status, action, details);
  const day = (row.day && (details[row.day] as CalendarDate | undefined)) ?? null;
  if (row.day === 'startedOn' && day !== null) requireStartDay(day, referral, moment.today);
  if (row.day === 'startExpectedOn' && day !== null && day < moment.today) {
    throw unprocessable('START_EXPECTED_IN_PAST', 'The day on which support is expected to start is over.');
  }
  return advance({ ...referral, ...(row.day && day !== null ? { [row.day]: day } : {}) }, row, details, moment);
}

/** What other services are told: codes, ids and days. */
export function stateOf(referral: Referral): DataOf<typeof referralSent> {
  const { id: referralId, reference, planId, stepId, serviceId, organisationId } = referral;
  const { status, reason, startedOn, answeredBy } = referral;
  return { referralId, reference, planId, stepId, serviceId, organisationId, status, reason, startedOn, answeredBy };
}

function advance(referral: Referral, row: Transition, details: Details, { now, today, actor }: Moment): Change {
  const version = referral.version + 1;
  const clock = row.clock ? turnClock(referral, row.clock, referral.urgency, today) : referral;
  const reason = row.reasons ? (details.reason ?? null) : null;
  return {
    referral: {
      ...referral,
      ...clock,
      version,
      status: row.to,
      answeredBy: answererOf(row, actor.role),
      reason: reason ?? referral.reason,
    },
    entry: {
      version,
      at: now.toISOString(),
      action: row.action,
      status: row.to,
      reason,
      words: (row.words && details[row.words]) ?? null,
      day: (row.day && (details[row.day] as CalendarDate | undefined)) ?? null,
    },
    event: row.event,
  };
}

function answererOf({ to }: Transition, role: string): Referral['answeredBy'] {
  const answers = to === 'confirmed' || to === 'disputed';
  return answers && (role === 'young-person' || role === 'carer') ? role : null;
}

function requireStepOfPlan({ planId, stepId }: Pick<Draft, 'planId' | 'stepId'>): void {
  if (stepId !== null && planId === null) {
    throw unprocessable('STEP_WITHOUT_PLAN', 'Say which plan the step belongs to.', [
      { field: 'planId', code: 'REQUIRED', message: 'the plan of the step' },
    ]);
  }
}

function requireStartDay(day: CalendarDate, { sentOn }: Referral, today: CalendarDate): void {
  if (day > today) throw unprocessable('START_IN_FUTURE', 'Support that starts later has not started yet.');
  if (sentOn !== null && day < sentOn) {
    throw unprocessable('START_BEFORE_SENDING', 'Support cannot have started before the referral was sent.');
  }
}
