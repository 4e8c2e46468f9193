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
  /** kept between runs: the cluster, the password (mode 0600), the port and the log */
  readonly dataDir: string;
  /** preferred port; if it is taken, another is chosen and remembered. Any free port by default */
  readonly port?: number | undefined;
  /** false: no fsync, for tests only; a crash of the machine then loses data */
  readonly durable?: boolean | undefined;
  /** a directory that PostgreSQL's user may write to, for a Unix socket beside the address; no socket by default */
  readonly socketDirectory?: string | undefined;
  /** further settings of the server, such as those of an archive */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** further variables of the server's environment, for the commands that it runs */
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

export interface RunningPostgres {
  /** connection of the superuser to the database `postgres`; `postgresql://postgres:…@127.0.0.1:port/postgres` */
  readonly ownerUrl: string;
  readonly port: number;
  readonly pid: number;
  /** true when the server comes from an earlier run and was adopted */
  readonly adopted: boolean;
  /** Stops the server and closes open sessions; calling it twice is safe. */
  stop(): Promise<void>;
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  max_connections: '100',
  timezone: 'UTC',
  // The values of a rejected row and the text of statements may be personal data, so neither goes into the log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  // The planner has no statistics for a table that was just filled. The default of one minute between analyses is too
  // long with a plan that scans a whole index.
  autovacuum_naptime: '10s',
};
const FAST = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  scram_iterations: '1',
};

/**
 * Runs a real PostgreSQL from the npm binaries on 127.0.0.1. It adopts a server that an earlier run left running, and
 * leaves all other servers alone.
 * @throws Error when it cannot start, or when another living process holds the directory
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const log = options.log ?? (() => undefined);
  const release = claim(directoryOf(options.dataDir), 'PostgreSQL');
  try {
    const home = directoryOf(options.dataDir);
    const left = postmasterIn(join(home, 'cluster'));
    const orphan = left && (await adopt(program(home), left.pid));
    if (orphan) log('was still running and was adopted');
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
  if (await ensureCluster(place, password, durable)) log('created a new database cluster');
  refuseOtherVersion(place);
  // The server refuses to start when a stale file names the number of any living process. That process is not ours.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return onFreePort(place.home, options.port, (port) => launchOn(place, port, { ...options, durable }));
}

function launchOn(
  place: Place,
  port: number,
  { durable, socketDirectory = '', settings: further, env }: Omit<PostgresOptions, 'dataDir'>,
): Promise<Daemon> {
  const own = { ...further, unix_socket_directories: socketDirectory, port: `${port}` };
  const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : FAST), ...own });
  return launch(program(place.home), {
    command: place.binaries.postgres,
    args: ['-D', join(place.home, 'cluster'), ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    cwd: place.home,
    ...(env && { env }),
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
      ['SIGINT', 60_000],
      ['SIGQUIT', 60_000],
    ],
    isReady: async (pid) => {
      const server = postmasterIn(cluster);
      return server?.pid === pid && server.status === 'ready' && (await answersAsPostgres(server.port));
    },
  };
}

function running(daemon: Daemon, home: string, adopted: boolean, release: () => void): RunningPostgres {
  const port = postmasterIn(join(home, 'cluster'))?.port;
  if (port === undefined) throw new Error(`PostgreSQL stopped while it was starting. See ${join(home, 'server.log')}.`);
  return {
    ownerUrl: `postgresql://postgres:${passwordOf(home)}@127.0.0.1:${port}/postgres`,
    port,
    pid: daemon.pid,
    adopted,
    stop: () => daemon.stop().finally(release),
  };
}

/** The superuser's connection to a server that another process runs from this directory; null while none is ready. */
export function runningPostgres(dataDir: string): string | null {
  const home = directoryOf(dataDir);
  const server = existsSync(home) ? postmasterIn(join(home, 'cluster')) : null;
  if (server?.status !== 'ready') return null;
  return `postgresql://postgres:${passwordOf(home)}@127.0.0.1:${server.port}/postgres`;
}

function passwordOf(home: string): string {
  const file = join(home, 'password');
  if (existsSync(join(home, 'cluster', 'PG_VERSION')) && !existsSync(file)) {
    throw new Error(`The database in ${home} has no password file. Restore ${file}, or remove ${home}.`);
  }
  return secretIn(file);
}
