import { DataSource, type DataSourceOptions } from 'typeorm';
import pg, { type Pool } from 'pg';

// A date is a calendar day, not a midnight somewhere: hand it over as PostgreSQL writes it, YYYY-MM-DD.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

export interface DatabaseOptions {
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
    extra: { pipeline: true, connectionTimeoutMillis: 30_000, idleTimeoutMillis: 60_000, keepAlive: true },
    parseInt8: true,
  });
}

/** TypeORM's own connection pool: hot paths take prepared statements to it directly. */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}

const heard = () => undefined;

/**
 * pg tells of a connection that breaks while it is in use by an event as well, and an event of an error that nobody hears
 * ends the process. Here it is heard: the statement that is under way, or the next one, fails and says so.
 */
export function outliveBrokenConnections(dataSource: DataSource): void {
  poolOf(dataSource).on('acquire', (client) => {
    if (!client.listeners('error').includes(heard)) client.on('error', heard);
  });
}
