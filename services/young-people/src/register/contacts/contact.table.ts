import type { Agency } from '#libs/contracts';
import type { ContactEndReason, ContactKind, ParentalResponsibility, PreferredChannel } from './contact.rules.js';
import { type RowOf, fixed, instant, integer, key, nullable, table, text, uuid } from '#libs/platform';

export const contactTable = table('contact', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  version: integer(),
  kind: fixed(text<ContactKind>()),
  name: text(),
  relationship: text(),
  agency: nullable(text<Agency>()),
  phone: nullable(text()),
  email: nullable(text()),
  preferred_channel: nullable(text<PreferredChannel>()),
  parental_responsibility: nullable(text<ParentalResponsibility>()),
  added_at: fixed(instant()),
  /** null: a current contact */
  ended_at: nullable(instant()),
  /** null: a current contact, or one that was ended without a reason */
  end_reason: nullable(text<ContactEndReason>()),
});

export type ContactRow = RowOf<typeof contactTable>;
