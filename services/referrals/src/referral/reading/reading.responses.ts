import { londonDay } from '#libs/kernel';
import { readDeadline } from '../deadlines/deadline.rules.js';
import { namesOf } from '../disclosure/disclosure.rules.js';
import type { ListedReferralResponse } from '../record/referral.dto.js';
import { type Reader, known } from '../record/referral.responses.js';
import type { ListedReferral } from './reading.queries.js';

const NO_NAMES = { givenName: null, familyName: null, preferredName: null };

export function listedResponse(
  { referral, service, person, disclosedPerson }: ListedReferral,
  { isOrganisation, now, named }: Pick<Reader, 'isOrganisation' | 'now'> & { readonly named: boolean },
): ListedReferralResponse {
  const { id, reference, version, status, urgency, youngPersonId, createdAt, sentAt, startedOn, reason } = referral;
  const decide = referral.deadlines.find((deadline) => deadline.kind === 'decide');
  const answer = decide ? readDeadline(decide, now) : null;
  const names = named ? namesOf(known(isOrganisation ? disclosedPerson : (person ?? disclosedPerson))) : NO_NAMES;
  return {
    id,
    reference,
    version,
    status,
    urgency,
    youngPerson: { id: youngPersonId, ...names },
    service: { id: service.id, name: service.name, outcomeArea: service.outcomeArea },
    organisation: { id: service.organisationId, name: service.organisationName },
    createdAt,
    sentAt,
    answerDueOn: answer ? londonDay(answer.dueAt) : null,
    overdue: answer !== null && answer.breachedAt !== null,
    startedOn,
    reason,
  };
}
