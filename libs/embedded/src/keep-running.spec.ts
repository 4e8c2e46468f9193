import { spawn } from 'node:child_process';
import { type Server, createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepRunning } from './keep-running.js';
import { freePort } from './ports.js';
import { eventually } from './processes.js';

describe('keepRunning', () => {
  let port: number;
  let lines: string[];
  let living: number[];
  let kept: { stop(): Promise<void> };
  const log = (line: string) => lines.push(line);

  /** A server that lives for so many seconds. */
  const start = (seconds: number) => async () => {
    const { pid } = spawn('sleep', [`${seconds}`], { stdio: 'ignore' });
    living.push(pid!);
    return { pid: pid!, port, stop: async () => void (living.includes(pid!) && kill(pid!)) };
  };
  function kill(pid: number): void {
    living.splice(living.indexOf(pid), 1);
    process.kill(pid, 'SIGKILL');
  }

  beforeEach(async () => {
    port = (await freePort(0))!;
    [lines, living] = [[], []];
  });
  afterEach(() => kept.stop());

  it('starts a server that keeps ending again, after pauses that double, until it is told to stop', async () => {
    kept = await keepRunning(async () => ({ pid: spawn('true').pid!, port, stop: async () => undefined }), log);
    await eventually(() => lines.length === 4, 30_000);
    expect(lines).toEqual(
      ['now', 'in 0.25 s', 'in 0.5 s', 'in 1 s'].map((when) => `ended without being asked; starting it again ${when}`),
    );
    const began = performance.now();
    await kept.stop();
    expect(performance.now() - began).toBeLessThan(900);
  });

  it('waits for its port where another program has it, and says so', async () => {
    kept = await keepRunning(start(60), log);
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    kill(living[0]!);
    await eventually(() => lines.length === 2, 30_000);
    expect(living).toEqual([]);
    await new Promise((resolve) => other.close(resolve));
    await eventually(() => living.length === 1, 30_000);
    expect(lines).toEqual([
      'ended without being asked; starting it again now',
      `does not start (another program listens on port ${port}); starting it again in 1 s`,
    ]);
    await kept.stop();
    expect(living).toEqual([]);
  });
});
