import type { CalendarDate } from '#libs/kernel';
import { explainClock, isOverdue } from './answer-clock.rules.js';
import type { ShownPerson } from './disclosure.rules.js';
import type {
  DisclosureResponse,
  HistoryLineResponse,
  ListedReferralResponse,
  QuestionResponse,
  ReferralResponse,
} from './referral-responses.dto.js';
import type { Referral } from './referral.rules.js';
import { type Action, TRANSITIONS, saysBy } from './referral-states.rules.js';
import type { ListedReferral, WholeReferral } from './referrals.queries.js';
import type { Warning } from './sending.rules.js';

/** For whom an answer is written. To the organisation everything is as disclosed, and some words stay with the referrer. */
export interface Reader {
  readonly isOrganisation: boolean;
  readonly today: CalendarDate;
  readonly allowedActions: Action[];
}

type Line = WholeReferral['history'][number];

export function wholeResponse(whole: WholeReferral, reader: Reader, warnings: Warning[] = []): ReferralResponse {
  const { referral, service, history } = whole;
  const { id, reference, version, status, need, background, urgency, ageException } = referral;
  return {
    id,
    reference,
    version,
    status,
    youngPerson: personResponse(referral.youngPersonId, shownPerson(whole, reader)),
    service: { id: service.id, name: service.name, outcomeArea: service.outcomeArea },
    organisation: { id: service.organisationId, name: service.organisationName },
    planId: reader.isOrganisation ? null : referral.planId,
    stepId: reader.isOrganisation ? null : referral.stepId,
    need,
    background,
    urgency,
    ageException,
    createdAt: referral.createdAt,
    sentAt: referral.sentAt,
    clock: clockResponse(referral, reader.today),
    startExpectedOn: referral.startExpectedOn,
    startedOn: referral.startedOn,
    answeredBy: referral.answeredBy,
    reason: referral.reason,
    questions: questionsOf(history),
    history: history.map((line) => historyLine(line, reader.isOrganisation)),
    warnings: warnings.map(({ code, message }) => ({ code, message })),
    allowedActions: reader.allowedActions,
  };
}

export function listedResponse(
  { referral, service, person, disclosedPerson }: ListedReferral,
  { isOrganisation, today }: Omit<Reader, 'allowedActions'>,
): ListedReferralResponse {
  const { id, reference, version, status, urgency, youngPersonId, createdAt, sentAt, startedOn, reason } = referral;
  const { givenName, familyName, preferredName } = known(
    isOrganisation ? disclosedPerson : (person ?? disclosedPerson),
  );
  return {
    id,
    reference,
    version,
    status,
    urgency,
    youngPerson: { id: youngPersonId, givenName, familyName, preferredName },
    service: { id: service.id, name: service.name, outcomeArea: service.outcomeArea },
    organisation: { id: service.organisationId, name: service.organisationName },
    createdAt,
    sentAt,
    answerDueOn: referral.answerDueOn,
    overdue: isOverdue(referral, today),
    startedOn,
    reason,
  };
}

/** Null where nothing was shared: the referral was never sent. */
export function disclosureResponse({ referral: { disclosure }, history }: WholeReferral): DisclosureResponse | null {
  if (disclosure === null) return null;
  const { sharedAt, referralVersion, personVersion, organisation, service, youngPerson } = disclosure;
  const { need, background, urgency, ageException } = disclosure;
  const { givenName, familyName, preferredName, dateOfBirth, namedWorker } = youngPerson;
  return {
    sharedAt,
    referralVersion,
    personVersion,
    organisation,
    service,
    youngPerson: { givenName, familyName, preferredName, dateOfBirth, namedWorker },
    need,
    background,
    urgency,
    ageException,
    informationGiven: questionsOf(history).filter((q) => q.answer !== null),
  };
}

function shownPerson({ referral, person }: WholeReferral, { isOrganisation }: Reader): ShownPerson {
  const disclosed = referral.disclosure?.youngPerson ?? null;
  return known(isOrganisation ? disclosed : (person ?? disclosed));
}

function known(person: ShownPerson | null): ShownPerson {
  if (person === null) throw new Error('a referral of a person who is not in reach');
  return person;
}

function personResponse(id: string, person: ShownPerson): ReferralResponse['youngPerson'] {
  const { givenName, familyName, preferredName, dateOfBirth, namedWorker } = person;
  return { id, givenName, familyName, preferredName, dateOfBirth, namedWorker };
}

function clockResponse(referral: Referral, today: CalendarDate): ReferralResponse['clock'] {
  const { answerDueOn, pausedDays, pausedSince, stoppedOn } = referral;
  const why = explainClock(referral, referral.urgency);
  if (answerDueOn === null || why === null) return null;
  return { answerDueOn, pausedDays, pausedSince, stoppedOn, overdue: isOverdue(referral, today), why };
}

function historyLine(
  { version, at, action, status, by, reason, words, day }: Line,
  isOrganisation: boolean,
): HistoryLineResponse {
  const row = TRANSITIONS.find((t) => t.action === action && t.to === status);
  const withheld = isOrganisation && row?.wordsStayWithReferrer;
  const says = row ? saysBy(row, by.role) : action;
  return { version, at, action, says, status, by, reason, words: withheld ? null : words, day };
}

/** Every question of the organisation with the answer that followed it. */
function questionsOf(history: readonly Line[]): QuestionResponse[] {
  const questions: QuestionResponse[] = [];
  for (const { action, words, at } of history) {
    const last = questions.at(-1);
    if (action === 'information-request') {
      questions.push({ question: words ?? '', askedAt: at, answer: null, answeredAt: null });
    } else if (action === 'information' && last) {
      last.answer = words;
      last.answeredAt = at;
    }
  }
  return questions;
}
