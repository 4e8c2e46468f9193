import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beginning } from './processes.js';

interface Owner {
  readonly pid: number;
  readonly began: string | null;
}

/**
 * Takes a data directory for this process, so that a second start cannot adopt, and later stop, the server of a first
 * one that still runs. The lock of an owner that died (SIGKILL, power failure) does not count.
 * @returns a function that releases the directory
 * @throws Error naming the process that holds it
 */
export function claim(directory: string, server: string): () => void {
  const file = join(directory, 'owner.json');
  const me: Owner = { pid: process.pid, began: beginning(process.pid) };
  for (;;) {
    try {
      writeFileSync(file, JSON.stringify(me), { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = ownerIn(file);
    if (owner && owner.began !== null && beginning(owner.pid) === owner.began) {
      throw new Error(`${server} in ${directory} is in use by process ${owner.pid}. Stop that process first.`);
    }
    rmSync(file, { force: true });
  }
}

function ownerIn(file: string): Owner | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}
