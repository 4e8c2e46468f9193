import { type Audience, type Role, audienceOf } from '#libs/platform';
import { explainDeadline } from '../deadlines/deadline.words.js';
import { readDeadline } from '../deadlines/deadline.rules.js';
import { namesOf, type ShownPerson } from '../disclosure/disclosure.rules.js';
import { asOrganisationsSee } from '../disclosure/hidden.rules.js';
import type { HistoryLineResponse, OwnerResponse, QuestionResponse, ReferralResponse } from './referral.dto.js';
import type { Referral } from './referral.rules.js';
import { rowOf, sentenceFor } from '../lifecycle/referral-states.rules.js';
import { OWNER_SENTENCES, type Owner, type OwnerVerb, type Side } from '../owners/owner.rules.js';
import type { WholeReferral } from './referral.queries.js';
import type { Withheld } from '../disclosure/withheld.rules.js';
import type { Warning } from './sendable.rules.js';
import type { Action } from '../lifecycle/transition.rules.js';

/** The reader of a response. An organisation reads what was disclosed; some words stay with the referrer. */
export interface Reader {
  readonly isOrganisation: boolean;
  readonly now: Date;
  readonly allowedActions: Action[];
  readonly sending: ReferralResponse['sending'];
  readonly withheld: Withheld;
  /** side that the reader may act for, and their ownership actions on it */
  readonly own: { readonly side: Side; readonly verbs: OwnerVerb[] } | null;
}

type Line = WholeReferral['history'][number];

export function wholeResponse(whole: WholeReferral, reader: Reader, warnings: Warning[] = []): ReferralResponse {
  const { referral, service, history } = whole;
  const { id, reference, version, status } = referral;
  // The organisation reads what was disclosed, even if the row has changed since.
  const { need, background, urgency, ageException, risk } = (reader.isOrganisation && referral.disclosure) || referral;
  const { planId, stepId, requestId, previousReferralId, nextReferralId } = reader.isOrganisation
    ? asOrganisationsSee(referral)
    : referral;
  return {
    id,
    reference,
    version,
    status,
    youngPerson: personResponse(referral.youngPersonId, shownPerson(whole, reader)),
    service: { id: service.id, name: service.name, outcomeArea: service.outcomeArea },
    organisation: { id: service.organisationId, name: service.organisationName },
    ...{ planId, stepId, requestId, previousReferralId, nextReferralId },
    selfReferral: referral.selfReferral,
    owners: {
      referrer: ownerResponse(referral.referrerOwner, 'referrer', reader),
      recipient: referral.recipientOwner && ownerResponse(referral.recipientOwner, 'recipient', reader),
    },
    need,
    background,
    urgency,
    ageException,
    risk: reader.withheld.risk ? null : risk,
    sending: reader.sending,
    createdAt: referral.createdAt,
    sentAt: referral.sentAt,
    clocks: deadlineResponses(referral, reader.now),
    waitingList: waitingListOf(referral),
    startExpectedOn: referral.startExpectedOn,
    startBookedOn: referral.startBookedOn,
    startedOn: referral.startedOn,
    support: supportOf(referral),
    answeredBy: referral.answeredBy,
    confirmationsMissed: referral.confirmationsMissed,
    expiresOn: referral.expiresOn,
    reason: referral.reason,
    earlier: earlierLines(referral.earlier),
    questions: questionsOf(history),
    history: history.map((line) => historyLine(line, reader.isOrganisation)),
    warnings: warnings.map(({ code, message }) => ({ code, message })),
    allowedActions: reader.allowedActions,
  };
}

function shownPerson({ referral, person }: WholeReferral, { isOrganisation }: Reader): ShownPerson {
  const disclosed = referral.disclosure?.youngPerson ?? null;
  return known(isOrganisation ? disclosed : (person ?? disclosed));
}

export function known(person: ShownPerson | null): ShownPerson {
  if (person === null) throw new Error('a referral of a person who is not in reach');
  return person;
}

function personResponse(id: string, person: ShownPerson): ReferralResponse['youngPerson'] {
  const { dateOfBirth, namedWorker } = person;
  return { id, ...namesOf(person), dateOfBirth, namedWorker };
}

function deadlineResponses({ deadlines, urgency }: Referral, now: Date): ReferralResponse['clocks'] {
  return deadlines.map((deadline) => {
    const { kind, workingDays, startedAt, stoppedAt } = deadline;
    const reading = readDeadline(deadline, now);
    const { dueAt, pausedFor, pausedBecause, breachedAt, level } = reading;
    return {
      ...{ kind, workingDays, startedAt, dueAt: dueAt.toISOString(), pausedFor, pausedBecause, stoppedAt },
      ...{ breachedAt: breachedAt?.toISOString() ?? null, level, why: explainDeadline(deadline, reading, urgency) },
    };
  });
}

function ownerResponse({ kind, name, asked }: Owner, side: Side, { own }: Reader): OwnerResponse {
  return {
    kind,
    name,
    asked: asked && { name: asked.name, on: asked.on, by: asked.by },
    allowedActions: own?.side === side ? own.verbs : [],
  };
}

function waitingListOf({ waitingListPosition: position, waitingListWeeks }: Referral): ReferralResponse['waitingList'] {
  return position === null ? null : { position, expectedWeeks: waitingListWeeks };
}

function supportOf({ supportWhat: what, supportHowMuch: howMuch }: Referral): ReferralResponse['support'] {
  return what === null || howMuch === null ? null : { what, howMuch };
}

function historyLine(
  { version, at, action, status, by, reason, words, day }: Line,
  isOrganisation: boolean,
): HistoryLineResponse {
  const row = rowOf(action, status);
  const withheld = isOrganisation && row?.wordsTo?.includes('organisation') === false;
  const says = row ? sentenceFor(row, by.role) : OWNER_SENTENCES[action as OwnerVerb];
  const author = isOrganisation ? authorForOrganisation(by) : by;
  return { version, at, action, says, status, by: author, reason, words: withheld ? null : words, day };
}

const NAMED_TO_ORGANISATION: Readonly<Record<Audience, boolean>> = {
  'young-person': false,
  carer: false,
  staff: true,
  provider: true,
  leader: true,
  administrator: true,
  system: true,
  public: false,
};

/** To the organisation somebody of the family is their role: a name is told with its group or not at all. */
export function authorForOrganisation<T extends { readonly name: string; readonly role: Role }>(
  by: T,
): Omit<T, 'name'> & { name: string | null } {
  return { ...by, name: NAMED_TO_ORGANISATION[audienceOf(by.role)] ? by.name : null };
}

export const earlierLines = (lines: Referral['earlier']): ReferralResponse['earlier'] =>
  lines.map(({ at, status, says }) => ({ at, status, says }));

/** Every question of the organisation with the answer that followed it. */
export function questionsOf(history: readonly Line[]): QuestionResponse[] {
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
