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
  table,
  text,
  texts,
  uuid,
} from '#libs/platform';

/** The reasons of an organisation that refused a referral. */
export const refusalTable = table('refusal', {
  area: key(text()),
  id: key(uuid()),
  referral_id: fixed(uuid()),
  referral_version: fixed(integer()),
  young_person_id: fixed(uuid()),
  addressed_to: fixed(uuid()),
  agency: fixed(text()),
  criterion: fixed(text()),
  limb: fixed(nullable(text())),
  evidence: fixed(json<unknown>()),
  reasons: fixed(text()),
  advice: fixed(nullable(text())),
  decided_by_name: fixed(text()),
  decided_by_role: fixed(text()),
  by_subject: fixed(text()),
  routes: fixed(texts()),
  told_how: fixed(text()),
  told_on: fixed(date()),
  review_on: fixed(date()),
  at: fixed(instant()),
});

export type RefusalRow = RowOf<typeof refusalTable>;

/** A challenge to a refusal: one stage and its outcome. */
export const reconsiderationTable = table('reconsideration', {
  area: key(text()),
  id: key(uuid()),
  refusal_id: uuid(),
  referral_id: uuid(),
  young_person_id: uuid(),
  addressed_to: uuid(),
  stage: text(),
  grounds: text(),
  asked_at: instant(),
  asked_by_name: text(),
  asked_by_role: text(),
  due_on: date(),
  overdue_told: boolean(),
  outcome: nullable(text()),
  reasons: nullable(text()),
  decided_at: nullable(instant()),
  decided_by_subject: nullable(text()),
  decided_by_name: nullable(text()),
  decided_by_role: nullable(text()),
  version: integer(),
});

export type ReconsiderationRow = RowOf<typeof reconsiderationTable>;
