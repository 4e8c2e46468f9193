import type { DataOf, referralTurn } from '#libs/contracts';
import type { EventDefinition } from '#libs/contracts';
import type { Referral } from './referral.rules.js';

type Turn = EventDefinition<typeof referralTurn>;

/** The data of a published event: only the codes, ids and days that the event's contract names. */
export function dataFor(event: { readonly schema: { readonly properties: object } }, referral: Referral): DataOf<Turn> {
  const { id: referralId, reference, planId, stepId, serviceId, organisationId } = referral;
  const { status, reason, startedOn, answeredBy, requestId, previousReferralId, nextReferralId, selfReferral } =
    referral;
  const { waitingListPosition, waitingListWeeks, startBookedOn } = referral;
  const turn: DataOf<Turn> = {
    ...{ referralId, reference, planId, stepId, serviceId, organisationId, status, reason, startedOn, answeredBy },
    ...{ requestId, previousReferralId, nextReferralId, selfReferral },
    ...{ waitingListPosition, waitingListWeeks, startBookedOn },
  };
  return Object.fromEntries(Object.entries(turn).filter(([name]) => name in event.schema.properties)) as DataOf<Turn>;
}
