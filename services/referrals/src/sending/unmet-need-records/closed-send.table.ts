import { type RowOf, date, fixed, key, table, text, uuid } from '#libs/platform';

/** A referral that was sent to a service although the service was closed. */
export const closedSendTable = table('closed_send', {
  area: key(text()),
  referral_id: key(uuid()),
  young_person_id: fixed(uuid()),
  service_id: fixed(uuid()),
  sent_on: fixed(date()),
});

export type ClosedSendRow = RowOf<typeof closedSendTable>;
