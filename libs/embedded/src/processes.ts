import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The content of `/proc/<pid>/<name>`, or null when the process is gone or the system has no `/proc`. */
function proc(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string | null {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', `${pid}`], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return null;
  }
}

/** The command line of a living process, words separated by spaces; null when the process is gone or a zombie. */
function commandLine(pid: number): string | null {
  const line = process.platform === 'linux' ? proc(pid, 'cmdline')?.replaceAll('\0', ' ') : ps(pid, 'args');
  return line?.trim() || null;
}

/**
 * When the process started, as text that is only compared. A process number is used again after a restart of the
 * machine or container; a number together with its start time is not. Null when the process is gone.
 */
export function beginning(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart');
  const stat = proc(pid, 'stat');
  if (stat === null) return null;
  // The program's name is in brackets and may contain spaces. The state follows it; the start time comes 19 words
  // later.
  const words = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (words[0] === 'Z' || words[0] === 'X') return null;
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}:${words[19]}`;
}

/**
 * Checks that this number is a living process that was started on this directory. Call it before every adoption and
 * every signal.
 */
export function worksOn(pid: number, directory: string): boolean {
  return commandLine(pid)?.includes(directory) ?? false;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks every 20 ms until the answer is yes or the time is up, and returns the last answer. */
export async function eventually(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  for (;;) {
    if (await isSo()) return true;
    if (Date.now() > end) return false;
    await sleep(20);
  }
}
