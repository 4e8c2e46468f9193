import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runningPostgres } from '#libs/embedded';
import { eventually } from '#libs/testing';
import { Api } from './api.js';
import { Program, freePort } from './processes.js';

/** A part takes less than 3 seconds to be back; the limit allows for a machine that is busy with other tests. */
const SOON = { within: 15_000, every: 100 };

describe('the standalone, of which a part is killed', () => {
  const directory = mkdtempSync(join(tmpdir(), 'onward-supervision-'));
  chmodSync(directory, 0o755); // PostgreSQL runs as a user of its own
  let standalone: Program;
  const as = async (account: string) => {
    // Written each time it starts, once it is ready.
    const header = await eventually('the token', async () =>
      readFileSync(join(directory, 'as', account), 'utf8').trim(),
    );
    return new Api(() => standalone.url, header.replace(/^Authorization: /, ''));
  };
  const pidIn = (...file: string[]) => Number(readFileSync(join(directory, ...file), 'utf8').split('\n')[0]);
  const postgres = () => pidIn('postgres', 'cluster', 'postmaster.pid');
  const nats = () => pidIn('nats', 'nats.pid');

  const people: string[] = [];
  async function register(name: string): Promise<void> {
    const coordinator = await as('coordinator');
    const child = {
      givenName: 'Child',
      familyName: name,
      dateOfBirth: '2009-05-05',
      needs: [{ code: 'ASD', rank: 1 }],
    };
    people.push(
      (await coordinator.ok(coordinator.post('/v1/young-people', child, undefined, encodeURIComponent(name)))).id,
    );
  }
  /** One service registers a person, and their event makes another one open a plan. */
  async function takesWork(): Promise<void> {
    const name = `Number ${people.length}`;
    await eventually('a person to be registered', () => register(name).then(() => true), SOON);
    const coordinator = await as('coordinator');
    for (const person of people)
      await eventually(
        'their plan',
        async () => (await coordinator.get(`/v1/young-people/${person}/plan`)).status === 200,
        SOON,
      );
  }
  const measured = async (what: string, work: () => Promise<void>) => {
    const began = performance.now();
    await work();
    if (process.env['FAULT_TIMES']) console.info(`${what}: ${Math.round(performance.now() - began)} ms`);
  };

  beforeAll(async () => {
    const port = await freePort();
    const env = { PORT: `${port}`, DATA_DIR: directory, DEMO: 'off', FIXED_CLOCK: '2025-01-16' };
    standalone = new Program('services/standalone/bin/start.mjs', env, `http://localhost:${port}`);
    await standalone.start();
    await takesWork();
  });
  afterAll(async () => {
    await standalone.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it.each([
    ['PostgreSQL', postgres],
    ['NATS', nats],
  ])('starts %s again on its port and its data, and says so in one line', async (name, pid) => {
    const killed = pid();
    await measured(name, async () => {
      process.kill(killed, 'SIGKILL');
      await takesWork();
    });
    expect(pid()).not.toBe(killed);
    expect(standalone.said.match(/^.*: ended without.*$/gm)!.filter((line) => line.startsWith(name))).toEqual([
      `${name}: ended without being asked; starting it again now`,
    ]);
  });

  it('is killed itself: the next start takes up all that was under way', async () => {
    // At this moment some are registered, some are told of, some are being taken, and some are not acknowledged.
    await Promise.all(Array.from({ length: 40 }, (_, i) => register(`On the way ${i}`)));
    await standalone.kill();
    await measured('the standalone is ready', () => standalone.start());
    await measured('the standalone takes work', takesWork);
  });

  it('compares its copies by a command, and repairs them', async () => {
    const reconcile = (...args: string[]) => {
      const script = 'services/standalone/bin/reconcile.mjs';
      const env = { ...process.env, DATA_DIR: directory };
      const { status, stdout } = spawnSync(process.execPath, [script, ...args], { env, encoding: 'utf8' });
      return { status, differing: stdout.split('\n').filter((line) => line.includes(' different, ')) };
    };
    expect(reconcile('--dry-run')).toEqual({ status: 0, differing: [] });
    const owner = new pg.Client({
      connectionString: runningPostgres(join(directory, 'postgres'))!.replace(/\w+$/, 'onward'),
    });
    await owner.connect();
    await owner.query(`update transition_plans.young_person set given_name = 'Other' where id = $1`, [people[0]]);
    await owner.end();
    const line = (repaired: number) =>
      `transition-plans: person of young-people: ${people.length} compared, 1 different, ${repaired} repaired: ${people[0]}`;
    expect(reconcile('--dry-run')).toEqual({ status: 1, differing: [line(0)] });
    expect(reconcile()).toEqual({ status: 0, differing: [line(1)] });
    expect(reconcile('--dry-run')).toEqual({ status: 0, differing: [] });
  });
});
