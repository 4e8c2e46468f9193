import type { PersonMerge, Transaction } from '#libs/platform';

/** Removes goals that moved to another plan from the order of this one. */
export async function dropMovedGoalsFromOrder(tx: Transaction, planIds: readonly string[]): Promise<void> {
  await tx.query(
    `update plan p set goal_order = array(
       select o.id from unnest(p.goal_order) with ordinality o (id, n)
       where exists (select from goal g where g.area = p.area and g.id = o.id and g.plan_id = p.id) order by o.n)
     where p.area = $1 and p.id = any($2::uuid[]) and cardinality(p.goal_order) > 0`,
    [tx.actor.area, planIds],
  );
}

/** Whether the merge or its undo moves rows of the health hand-over table. */
export async function movesHandovers(tx: Transaction, { mergeId, mergedId }: PersonMerge): Promise<boolean> {
  const row = await tx.one<{ moves: boolean }>(
    `select exists (select from health_handover where area = $1 and young_person_id = $2)
       or exists (select from merge_row where area = $1 and merge_id = $3 and table_name = 'health_handover') as moves`,
    [tx.actor.area, mergedId, mergeId],
  );
  return row!.moves;
}
