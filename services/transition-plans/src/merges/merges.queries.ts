import type { Transaction } from '#libs/platform';

/** Goals that went to another plan have no place in the order of this one. */
export async function keepOrderOfOwnGoals(tx: Transaction, planIds: readonly string[]): Promise<void> {
  await tx.query(
    `update plan p set goal_order = array(
       select o.id from unnest(p.goal_order) with ordinality o (id, n)
       where exists (select from goal g where g.area = p.area and g.id = o.id and g.plan_id = p.id) order by o.n)
     where p.area = $1 and p.id = any($2::uuid[]) and cardinality(p.goal_order) > 0`,
    [tx.actor.area, planIds],
  );
}
