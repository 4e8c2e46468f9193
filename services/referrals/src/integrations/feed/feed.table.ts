import { type RowOf, bigint, fixed, instant, integer, json, key, nullable, table, text, uuid } from '#libs/platform';

/** The copy of which agency owns a step. */
export const stepOwnerTable = table('step_owner', {
  area: key(text()),
  step_id: key(uuid()),
  agency: nullable(text()),
  record_version: integer(),
});

export type StepOwnerRow = RowOf<typeof stepOwnerTable>;

/** An event in the feed of a recipient. */
export const feedEntryTable = table('feed_entry', {
  area: key(text()),
  recipient: key(text()),
  event_id: key(uuid()),
  young_person_id: fixed(uuid()),
  type: fixed(text()),
  event: fixed(json<unknown>()),
  recorded_at: fixed(instant()),
  /** place in the feed; given after the commit */
  position: fixed(nullable(bigint())),
  published_at: fixed(nullable(instant())),
});

export type FeedEntryRow = RowOf<typeof feedEntryTable>;
