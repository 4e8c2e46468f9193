import pg from 'pg';
import { newId } from '#libs/kernel';
import { actAs } from './database.js';
import { type Caller, type World } from './world.js';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Columns in which each copy differs: references are unique, and nobody's caseload and no team's grows with the area. */
const OF_ITS_OWN =
  /^(reference|person_subject|named_worker|named_worker_subject|delivery_team|action_lead|sponsoring_director)$/;

/**
 * Copies the people of a schema, with all their rows, so many times. Each copy has ids of its own; every day but that of the
 * birth moves by up to a year, so that lists have something at each day.
 */
export async function multiplyPeople(world: World, schema: string, times: number): Promise<void> {
  const salt = newId().slice(-6); // copies can be copied again
  const tables = await world.rows<{ table: string; columns: { name: string; type: string; key: boolean }[] }>(
    `select c.relname as table, json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text,
         'key', exists (select from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey)))
         order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' and not c.relispartition and c.relname not in ('outbox', 'inbox', 'audit_entry')
     group by c.relname
     having bool_or(a.attname = 'young_person_id') or c.relname = 'young_person'
     order by c.relname`,
    [schema],
  );
  await world.rows('begin');
  await world.rows(`set local session_replication_role = replica`);
  for (const { table, columns } of tables) {
    const copied = columns.map(({ name, type, key }) => {
      if (type === 'uuid') return `md5(t.${name}::text || '${salt}' || n)::uuid`;
      if (type === 'date' && name !== 'date_of_birth') return `t.${name} + (n * 37 % 365)`;
      if (OF_ITS_OWN.test(name) || (key && name === 'subject')) return `t.${name} || '-${salt}' || n`;
      return `t.${name}`;
    });
    await world.rows(
      `insert into ${schema}.${table} (${columns.map((c) => c.name).join(', ')})
       select ${copied.join(', ')} from (select * from ${schema}.${table}) t, generate_series(1, ${times}) n`,
    );
  }
  await world.rows('commit');
  await world.rows('vacuum analyze');
}

let sent: Statement[] = [];

/** Keeps the statements of every connection that is made from now on: call it before the world starts. */
export function recordStatements(): void {
  const { prototype } = pg.Client;
  const { query } = prototype;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | Statement, unknown[]?];
    if (typeof first === 'string') sent.push({ text: first, values: values ?? [] });
    else sent.push({ text: first.text, values: first.values ?? [] });
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
}

/** Pages of 8 kB that the reading statements of a GET touch, as the role that the policies of the reach bind. */
export async function buffersOf(
  world: World,
  schema: string,
  account: Caller,
  path: string,
  context: Parameters<typeof actAs>[1],
): Promise<number> {
  sent = [];
  await account.get(path).expect(200);
  const reading = sent.filter((s) => /^\s*(select|with)\b(?!.*set_config)/is.test(s.text));
  if (reading.length === 0)
    throw new Error('No statement was recorded: call recordStatements before the world starts.');
  const client = new pg.Client({ connectionString: world.database.urlOf(schema) });
  await client.connect();
  try {
    await actAs(client, context);
    let buffers = 0;
    for (const { text, values } of reading) {
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Record<string, number> }] }>(
        `explain (analyze, buffers, timing off, format json) ${text}`,
        [...values],
      );
      const { Plan } = rows[0]!['QUERY PLAN'][0];
      buffers += Plan['Shared Hit Blocks']! + Plan['Shared Read Blocks']!;
    }
    return buffers;
  } finally {
    await client.end();
  }
}
