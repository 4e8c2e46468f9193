import { mkdtempSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'onward-imports-';

/** A directory of this process, for nobody else's eyes, where uploads lie until they are taken. */
export function makeUploadDirectory(): string {
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Removes what processes left that were killed: uploads hold personal data. */
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
    // In a container every start has the same process id.
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
