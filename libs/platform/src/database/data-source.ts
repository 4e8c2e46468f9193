import type { Writable } from 'node:stream';
import { DataSource, type DataSourceOptions } from 'typeorm';
import pg, { type Pool, type PoolClient } from 'pg';

// A date is a calendar day, not a midnight somewhere: hand it over as PostgreSQL writes it, YYYY-MM-DD.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * A connection on which nothing happens for so long is asked whether the server is there. Node.js asks ten times, one second
 * apart.
 */
export const KEEPALIVE_MS = 5_000;

interface DatabaseOptions {
  url: string;
  /** PostgreSQL schema of the service, `transition_plans` */
  schema: string;
  poolSize: number;
  entities: DataSourceOptions['entities'];
}

/** The service's data source: its own role, its own schema, no power over the schema's shape. */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    schema: options.schema,
    entities: options.entities,
    synchronize: false,
    installExtensions: false,
    poolSize: options.poolSize,
    applicationName: `onward-${options.schema}`,
    poolErrorHandler: () => undefined, // an idle connection that broke is replaced; the next query says so if it cannot be
    extra: {
      ...{ pipeline: true, connectionTimeoutMillis: 30_000, idleTimeoutMillis: 60_000 },
      ...{ keepAlive: true, keepAliveInitialDelayMillis: KEEPALIVE_MS },
    },
    parseInt8: true,
  });
}

/** TypeORM's own connection pool: hot paths take prepared statements to it directly. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

const heard = () => undefined;

/**
 * Makes each connection of the pool ready when it is first taken.
 *
 * pg tells of a connection that breaks while it is in use by an event as well, and an event of an error that nobody hears
 * ends the process. Here it is heard: the statement that is under way, or the next one, fails and says so.
 */
export function prepareConnections(dataSource: DataSource): void {
  poolOf(dataSource).on('acquire', (client) => {
    if (client.listeners('error').includes(heard)) return;
    client.on('error', heard);
    writeTogether(client);
  });
}

/**
 * What is sent to PostgreSQL before the event loop turns leaves in one write: `begin` with the first statement, the last
 * one with `commit`. A write for each would be a system call here and an awakening there, and cost more than most
 * statements do.
 */
function writeTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  const query = client.query as (...args: unknown[]) => unknown;
  let held = false;
  const release = () => {
    held = false;
    stream.uncork();
  };
  client.query = function (...args: unknown[]) {
    if (!held) {
      held = true;
      stream.cork();
      process.nextTick(release);
    }
    return query.apply(client, args);
  } as typeof client.query;
}
