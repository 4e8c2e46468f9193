import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { parse } from 'yaml';
import { placePgBackRest, startNats, startPostgres } from '#libs/embedded';
import { ensureDatabase, provision, roleOf } from '#libs/platform';
import { type TestAccount, eventually, longer, testIssuer } from '#libs/testing';
import { DEMO_ACCOUNTS } from '../src/demo-people.js';
import { SERVICES } from '../src/services.js';
import { Api } from './api.js';
import { type Somebody, aDirectory, by, somebody } from './many-referrals.js';
import { OwnServer } from './own-servers.js';
import { Program, freePort } from './processes.js';

const PEOPLE = Number(process.env['BACKUP_PEOPLE'] ?? longer(4, 25));
const CONNECTIONS = 4;
const PASSWORD = 'for-tests-only';
const PATIENT = { every: 100 };
/** of the archive, in seconds: the installation has a minute */
const ARCHIVE_TIMEOUT = 1;

const directory = mkdtempSync(join(tmpdir(), 'onward-backup-'));
chmodSync(directory, 0o755); // PostgreSQL runs as a user of its own
const cluster = join(directory, 'postgres', 'cluster');
const scripts = join(directory, 'scripts');
const config = join(directory, 'pgbackrest.conf');
const environment = {
  PGBACKREST_REPO1_CIPHER_PASS: 'for tests only, and long enough for a key',
  BACKUP_CONFIG: config,
  PG_BACKREST_BIN: join(directory, 'program', 'pgbackrest'),
};
const figures: string[] = [];
const programs = new Map<string, Program>();
let postgres: OwnServer<Awaited<ReturnType<typeof startPostgres>>>;
let nats: OwnServer<Awaited<ReturnType<typeof startNats>>>;
let issuer: Awaited<ReturnType<typeof testIssuer>>;
let databaseUrl: string;
let serviceId: string;
const originOf = (path: string) => programs.get(SERVICES.find((s) => s.paths.some((p) => p.test(path)))!.name)!.url;
const as = async (account: string) => new Api(originOf, `Bearer ${await issuer.token(account)}`);
const every = (work: (program: Program) => Promise<void>) => Promise.all([...programs.values()].map(work));

/** The installation's own settings, with the places of this machine. */
function settingsHere(file: string, here: readonly (readonly [string, string])[]): string {
  return here.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(join('deploy/backup', file), 'utf8'),
  );
}

const pairs = (text: string) =>
  Object.fromEntries([...text.matchAll(/^(\w+) = '?(.*?)'?$/gm)].map(([, name, value]) => [name!, value!]));

/** Runs a script of deploy/backup as the user of PostgreSQL. */
async function script(name: string, args: readonly string[], more: Record<string, string> = {}): Promise<string> {
  const { uid, gid } = statSync(join(directory, 'postgres', 'cluster'));
  const env = { PATH: process.env['PATH']!, PGPASSWORD: secret(), ...environment, ...more };
  const { stdout, stderr } = await promisify(execFile)(join(scripts, name), args, { uid, gid, cwd: directory, env });
  return stdout + stderr;
}
const secret = () => readFileSync(join(directory, 'postgres', 'password'), 'utf8').trim();

