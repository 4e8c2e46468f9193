import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { parse } from 'yaml';
import { startNats, startPostgres } from '#libs/embedded';
import { ensureDatabase, provision, roleOf } from '#libs/platform';
import { type TestAccount, eventually, longer, testIssuer } from '#libs/testing';
import { DEMO_ACCOUNTS } from '../src/demo-people.js';
import { SERVICES } from '../src/services.js';
import { Api } from './api.js';
import { type Somebody, aDirectory, by, somebody } from './many-referrals.js';
import { OwnArchive, settingsIn } from './own-archive.js';
import { OwnServer } from './own-servers.js';
import { Program, freePort } from './processes.js';

const PEOPLE = Number(process.env['BACKUP_PEOPLE'] ?? longer(4, 25));
/** further data, so that the figures are those of a larger database */
const MEGABYTES = Number(process.env['BACKUP_MEGABYTES'] ?? 0);
const FILLER = `create table public.filler as select md5(n::text) || md5((-n)::text) as words
  from generate_series(1, ${MEGABYTES * 10_000}) n`;
const CONNECTIONS = 4;
const PASSWORD = 'for-tests-only';
const NEED = 'A flat with support near the bus.';
const PATIENT = { every: 100 };
/** of the archive, in seconds: the installation has a minute */
const ARCHIVE_TIMEOUT = 1;

const directory = mkdtempSync(join(tmpdir(), 'onward-backup-'));
chmodSync(directory, 0o755); // PostgreSQL runs as a user of its own
const figures: string[] = [];
const programs = new Map<string, Program>();
let archive: OwnArchive;
let postgres: OwnServer<Awaited<ReturnType<typeof startPostgres>>>;
let nats: OwnServer<Awaited<ReturnType<typeof startNats>>>;
let issuer: Awaited<ReturnType<typeof testIssuer>>;
let databaseUrl: string;
let serviceId: string;
const originOf = (path: string) => programs.get(SERVICES.find((s) => s.paths.some((p) => p.test(path)))!.name)!.url;
const as = async (account: string) => new Api(originOf, `Bearer ${await issuer.token(account)}`);
const every = (work: (program: Program) => Promise<void>) => Promise.all([...programs.values()].map(work));

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
  archive = await OwnArchive.in(directory);
  const begin = () =>
    startPostgres({
      ...{ dataDir: join(directory, 'postgres'), socketDirectory: archive.sockets },
      ...{ settings: archive.settings(`${ARCHIVE_TIMEOUT}s`), env: archive.environment },
    });
  [postgres, nats, issuer] = await Promise.all([
    OwnServer.started(begin),
    OwnServer.started(() => startNats({ dataDir: join(directory, 'nats') })),
    testIssuer(DEMO_ACCOUNTS as readonly TestAccount[]),
  ]);
  archive.configure(postgres.running.port);
  databaseUrl = await ensureDatabase(postgres.running.ownerUrl, 'onward');
  for (const definition of SERVICES) {
    await provision(databaseUrl, definition, PASSWORD);
    const port = await freePort();
    const url = new URL(databaseUrl);
    url.username = roleOf(definition.schema);
    url.password = PASSWORD;
    const env = { PORT: `${port}`, DATABASE_URL: `${url}`, NATS_URL: nats.running.url, OIDC_ISSUER: issuer.url };
    const erasures = { ERASURE_LOG: join(directory, 'erasures') };
    const main = `dist/services/${definition.name}/src/main.js`;
    programs.set(definition.name, new Program(main, { ...env, ...erasures }, `http://127.0.0.1:${port}`));
  }
  await timed('first start', () => every((program) => program.start()));
});
afterAll(async () => {
  await every((program) => program.stop());
  await Promise.all([postgres?.stop(), nats?.stop(), issuer?.stop()]);
  rmSync(directory, { recursive: true, force: true });
});

