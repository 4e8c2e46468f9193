import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { referralDrafted, referralSent, streamOf } from '#libs/contracts';
import { startNats, startPostgres } from '#libs/embedded';
import { brokerUserOf } from '#libs/messaging';
import { type CalendarDate, addDays, londonDay } from '#libs/kernel';
import { Broker } from '#libs/messaging';
import { NatsLink, type ServiceConfig, ensureDatabase, provision, roleOf } from '#libs/platform';
import { type TestAccount, eventually, longer, testIssuer } from '#libs/testing';
import { addWorkingDays, workingDayOnOrAfter } from '#libs/timeline';
import { DEMO_ACCOUNTS } from '../src/demo-people.js';
import { SERVICES } from '../src/services.js';
import { Api } from './api.js';
import { type Somebody, aDirectory, by, insists, somebody } from './many-referrals.js';
import { OwnServer } from './own-servers.js';
import { Program, freePort } from './processes.js';

const REFERRALS = Number(process.env['FAULT_REFERRALS'] ?? longer(150, 40));
/** of each young person: one after the other while it is sent, and two while each of five parts is away */
const OF_EACH = 10;
const CONNECTIONS = 8;
const AWAY_MS = 1_500;
const PASSWORD = 'for-tests-only';
const PATIENT = { every: 250 };

const URGENCIES = ['routine', 'soon', 'urgent'] as const;
type Urgency = (typeof URGENCIES)[number];
/** The local targets, in working days. */
const TARGETS = {
  routine: { acknowledge: 5, decide: 10 },
  soon: { acknowledge: 2, decide: 5 },
  urgent: { acknowledge: 1, decide: 2 },
} as const;

interface Sent {
  id: string;
  personId: string;
  stepId: string;
  urgency: Urgency;
}

const directory = mkdtempSync(join(tmpdir(), 'onward-kills-'));
chmodSync(directory, 0o755); // PostgreSQL runs as a user of its own
let postgres: OwnServer<Awaited<ReturnType<typeof startPostgres>>>;
let nats: OwnServer<Awaited<ReturnType<typeof startNats>>>;
let issuer: Awaited<ReturnType<typeof testIssuer>>;
let databaseUrl: string;
const programs = new Map<string, Program>();
const originOf = (path: string) => programs.get(SERVICES.find((s) => s.paths.some((p) => p.test(path)))!.name)!.url;
const as = async (account: string) => new Api(originOf, `Bearer ${await issuer.token(account)}`);