async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const began = performance.now();
  const result = await work();
  figures.push(`${what} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
const ids = async (sql: string) => (await rows<{ id: string }>(`select ${sql}`)).map(({ id }) => id).sort();
const count = async (what: string) => (await rows<{ n: number }>(`select count(*)::int as n from ${what}`))[0]!.n;

beforeAll(async () => {
  await placePgBackRest(join(directory, 'program'));
  cpSync('deploy/backup', scripts, { recursive: true });
  for (const folder of ['archive', 'sockets', 'locks']) {
    mkdirSync(join(directory, folder));
    chmodSync(join(directory, folder), 0o777);
  }
  const archive = settingsHere('postgresql.conf', [
    ["'pgbackrest ", `'${environment.PG_BACKREST_BIN} `],
    ['/etc/pgbackrest/pgbackrest.conf', config],
    ['archive_timeout = 60s', `archive_timeout = ${ARCHIVE_TIMEOUT}s`],
  ]);
  const begin = () =>
    startPostgres({
      dataDir: join(directory, 'postgres'),
      socketDirectory: join(directory, 'sockets'),
      settings: pairs(archive),
      env: environment,
    });
  [postgres, nats, issuer] = await Promise.all([
    OwnServer.started(begin),
    OwnServer.started(() => startNats({ dataDir: join(directory, 'nats') })),
    testIssuer(DEMO_ACCOUNTS as readonly TestAccount[]),
  ]);
  const here = settingsHere('pgbackrest.conf', [
    ['/var/lib/pgbackrest', join(directory, 'archive')],
    ['/tmp/pgbackrest', join(directory, 'locks')],
    ['/var/lib/postgresql/18/docker', cluster],
    ['/var/run/postgresql', join(directory, 'sockets')],
    ['pg1-port=5432', `pg1-port=${postgres.running.port}`],
    ['onward_owner', 'postgres'],
  ]);
  writeFileSync(config, here);
  databaseUrl = await ensureDatabase(postgres.running.ownerUrl, 'onward');
  for (const definition of SERVICES) {
    await provision(databaseUrl, definition, PASSWORD);
    const port = await freePort();
    const url = new URL(databaseUrl);
    url.username = roleOf(definition.schema);
    url.password = PASSWORD;
    const env = { PORT: `${port}`, DATABASE_URL: `${url}`, NATS_URL: nats.running.url, OIDC_ISSUER: issuer.url };
    const main = `dist/services/${definition.name}/src/main.js`;
    programs.set(definition.name, new Program(main, env, `http://127.0.0.1:${port}`));
  }
  await timed('first start', () => every((program) => program.start()));
});
afterAll(async () => {
  await every((program) => program.stop());
  await Promise.all([postgres?.stop(), nats?.stop(), issuer?.stop()]);
  rmSync(directory, { recursive: true, force: true });
});

it('the compose file has the settings of the archive', () => {
  const { services } = parse(readFileSync('deploy/backup/compose.yml', 'utf8'));
  const command: string[] = services.postgres.command;
  for (const [name, value] of Object.entries(pairs(readFileSync('deploy/backup/postgresql.conf', 'utf8'))))
    expect(command).toContain(`${name}=${value}`);
});

