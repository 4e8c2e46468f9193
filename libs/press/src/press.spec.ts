import { execFile } from 'node:child_process';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { Logger } from '@nestjs/common';
import { Press, type PressSize, drawing } from '#libs/press';
import type * as drawings from '../test/drawings.js';

const file = new URL('../test/drawings.js', import.meta.url);
const ECHO = drawing<typeof drawings.echo>('echo', file);
const SLOW = drawing<typeof drawings.slow>('slow', file);
const presses: Press[] = [];

function aPress(size: Partial<PressSize> = {}): Press {
  const press = new Press({ workers: 1, queue: 3, patienceMs: 60_000, ...size });
  presses.push(press);
  return press;
}

const says = async (press: Press, words: string) => (await press.print(ECHO, { words })).toString();

describe('the press', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterEach(async () => {
    for (const press of presses.splice(0)) await press.onApplicationShutdown();
  });

  it('starts its worker with the first document, and stops it with the last service of the process', async () => {
    const [one, other] = [aPress(), aPress()];
    expect(one.threads).toBe(0);
    expect(await says(one, 'hello')).toBe('hello');
    expect(await says(other, 'there')).toBe('there');
    expect(other.threads).toBe(1);
    await one.onApplicationShutdown();
    expect(await says(other, 'still there')).toBe('still there');
    await other.onApplicationShutdown();
    expect(other.threads).toBe(0);
  });

  it('lets the thread of the service go on while it draws', async () => {
    const press = aPress();
    await says(press, 'warm');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    await press.print(SLOW, { ms: 500 });
    clearInterval(timer);
    delay.disable();
    expect(turns).toBeGreaterThan(10);
    expect(delay.max / 1e6).toBeLessThan(400);
  });

  it('refuses a document beyond its queue, and takes the next one when there is room again', async () => {
    const press = aPress({ queue: 3 });
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => press.print(SLOW, { ms: 20 })));
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toHaveLength(6);
    for (const error of refused) expect(error).toMatchObject({ kind: 'unavailable', code: 'DOCUMENTS_BUSY' });
    expect(await says(press, 'room')).toBe('room');
  });

  it('stops a document that takes too long, and draws the next one in a new worker', async () => {
    const patient = aPress();
    await says(patient, 'warm');
    const press = aPress({ patienceMs: 700 });
    const endless = drawing<typeof drawings.endless>('endless', file);
    await expect(press.print(endless, {})).rejects.toMatchObject({ code: 'DOCUMENT_TOO_SLOW', status: 503 });
    expect(await says(patient, 'next')).toBe('next');
  });

  it.each(['crash', 'fails'] as const)('answers with an error for a document that %s', async (name) => {
    const press = aPress();
    await expect(press.print(drawing<(typeof drawings)[typeof name]>(name, file), {})).rejects.toThrow();
    expect(await says(press, 'next')).toBe('next');
    expect(press.threads).toBe(1);
  });

  /**
   * In a program of its own: the tests run with a larger young generation (`--max-semi-space-size`), and with that
   * setting V8 ends the process and not the worker.
   */
  it('answers with an error for a document that needs more memory than a worker may have', async () => {
    const program = `
      const { Press } = await import('./dist/libs/press/src/press.js');
      const press = new Press({ workers: 1, queue: 1, patienceMs: 60_000 });
      const module = new URL('dist/libs/press/test/drawings.js', 'file://' + process.cwd() + '/');
      const error = await press.print({ module, name: 'greedy' }, {}).catch((error) => error);
      console.log(error.code, (await press.print({ module, name: 'echo' }, { words: 'next' })).toString());
      await press.onApplicationShutdown();`;
    const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect((await run).stdout.trim()).toBe('ERR_WORKER_OUT_OF_MEMORY next');
  });

  it('gives a worker nothing of the environment, where the passwords are', async () => {
    const environment = drawing<typeof drawings.environment>('environment', file);
    expect(JSON.parse((await aPress().print(environment, {})).toString())).toEqual({});
  });
});
