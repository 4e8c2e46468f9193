import {
  type RowOf,
  boolean,
  date,
  fixed,
  instant,
  integer,
  json,
  key,
  nullable,
  smallint,
  table,
  text,
  uuid,
} from '#libs/platform';
import type { ReferralStatus } from '#libs/contracts';

/** A referral from draft to its end. */
export const referralTable = table(
  'referral',
  {
    area: key(text()),
    id: key(uuid()),
    reference: text(),
    version: integer(),
    young_person_id: uuid(),
    service_id: uuid(),
    organisation_id: uuid(),
    addressed_to: nullable(uuid()),
    plan_id: nullable(uuid()),
    step_id: nullable(uuid()),
    need: text(),
    background: nullable(text()),
    urgency: text(),
    age_exception: nullable(text()),
    status: text<ReferralStatus>(),
    created_at: instant(),
    sent_at: nullable(instant()),
    start_expected_on: nullable(date()),
    started_on: nullable(date()),
    answered_by: nullable(text()),
    reason: nullable(text()),
    disclosure: nullable(json<unknown>()),
    request_id: nullable(uuid()),
    previous_referral_id: nullable(uuid()),
    next_referral_id: nullable(uuid()),
    earlier: json<unknown>(),
    self_referral: boolean(),
    waiting_list_position: nullable(integer()),
    waiting_list_weeks: nullable(integer()),
    start_booked_on: nullable(date()),
    support_what: nullable(text()),
    support_how_much: nullable(text()),
    referrer_owner: json<unknown>(),
    recipient_owner: nullable(json<unknown>()),
    expires_on: nullable(date()),
    ask_again_on: nullable(date()),
    confirmations_missed: integer(),
    risk: nullable(text()),
  },
  { referrer_owner_subject: nullable(text()) },
);

export type ReferralRow = RowOf<typeof referralTable>;

/** A line of the history of a referral. */
export const referralEntryTable = table('referral_entry', {
  area: key(text()),
  referral_id: key(uuid()),
  version: key(integer()),
  young_person_id: fixed(uuid()),
  addressed_to: fixed(nullable(uuid())),
  at: fixed(instant()),
  action: fixed(text()),
  status: fixed(text()),
  by_subject: fixed(text()),
  by_name: fixed(text()),
  by_role: fixed(text()),
  by_agency: fixed(nullable(text())),
  reason: fixed(nullable(text())),
  words: fixed(nullable(text())),
  day: fixed(nullable(date())),
  /** whether unmet needs were counted from this line; null: not yet */
  reckoned: fixed(nullable(boolean())),
});

export type ReferralEntryRow = RowOf<typeof referralEntryTable>;

/** A response deadline of a referral. */
export const deadlineTable = table('clock', {
  area: key(text()),
  referral_id: key(uuid()),
  kind: key(text()),
  young_person_id: fixed(uuid()),
  addressed_to: fixed(uuid()),
  working_days: integer(),
  calendar: fixed(text()),
  cut_off_hour: fixed(integer()),
  started_at: instant(),
  pauses: json<unknown>(),
  stopped_at: nullable(instant()),
  level: smallint(),
  look_at: nullable(instant()),
});

export type DeadlineRow = RowOf<typeof deadlineTable>;
