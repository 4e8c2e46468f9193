import type { Query } from '../database/not-found-errors.js';
import type { Transaction } from '../database/unit-of-work.js';

/** Into whose record a merged person's record has gone, across any number of merges. */
export interface MergedPerson {
  readonly mergedId: string;
  readonly keptId: string;
  /** the merge that set the record aside */
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

/** Those of the people whose records are merged into another. */
export function findMergedPeople(tx: Transaction, people: readonly string[]): Promise<MergedPerson[]> {
  return tx.query<MergedPerson & Record<string, unknown>>(LANDINGS, [tx.actor.area, people], 'merge-findMergedPeople');
}

/**
 * The kept person for an id that belongs to a merged person, or to a record that was set aside with them. It sees only
 * what the connection's row-level security allows.
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
 * Locks merges of the area. Event handlers share the lock and a merge takes it alone, so that no event is written to a
 * record while a merge moves it.
 */
export async function lockMerges(tx: Transaction, how: 'to-merge' | 'to-take-events'): Promise<void> {
  const lock = how === 'to-merge' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared';
  await tx.query(`select ${lock}(hashtextextended('merges ' || $1, 0))`, [tx.actor.area], `merges-${how}`);
}
