import type { Removable } from '#libs/contracts';
import type { Reader, Transaction } from '#libs/platform';
import type { RemovalEntity } from './removal.entity.js';

/** What the rules ask of a record that is to be removed. */
export interface Found {
  rule: string | null;
  referrals: number;
}

/** The record, where the plan has it. The plan's row is locked. */
export function findRemovable(
  tx: Transaction,
  planId: string,
  kind: Removable,
  id: string,
): Promise<Found | undefined> {
  const of =
    kind === 'step'
      ? `select s.rule, (select count(*)::int from referral r where r.area = s.area and r.step_id = s.id) as referrals
         from step s where s.area = $1 and s.plan_id = $2 and s.id = $3`
      : `select null as rule, 0 as referrals from ${kind} where area = $1 and plan_id = $2 and id = $3`;
  return tx.one<Found & Record<string, unknown>>(of, [tx.actor.area, planId, id]);
}

/**
 * Takes the record out of everything that has it: its own table, what hangs on it, the history's sentences, and the
 * versions, which keep their hash so that it can be told that they once said more.
 */
export async function removeRecord(tx: Transaction, planId: string, kind: Removable, id: string): Promise<void> {
  const values = [tx.actor.area, planId, id];
  if (kind === 'goal') {
    await tx.query('delete from goal_rating where area = $1 and plan_id = $2 and goal_id = $3', values);
    await tx.query('delete from comment where area = $1 and plan_id = $2 and goal_id = $3', values);
    await tx.query(
      'update step set goal_id = null, version = version + 1 where area = $1 and plan_id = $2 and goal_id = $3',
      values,
    );
    await tx.query(
      'update plan set goal_order = array_remove(goal_order, $3::uuid) where area = $1 and id = $2',
      values,
    );
  }
  await tx.query(`delete from ${kind} where area = $1 and plan_id = $2 and id = $3`, values);
  if (kind === 'comment') return;
  await tx.query(
    `update plan_entry set sentence = 'What was recorded here was removed.', from_value = null, to_value = null
     where area = $1 and plan_id = $2 and ${kind}_id = $3`,
    values,
  );
  await tx.query(
    `update plan_version v set redacted_on = $4, content = jsonb_set(v.content, array[$5::text],
       (select coalesce(jsonb_agg(e order by n), '[]') from jsonb_array_elements(v.content->$5) with ordinality as e(e, n)
        where e->>'id' <> $3::text))
     where v.area = $1 and v.plan_id = $2 and v.content->$5 @> jsonb_build_array(jsonb_build_object('id', $3::text))`,
    [...values, tx.today, `${kind}s`],
  );
}

/** Newest first. */
export function listRemovals(db: Reader, planId: string): Promise<RemovalEntity[]> {
  return db.query('select * from removal where area = $1 and plan_id = $2 order by id desc', [
    db.actor.area,
    planId,
  ]) as Promise<(RemovalEntity & Record<string, unknown>)[]>;
}
