import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { beginning, eventually, worksOn } from './processes.js';

const LOG_LIMIT = 5 * 1024 * 1024;

/** A server program that works on one directory, which stands on its command line and so tells whose it is. */
export interface ServerProgram {
  /** as people know it: `PostgreSQL` */
  readonly name: string;
  readonly directory: string;
  readonly logFile: string;
  /** signals that end it, politest first, each with the time that it is given (ms) */
  readonly endings: readonly (readonly [NodeJS.Signals, number])[];
  /** does it take connections, and is it ours that answers? */
  readonly isReady: (pid: number) => Promise<boolean>;
}

interface LaunchOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly uid?: number;
  readonly gid?: number;
}

export interface Daemon {
  readonly pid: number;
  /** Ends the server; a second call waits for the first. */
  stop(): Promise<void>;
}

/**
 * Starts the program in a session of its own, so that the terminal's Ctrl-C reaches us alone and we end our servers in
 * order, and waits until it is ready.
 * @throws Error with the end of the program's log when it gives up or is not ready within a minute
 */
export async function launch(program: ServerProgram, options: LaunchOptions): Promise<Daemon> {
  const { command, args, ...rest } = options;
  const child = withLog(program.logFile, (log) =>
    spawn(command, args, { ...rest, detached: true, stdio: ['ignore', log, log] }),
  );
  let failure: string | null = null;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code, signal) => (failure ??= `ended with ${signal ?? `code ${code}`}`));
  child.unref();

  const daemon = child.pid === undefined ? null : handle(program, child.pid);
  const settled = await eventually(
    async () => failure !== null || (daemon !== null && (await program.isReady(daemon.pid))),
    60_000,
  );
  if (daemon && settled && failure === null) return daemon;
  await daemon?.stop();
  throw new Error(`${program.name} did not start (${failure ?? 'not ready in 60 s'}). ${endOf(program.logFile)}`);
}

/**
 * Takes over the server that an earlier run of ours left behind when it was killed.
 * @returns null when that process is not at work on our directory: then it is none of our business
 * @throws Error when it is ours and does not answer
 */
export async function adopt(program: ServerProgram, pid: number): Promise<Daemon | null> {
  const lives = () => worksOn(pid, program.directory);
  if (!lives()) return null;
  const settled = await eventually(async () => !lives() || (await program.isReady(pid)), 60_000);
  if (!lives()) return null;
  if (settled) return handle(program, pid);
  throw new Error(
    `${program.name} (process ${pid}) was left running on ${program.directory} and does not answer. ${endOf(program.logFile)}`,
  );
}

function handle(program: ServerProgram, pid: number): Daemon {
  const [lastWord] = program.endings[0] ?? ['SIGTERM'];
  // When we leave without stop(), as after an uncaught error, the server is at least told to end.
  const onExit = () => void signal(program, pid, lastWord);
  process.once('exit', onExit);
  // By its beginning, not its command line: that is empty some time before a dying process has closed its files and port.
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
  throw new Error(`${program.name} (process ${pid}) does not end.`);
}

/** Nothing is sent where the process has ended, or its number now belongs to someone else. */
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
    return `Its log ${file} ends: ${readFileSync(file, 'utf8').trim().split('\n').slice(-5).join(' | ')}`;
  } catch {
    return '';
  }
}
