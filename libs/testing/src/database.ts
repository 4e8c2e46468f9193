import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type RowContext, type ServiceSchema, contextStatement, provision, roleOf } from '#libs/platform';

const PASSWORD = 'for-tests-only';

function ownerUrl(database?: string): string {
  const value = process.env['TEST_POSTGRES_URL'];
  if (!value) throw new Error('TEST_POSTGRES_URL is not set: run the tests through jest’s global set-up.');
  const url = new URL(value);
  if (database) url.pathname = `/${database}`;
  return url.toString();
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
  const client = new pg.Client({ connectionString: ownerUrl(database) });
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
    await client.query(`alter database making_${name} rename to ${name}`);
    // `in database` settings of a role are not copied with a template, so the role carries them itself.
    for (const { schema } of schemas) await client.query(`alter role ${roleOf(schema)} set search_path = ${schema}`);
  });
  return name;
}

export async function testDatabase(schemas: readonly ServiceSchema[]): Promise<TestDatabase> {
  const source = await template(schemas);
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asOwner((client) => client.query(`create database ${name} template ${source} strategy file_copy`));
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

/** Gives a connection of a service's role the context of an actor. Nothing of it is set unless given. */
export async function actAs(client: pg.Client, context: Partial<Record<keyof RowContext, string>>): Promise<void> {
  const none = { area: '', reach: '', subject: '', organisation: '', today: '' };
  await client.query(contextStatement({ ...none, ...context } as RowContext));
}
