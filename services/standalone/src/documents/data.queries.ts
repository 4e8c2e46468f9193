import pg from 'pg';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly default: string | null;
  readonly comment: string | null;
}

interface ForeignKey {
  readonly columns: readonly string[];
  readonly to: string;
}

export interface Policy {
  readonly name: string;
  readonly command: string;
  readonly using: string | null;
}

export interface Table {
  readonly name: string;
  readonly comment: string | null;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly uniqueKeys: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
  /** row-level security: whether it is also forced for the owner, and its policies */
  readonly forced: boolean;
  readonly policies: readonly Policy[];
}

/** Reads the tables of a schema from PostgreSQL's catalogue. */
export async function tablesOf(databaseUrl: string, schema: string): Promise<Table[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Table>(TABLES, [schema]);
    return rows;
  } finally {
    await client.end();
  }
}

const TABLES = `
select c.relname as name, obj_description(c.oid) as comment, c.relrowsecurity and c.relforcerowsecurity as forced,
  (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'nullable', not a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid),
      'comment', col_description(c.oid, a.attnum)) order by a.attnum)
   from pg_attribute a left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
  coalesce((select array_agg(a.attname::text order by k.place)
   from pg_constraint p cross join unnest(p.conkey) with ordinality k(attnum, place)
   join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
   where p.conrelid = c.oid and p.contype = 'p'), '{}') as "primaryKey",
  coalesce((select array_agg(regexp_replace(pg_get_indexdef(i.indexrelid), '^.* USING \\w+ ', '') order by 1)
   from pg_index i where i.indrelid = c.oid and i.indisunique and not i.indisprimary), '{}') as "uniqueKeys",
  coalesce((select json_agg(json_build_object('to', f.confrelid::regclass::text, 'columns',
      (select array_agg(a.attname order by k.place) from unnest(f.conkey) with ordinality k(attnum, place)
       join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum)) order by f.conname)
   from pg_constraint f where f.conrelid = c.oid and f.contype = 'f'), '[]') as "foreignKeys",
  coalesce((select json_agg(json_build_object('name', policyname, 'command', cmd, 'using', coalesce(qual, with_check))
      order by policyname)
   from pg_policies where schemaname = $1 and tablename = c.relname), '[]') as policies
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition
order by c.relname`;
