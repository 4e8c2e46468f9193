import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { type Daemon, type ServerProgram, adopt, launch } from './daemon.js';
import { type NatsUser, usersInConfiguration } from './nats-users.js';
import { ensureNatsServer } from './nats-binary.js';
import { claim } from './owner.js';
import { onFreePort } from './ports.js';
import { secretIn } from './secrets.js';

interface NatsOptions {
  /** kept between runs: the streams, the password (mode 0600), the port and the log */
  readonly dataDir: string;
  /** preferred port; if it is taken, another is chosen and remembered. Any free port by default */
  readonly port?: number | undefined;
  /** further users with the same password: each has an account, with streams that no other user sees */
  readonly tenants?: readonly string[] | undefined;
  /** further users of the same account, each with a password of its own and with permissions */
  readonly users?: readonly NatsUser[] | undefined;
  readonly log?: ((line: string) => void) | undefined;
}

export interface RunningNats {
  /**
   * The connection of the operator, who may do everything: `nats://onward:…@127.0.0.1:port`. The client library ignores the
   * user and password, so pass them separately.
   */
  readonly url: string;
  /** the connection of one of the further users */
  urlOf(user: string): string;
  readonly port: number;
  readonly pid: number;
  /** true when the server comes from an earlier run and was adopted */
  readonly adopted: boolean;
  /** Stops the server; calling it twice is safe. */
  stop(): Promise<void>;
}

interface Home {
  readonly path: string;
  readonly password: string;
}

/**
 * Runs the real nats-server with file-backed JetStream on 127.0.0.1. Its users have random passwords. It adopts a
 * server that an earlier run left running, and leaves all other servers alone.
 * @throws Error when the program cannot be found or started, or when another living process holds the directory
 */
export async function startNats(options: NatsOptions): Promise<RunningNats> {
  const log = options.log ?? (() => undefined);
  mkdirSync(options.dataDir, { recursive: true });
  const path = realpathSync(options.dataDir);
  const release = claim(path, 'NATS');
  try {
    const home = { path, password: secretIn(join(path, 'password')) };
    const left = numberIn(join(path, 'nats.pid'));
    let orphan = left === null ? null : await adopt(program(home), left);
    if (orphan && !isConfigured(home, options)) {
      log('was still running with other settings and was stopped');
      await orphan.stop();
      orphan = null;
    }
    if (orphan) log('was still running and was adopted');
    const daemon = orphan ?? (await startAfresh(home, options, log));
    const port = portOf(home);
    return {
      url: `nats://onward:${home.password}@127.0.0.1:${port}`,
      urlOf: (user) => `nats://${user}:${passwordOf(home, user)}@127.0.0.1:${port}`,
      port,
      pid: daemon.pid,
      adopted: orphan !== null,
      stop: () => daemon.stop().finally(release),
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function startAfresh(
  home: Home,
  { port: wanted, ...accounts }: NatsOptions,
  log: (line: string) => void,
): Promise<Daemon> {
  const command = await ensureNatsServer(log);
  return onFreePort(home.path, wanted, (port) => {
    writeFileSync(join(home.path, 'nats.conf'), configuration(home, port, accounts), { mode: 0o600 });
    return launch(program(home), { command, args: ['-c', join(home.path, 'nats.conf')], cwd: home.path });
  });
}

type Accounts = Pick<NatsOptions, 'tenants' | 'users'>;

const configuration = (home: Home, port: number, accounts: Accounts) => `host: "127.0.0.1"
port: ${port}
pid_file: ${JSON.stringify(join(home.path, 'nats.pid'))}
${accounts.tenants ? tenantsIn(home, accounts.tenants) : usersIn(home, accounts.users ?? [])}
# A message is on the disk before it is acknowledged. The limit is above any disk: the server's own is part of what was
# free at its start, and refuses messages when space has returned.
jetstream { store_dir: ${JSON.stringify(join(home.path, 'store'))}, max_file_store: 1PB, sync_interval: always }
`;

const usersIn = (home: Home, users: readonly NatsUser[]) => `authorization { users: [
{ user: "onward", password: "${home.password}" }
${usersInConfiguration(users, (user) => `"${passwordOf(home, user)}"`)}
] }`;

const passwordOf = ({ path }: Home, user: string) => secretIn(join(path, `password-${user}`));

const tenantsIn = ({ password }: Home, tenants: readonly string[]) =>
  `accounts {\n${['onward', ...tenants]
    .map((user) => `  ${user}: { jetstream: enabled, users: [{ user: "${user}", password: "${password}" }] }\n`)
    .join('')}}`;

function program(home: Home): ServerProgram {
  return {
    name: 'NATS',
    directory: home.path,
    logFile: join(home.path, 'server.log'),
    endings: [
      ['SIGTERM', 30_000],
      ['SIGKILL', 60_000],
    ],
    isReady: () => acceptsPassword(portOf(home), home.password),
  };
}

/** Whether the server that was left has today's settings. */
const isConfigured = (home: Home, options: NatsOptions) =>
  configurationOf(home) === configuration(home, portOf(home), options);

const configurationOf = ({ path }: Home) => readFileSync(join(path, 'nats.conf'), 'utf8');

/** The port in the configuration with which the server was last started. */
function portOf(home: Home): number {
  return Number(/^port: (\d+)$/m.exec(configurationOf(home))?.[1]);
}

/** Checks that a NATS server on this port knows our password: it greets, we sign in and ping, it answers. */
function acceptsPassword(port: number, password: string): Promise<boolean> {
  const hello = `CONNECT ${JSON.stringify({ user: 'onward', pass: password, verbose: false })}\r\nPING\r\n`;
  return new Promise((resolve) => {
    let reply = '';
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(hello));
    const answer = (yes: boolean) => {
      socket.destroy();
      resolve(yes);
    };
    socket.setTimeout(2_000, () => answer(false));
    socket.once('error', () => answer(false));
    socket.once('close', () => answer(false));
    socket.on('data', (data) => {
      reply += data.toString('latin1');
      if (reply.includes('PONG\r\n')) answer(true);
      if (reply.includes('-ERR')) answer(false);
    });
  });
}

function numberIn(file: string): number | null {
  try {
    return Number(readFileSync(file, 'utf8')) || null;
  } catch {
    return null;
  }
}
