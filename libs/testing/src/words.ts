import type { World } from './world.js';

/** Tables of the schema in which some row has all of the texts; not the answers kept for two days, which are the platform's. */
export async function tablesThatMention(
  world: World,
  schema: string,
  texts: readonly string[],
  without: readonly string[] = [],
): Promise<string[]> {
  const tables = await world.rows<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = $1
       and table_type = 'BASE TABLE' and table_name <> all($2::text[]) and table_name !~ '^outbox_kept_' order by 1`,
    [schema, ['idempotency_key', ...without]],
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await world.rows(`select 1 from ${schema}.${name} t where t::text like all($1::text[])`, [
      texts.map((text) => `%${text}%`),
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

/**
 * Columns of words, `table.column`, of each table of the schema that has to do with one young person; what a check holds to
 * a list is none.
 */
export function columnsOfWords(
  world: World,
  schema: string,
  without: readonly string[],
): Promise<{ table: string; column: string }[]> {
  return world.rows<{ table: string; column: string }>(
    `select c.table_name as "table", c.column_name as "column"
     from information_schema.columns c
     join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = $1 and t.table_type = 'BASE TABLE' and c.column_name <> 'area'
       and c.table_name !~ '^outbox_kept_'
       and (c.data_type in ('text', 'jsonb') or c.udt_name = '_text') and c.table_name <> all($2::text[])
       and exists (select from information_schema.columns p where p.table_schema = c.table_schema
         and p.table_name = c.table_name and p.column_name in ('young_person_id', 'person_id'))
       and not exists (
         select from pg_constraint k
         where k.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass and k.contype = 'c'
           and cardinality(k.conkey) = 1
           and k.conkey[1] = c.ordinal_position and pg_get_constraintdef(k.oid) ~ 'ARRAY\\[')
     order by 1, 2`,
    [schema, without],
  );
}
