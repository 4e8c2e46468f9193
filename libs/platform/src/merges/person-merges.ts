import type { Transaction } from '../database/unit-of-work.js';
import { movePerson, movePersonBack, type PersonMerge } from './move-person.js';
import { PLATFORM_PERSON_TABLES, type PersonTable } from './person-tables.js';

/**
 * Merges, whatever the order of the news: what was undone already stays undone; somebody who is merged into another
 * person here was brought back where the news comes from, so that is done first.
 * The merge is held (`holdMerges`).
 * @returns everybody whose rows it touched; nobody where it was done before
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
  // Where the kept person was merged in turn, what they have just got goes on with them.
  for (let on = await mergeOf(tx, merge.keptId); on; on = await mergeOf(tx, on.keptId)) {
    await movePerson(tx, tables, on);
    touched.push(on.keptId);
  }
  return touched;
}

/**
 * Brings the merged person back, after the kept one where that one is merged here still. The merge is held.
 * @returns everybody whose rows it touched; nobody where it was undone, or never done here
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
  return [...touched, merge.keptId, merge.mergedId];
}

async function versionOf(tx: Transaction, { mergeId }: PersonMerge): Promise<number | undefined> {
  const row = await tx.one<{ version: number }>(
    'select record_version as version from person_merge where area = $1 and id = $2',
    [tx.actor.area, mergeId],
  );
  return row?.version;
}

/** The merge that set this person aside. */
function mergeOf(tx: Transaction, mergedId: string): Promise<PersonMerge | undefined> {
  return tx.one<PersonMerge & Record<string, unknown>>(
    `select id as "mergeId", kept_id as "keptId", merged_id as "mergedId" from person_merge
     where area = $1 and record_version = 1 and merged_id = $2`,
    [tx.actor.area, mergedId],
  );
}
