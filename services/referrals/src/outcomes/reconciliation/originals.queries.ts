import { organisationChanged, referralChanged } from '#libs/contracts';
import { type Original, involvementOriginal } from '#libs/platform';

/** `referral-changed` carries the whole state, and adds nothing to the history of a plan. */
const referral: Original = {
  collection: 'referral',
  rows: `select t.area, t.young_person_id as key, t.id, t.version, jsonb_build_object(
      'referralId', t.id, 'reference', t.reference, 'planId', t.plan_id, 'stepId', t.step_id, 'serviceId', t.service_id,
      'organisationId', t.organisation_id, 'status', t.status, 'reason', t.reason, 'startedOn', t.started_on,
      'answeredBy', t.answered_by, 'requestId', t.request_id, 'previousReferralId', t.previous_referral_id,
      'nextReferralId', t.next_referral_id, 'selfReferral', t.self_referral,
      'waitingListPosition', t.waiting_list_position, 'waitingListWeeks', t.waiting_list_weeks,
      'startBookedOn', t.start_booked_on) as content
    from referral t`,
  events: ({ version, content }) => [{ definition: referralChanged, version, data: content }],
};

const organisation: Original = {
  collection: 'organisation',
  rows: `select t.area, t.id as key, t.id, t.version, jsonb_build_object('name', t.name) as content from organisation t`,
  events: ({ version, content }) => [{ definition: organisationChanged, version, data: content }],
};

/** The records of which other services hold copies. */
export const ORIGINALS: readonly Original[] = [referral, organisation, involvementOriginal('referrals')];
