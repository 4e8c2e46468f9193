import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Place } from './postgres-place.js';

/**
 * Makes the database cluster where there is none: UTF-8, code-point order, passwords by SCRAM. It is built beside its
 * final name and then renamed, so that a start which was killed here leaves nothing half-made.
 * @returns whether it was made just now
 */
export async function ensureCluster(place: Place, password: string, durable: boolean): Promise<boolean> {
  const cluster = join(place.home, 'cluster');
  if (existsSync(join(cluster, 'PG_VERSION'))) return false;
  const unfinished = `${cluster}.new`;
  const passwordFile = join(place.home, 'initdb.password');
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    const { account } = place;
    if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
    const choices = ['--encoding=UTF8', '--locale=C.UTF-8', '--auth=scram-sha-256', '--username=postgres'];
    const args = [`--pgdata=${unfinished}`, `--pwfile=${passwordFile}`, ...choices, ...(durable ? [] : ['--no-sync'])];
    await promisify(execFile)(place.binaries.initdb, args, { ...account, cwd: place.home });
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Error(`PostgreSQL's initdb failed: ${(stderr || message).trim()}`, { cause: error });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster);
  return true;
}

/** @throws Error when the data was written by another major version than the one that is installed */
export function refuseOtherVersion(place: Place): void {
  const file = join(place.home, 'cluster', 'PG_VERSION');
  const data = readFileSync(file, 'utf8').trim();
  const [installed] = place.binaries.version.split('.');
  if (data === installed) return;
  throw new Error(
    `The data in ${place.home} is of PostgreSQL ${data} and the installed PostgreSQL is ${installed}: ` +
      'dump it with the old version and load it with the new one.',
  );
}
