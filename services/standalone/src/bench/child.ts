import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A server of the benchmark in its own process, as in production. It stops with the benchmark. */
export class Server<Ready> {
  private constructor(
    private readonly child: ChildProcess,
    readonly ready: Ready,
  ) {}

  /** @param execArgv options for Node itself */
  static async start<Ready>(
    module: string,
    env: Record<string, string>,
    execArgv: readonly string[] = process.execArgv,
  ): Promise<Server<Ready>> {
    const child = fork(fileURLToPath(new URL(module, import.meta.url)), [], {
      env: { ...process.env, ...env },
      execArgv: [...execArgv],
    });
    const ready = await new Promise<Ready>((resolve, reject) => {
      child.once('message', (message) => resolve(message as Ready));
      child.once('exit', (code) => reject(new Error(`${module} ended with ${code}`)));
    });
    return new Server(child, ready);
  }

  /** Sends the child a message, and returns its reply where there is one. */
  send(message: string): void {
    this.child.send(message);
  }

  ask<Answer>(message: string): Promise<Answer> {
    const answer = new Promise<Answer>((resolve) => this.child.once('message', (m) => resolve(m as Answer)));
    this.child.send(message);
    return answer;
  }

  /** Peak memory of the process in megabytes (Linux); null elsewhere. */
  peakMegabytes(): number | null {
    try {
      const match = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8'));
      return match ? Math.round(Number(match[1]) / 1024) : null;
    } catch {
      return null;
    }
  }

  /** Seconds in which the process was ready to run but had no processor (Linux); null elsewhere. */
  waitedSeconds(): number | null {
    try {
      return Number(readFileSync(`/proc/${this.child.pid}/schedstat`, 'utf8').split(' ')[1]) / 1e9;
    } catch {
      return null;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.disconnect();
    await ended;
  }
}

/** In the child: reports that it is ready, and stops when the benchmark disconnects. */
export function serve(ready: object, stop: () => Promise<unknown>): void {
  process.once('disconnect', () => void stop().finally(() => process.exit()));
  process.send?.(ready);
}
