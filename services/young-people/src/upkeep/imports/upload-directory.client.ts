import { mkdtempSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'onward-imports-';

/** Creates this process's private directory for uploads that wait for import. */
export function makeUploadDirectory(): string {
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Removes the uploads of killed processes, because uploads contain personal data. */
export async function removeAbandonedUploads(): Promise<void> {
  const startedAt = Date.now() - process.uptime() * 1000;
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : NaN;
    if (!Number.isInteger(pid)) continue;
    const path = join(tmpdir(), name);
    const madeAt = await stat(path).then(
      ({ birthtimeMs }) => birthtimeMs,
      () => Infinity,
    );
    // In a container, the process has the same id after every start.
    const ofAnEarlierStart = pid === process.pid && madeAt < startedAt;
    if (ofAnEarlierStart || !isAlive(pid)) await rm(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
