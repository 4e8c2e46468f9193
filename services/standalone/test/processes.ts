import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { eventually } from '#libs/testing';

const ROOT = process.cwd();
const MOVED_CLOCK = pathToFileURL(join(ROOT, 'libs/testing/bin/moved-clock.mjs')).href;

/** A program of the product, as it is started for real; it can be killed as hard as a power cut does. */
export class Program {
  private child: ChildProcess | undefined;
  private output = '';

  constructor(
    private readonly script: string,
    private env: Record<string, string>,
    readonly url: string,
  ) {}

  async start(): Promise<void> {
    this.output = '';
    const child = spawn(process.execPath, ['--import', MOVED_CLOCK, join(ROOT, this.script)], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LOG_LEVEL: 'warn', ...this.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (data: Buffer) => (this.output += data.toString()));
    await eventually(
      `${this.script} to be ready`,
      async () => {
        if (child.exitCode !== null) return true;
        return (await fetch(`${this.url}/health/ready`)).ok;
      },
      { every: 100 },
    );
    if (child.exitCode !== null) throw new Error(`${this.script} ended with ${child.exitCode}: ${this.output}`);
  }

  get said(): string {
    return this.output;
  }

  /** SIGKILL: nothing is tidied up. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /**
   * Stops, and starts on another day: the clock of a program stands still, and is refused in production. One that is away
   * comes back on that day.
   */
  async startOn(day: string): Promise<void> {
    this.env = { ...this.env, FIXED_CLOCK: day };
    if (!this.running) return;
    await this.stop();
    await this.start();
  }

  /** Moves its clock to noon of another day, without the seconds of work that a start takes. */
  async moveTo(day: string): Promise<void> {
    this.env = { ...this.env, FIXED_CLOCK: day };
    const child = this.running;
    if (!child) return;
    const moved = new Promise((resolve) => child.once('message', resolve));
    child.send(`${day}T12:00:00Z`);
    await moved;
  }

  private get running(): ChildProcess | undefined {
    const { child } = this;
    return child?.exitCode === null && child.signalCode === null ? child : undefined;
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.running;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
