import type { EntryKind } from './entry-kinds.values.js';
import { type RowOf, fixed, instant, key, nullable, table, text, texts, uuid } from '#libs/platform';

/** A row of `plan_entry`: one event in a plan's history, and its cause. */
export const planEntryTable = table('plan_entry', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  at: instant(),
  kind: text<EntryKind>(),
  step_id: nullable(uuid()),
  goal_id: nullable(uuid()),
  /** another record that the entry is about: an answer, a decision, a review … */
  record_id: nullable(uuid()),
  from_value: nullable(text()),
  to_value: nullable(text()),
  /** names of the facts whose change caused the event */
  causes: texts(),
  sentence: text(),
  by_name: text(),
  by_role: text(),
});

export type PlanEntryRow = RowOf<typeof planEntryTable>;
