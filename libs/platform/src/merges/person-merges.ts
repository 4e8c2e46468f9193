import type { Transaction } from '../database/unit-of-work.js';
import { movePerson, movePersonBack, type PersonMerge } from './move-person.js';
import { PLATFORM_PERSON_TABLES, type PersonTable } from './person-tables.js';

/**
 * Merges two records, in whatever order the events arrive. A merge that was undone already stays undone. If the merged
 * person is merged into a third person here, that merge was undone at its source and is undone first. The caller holds
 * the lock of `lockMerges`.
 * @returns all people whose rows changed; none when the merge was done before
 */
export async function mergePeople(tx: Transaction, own: readonly PersonTable[], merge: PersonMerge): Promise<string[]> {
  if (await versionOf(tx, merge)) return [];
  const touched = [merge.keptId, merge.mergedId];
  const other = await mergeOf(tx, merge.mergedId);
  if (other) touched.push(...(await undoMerge(tx, own, other)));
  await tx.query('insert into person_merge (area, id, kept_id, merged_id, record_version) values ($1, $2, $3, $4, 1)', [
    ...[tx.actor.area, merge.mergeId, merge.keptId, merge.mergedId],
  ]);
  const tables = [...own, ...PLATFORM_PERSON_TABLES];
  await movePerson(tx, tables, merge);
  // If the kept person is merged in turn, the moved rows follow.
  for (let on = await mergeOf(tx, merge.keptId); on; on = await mergeOf(tx, on.keptId)) {
    await movePerson(tx, tables, on);
    touched.push(on.keptId);
  }
  for (const id of touched) tx.touched.add(id);
  return touched;
}

/**
 * Undoes a merge. If the kept person is still merged into another here, that merge is undone first. The caller holds
 * the lock of `lockMerges`.
 * @returns all people whose rows changed; none when the merge was undone before, or never done here
 */
export async function undoMerge(tx: Transaction, own: readonly PersonTable[], merge: PersonMerge): Promise<string[]> {
  const version = await versionOf(tx, merge);
  await tx.query(
    `insert into person_merge (area, id, kept_id, merged_id, record_version) values ($1, $2, $3, $4, 2)
     on conflict (area, id) do update set record_version = 2`,
    [tx.actor.area, merge.mergeId, merge.keptId, merge.mergedId],
  );
  if (version !== 1) return [];
  const further = await mergeOf(tx, merge.keptId);
  const touched = further ? await undoMerge(tx, own, further) : [];
  await movePersonBack(tx, [...own, ...PLATFORM_PERSON_TABLES], merge);
  for (const id of [merge.keptId, merge.mergedId]) tx.touched.add(id);
  return [...touched, merge.keptId, merge.mergedId];
}

async function versionOf(tx: Transaction, { mergeId }: PersonMerge): Promise<number | undefined> {
  const row = await tx.one<{ version: number }>(
    'select record_version as version from person_merge where area = $1 and id = $2',
    [tx.actor.area, mergeId],
  );
  return row?.version;
}

/** The merge that set this person's record aside. */
function mergeOf(tx: Transaction, mergedId: string): Promise<PersonMerge | undefined> {
  return tx.one<PersonMerge & Record<string, unknown>>(
    `select id as "mergeId", kept_id as "keptId", merged_id as "mergedId" from person_merge
     where area = $1 and record_version = 1 and merged_id = $2`,
    [tx.actor.area, mergedId],
  );
}
