import { type RowOf, fixed, instant, integer, json, key, nullable, table, text, uuid } from '#libs/platform';
import type { Evidence } from './identity.rules.js';

export type DuplicateStatus = 'open' | 'not-the-same' | 'merged';
export type DuplicateSource = 'import' | 'registration' | 'change' | 'merge';

/** A row of `possible_duplicate`: two records that may describe one person. `one_id` is the smaller id. */
export const possibleDuplicateTable = table('possible_duplicate', {
  area: key(text()),
  id: key(uuid()),
  one_id: fixed(uuid()),
  other_id: fixed(uuid()),
  version: integer(),
  status: text<DuplicateStatus>(),
  /** the evidence when the pair was last found */
  evidence: json<readonly Evidence[]>(),
  found_at: instant(),
  found_by: text<DuplicateSource>(),
});

export type PossibleDuplicateRow = RowOf<typeof possibleDuplicateTable>;

/** A row of `duplicate_decision`: a decision about a pair. Rows are only added. */
export const duplicateDecisionTable = table('duplicate_decision', {
  area: key(text()),
  id: key(uuid()),
  duplicate_id: fixed(uuid()),
  decision: fixed(text<Exclude<DuplicateStatus, 'open'>>()),
  words: fixed(nullable(text())),
  evidence: fixed(json<readonly Evidence[]>()),
  /** null unless the records were merged */
  merge_id: fixed(nullable(uuid())),
  decided_at: fixed(instant()),
  decided_by: fixed(text()),
  decided_by_name: fixed(text()),
});

export type DuplicateDecisionRow = RowOf<typeof duplicateDecisionTable>;
