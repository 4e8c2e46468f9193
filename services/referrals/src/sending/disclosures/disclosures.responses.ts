import type { CalendarDate } from '#libs/kernel';
import { type Audience, type Role, audienceOf } from '#libs/platform';
import { type Disclosure, namesOf } from '../../referral/disclosure/disclosure.rules.js';
import { earlierLines, questionsOf } from '../../referral/record/referral.responses.js';
import type { Referral } from '../../referral/record/referral.rules.js';
import { type Withheld, withheldFrom } from '../../referral/disclosure/withheld.rules.js';
import type { WholeReferral } from '../../referral/record/referral.queries.js';
import type { DisclosureResponse, DisclosureReturnResponse, ReturnToAnswerResponse } from './disclosures.dto.js';
import type { DisclosureRecord } from '../../referral/disclosure/disclosure.queries.js';
import { LAWFUL_BASIS, type Override } from '../saga/lawful-bases.rules.js';
import { type ReturnToAnswer } from './disclosures.queries.js';

interface For {
  readonly role: Role;
  readonly today: CalendarDate;
  readonly mayRevoke: boolean;
  /** whether the reader sees identifiers such as the NHS number */
  readonly readsNumbers: boolean;
}

/** The receipt, for one reader. */
export function receiptResponse(
  { referral, history }: WholeReferral,
  receipt: Disclosure,
  row: DisclosureRecord & { readonly readableUntil: string | null },
  override: Override | null,
  { role, today, mayRevoke, readsNumbers }: For,
): DisclosureResponse {
  const { dateOfBirth, namedWorker } = receipt.youngPerson;
  const withheld = withheldFrom(role, row.youngPersonTold);
  return {
    ...{ id: receipt.id, referralId: referral.id, sharedAt: receipt.sharedAt },
    ...{ referralVersion: receipt.referralVersion, personVersion: receipt.personVersion },
    circumstancesVersion: receipt.circumstancesVersion,
    ...{ organisation: receipt.organisation, service: receipt.service },
    groups: receipt.groups.filter((group) => !(withheld.risk && group === 'risk')),
    values: valuesFor(role, receipt, withheld, readsNumbers),
    hash: receipt.hash,
    basis: basisResponse(receipt, withheld),
    override: override && {
      ...{ reason: override.reason, accountablePerson: override.accountablePerson },
      ...{ youngPersonTold: override.youngPersonTold, whyNotTold: override.whyNotTold ?? null },
    },
    readableUntil: row.readableUntil,
    return: returnResponse(row, today),
    youngPerson: { ...namesOf(receipt.youngPerson), dateOfBirth, namedWorker },
    ...{ need: receipt.need, background: receipt.background, urgency: receipt.urgency },
    ...{ ageException: receipt.ageException, risk: withheld.risk ? null : receipt.risk },
    ...besideValues(referral),
    informationGiven: questionsOf(history).filter((q) => q.answer !== null),
    allowedActions: mayRevoke && row.state === 'given' ? ['revocation'] : [],
  };
}

/** Fields that the organisation always reads, whatever the groups. */
export function besideValues({ referrerOwner, earlier }: Referral): Pick<DisclosureResponse, 'referrer' | 'earlier'> {
  const { kind, name } = referrerOwner;
  return { referrer: { kind, name }, earlier: earlierLines(earlier) };
}

export function returnToAnswerResponse(
  row: ReturnToAnswer,
  today: CalendarDate,
  mayAnswer: boolean,
): ReturnToAnswerResponse {
  const { id, referralId, reference, organisationId, organisationName, groups } = row;
  return {
    ...{ id, referralId, reference },
    organisation: { id: organisationId, name: organisationName },
    groups: [...groups],
    return: returnResponse(row, today)!,
    allowedActions: mayAnswer ? ['return'] : [],
  };
}

export function returnResponse(row: DisclosureRecord, today: CalendarDate): DisclosureReturnResponse | null {
  const { stoppedOn, stopWhy, returnDueOn, returnedOn } = row;
  if (stoppedOn === null || stopWhy === null || returnDueOn === null) return null;
  return {
    ...{ askedOn: stoppedOn, why: stopWhy, dueOn: returnDueOn },
    overdue: (returnedOn ?? today) > returnDueOn,
    ...{ outcome: row.returnOutcome, basis: row.returnBasis, words: row.returnWords },
    ...{ answeredOn: returnedOn, answeredBy: row.returnedBy },
  };
}

/** Carers do not read contact details: one parent must not see the other's telephone number. */
const READS_CONTACT: Readonly<Record<Audience, boolean>> = {
  'young-person': true,
  carer: false,
  staff: true,
  provider: true,
  leader: true,
  administrator: false,
  system: true,
  public: false,
};

function valuesFor(
  role: Role,
  { values }: Disclosure,
  withheld: Withheld,
  readsNumbers: boolean,
): Disclosure['values'] {
  const { contact, risk, health, ...rest } = values;
  const { nhsNumber, ...ofHealth } = health ?? {};
  return {
    ...rest,
    ...(health && { health: readsNumbers ? { nhsNumber, ...ofHealth } : ofHealth }),
    ...(contact && READS_CONTACT[audienceOf(role)] && { contact }),
    ...(risk && !withheld.risk && { risk }),
  };
}

function basisResponse({ basis }: Disclosure, withheld: Withheld): DisclosureResponse['basis'] {
  const nothing = { consentId: null, lawfulBasis: null, words: null, citation: null };
  if (withheld.basis === 'all') return { kind: 'withheld', ...nothing };
  if (withheld.basis === 'which law' && basis.kind === 'law') return { kind: 'law', ...nothing };
  const law = basis.kind === 'law' ? LAWFUL_BASIS[basis.lawfulBasis] : null;
  return {
    kind: basis.kind,
    consentId: basis.kind === 'consent' ? basis.consentId : null,
    lawfulBasis: basis.kind === 'law' ? basis.lawfulBasis : null,
    ...{ words: law?.words ?? null, citation: law?.citation ?? null },
  };
}
