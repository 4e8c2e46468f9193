import type { PersonTable } from '#libs/platform';

/** What a merge does to each table of this service, children before parents. Disclosed values stay as they were sent. */
export const PERSON_TABLES: readonly PersonTable[] = [
  { table: 'referral_entry', rows: 'move', partOf: [{ column: 'referral_id', table: 'referral' }] },
  { table: 'clock', rows: 'move', partOf: [{ column: 'referral_id', table: 'referral' }] },
  { table: 'removal', rows: 'move', partOf: [{ column: 'referral_id', table: 'referral' }] },
  { table: 'reconsideration', rows: 'move', partOf: [{ column: 'referral_id', table: 'referral' }] },
  { table: 'refusal', rows: 'move', partOf: [{ column: 'referral_id', table: 'referral' }] },
  { table: 'disclosure_override', rows: 'move', partOf: [{ column: 'disclosure_id', table: 'disclosure' }] },
  { table: 'disclosure', rows: 'move', partOf: [{ column: 'referral_id', table: 'referral' }] },
  { table: 'referral', rows: 'move' },
  { table: 'unmet_need', rows: 'move' },
  { table: 'evidence_bundle', rows: 'move' },
  // Published events stay unchanged.
  { table: 'feed_entry', rows: 'stay' },
  { table: 'consent_word', rows: 'move' },
  { table: 'closed_send', rows: 'move' },
  { table: 'no_match', rows: 'move' },
  { table: 'step', rows: 'move', partOf: [{ column: 'plan_id', table: 'plan' }] },
  { table: 'plan', rows: 'move' },
  // young-people publishes the kept person's relationships.
  { table: 'relationship', rows: 'set-aside' },
  { table: 'person', rows: 'set-aside' },
];
