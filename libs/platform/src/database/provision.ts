import pg from 'pg';
import { DataSource } from 'typeorm';
import { PersonMerges1760000010000 } from './merge-tables.js';
import { ReplaysAskAgain1760000023900 } from './replay-tables.js';
import { REACHES } from './context.js';
import { DrillDownGrace1760000029100 } from './drill-down-grace.js';
import { FewPeople1760000030000 } from './few-people.js';
import { Involvement1760000026000 } from './involvement-tables.js';
import { OutboxKept1760000029300 } from './outbox-kept.js';
import { ReachRoles1760000025000 } from './reach-roles.js';
import { Restrictions1760000027000 } from './restriction-tables.js';
import { PlatformTables1700000000000 } from './platform-tables.js';
import { Reconciliation1760000031000 } from './reconciliation-table.js';
import type { MigrationInterface } from 'typeorm';

export interface ServiceSchema {
  /** schema and role name, `transition_plans` */
  schema: string;
  migrations: (new () => MigrationInterface)[];
}

/**
 * Limits of a service's connections. A statement of background work may wait minutes for the lock of an import. A transaction
 * in which nothing happens belongs to a process that stands still: it ends, and with it the locks that others wait for. The
 * server finds within half a minute that a client is gone.
 */
const LIMITS = {
  statement_timeout: "'10min'",
  idle_in_transaction_session_timeout: "'60s'",
  tcp_keepalives_idle: "'10s'",
  tcp_keepalives_interval: "'5s'",
  tcp_keepalives_count: '3',
  tcp_user_timeout: "'30s'",
};

const identifier = (name: string) => {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) throw new Error(`not a plain identifier: ${name}`);
  return `"${name}"`;
};

/**
 * Brings a service's part of the database up to date, as the owner: its role (which may use the tables and not change
 * their shape), its schema, its migrations in order, forward only. Safe to run again, and from several places at once.
 *
 * @param ownerUrl connection of a role that may create roles and schemas
 * @param password the service role's password; left as it is where undefined
 */
export async function provision(ownerUrl: string, service: ServiceSchema, password?: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const [schema, role] = await makeSchema(client, service.schema, password);
    for (const reach of REACHES) {
      const name = reachRoleOf(service.schema, reach);
      const there = await client.query('select 1 from pg_roles where rolname = $1', [name]);
      if (there.rowCount === 0) await client.query(`create role ${identifier(name)} nologin`);
      // The service takes a role on by saying so, and has none of its rights before.
      await client.query(`grant ${identifier(name)} to ${role} with inherit false, set true`);
      await client.query(`grant usage on schema ${schema} to ${identifier(name)}`);
    }
    await migrate(ownerUrl, service.schema, migrationsFor(service));
    const roles = [role, ...REACHES.map((reach) => identifier(reachRoleOf(service.schema, reach)))].join(', ');
    await grantTables(client, schema, role, roles);
    await client.query(`revoke update, delete on ${schema}.audit_entry from ${roles}`);
    await client.query(`revoke update on ${schema}.outbox from ${roles}`);
  });
}

/** The same for a schema that has no records of people, no events and no policies. */
export async function provisionAlone(ownerUrl: string, own: ServiceSchema, password?: string): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const [schema, role] = await makeSchema(client, own.schema, password);
    await migrate(ownerUrl, own.schema, own.migrations);
    await grantTables(client, schema, role, role);
  });
}

async function asOwner(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('onward-provision'))`);
    await work(client);
  } finally {
    await client.end();
  }
}

async function makeSchema(client: pg.Client, name: string, password?: string): Promise<[schema: string, role: string]> {
  const schema = identifier(name);
  const role = identifier(roleOf(name));
  const found = await client.query('select 1 from pg_roles where rolname = $1', [roleOf(name)]);
  if (found.rowCount === 0) await client.query(`create role ${role} login nosuperuser nocreatedb nocreaterole`);
  if (password !== undefined) {
    await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`);
  }
  await client.query(`create schema if not exists ${schema}`);
  await client.query(`revoke all on schema ${schema} from public`);
  await client.query(`grant usage on schema ${schema} to ${role}`);
  const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
  const database = rows[0]!.name;
  for (const [setting, value] of Object.entries({ search_path: schema, ...LIMITS }))
    await client.query(`alter role ${role} in database ${database} set ${setting} = ${value}`);
  return [schema, role];
}

async function grantTables(client: pg.Client, schema: string, role: string, roles: string): Promise<void> {
  await client.query(`grant select, insert, update, delete on all tables in schema ${schema} to ${roles}`);
  await client.query(`grant usage on all sequences in schema ${schema} to ${roles}`);
  await client.query(`revoke all on ${schema}.migration from ${roles}`);
  await client.query(`grant select on ${schema}.migration to ${role}`);
}

export function roleOf(schema: string): string {
  return `onward_${schema}`;
}

/** The role that a connection of this reach takes on; its policies decide which rows the connection sees. */
export function reachRoleOf(schema: string, reach: (typeof REACHES)[number]): string {
  return `${roleOf(schema)}_${reach}`;
}

/** Every migration of a service's schema. */
export const migrationsFor = (service: Pick<ServiceSchema, 'migrations'>): (new () => MigrationInterface)[] => [
  PlatformTables1700000000000,
  ReplaysAskAgain1760000023900,
  ...service.migrations,
  PersonMerges1760000010000,
  ReachRoles1760000025000,
  Involvement1760000026000,
  Restrictions1760000027000,
  DrillDownGrace1760000029100,
  OutboxKept1760000029300,
  FewPeople1760000030000,
  Reconciliation1760000031000,
];

async function migrate(ownerUrl: string, schema: string, migrations: ServiceSchema['migrations']): Promise<void> {
  const url = new URL(ownerUrl);
  url.searchParams.set('options', `-c search_path=${schema}`);
  const dataSource = new DataSource({
    type: 'postgres',
    url: url.toString(),
    schema,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    installExtensions: false,
    logging: false,
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}

/** Makes the database where it is missing. @returns the owner's connection to it */
export async function ensureDatabase(ownerUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${identifier(name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return url.toString();
}
