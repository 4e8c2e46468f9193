import { PLATFORM_PERSON_TABLES, type PersonTable } from '../merges/person-tables.js';
import type { Transaction } from '../database/unit-of-work.js';
import { forgetPublished } from './removed.js';

/**
 * Deletes all rows of these people, for records that should never have been registered. The list has child tables before
 * their parents. Logs stay (`rows: 'stay'`).
 */
export async function removePeople(
  tx: Transaction,
  tables: readonly PersonTable[],
  personIds: readonly string[],
): Promise<void> {
  if (personIds.length === 0) return;
  await forgetPublished(tx, personIds);
  for (const { table, person = 'young_person_id', rows } of [...tables, ...PLATFORM_PERSON_TABLES])
    if (rows !== 'stay')
      await tx.query(`delete from ${table} where area = $1 and ${person} = any($2::uuid[])`, [
        tx.actor.area,
        personIds,
      ]);
}

/** The people who have a row in one of the tables, with the name of the first such table. */
export async function peopleInTables(
  tx: Pick<Transaction, 'query' | 'actor'>,
  tables: readonly PersonTable[],
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const selects = tables.map(
    ({ table, person = 'young_person_id' }) =>
      `select ${person} as id, '${table}' as "table" from ${table} where area = $1 and ${person} = any($2::uuid[])`,
  );
  const rows = await tx.query<{ id: string; table: string }>(selects.join('\nunion all\n'), [tx.actor.area, personIds]);
  return new Map(rows.toReversed().map(({ id, table }) => [id, table]));
}