async function rows<Row extends object>(sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
const count = async (what: string) => (await rows<{ n: number }>(`select count(*)::int as n from ${what}`))[0]!.n;

beforeAll(async () => {
  [postgres, nats, issuer] = await Promise.all([
    OwnServer.started(() => startPostgres({ dataDir: join(directory, 'postgres') })),
    OwnServer.started(() => startNats({ dataDir: join(directory, 'nats'), users: SERVICES.map(brokerUserOf) })),
    testIssuer(DEMO_ACCOUNTS as readonly TestAccount[]),
  ]);
  databaseUrl = await ensureDatabase(postgres.running.ownerUrl, 'onward');
  for (const definition of SERVICES) {
    await provision(databaseUrl, definition, PASSWORD);
    const port = await freePort();
    const url = new URL(databaseUrl);
    url.username = roleOf(definition.schema);
    url.password = PASSWORD;
    const env = {
      ...{ PORT: `${port}`, DATABASE_URL: `${url}`, OIDC_ISSUER: issuer.url },
      NATS_URL: nats.running.urlOf(definition.name),
      EVENT_ACK_WAIT_MS: '3000', // what a killed service held comes back soon
    };
    const main = `dist/services/${definition.name}/src/main.js`;
    programs.set(definition.name, new Program(main, env, `http://127.0.0.1:${port}`));
  }
  await Promise.all([...programs.values()].map((program) => program.start()));
});
afterAll(async () => {
  await Promise.all([...programs.values()].map((program) => program.stop()));
  await Promise.all([postgres?.stop(), nats?.stop(), issuer?.stop()]);
  rmSync(directory, { recursive: true, force: true });
});

it(`${REFERRALS} referrals arrive once, in order and with their clocks right, whoever is killed meanwhile`, async () => {
  const serviceId = await aDirectory(await as('administrator'));
  const coordinator = await as('coordinator');
  const people = await by(CONNECTIONS, Array.from({ length: REFERRALS / OF_EACH }), () =>
    somebody(coordinator, OF_EACH),
  );
  await eventually('everybody to be known', async () => (await count('referrals.plan')) === people.length, PATIENT);
  const INVOLVED = `referrals.involvement where party = 'agency:adult-social-care'`;
  await eventually('their agency to be involved', async () => (await count(INVOLVED)) === people.length, PATIENT);

  // In turn; while one is away, everybody gets two more referrals.
  const victims: { kill(): Promise<void>; start(): Promise<void> }[] = [
    ...[nats, postgres],
    ...['transition-plans', 'young-people', 'referrals'].map((name) => programs.get(name)!),
  ];
  const adults = await as('adult-social-care');
  const sent: Sent[] = [];
  let asked = 0;
  const began = Date.now();
  for (const [turn, victim] of victims.entries()) {
    const before = sent.length;
    const sending = by(CONNECTIONS, people, async (person, index) => {
      for (const which of [2 * turn, 2 * turn + 1]) {
        const stepId = person.steps[which]!;
        const urgency = URGENCIES[(index + which) % 3]!;
        const referral = {
          ...{ youngPersonId: person.id, serviceId, planId: person.planId, stepId },
          ...{ need: 'A flat with support near the bus.', urgency, send: true },
        };
        const { id } = await insists(() => {
          asked++;
          return adults.post('/v1/referrals', referral, undefined, `referral-${stepId}`);
        });
        sent.push({ id, personId: person.id, stepId, urgency });
      }
    });
    await eventually('some of them to be taken', async () => sent.length - before >= people.length / 2, {
      every: 5,
    });
    await victim.kill();
    await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
    await victim.start();
    await sending;
  }
  const taken = Date.now();
  await nothingOnItsWay();
  const arrived = Date.now();

  expect(asked).toBeGreaterThan(REFERRALS);
  expect(await count('referrals.referral')).toBe(REFERRALS);
  await eachArrivedOnce(sent);
  await eachInItsPlanOnce(people, sent);
  await inOrder(sent);
  for (const { schema } of SERVICES) expect(await count(`${schema}.dead_letter`)).toBe(0);
  if (process.env['FAULT_REFERRALS'])
    console.info(
      `${REFERRALS} referrals: taken in ${taken - began} ms with ${asked - REFERRALS} repeats, all arrived ${arrived - taken} ms later, looked at in ${Date.now() - arrived} ms`,
    );
});

/** Until every sending has ended and all that was said is taken and acknowledged: nothing can come a second time after it. */
async function nothingOnItsWay(): Promise<void> {
  const broker = new Broker({ natsUrl: nats.running.url, natsCa: null } as ServiceConfig, SERVICES[0]!, new NatsLink());
  const { manager } = await broker.open();
  await eventually(
    'nothing to be on its way',
    async () => {
      for (const { schema } of SERVICES) if ((await count(`${schema}.outbox`)) > 0) return false;
      for (const { name, consumes } of SERVICES) {
        for (const producer of consumes) {
          const info = await manager.consumers.info(streamOf(producer).name, name);
          if (info.num_pending > 0 || info.num_ack_pending > 0) return false;
        }
      }
      return (await count(`referrals.referral where status = 'sending'`)) === 0;
    },
    PATIENT,
  );
  await broker.onApplicationShutdown();
}

/** Every referral is sent, and its clocks say what the rules say for the second of its sending. */
async function eachArrivedOnce(sent: readonly Sent[]): Promise<void> {
  expect(new Set(sent.map(({ id }) => id)).size).toBe(REFERRALS);
  const coordinator = await as('coordinator');
  await by(CONNECTIONS, sent, async ({ id, urgency }) => {
    const referral = await coordinator.ok(coordinator.get(`/v1/referrals/${id}`));
    const clock = (kind: 'acknowledge' | 'decide') => ({
      kind,
      startedAt: referral.sentAt,
      dueAt: dueAfter(new Date(referral.sentAt), TARGETS[urgency][kind]).toISOString(),
      ...{ pausedFor: 0, pausedBecause: null, stoppedAt: null },
    });
    expect(referral).toMatchObject({ status: 'sent', clocks: [clock('acknowledge'), clock('decide')] });
  });
}

/** Five in the afternoon in London, so many working days after the day of the start, or after the next one from five on. */
function dueAfter(start: Date, workingDays: number): Date {
  const day = londonDay(start);
  const counts = start < fiveOClock(day) ? day : addDays(day, 1);
  return fiveOClock(addWorkingDays(workingDayOnOrAfter(counts), workingDays));
}

function fiveOClock(day: CalendarDate): Date {
  const hours = [16, 17].map((hour) => new Date(`${day}T${hour}:00:00Z`));
  const inLondon = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', hour12: false, timeZone: 'Europe/London' });
  return hours.find((instant) => inLondon.format(instant) === '17')!;
}

/** Each step of each plan shows its referral and no other; each turn stands in the history once, and in order. */
async function eachInItsPlanOnce(people: readonly Somebody[], sent: readonly Sent[]): Promise<void> {
  const coordinator = await as('coordinator');
  const referralOf = new Map(sent.map(({ stepId, id }) => [stepId, id]));
  await by(CONNECTIONS, people, async ({ planId, steps }) => {
    const plan = await coordinator.ok(coordinator.get(`/v1/plans/${planId}`));
    const shown = plan.steps.filter((step: { id: string }) => referralOf.has(step.id));
    expect(shown.length).toBe(OF_EACH);
    for (const step of shown) {
      expect(step.referrals).toEqual([expect.objectContaining({ id: referralOf.get(step.id), status: 'sent' })]);
    }
    const { items } = await coordinator.ok(coordinator.get(`/v1/plans/${planId}/timeline?limit=200`));
    const told: { at: string; stepId: string; to: string }[] = items
      .filter((entry: { kind: string }) => entry.kind === 'referral')
      .reverse();
    expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).sort());
    expect(told.filter(({ to }) => to === 'draft').map(({ stepId }) => stepId)).toEqual(steps);
    for (const step of steps) {
      expect(told.filter(({ stepId }) => stepId === step).map(({ to }) => to)).toEqual(['draft', 'sent']);
    }
  });
}