describe('a restore', () => {
  const lasting: (Somebody & { referralId?: string })[] = [];

  it('to a point in time, with an empty NATS, ends with three services that agree', async () => {
    serviceId = await aDirectory(await as('administrator'));
    lasting.push(...(await peopleWithReferrals(PEOPLE)));
    await expect(script('backup.sh', ['full'], { PGBACKREST_REPO1_CIPHER_PASS: '' })).rejects.toThrow('is not set');
    expect(await timed('full backup', () => script('backup.sh', ['full']))).toContain('status: ok');
    lasting.push(...(await peopleWithReferrals(2)));
    // NATS has the event of this registration, and its consumer has not taken it: the event is lost with NATS.
    await programs.get('transition-plans')!.stop();
    const between = await registered();
    await eventually('NATS to have the event', async () => (await count('young_people.outbox')) === 0, PATIENT);
    const [{ point }] = (await rows<{ point: string }>('select clock_timestamp()::text as point')) as [
      { point: string },
    ];
    await programs.get('transition-plans')!.start();
    const [later] = await peopleWithReferrals(1);

    await expect(script('restore.sh', ['--to', point])).rejects.toThrow('A PostgreSQL server runs in');
    await every((program) => program.stop());
    await Promise.all([postgres.stop(), nats.stop()]);
    await expect(script('restore.sh', ['--to', point])).rejects.toThrow('is not empty');
    loseEverything();
    await expect(script('restore.sh', ['--to', '2026-03-02 14:30'])).rejects.toThrow('with its zone');

    await timed('restore', () => script('restore.sh', ['--to', point]));
    await timed('recovery of PostgreSQL', recovered);
    await timed('start of the services', startServices);
    await timed('agreement', () => agree([...lasting, between]));

    expect((await (await as('coordinator')).get(`/v1/young-people/${later!.id}`)).status).toBe(404);
    expect(await count('young_people.young_person')).toBe(PEOPLE + 3);
    for (const { schema } of SERVICES) expect(await count(`${schema}.dead_letter`)).toBe(0);
    lasting.push(...(await peopleWithReferrals(1)), between);
    await agree(lasting);
  });

  it('after the machine is lost brings back all but the last seconds', async () => {
    await rows('create table public.tick (at timestamptz not null)');
    await every((program) => program.stop());
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    for (const end = Date.now() + 3_000 * ARCHIVE_TIMEOUT; Date.now() < end;) {
      await client.query('insert into public.tick values (clock_timestamp())');
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const lostAt = Date.now();
    await Promise.all([postgres.kill(), nats.kill()]);
    loseEverything();

    await script('restore.sh', ['--latest']);
    await recovered();
    const [{ at }] = (await rows<{ at: Date }>('select max(at) as at from public.tick')) as [{ at: Date }];
    const lost = (lostAt - at.getTime()) / 1000;
    figures.push(`lost with the machine ${lost.toFixed(1)} s, archive_timeout ${ARCHIVE_TIMEOUT} s`);
    expect(lost).toBeLessThan(3 * ARCHIVE_TIMEOUT);
    expect(await ids('id from young_people.young_person')).toEqual(lasting.map(({ id }) => id).sort());
    if (process.env['BACKUP_PEOPLE'] || process.env['TEST_LONG']) {
      await startServices();
      await agree(lasting);
    }
    if (process.env['BACKUP_PEOPLE']) console.info(`${PEOPLE} people: ${figures.join(', ')}`);
  });

  /** PostgreSQL's directory and all that NATS had. The empty directory belongs to the user of PostgreSQL. */
  function loseEverything(): void {
    const { uid, gid } = statSync(cluster);
    for (const path of [cluster, join(directory, 'nats', 'store')]) rmSync(path, { recursive: true });
    mkdirSync(cluster, { mode: 0o700 });
    chownSync(cluster, uid, gid);
  }

  async function recovered(): Promise<void> {
    await postgres.start();
    const asked = () => rows<{ busy: boolean }>('select pg_is_in_recovery() as busy');
    await eventually('the recovery to end', async () => (await asked())[0]!.busy === false, PATIENT);
    // Without it PostgreSQL heeds archive_timeout only after the next timed checkpoint, in five minutes.
    await rows('checkpoint');
  }

  async function startServices(): Promise<void> {
    await nats.start();
    await every((program) => program.start());
  }
});

async function registered(): Promise<Somebody> {
  const coordinator = await as('coordinator');
  const person = {
    givenName: 'Kim',
    familyName: 'Example',
    dateOfBirth: '2009-05-04',
    needs: [{ code: 'ASD', rank: 1 }],
  };
  const { id } = await coordinator.ok(coordinator.post('/v1/young-people', person));
  return { id, planId: '', steps: [] };
}

/** So many people, each with a plan of one step, and a referral that adult social care sends for it. */
async function peopleWithReferrals(many: number): Promise<(Somebody & { referralId: string })[]> {
  const [coordinator, adults] = await Promise.all([as('coordinator'), as('adult-social-care')]);
  return by(CONNECTIONS, Array.from({ length: many }), async () => {
    const person = await somebody(coordinator, 1);
    const { id: youngPersonId, planId } = person;
    const INVOLVED = `referrals.involvement where party = 'agency:adult-social-care' and young_person_id = '${youngPersonId}'`;
    await eventually('their agency to be involved', async () => (await count(INVOLVED)) === 1, PATIENT);
    const referral = { youngPersonId, serviceId, planId, stepId: person.steps[0], urgency: 'routine', send: true };
    const sent = adults.post('/v1/referrals', { ...referral, need: 'A flat with support near the bus.' });
    const { id: referralId } = await adults.ok(sent);
    return { ...person, referralId };
  });
}

/** Each service has these people and referrals and no others, and the API shows them with one another. */
async function agree(people: readonly (Somebody & { referralId?: string })[]): Promise<void> {
  const coordinator = await as('coordinator');
  const everybody = people.map(({ id }) => id).sort();
  const referrals = people.flatMap(({ referralId }) => referralId ?? []).sort();
  await eventually(
    'all to have arrived',
    async () => {
      expect(await ids('id from young_people.young_person')).toEqual(everybody);
      expect(await ids('young_person_id as id from transition_plans.plan')).toEqual(everybody);
      expect(await ids('young_person_id as id from referrals.plan')).toEqual(everybody);
      expect(await ids('id from referrals.referral')).toEqual(referrals);
      expect(await ids('id from transition_plans.referral')).toEqual(referrals);
      for (const { schema } of SERVICES) expect(await count(`${schema}.outbox`)).toBe(0);
      return true;
    },
    PATIENT,
  );
  await by(CONNECTIONS, people, async ({ id, referralId }) => {
    await coordinator.ok(coordinator.get(`/v1/young-people/${id}`));
    const plan = await coordinator.ok(coordinator.get(`/v1/young-people/${id}/plan`));
    if (!referralId) return;
    expect(await coordinator.ok(coordinator.get(`/v1/referrals/${referralId}`))).toMatchObject({ status: 'sent' });
    const step = plan.steps.find((one: { referrals: unknown[] }) => one.referrals.length > 0);
    expect(step.referrals).toEqual([expect.objectContaining({ id: referralId, status: 'sent' })]);
  });
}