it('the compose file has the settings of the archive, and its secrets come from the environment', () => {
  const compose = readFileSync('deploy/backup/compose.yml', 'utf8');
  const settings = [...compose.matchAll(/\$\{([A-Z_]+):\?set it in .env\}/g)].map(([, name]) => `${name}=`);
  const example = readFileSync('deploy/backup/env.example', 'utf8').split('\n');
  expect(example.filter((line) => /^[A-Z]/.test(line)).sort()).toEqual(settings.sort());
  const { services } = parse(compose);
  expect(services.postgres.environment.PGBACKREST_REPO1_CIPHER_PASS).toMatch(/^\$\{BACKUP_KEY/);
  const command: string[] = services.postgres.command;
  for (const [name, value] of Object.entries(settingsIn(readFileSync('deploy/backup/postgresql.conf', 'utf8'))))
    expect(command).toContain(`${name}=${value}`);
});

describe('a restore', () => {
  const lasting: (Somebody & { referralId?: string })[] = [];

  it('to a point in time, with an empty NATS, ends with three services that agree', async () => {
    serviceId = await aDirectory(await as('administrator'));
    lasting.push(...(await peopleWithReferrals(PEOPLE)));
    await expect(archive.script('backup.sh', ['full'], { PGBACKREST_REPO1_CIPHER_PASS: '' })).rejects.toThrow(
      'is not set',
    );
    if (MEGABYTES > 0) await rows(FILLER);
    expect(await timed('full backup', () => archive.script('backup.sh', ['full']))).toContain('status: ok');
    const after = Date.now() + 2_000;
    lasting.push(...(await peopleWithReferrals(2)));
    const words = await written(lasting[0]!);
    expect(await stored(words)).toEqual([1, 1, 1]);
    // NATS has the event of this registration, and its consumer has not taken it: the event is lost with NATS.
    await programs.get('transition-plans')!.stop();
    const between = await registered();
    await eventually('NATS to have the event', async () => (await count('young_people.outbox')) === 0, PATIENT);
    // pgBackRest counts in seconds, and takes no backup that ended in the second of the point.
    await eventually('a later second', async () => Date.now() > after, PATIENT);
    const [{ point }] = (await rows<{ point: string }>('select clock_timestamp()::text as point')) as [
      { point: string },
    ];
    await programs.get('transition-plans')!.start();
    await erase(words);
    const [later] = await peopleWithReferrals(1);

    await eventually('the log of the erasures', async () => logged() === 3, PATIENT);
    await expect(archive.script('restore.sh', ['--to', point])).rejects.toThrow('A PostgreSQL server runs in');
    await every((program) => program.stop());
    await Promise.all([postgres.stop(), nats.stop()]);
    await expect(archive.script('restore.sh', ['--to', point])).rejects.toThrow('is not empty');
    loseEverything();
    await expect(archive.script('restore.sh', ['--to', '2026-03-02 14:30'])).rejects.toThrow('with its zone');

    await timed('restore', () => archive.script('restore.sh', ['--to', point]));
    await timed('recovery of PostgreSQL', recovered);
    await timed('start of the services', startServices);
    await timed('agreement', () => agree([...lasting, between]));

    expect(await stored(words)).toEqual([0, 0, 0]);
    for (const { schema } of SERVICES) expect(await count(`${schema}.removal where by_name = 'Onward'`)).toBe(1);
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

    await archive.script('restore.sh', ['--latest']);
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
    if (process.env['BACKUP_PEOPLE']) console.info(`${PEOPLE} people, ${MEGABYTES} MB more: ${figures.join(', ')}`);
  });

  /** PostgreSQL's directory and all that NATS had. The empty directory belongs to the user of PostgreSQL. */
  function loseEverything(): void {
    const { uid, gid } = statSync(archive.cluster);
    for (const path of [archive.cluster, join(directory, 'nats', 'store')]) rmSync(path, { recursive: true });
    mkdirSync(archive.cluster, { mode: 0o700 });
    chownSync(archive.cluster, uid, gid);
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

interface Written {
  readonly person: Somebody & { referralId?: string };
  readonly contactId: string;
  readonly commentId: string;
}
const SECRET = 'What concerns somebody else';

/** Words in each service that should not be there. */
async function written(person: Written['person']): Promise<Written> {
  const coordinator = await as('coordinator');
  const made = async (path: string, body: object) => (await coordinator.ok(coordinator.post(path, body))).id as string;
  const contact = { kind: 'professional', name: SECRET, relationship: 'GP' };
  const contactId = await made(`/v1/young-people/${person.id}/contacts`, contact);
  return { person, contactId, commentId: await made(`/v1/plans/${person.planId}/comments`, { words: SECRET }) };
}

async function erase({ person, contactId, commentId }: Written): Promise<void> {
  const coordinator = await as('coordinator');
  const because = { reason: 'wrong-person', words: 'It concerns somebody else.' };
  const remove = (path: string, what: object) =>
    coordinator.ok(coordinator.post(`${path}/removals`, { ...what, ...because }));
  await remove(`/v1/young-people/${person.id}`, { kind: 'contact', id: contactId });
  await remove(`/v1/plans/${person.planId}`, { kind: 'comment', id: commentId });
  await remove(`/v1/referrals/${person.referralId}`, { kind: 'referral-words', id: person.referralId });
}

const stored = ({ person, contactId, commentId }: Written) =>
  Promise.all([
    count(`young_people.contact where id = '${contactId}'`),
    count(`transition_plans.comment where id = '${commentId}'`),
    count(`referrals.referral where id = '${person.referralId}' and need = '${NEED}'`),
  ]);

function logged(): number {
  const folder = join(directory, 'erasures');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.join('\n').split('\n').filter(Boolean).length;
}

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
    const sent = adults.post('/v1/referrals', { ...referral, need: NEED });
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