/** The stream has each event once, and those of a young person in the order in which they were said. */
async function inOrder(sent: readonly Sent[]): Promise<void> {
  const broker = new Broker({ natsUrl: nats.running.url, natsCa: null } as ServiceConfig, SERVICES[0]!, new NatsLink());
  const { manager } = await broker.open();
  const { name } = streamOf('referrals');
  const { state } = await manager.streams.info(name);
  const ids = new Set<string>();
  const drafted = new Map<string, string[]>();
  const versions = new Map<string, number[]>();
  const types: string[] = [];
  const add = <Value>(map: Map<string, Value[]>, key: string, value: Value) =>
    map.set(key, [...(map.get(key) ?? []), value]);
  for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
    const message = await manager.streams.getMessage(name, { seq });
    const header = (key: string) => message!.header.get(`ce-${key}`);
    expect(ids.has(header('id'))).toBe(false);
    ids.add(header('id'));
    const type = header('type');
    if (type !== referralDrafted.type && type !== referralSent.type) continue;
    types.push(type);
    const { referralId } = message!.json<{ referralId: string }>();
    add(versions, referralId, Number(header('recordversion')));
    if (type === referralDrafted.type) add(drafted, header('subject'), referralId);
  }
  await broker.onApplicationShutdown();
  expect(types.length).toBe(2 * REFERRALS);
  for (const [first, second, ...others] of versions.values()) {
    expect(others).toEqual([]);
    expect(second).toBeGreaterThan(first!);
  }
  const asSent = new Map<string, string[]>();
  for (const { personId, id } of sent) add(asSent, personId, id);
  expect(drafted).toEqual(asSent);
}
