import { type RowOf, fixed, instant, integer, key, nullable, table, text, texts, uuid } from '#libs/platform';

/** A webhook of an organisation or an agency. */
export const webhookTable = table('webhook', {
  area: key(text()),
  id: key(uuid()),
  recipient: fixed(text()),
  url: text(),
  types: nullable(texts()),
  secret: text(),
  previous_secret: nullable(text()),
  previous_secret_until: nullable(instant()),
  created_at: fixed(instant()),
  disabled_at: nullable(instant()),
  disabled_because: nullable(text()),
  version: integer(),
});

export type WebhookRow = RowOf<typeof webhookTable>;
