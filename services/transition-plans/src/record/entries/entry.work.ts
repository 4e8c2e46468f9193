import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { EntryKind } from './entry-kinds.values.js';
import type { PlanEntryRow } from './plan-entry.table.js';

/** An entry for a plan's history, attributed to the account of this transaction. */
export function entryOf(
  tx: Transaction,
  plan: { id: string; young_person_id: string },
  kind: EntryKind,
  sentence: string,
  more: Partial<
    Pick<PlanEntryRow, 'id' | 'at' | 'step_id' | 'goal_id' | 'record_id' | 'from_value' | 'to_value' | 'causes'>
  > = {},
): PlanEntryRow {
  return {
    area: tx.actor.area,
    id: newId(),
    young_person_id: plan.young_person_id,
    plan_id: plan.id,
    at: tx.now.toISOString(),
    kind,
    step_id: null,
    goal_id: null,
    record_id: null,
    from_value: null,
    to_value: null,
    causes: [],
    sentence,
    by_name: tx.actor.name,
    by_role: tx.actor.role,
    ...more,
  };
}
