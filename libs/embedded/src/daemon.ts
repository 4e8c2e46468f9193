import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { beginning, eventually, worksOn } from './processes.js';

const LOG_LIMIT = 5 * 1024 * 1024;

/** A process that ends is reported at once; this limit is for one that lives and hangs, far above what a busy machine needs. */
const START_LIMIT_MS = 300_000;

/**
 * A server program that works on one directory. The directory is on its command line, so that we can recognise our own
 * server.
 */
export interface ServerProgram {
  /** name for people: `PostgreSQL` */
  readonly name: string;
  readonly directory: string;
  readonly logFile: string;
  /** signals that end the server, gentlest first, each with its grace period (ms) */
  readonly endings: readonly (readonly [NodeJS.Signals, number])[];
  /** whether the server accepts connections and is ours */
  readonly isReady: (pid: number) => Promise<boolean>;
}

interface LaunchOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** further variables of its environment */
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly gid?: number;
}

export interface Daemon {
  readonly pid: number;
  /** Ends the server; a second call waits for the first. */
  stop(): Promise<void>;
}

/**
 * Starts the program in its own session, so that Ctrl-C in the terminal reaches only us and we stop our servers in
 * order. Waits until the program is ready.
 * @throws Error with the end of the program's log when it exits early or hangs
 */
export async function launch(program: ServerProgram, options: LaunchOptions): Promise<Daemon> {
  const { command, args, env, ...rest } = options;
  const child = withLog(program.logFile, (log) =>
    spawn(command, args, { ...rest, env: { ...process.env, ...env }, detached: true, stdio: ['ignore', log, log] }),
  );
  let failure: string | null = null;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, signal) => (failure ??= `ended with ${signal ?? `code ${code}`}`));
  child.unref();

  const daemon = child.pid === undefined ? null : handle(program, child.pid);
  const settled = await eventually(
    async () => failure !== null || (daemon !== null && (await program.isReady(daemon.pid))),
    START_LIMIT_MS,
  );
  if (daemon && settled && failure === null) return daemon;
  await daemon?.stop();
  throw new Error(
    `${program.name} did not start (${failure ?? `not ready in ${START_LIMIT_MS / 1000} s`}). ${endOf(program.logFile)}`,
  );
}

/**
 * Adopts the server that an earlier, killed run left running.
 * @returns null when that process does not work on our directory
 * @throws Error when it is ours and does not answer
 */
export async function adopt(program: ServerProgram, pid: number): Promise<Daemon | null> {
  const lives = () => worksOn(pid, program.directory);
  if (!lives()) return null;
  const settled = await eventually(async () => !lives() || (await program.isReady(pid)), START_LIMIT_MS);
  if (!lives()) return null;
  if (settled) return handle(program, pid);
  throw new Error(
    `${program.name} (process ${pid}) from an earlier run still holds ${program.directory} and does not answer. ${endOf(program.logFile)}`,
  );
}

function handle(program: ServerProgram, pid: number): Daemon {
  const [lastWord] = program.endings[0] ?? ['SIGTERM'];
  // If the process exits without stop(), for example after an uncaught error, the server still gets its first signal.
  const onExit = () => void signal(program, pid, lastWord);
  process.once('exit', onExit);
  // Compare the start time, not the command line: a dying process loses its command line before it closes its files and
  // its port.
  const began = beginning(pid);
  const isGone = () => {
    const now = beginning(pid);
    return now === null || now !== began;
  };
  let stopping: Promise<void> | undefined;
  return {
    pid,
    stop: () => (stopping ??= end(program, pid, isGone).finally(() => process.off('exit', onExit))),
  };
}

async function end(program: ServerProgram, pid: number, isGone: () => boolean): Promise<void> {
  for (const [name, patience] of program.endings) {
    signal(program, pid, name);
    if (await eventually(isGone, patience)) return;
  }
  throw new Error(`${program.name} (process ${pid}) does not stop. Stop it by hand.`);
}

/** Sends nothing when the process has ended or its number now belongs to another process. */
function signal(program: ServerProgram, pid: number, name: NodeJS.Signals): void {
  if (!worksOn(pid, program.directory)) return;
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function withLog<T>(file: string, use: (log: number) => T): T {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(file, `${file}.old`);
  const log = openSync(file, 'a', 0o600);
  try {
    return use(log);
  } finally {
    closeSync(log);
  }
}

function endOf(file: string): string {
  try {
    return `The end of its log ${file}: ${readFileSync(file, 'utf8').trim().split('\n').slice(-5).join(' | ')}`;
  } catch {
    return '';
  }
}
