import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, importBuilt } from '../../embedded/bin/prepare.mjs';

const GIB = 2 ** 30;

/** Memory where Linux offers a directory in it with enough room: files there cost a fraction of files on a disk. */
function roomiest() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= 4 * GIB ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** Users of NATS, one for each World of a run. */
const TENANTS = Array.from({ length: 400 }, (_, i) => `world${i}`);

/** The longest path of a socket that every system takes, with its `.s.PGSQL.` and port. */
const SOCKET_PATH = 100 - '/.s.PGSQL.65535'.length;

/** A directory for PostgreSQL's socket. A statement through it costs the processor less than one through TCP. */
function forSocket(directory) {
  const path = join(directory, 'socket');
  if (process.platform === 'win32' || path.length > SOCKET_PATH) return undefined;
  mkdirSync(path);
  chmodSync(path, 0o1777); // PostgreSQL's user may be another one than ours
  return path;
}

/**
 * One PostgreSQL (without fsync) and one NATS for the whole run, in a directory that goes with it. Tests find them in
 * TEST_POSTGRES_URL (of the superuser), TEST_POSTGRES_SOCKET (the directory of its socket) and TEST_NATS_URL (user and
 * password inside); their own files go there too.
 */
export default async function setUp() {
  await ensureBuilt();
  const { startNats, startPostgres } = await importBuilt('libs/embedded/src/index');
  const directory = mkdtempSync(join(roomiest(), 'onward-test-'));
  chmodSync(directory, 0o755);
  process.env.TMPDIR = directory;
  const socketDirectory = forSocket(directory);
  const [postgres, nats] = await Promise.all([
    startPostgres({ dataDir: join(directory, 'postgres'), durable: false, socketDirectory }),
    startNats({ dataDir: join(directory, 'nats'), tenants: TENANTS, log: (line) => console.error(`NATS: ${line}`) }),
  ]);
  process.env.TEST_POSTGRES_URL = postgres.ownerUrl;
  process.env.TEST_POSTGRES_SOCKET = socketDirectory ?? '';
  process.env.TEST_NATS_URL = nats.url;
  globalThis.__testServers = { directory, servers: [postgres, nats], watch: watch(directory, [postgres, nats]) };
}

/**
 * Jest does not tear down after Ctrl-C or SIGKILL. This shell waits on a pipe that closes when we end, however we end,
 * and then ends the servers and removes their directory.
 */
function watch(directory, servers) {
  const script = `read _; kill -INT "$1" "$2"
    for i in 1 2 3 4 5 6 7 8 9 10; do if kill -0 "$1" || kill -0 "$2"; then sleep 0.2; fi; done
    rm -rf "$3"`;
  const args = ['-c', script, 'watch', ...servers.map(({ pid }) => `${pid}`), directory];
  const shell = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.unref();
  shell.stdin.unref();
  return shell;
}
