import type { Query } from '../database/not-found-errors.js';
import type { Transaction } from '../database/unit-of-work.js';

/** Where somebody who was merged is to be found, over as many merges as there were. */
export interface Landing {
  readonly mergedId: string;
  readonly keptId: string;
  /** the merge that set them aside */
  readonly mergeId: string;
}

const LANDINGS = `with recursive onward as (
    select m.merged_id, m.kept_id, m.id as merge_id, 1 as far from person_merge m
    where m.area = $1 and m.record_version = 1 and m.merged_id = any($2::uuid[])
    union all
    select o.merged_id, m.kept_id, o.merge_id, o.far + 1 from onward o
    join person_merge m on m.area = $1 and m.record_version = 1 and m.merged_id = o.kept_id)
  select distinct on (merged_id) merged_id as "mergedId", kept_id as "keptId", merge_id as "mergeId" from onward
  order by merged_id, far desc`;

/** Those of the people who are merged into somebody else. */
export function landings(tx: Transaction, people: readonly string[]): Promise<Landing[]> {
  return tx.query<Landing & Record<string, unknown>>(LANDINGS, [tx.actor.area, people], 'merge-landings');
}

/**
 * The person in whose record the named one is now: a young person who was merged, or a record that was set aside with
 * them. As far as the connection's row-level security lets it see.
 */
export async function keptOf(query: Query, area: string, named: readonly string[]): Promise<string | undefined> {
  const [found] = await query<{ keptId: string }>(
    `select m.kept_id as "keptId" from person_merge m where m.area = $1 and m.record_version = 1 and (m.merged_id = any($2::uuid[])
       or exists (select from merge_row r where r.area = $1 and r.merge_id = m.id and not r.moved and r.row_key->>'id' = any($2::text[])))
     limit 1`,
    [area, named],
  );
  if (!found) return undefined;
  const [further] = await query<{ keptId: string }>(LANDINGS, [area, [found.keptId]]);
  return (further ?? found).keptId;
}

/**
 * Whoever takes events of the area passes while nobody merges people in it, and a merge waits for those who do: so no
 * event lands on a record that is just going.
 */
export async function holdMerges(tx: Transaction, how: 'to-merge' | 'to-take-events'): Promise<void> {
  const lock = how === 'to-merge' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.query(`select ${lock}(hashtextextended('merges ' || $1, 0))`, [tx.actor.area], `merges-${how}`);
}
