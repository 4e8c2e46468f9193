import type { World } from './world.js';

type Row = Record<string, unknown>;

/**
 * Every row of every table of the schema that knows one of the people, by table, in a fixed order, without what moves on
 * by itself: who is involved (it follows from the other rows), versions, and the moments and days that say when something was last done.
 */
export async function dumpOf(
  world: World,
  schema: string,
  people: readonly string[],
  without: readonly string[] = [],
): Promise<Record<string, Row[]>> {
  const columns = await world.rows<{ table: string; column: string }>(
    `select table_name as "table", column_name as "column" from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = $1 and table_type = 'BASE TABLE' and (column_name = 'young_person_id' or (table_name = 'young_person' and column_name = 'id'))
       and table_name not in ('outbox', 'audit_entry', 'involvement') and table_name !~ '^outbox_kept' order by 1`,
    [schema],
  );
  const tables: Record<string, Row[]> = {};
  for (const { table, column } of columns) {
    const rows = await world.rows<{ row: Row }>(
      `select to_jsonb(t) - $2::text[] as row from ${schema}.${table} t where ${column} = any($1::uuid[]) order by to_jsonb(t)::text`,
      [people, without],
    );
    tables[table] = rows.map(({ row }) => row).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return tables;
}

/** Names of the tables of the schema that know a young person by `young_person_id`. */
export async function personTablesOf(world: World, schema: string): Promise<string[]> {
  const rows = await world.rows<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where table_schema = $1 and column_name = 'young_person_id' and t.table_type = 'BASE TABLE'
       and c.table_name !~ '^outbox_kept_' order by 1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}
