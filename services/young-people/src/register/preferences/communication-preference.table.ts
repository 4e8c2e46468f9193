import type { Channel, Format } from '#libs/contracts';
import { type RowOf, instant, integer, key, nullable, table, text, uuid } from '#libs/platform';

/** A row of `communication_preference`; absent until a preference is recorded. */
export const communicationPreferenceTable = table('communication_preference', {
  area: key(text()),
  young_person_id: key(uuid()),
  version: integer(),
  channel: nullable(text<Channel>()),
  format: nullable(text<Format>()),
  language: nullable(text()),
  changed_at: instant(),
  /** name of the person who recorded it */
  changed_by: text(),
  /** the young person, or a coordinator on their behalf */
  changed_by_role: text<'young-person' | 'coordinator'>(),
});

export type CommunicationPreferenceRow = RowOf<typeof communicationPreferenceTable>;
