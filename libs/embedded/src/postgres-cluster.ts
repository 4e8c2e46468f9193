import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { syncFolder } from './durable-file.js';
import type { Place } from './postgres-place.js';

/**
 * Creates the database cluster where there is none: UTF-8, code-point order, SCRAM passwords. It is built beside its
 * final name and then renamed, so that a killed start leaves nothing half-made.
 * @returns whether it was created now
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
  if (durable) syncFolder(place.home);
  return true;
}

/** @throws Error when another major version than the installed one wrote the data */
export function refuseOtherVersion(place: Place): void {
  const file = join(place.home, 'cluster', 'PG_VERSION');
  const data = readFileSync(file, 'utf8').trim();
  const [installed] = place.binaries.version.split('.');
  if (data === installed) return;
  throw new Error(
    `The data in ${place.home} was written by PostgreSQL ${data}, and the installed version is ${installed}: ` +
      'dump it with the old version and load it with the new one.',
  );
}
