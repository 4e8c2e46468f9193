import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startNats } from '#libs/embedded';
import { type TestAccount, Wire, eventually, testDatabase, testIssuer } from '#libs/testing';
import { DEMO_ACCOUNTS } from '../src/demo-people.js';
import { SERVICES } from '../src/services.js';
import { Api } from './api.js';
import { by } from './many-referrals.js';
import { Program, freePort } from './processes.js';

/** What happens when a part goes away: at the start, in the middle, for long. Real processes, real parts, cut wires. */
describe('faults', () => {
  const directory = mkdtempSync(join(tmpdir(), 'onward-faults-'));
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let owner: pg.Client;
  let nats: Awaited<ReturnType<typeof startNats>>;
  let issuer: Awaited<ReturnType<typeof testIssuer>>;
  let postgresWire: Wire;
  let natsWire: Wire;
  const programs = new Map<string, Program>();
  const coordinator = async () => {
    const originOf = (path: string) => programs.get(SERVICES.find((s) => s.paths.some((p) => p.test(path)))!.name)!.url;
    return new Api(originOf, `Bearer ${await issuer.token('coordinator')}`);
  };
  const count = async (what: string) =>
    (await owner.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]!.n;
  const register = async (familyName: string) =>
    (await coordinator()).post('/v1/young-people', {
      givenName: 'Test',
      familyName,
      dateOfBirth: '2009-05-05',
      needs: [{ code: 'ASD', rank: 1 }],
    });

  /** The readiness of each service. */
  const health = () =>
    Promise.all(
      [...programs.values()].map(async ({ url }) => {
        const response = await fetch(`${url}/health/ready`);
        const { code, degraded } = (await response.json()) as { code?: string; degraded?: string[] };
        return [response.status, code ?? degraded];
      }),
    );
  const all = (status: number, what: string | string[]) => SERVICES.map(() => [status, what]);
  let starting: Promise<unknown>;

  beforeAll(async () => {
    [database, nats, issuer] = await Promise.all([
      testDatabase(SERVICES),
      startNats({ dataDir: join(directory, 'nats') }),
      testIssuer(DEMO_ACCOUNTS as readonly TestAccount[]),
    ]);
    owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    postgresWire = await Wire.to(database.ownerUrl, { cut: true });
    natsWire = await Wire.to(nats.url, { cut: true });
    for (const { name, schema } of SERVICES) {
      const port = await freePort();
      const env = {
        PORT: `${port}`,
        DATABASE_URL: postgresWire.through(database.urlOf(schema)),
        DATABASE_POOL: '2',
        NATS_URL: natsWire.through(nats.url),
        OIDC_ISSUER: issuer.url,
        FIXED_CLOCK: '2025-01-16',
        ACCOUNT_RATE: '1000',
      };
      programs.set(name, new Program(`dist/services/${name}/src/main.js`, env, `http://127.0.0.1:${port}`));
    }
  });
  afterAll(async () => {
    await Promise.all([...programs.values()].map((program) => program.stop()));
    await owner.end();
    await Promise.all([postgresWire.remove(), natsWire.remove()]);
    await issuer.stop();
    await nats.stop();
    await database.drop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('PostgreSQL gone at the start: says so in one clear line, and starts when it comes', async () => {
    starting = Promise.all([...programs.values()].map((program) => program.start()));
    for (const program of programs.values()) {
      await eventually('the line', async () =>
        program.said.includes('PostgreSQL cannot be reached; trying again in 2 seconds'),
      );
    }
    postgresWire.mend();
    for (const { url } of programs.values())
      await eventually('it to listen', async () => (await fetch(`${url}/health/live`)).ok);
  });

  it('NATS gone at the start: says so, is not ready, takes work all the same, and delivers it when NATS comes', async () => {
    for (const program of programs.values()) {
      await eventually('the line', async () =>
        program.said.includes('NATS cannot be reached. Events wait in the outbox'),
      );
    }
    expect((await register('Before')).status).toBe(201);
    expect(await count('young_people.outbox')).toBeGreaterThan(0);
    expect(await count('transition_plans.plan')).toBe(0);
    expect(await health()).toEqual(all(503, 'NOT_READY'));
    natsWire.mend();
    await starting;
    expect(await health()).toEqual(all(200, []));
    await eventually('the plan to open', async () => (await count('transition_plans.plan')) === 1);
    await eventually('the outboxes to empty', async () => (await count('young_people.outbox')) === 0);
  });

  it('PostgreSQL gone later: writes are refused with 503 and nothing is stored; when it returns everything goes on', async () => {
    const before = await count('young_people.young_person');
    postgresWire.cut();
    const refused = await register('Refused');
    expect(refused).toMatchObject({ status: 503, body: { code: 'DATABASE_UNAVAILABLE', status: 503 } });
    expect(await health()).toEqual(all(503, 'DATABASE_UNAVAILABLE'));
    postgresWire.mend();
    expect(await count('young_people.young_person')).toBe(before);
    await eventually('a write to be taken', async () => (await register('After')).status === 201);
    await eventually(
      'its plan',
      async () => (await count('transition_plans.plan')) === (await count('young_people.young_person')),
    );
  });

  it('NATS gone later: every service is ready and names it, work goes on, and all of it is delivered after it returns', async () => {
    const plans = await count('transition_plans.plan');
    natsWire.cut();
    for (let i = 0; i < 10; i++) expect((await register(`Away ${i}`)).status).toBe(201);
    expect(await health()).toEqual(all(200, ['nats']));
    natsWire.mend();
    await eventually('ten more plans', async () => (await count('transition_plans.plan')) === plans + 10);
    await eventually(
      'all to be connected',
      async () => JSON.stringify(await health()) === JSON.stringify(all(200, [])),
    );
  });

  it('a consumer that was away gets everything when it returns, in order per young person', async () => {
    const api = await coordinator();
    const { body: person } = await register('Name 0');
    await programs.get('transition-plans')!.kill();
    const path = `/v1/young-people/${person.id}`;
    for (let i = 1; i <= 20; i++) {
      const { etag } = await api.get(path);
      await api.ok(api.patch(path, { familyName: `Name ${i}` }, etag!));
    }
    await programs.get('transition-plans')!.start();
    await eventually('the last name to arrive', async () => {
      const { rows } = await owner.query('select family_name from transition_plans.young_person where id = $1', [
        person.id,
      ]);
      return rows[0]?.family_name === 'Name 20';
    });
    await eventually('nothing left', async () => (await count('young_people.outbox')) === 0);
    expect(await count(`transition_plans.dead_letter`)).toBe(0);
  });

  it('256 plans at once on two connections: slow at worst, never stuck', async () => {
    const api = await coordinator();
    const people: string[] = await by(8, Array.from({ length: 256 }), async (_, i) => {
      const child = { givenName: 'Child', familyName: `Number ${i}`, dateOfBirth: '2016-05-05' };
      return (await api.ok(api.post('/v1/young-people', child))).id;
    });
    await eventually(
      'them to be known',
      async () => (await count(`transition_plans.young_person where given_name = 'Child'`)) === 256,
    );
    // The connection from before may be closing, because it was idle for long.
    await eventually('an answer', async () => (await api.get('/v1/caseload?limit=1')).status === 200);
    const answers = await Promise.all(people.map((youngPersonId) => api.post('/v1/plans', { youngPersonId })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(256);
  });
});
