import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Onward that runs on a data folder. */
interface Running {
  /** `http://localhost:3000` */
  readonly url: string;
  readonly pid: number;
}

const fileIn = (dataDir: string) => join(dataDir, 'running.json');

/** Notes in the data folder where this process serves, so that a command in the same folder finds it. */
export function noteRunning(dataDir: string, url: string): void {
  const running: Running = { url, pid: process.pid };
  writeFileSync(fileIn(dataDir), `${JSON.stringify(running)}\n`, { mode: 0o600 });
}

export function forgetRunning(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

/** The address of the Onward that runs on the data folder; null if none does. A killed one leaves its note behind. */
export function findRunning(dataDir: string): string | null {
  if (!existsSync(fileIn(dataDir))) return null;
  const { url, pid } = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Running;
  return isAlive(pid) ? url : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
