import { date, fixed, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** The copy of a referral that serves a step, as referrals published it. */
export const referralTable = table('referral', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  step_id: nullable(uuid()),
  reference: fixed(text()),
  status: text(),
  reason: nullable(text()),
  started_on: nullable(date()),
  record_version: integer(),
});
