import { londonDay } from '#libs/kernel';
import { readDeadline } from '../deadlines/deadline.rules.js';
import { namesOf } from '../disclosure/disclosure.rules.js';
import type { ListedReferralResponse } from '../record/referral.dto.js';
import { type Reader, known } from '../record/referral.responses.js';
import type { ListedReferral } from './reading.queries.js';

export function listedResponse(
  { referral, service, person, disclosedPerson }: ListedReferral,
  { isOrganisation, now }: Pick<Reader, 'isOrganisation' | 'now'>,
): ListedReferralResponse {
  const { id, reference, version, status, urgency, youngPersonId, createdAt, sentAt, startedOn, reason } = referral;
  const decide = referral.deadlines.find((deadline) => deadline.kind === 'decide');
  const answer = decide ? readDeadline(decide, now) : null;
  const names = namesOf(known(isOrganisation ? disclosedPerson : (person ?? disclosedPerson)));
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
