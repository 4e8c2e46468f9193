import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  statSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { type PostgresBinaries, sharedCopy } from './postgres-binaries.js';

/** Outside every home directory: root keeps here what the PostgreSQL user could not reach otherwise. */
const SYSTEM_DIRECTORY = '/var/lib/onward';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Where the cluster is, which binaries serve it, and which user runs them (undefined: the current user). */
export interface Place {
  readonly home: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | undefined;
}

/** The directory itself, created where it is missing. A link whose target was removed counts as missing. */
export function directoryOf(dataDir: string): string {
  const there = lstatSync(dataDir, { throwIfNoEntry: false });
  if (there?.isSymbolicLink() && !existsSync(dataDir)) unlinkSync(dataDir);
  mkdirSync(dataDir, { recursive: true });
  return realpathSync(dataDir);
}

/**
 * PostgreSQL refuses to run as root. For root it therefore runs as another user, who must be able to enter the data
 * directory and the binaries. A clone in root's home (mode 0700) allows neither, so both move to `/var/lib/onward` and
 * a link takes their place. Removing the link starts with empty data.
 */
export function settle(dataDir: string, binaries: PostgresBinaries, log: (line: string) => void): Place {
  const home = directoryOf(dataDir);
  if (process.getuid?.() !== 0) return { home, binaries, account: undefined };
  const account = ownerOf(join(home, 'cluster')) ?? serviceAccount(log);
  chmodSync(home, 0o755);
  return {
    home: may(account, 'test', '-x', home) ? home : moveOut(dataDir, home, log),
    binaries: may(account, binaries.postgres, '--version') ? binaries : sharedCopy(binaries, systemDirectory()),
    account,
  };
}

function moveOut(dataDir: string, unreachable: string, log: (line: string) => void): string {
  const home = mkdtempSync(join(systemDirectory(), 'postgres-'));
  execFileSync('cp', ['-a', `${dataDir}/.`, home]);
  execFileSync('rm', ['-rf', dataDir]);
  symlinkSync(home, dataDir);
  chmodSync(home, 0o755);
  log(`keeps its data in ${home}, because its system user cannot enter ${unreachable}`);
  return home;
}

function systemDirectory(): string {
  mkdirSync(SYSTEM_DIRECTORY, { recursive: true });
  chmodSync(SYSTEM_DIRECTORY, 0o755);
  return SYSTEM_DIRECTORY;
}

function may(account: Account, command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function ownerOf(cluster: string): Account | null {
  const there = statSync(cluster, { throwIfNoEntry: false });
  return there && there.uid !== 0 ? { uid: there.uid, gid: there.gid } : null;
}

/** `postgres` where the machine has that user; otherwise a new system user without a home or a shell. */
function serviceAccount(log: (line: string) => void): Account {
  const known = accountNamed('postgres') ?? accountNamed('onward');
  if (known) return known;
  const made = spawnSync(
    'useradd',
    [
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      'onward',
    ],
    { encoding: 'utf8' },
  );
  const account = accountNamed('onward');
  if (!account) {
    throw new Error(
      'PostgreSQL cannot run as root, and no system user could be created for it ' +
        `(useradd onward: ${made.error?.message ?? made.stderr.trim()}). Run as an ordinary user, or set DATABASE_URL.`,
    );
  }
  log('runs as the new system user onward');
  return account;
}

function accountNamed(name: string): Account | null {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}
