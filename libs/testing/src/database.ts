import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { AGENCIES } from '#libs/contracts';
import { HARBOUR, MEADOW, NORFOLK, SUFFOLK } from './people.js';
import { type RowContext, type ServiceSchema, contextStatement, provision, roleOf } from '#libs/platform';

const PASSWORD = 'for-tests-only';

function ownerUrl(database?: string): string {
  const value = process.env['TEST_POSTGRES_URL'];
  if (!value) throw new Error('TEST_POSTGRES_URL is not set: run the tests through jest’s global set-up.');
  const url = new URL(value);
  if (database) url.pathname = `/${database}`;
  return url.toString();
}

/** The same connection through PostgreSQL's socket, where it has one. For connections of this process. */
export function bySocket(databaseUrl: string): string {
  const directory = process.env['TEST_POSTGRES_SOCKET'];
  return directory ? `${databaseUrl}?host=${encodeURIComponent(directory)}` : databaseUrl;
}

export interface TestDatabase {
  readonly name: string;
  /** connection of the owner: sees and changes everything */
  readonly ownerUrl: string;
  /** connection of a service's own role */
  urlOf(schema: string): string;
  /** Drops it. @throws Error when a connection to it was left open */
  drop(): Promise<void>;
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>, database?: string): Promise<T> {
  const client = new pg.Client({ connectionString: bySocket(ownerUrl(database)) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A template with the schemas migrated, made once per run for each set of services; files clone it in milliseconds. */
async function template(schemas: readonly ServiceSchema[]): Promise<string> {
  const name = `template_${schemas.map((s) => s.schema).join('_')}`;
  await asOwner(async (client) => {
    await client.query('select pg_advisory_lock(42)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount) return;
    await client.query(`create database making_${name}`);
    for (const schema of schemas) await provision(ownerUrl(`making_${name}`), schema, PASSWORD);
    await asOwner((making) => involveEverybody(making, schemas), `making_${name}`);
    await client.query(`alter database making_${name} rename to ${name}`);
    // `in database` settings of a role are not copied with a template, so the role carries them itself.
    for (const { schema } of schemas) await client.query(`alter role ${roleOf(schema)} set search_path = ${schema}`);
  });
  return name;
}

/**
 * Most tests are about what people do who are involved: in them every agency is, with everybody. `earnedInvolvement` takes
 * this away, and people are involved as in an installation.
 */
async function involveEverybody(client: pg.Client, schemas: readonly ServiceSchema[]): Promise<void> {
  for (const { schema } of schemas) {
    const { rows } = await client.query<{ name: string; id: string }>(
      `select relname as name, case relname when 'person' then 'young_person_id' else 'id' end as id from pg_class
       where relnamespace = $1::regnamespace and relkind = 'r' and relname in ('young_person', 'person')`,
      [schema],
    );
    // Specs of young-people alone have no directory; the organisations of the providers' accounts are known.
    const { rows: copies } = await client.query(`select to_regclass($1) as found`, [`${schema}.organisation_copy`]);
    if ((copies[0] as { found: string | null }).found !== null)
      await client.query(
        `insert into ${schema}.organisation_copy
         select a, o.id::uuid, o.name, 0 from unnest($1::text[]) a, (values ($2, 'Harbour Trust'), ($3, 'Meadow Trust')) o (id, name)`,
        [[NORFOLK, SUFFOLK], HARBOUR, MEADOW],
      );
    for (const { name, id } of rows) {
      await client.query(
        `
        create function ${schema}.involve_everybody() returns trigger language plpgsql security definer as $$
        begin
          insert into ${schema}.involvement (area, young_person_id, party, source, why, since_on, record_version)
          select new.area, new.${id}, 'agency:' || a, 'tests', '{step}', '-infinity', 1 from unnest('{${AGENCIES.join(',')}}'::text[]) a
            on conflict do nothing;
          return null;
        end $$;
        create trigger involve_everybody after insert on ${schema}.${name} for each row execute function ${schema}.involve_everybody();
      `,
      );
    }
  }
}

export async function testDatabase(
  schemas: readonly ServiceSchema[],
  { earnedInvolvement = false } = {},
): Promise<TestDatabase> {
  const source = await template(schemas);
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner((client) => client.query(`create database ${name} template ${source} strategy file_copy`));
  if (earnedInvolvement) {
    for (const { schema } of schemas)
      await asOwner((client) => client.query(`drop function if exists ${schema}.involve_everybody() cascade`), name);
  }
  return {
    name,
    ownerUrl: ownerUrl(name),
    urlOf(schema) {
      const url = new URL(ownerUrl(name));
      url.username = roleOf(schema);
      url.password = PASSWORD;
      return url.toString();
    },
    drop: () =>
      asOwner(async (client) => {
        const { rows } = await client.query<{ application_name: string }>(
          'select application_name from pg_stat_activity where datname = $1',
          [name],
        );
        await client.query(`drop database ${name} with (force)`);
        if (rows.length > 0) {
          throw new Error(`connections were left open: ${rows.map((r) => r.application_name).join(', ')}`);
        }
      }),
  };
}

export type ActingContext = Partial<Record<Exclude<keyof RowContext, 'parties'>, string>> & {
  parties?: readonly string[];
};

/** Gives a connection of a service's role the context of an actor. Nothing of it is set unless given. */
export async function actAs(client: pg.Client, context: ActingContext): Promise<void> {
  const none = { area: '', reach: '', subject: '', organisation: '', parties: [], today: '' };
  await client.query(contextStatement({ ...none, ...context } as unknown as RowContext));
}
