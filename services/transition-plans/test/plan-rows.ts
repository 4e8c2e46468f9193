import type { World } from '#libs/testing';

const SCHEMA = 'transition_plans';

/** The rows of a plan by table: all rows with the young person's id, without the access log and who is involved. */
export type PlanRows = ReadonlyMap<string, readonly object[]>;

async function tablesOfPlan(world: World): Promise<string[]> {
  const rows = await world.rows<{ name: string }>(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = $1 and c.column_name = 'young_person_id' and t.table_type = 'BASE TABLE'
       and c.table_name not in ('audit_entry', 'outbox', 'involvement') and c.table_name !~ '^outbox_kept' order by 1`,
    [SCHEMA],
  );
  return rows.map(({ name }) => name);
}

/** The young person's current rows, in an order independent of the time of writing. */
export async function planRows(world: World, youngPersonId: string): Promise<PlanRows> {
  const tables = await tablesOfPlan(world);
  const [all] = await world.rows<Record<string, object[]>>(
    `select ${tables
      .map(
        (t) =>
          `(select coalesce(json_agg(r order by r::text), '[]') from (select * from ${SCHEMA}.${t} where young_person_id = $1) r) as ${t}`,
      )
      .join(', ')}`,
    [youngPersonId],
  );
  return new Map(tables.map((table) => [table, all![table]!]));
}

const literal = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

/** Restores the rows. */
export async function putBack(world: World, youngPersonId: string, rows: PlanRows): Promise<void> {
  const statements = [...rows].map(
    ([table, were]) => `delete from ${SCHEMA}.${table} where young_person_id = '${youngPersonId}';
     insert into ${SCHEMA}.${table} select * from jsonb_populate_recordset(null::${SCHEMA}.${table}, ${literal(were)});`,
  );
  await world.rows(`begin; set local session_replication_role = replica; ${statements.join('\n')} commit;`);
}
