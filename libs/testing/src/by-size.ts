import pg from 'pg';
import { newId } from '#libs/kernel';
import { eventually } from './eventually.js';
import { longer } from './longer.js';
import { TEST_SCHOOL } from './people.js';
import { type World } from './world.js';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Columns in which each copy differs: references are unique, and nobody's caseload and no team's grows with the area. */
const OF_ITS_OWN =
  /^(reference|subject|person_subject|named_worker|named_worker_subject|delivery_team|action_lead|sponsoring_director|referrer_owner_subject)$/;

/** Names, and what is worked out from them: copies have other letters, or everybody would have the names of a few. */
const OF_NAMES = /^(given_name|family_name|name_key|name_words|gram)$/;
/** Of the directory, which is not copied. */
const OF_THE_DIRECTORY = /^(service_id|organisation_id|addressed_to|source_id)$/;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** For the copies of copies, so that as many people as before have a name that is searched for. */
const BACKWARDS = [...LETTERS].reverse().join('');

/**
 * Copies the people of a schema, with all their rows, so many times. Each copy has ids of its own; every day but that of the
 * birth moves by up to a year, so that lists have something at each day.
 */
async function multiplyPeople(world: World, schema: string, times: number, letters: string): Promise<void> {
  const salt = newId().slice(-6); // the copies are copied again
  const tables = await world.rows<{ table: string; columns: { name: string; type: string }[] }>(
    `select c.relname as table,
       json_agg(json_build_object('name', a.attname, 'type', a.atttypid::regtype::text) order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' and not c.relispartition and c.relname not in ('outbox', 'inbox', 'audit_entry', 'restriction', 'restricted_record', 'feed_entry')
     group by c.relname
     having bool_or(a.attname = 'young_person_id') or c.relname = 'young_person'
     order by c.relname`,
    [schema],
  );
  const shifted = `(select substr('${letters}', n % 26 + 1) || substr('${letters}', 1, n % 26))`;
  await world.rows('begin');
  await world.rows(`set local session_replication_role = replica`);
  for (const { table, columns } of tables) {
    const copied = columns.map(({ name, type }) => {
      if (type === 'uuid' && !OF_THE_DIRECTORY.test(name)) return `md5(t.${name}::text || '${salt}' || n)::uuid`;
      if (type === 'date' && name !== 'date_of_birth') return `t.${name} + (n * 37 % 365)`;
      if (OF_NAMES.test(name)) return `translate(t.${name}::text, '${LETTERS}', ${shifted})::${type}`;
      if (type === 'text' && OF_ITS_OWN.test(name)) return `t.${name} || '-${salt}' || n`;
      return `t.${name}`;
    });
    await world.rows(
      `insert into ${schema}.${table} (${columns.map((c) => c.name).join(', ')})
       select ${copied.join(', ')} from (select * from ${schema}.${table}) t, generate_series(1, ${times}) n`,
    );
  }
  await world.rows('commit');
}

/** A statement, and those that set the context of its connection. */
interface Sent extends Statement {
  readonly context: readonly Statement[];
}

let sent: Sent[] | undefined;
const contexts = new WeakMap<pg.Client, readonly Statement[]>();

/** Keeps the statements of every connection that is made from now on: call it before the world starts. */
export function recordStatements(): void {
  sent = [];
  const { prototype } = pg.Client;
  const { query } = prototype;
  prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [first, values] = args as [string | Statement, unknown[]?];
    const statement =
      typeof first === 'string' ? { text: first, values: values ?? [] } : { ...first, values: first.values ?? [] };
    const context = contexts.get(this);
    if (context) sent!.push({ ...statement, context });
    if (statement.text.includes(`set_config('onward.area'`)) contexts.set(this, [statement]);
    else if (context && statement.text.includes(`set_config('onward.people'`))
      contexts.set(this, [...context, statement]);
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof query;
}

/**
 * Pages of 8 kB that the reading statements of a request touch, each as the role and in the context that it was sent in.
 *
 * @param read the account, the request, and the body of a search: `health POST /v1/young-people/search {"name":"Ada"}`
 */
async function buffersOf(world: World, schema: string, read: string): Promise<number> {
  if (!sent) throw new Error('No statement was recorded: call recordStatements before the world starts.');
  const [, reader, method, path, body] = /^(\S+) (GET|POST) (\S+) ?(.*)$/.exec(read)!;
  const account = await world.as(reader!);
  sent = [];
  const response = await (method === 'GET' ? account.get(path!) : account.post(path!, JSON.parse(body!) as object));
  if (response.status > 299) throw new Error(`${read}: ${response.status} ${response.text}`);
  const reading = sent.filter((s) => /^\s*(select|with)\b/i.test(s.text));
  const client = new pg.Client({ connectionString: world.database.urlOf(schema) });
  await client.connect();
  try {
    let buffers = 0;
    for (const { text, values, context } of reading) {
      for (const one of context) await client.query(one.text, [...one.values]);
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

/** Until every page is marked as seen by all. A transaction of the service that is open meanwhile keeps pages from it. */
async function vacuum(world: World, schema: string): Promise<void> {
  await eventually('pages that everybody sees', async () => {
    await world.rows('vacuum analyze');
    const [left] = await world.rows<{ n: number }>(
      `select sum(relpages - relallvisible)::int as n from pg_class where relnamespace = $1::regnamespace and relkind = 'r'`,
      [schema],
    );
    return left!.n < 100;
  });
}

/** Pages that a list reads in an area, and in one of many times as many people. */
export interface BySize {
  readonly small: number;
  readonly large: number;
}

/** Pupils of a school, whose SENCO is involved with few people of the area, however large it is. */
const FEW = 10;

/**
 * Reads each list in an area, and again when it has many times as many people. In half as many people as here, the 50 rows
 * of a list share fewer pages of their table. A larger area then reads more pages, even with the index of the list.
 *
 * With `SHOW_BUFFERS` in the environment it prints the figures.
 *
 * @param reads as `buffersOf` takes them
 * @param templates people that the world has already; the others are copies of them
 * @param also adds what grows with the area and names no young person
 */
export async function readBySize(
  world: World,
  schema: string,
  reads: readonly string[],
  templates: number,
  also: () => Promise<unknown> = () => Promise.resolve(),
): Promise<ReadonlyMap<string, BySize>> {
  const grow = async (times: number, letters: string) => {
    await world.rows(`delete from ${schema}.involvement where party = $1`, [`school:${TEST_SCHOOL}`]);
    await multiplyPeople(world, schema, times - 1, letters);
    await also();
    await world.rows(
      `insert into ${schema}.involvement (area, young_person_id, party, source, why, since_on, record_version)
       select distinct area, young_person_id, $1, 'tests', '{school-roll}'::text[], '-infinity'::date, 1
       from ${schema}.involvement order by young_person_id limit ${FEW}`,
      [`school:${TEST_SCHOOL}`],
    );
    await vacuum(world, schema);
  };
  const measure = async () => {
    const buffers = new Map<string, number>();
    for (const read of reads) buffers.set(read, await buffersOf(world, schema, read));
    return buffers;
  };
  await grow(longer(5_000, 2) / templates, LETTERS);
  const small = await measure();
  await grow(longer(3, 2), BACKWARDS);
  const large = await measure();
  if (process.env['SHOW_BUFFERS'])
    for (const read of reads) process.stdout.write(`${read}: ${small.get(read)} -> ${large.get(read)}\n`);
  return new Map(reads.map((read) => [read, { small: small.get(read)!, large: large.get(read)! }]));
}
