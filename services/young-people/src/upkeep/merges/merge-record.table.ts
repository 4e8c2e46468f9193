import { type RowOf, fixed, instant, integer, json, key, nullable, table, text, uuid } from '#libs/platform';
import type { Identifiers } from '../../register/person/person.rules.js';
import type { Difference, MergedAccount, MergeReason } from './merge.rules.js';

/** A row of `merge_record`; an undo writes the version and the columns `undone_…`. */
export const mergeRecordTable = table('merge_record', {
  area: key(text()),
  id: key(uuid()),
  kept_id: fixed(uuid()),
  merged_id: fixed(uuid()),
  merged_reference: fixed(text()),
  /** 1: in force; 2: undone */
  version: integer(),
  reason: fixed(text<MergeReason>()),
  words: fixed(nullable(text())),
  made_at: fixed(instant()),
  made_by: fixed(text()),
  made_by_name: fixed(text()),
  /** as they were before the merge */
  kept_identifiers: fixed(json<Identifiers>()),
  merged_identifiers: fixed(json<Identifiers>()),
  conflicts: fixed(json<readonly Difference[]>()),
  differences: fixed(json<readonly Difference[]>()),
  accounts: fixed(json<readonly MergedAccount[]>()),
  undone_at: nullable(instant()),
  undone_by: nullable(text()),
  undone_by_name: nullable(text()),
  undone_words: nullable(text()),
});

export type MergeRecordRow = RowOf<typeof mergeRecordTable>;
