import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { claim } from './owner.js';
import { type Daemon, type ServerProgram, adopt, launch } from './daemon.js';
import { onFreePort } from './ports.js';
import { installedBinaries } from './postgres-binaries.js';
import { ensureCluster, refuseOtherVersion } from './postgres-cluster.js';
import { type Place, directoryOf, settle } from './postgres-place.js';
import { answersAsPostgres, postmasterIn } from './postmaster.js';
import { secretIn } from './secrets.js';

interface PostgresOptions {
  /** kept between runs: the cluster, the password (mode 0600), the port, the log */
  readonly dataDir: string;
  /** wanted, not promised: when somebody listens there, another one is taken and remembered; any by default */
  readonly port?: number | undefined;
  /** false: no fsync, for tests alone; a crash of the machine then loses the data */
  readonly durable?: boolean | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

export interface RunningPostgres {
  /** of the superuser, on the database `postgres`; `postgresql://postgres:…@127.0.0.1:port/postgres` */
  readonly ownerUrl: string;
  readonly port: number;
  readonly pid: number;
  /** an earlier run left it behind and we took it over */
  readonly adopted: boolean;
  /** Ends it (open sessions are closed); may be called twice. */
  stop(): Promise<void>;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  timezone: 'UTC',
  // A refused row's values and the text of statements may be personal data: the log gets neither.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  // Statements are planned by what is known of their tables, and of a table that was empty a moment ago nothing is known
  // that helps: a minute, as it is by default, is too long with a plan that reads an index from one end to the other.
  autovacuum_naptime: '10s',
};
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/**
 * A real PostgreSQL from the binaries that npm brought, on 127.0.0.1. A server that an earlier run left behind is
 * taken over; one that is not ours is left alone.
 * @throws Error when it cannot start, or when another living process holds the directory
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const log = options.log ?? (() => undefined);
  const release = claim(directoryOf(options.dataDir), 'PostgreSQL');
  try {
    const home = directoryOf(options.dataDir);
    const left = postmasterIn(join(home, 'cluster'));
    const orphan = left && (await adopt(program(home), left.pid));
    if (orphan) log('was still running and is taken over');
    const daemon = orphan ?? (await startAfresh(options, log));
    return running(daemon, directoryOf(options.dataDir), orphan !== null, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function startAfresh(options: PostgresOptions, log: (line: string) => void): Promise<Daemon> {
  const durable = options.durable ?? true;
  const place = settle(options.dataDir, await installedBinaries(), log);
  const cluster = join(place.home, 'cluster');
  const password = passwordOf(place.home);
  if (await ensureCluster(place, password, durable)) log('made a new database cluster');
  refuseOtherVersion(place);
  // The server refuses to start when the number in a stale file belongs to any living process; ours it is not.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return onFreePort(place.home, options.port, (port) => launchOn(place, port, durable));
}

function launchOn(place: Place, port: number, durable: boolean): Promise<Daemon> {
  const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : FAST), port: `${port}` });
  return launch(program(place.home), {
    command: place.binaries.postgres,
    args: ['-D', join(place.home, 'cluster'), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    cwd: place.home,
    ...place.account,
  });
}

function program(home: string): ServerProgram {
  const cluster = join(home, 'cluster');
  return {
    name: 'PostgreSQL',
    directory: cluster,
    logFile: join(home, 'server.log'),
    endings: [
      ['SIGINT', 30_000],
      ['SIGQUIT', 10_000],
    ],
    isReady: async (pid) => {
      const server = postmasterIn(cluster);
      return server?.pid === pid && server.status === 'ready' && (await answersAsPostgres(server.port));
    },
  };
}

function running(daemon: Daemon, home: string, adopted: boolean, release: () => void): RunningPostgres {
  const port = postmasterIn(join(home, 'cluster'))?.port;
  if (port === undefined)
    throw new Error(`PostgreSQL ended while it was being started; see ${join(home, 'server.log')}.`);
  return {
    ownerUrl: `postgresql://postgres:${passwordOf(home)}@127.0.0.1:${port}/postgres`,
    port,
    pid: daemon.pid,
    adopted,
    stop: () => daemon.stop().finally(release),
  };
}

function passwordOf(home: string): string {
  const file = join(home, 'password');
  if (existsSync(join(home, 'cluster', 'PG_VERSION')) && !existsSync(file)) {
    throw new Error(`The database in ${home} stands without its password file: put ${file} back, or remove ${home}.`);
  }
  return secretIn(file);
}
