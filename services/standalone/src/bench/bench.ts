import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openAsBlob,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startNats, startPostgres } from '#libs/embedded';
import { calendarDate } from '#libs/kernel';
import { ensureDatabase } from '#libs/platform';
import { writeSyntheticReturn } from '#libs/sen2';
import { Client } from '../client.js';
import { DEMO_ORGANISATIONS } from '../demo-people.js';
import { type ImportJob, followImport } from '../import-job.js';
import { Server } from './child.js';
import { involvementLatency } from './involvement-latency.js';
import { type Call, type Measured, load } from './load.js';
import { neighbour } from './neighbour.js';
import { norfolk } from './norfolk.js';
import type { OnwardReady } from './onward-server.js';
import type { Recording } from './raw-server.js';
import { type Statement, ofTheRequest } from './recording.js';
import { linkYoungPerson, portalPages } from './portal-pages.js';
import { referralLatency } from './referral-latency.js';
import { type Row, median, tableOf } from './report.js';
import { type Results, reportOf } from './results.js';
import { SCENARIOS, type Scenario, type Stock, planOf, referralOf, stockOf } from './scenarios.js';
import { preview } from './timeline/preview.js';
import { recompute } from './timeline/recompute.js';

/**
 * `npm run bench [-- services|referral|county|timeline|neighbour|involvement|portal] [--quick]
 * [--only=ABCDEFGHIJKL]` compares the standalone with a
 * bare server that sends the same SQL, in the same run, by turns. It then measures a referral (F), a county's return
 * (G), the register of England (H), the preview of a timeline (I), the worst neighbour (J), how soon other services
 * know of an involvement (K), and the pages of the portal (L). PostgreSQL has its default durability. It writes
 * a table and `.cache/bench.json`, where parts that did not run keep their figures.
 */
const PARTS: Readonly<Record<string, string>> = {
  services: 'ABCDE',
  referral: 'F',
  county: 'G',
  timeline: 'HI',
  neighbour: 'J',
  involvement: 'K',
  portal: 'L',
};
const quick = process.argv.includes('--quick');
const only = partsOf(process.argv.slice(2));
const SECONDS = quick ? 2 : 3;
const ROUNDS = quick ? 1 : 3;
const CONNECTIONS = [1, 8, 32];
const WARM_UP_SECONDS = 5;
const AREA = quick ? 4_000 : 10_000;
const TODAY = calendarDate('2025-01-16');
const log = (line: string) => console.error(line);

const directory = mkdtempSync(join(tmpdir(), 'onward-bench-'));
chmodSync(directory, 0o755); // PostgreSQL runs as another user
const stops: (() => Promise<unknown>)[] = [];
const result: Results = { rows: [] };
try {
  // The register runs first, because nothing else of ours runs beside it.
  if (only.includes('H')) result.register = await recompute(ROUNDS, quick ? 20 : 1, log);
  if (/[A-GI-L]/.test(only)) await withServers(await postgresWithCommitTimes());
  report();
} finally {
  for (const stop of stops.reverse()) await stop().catch((error: Error) => log(error.message));
  rmSync(directory, { recursive: true, force: true });
}

/** `timeline` for H and I, letters with `--only=`, or all parts. */
function partsOf(args: readonly string[]): string {
  const letters = args.find((a) => a.startsWith('--only='))?.slice(7);
  const name = args.find((a) => !a.startsWith('--'));
  if (name !== undefined && !(name in PARTS))
    throw new Error(`No part has the name ${name}. The parts are ${Object.keys(PARTS).join(', ')}.`);
  return letters ?? (name === undefined ? Object.values(PARTS).join('') : PARTS[name]!);
}

async function withServers(postgres: string): Promise<void> {
  if (/[A-FKL]/.test(only)) await againstTheCeiling(await ensureDatabase(postgres, 'bench'), await broker('nats'));
  if (only.includes('G')) {
    const file = process.env['NORFOLK_RETURN'];
    result.norfolk = await norfolk(await ensureDatabase(postgres, 'norfolk'), await broker('nats-norfolk'), file);
  }
  if (only.includes('I')) {
    const options = { rounds: ROUNDS, seconds: quick ? 5 : 30, log };
    result.preview = await preview(await ensureDatabase(postgres, 'preview'), await broker('nats-preview'), options);
  }
  if (only.includes('J')) {
    const options = { rounds: ROUNDS, seconds: quick ? 4 : 15, log };
    const [database, nats] = [await ensureDatabase(postgres, 'neighbour'), await broker('nats-neighbour')];
    result.neighbour = await neighbour(database, nats, options);
  }
}

/** Each part has its own broker, so that no part receives another's events. */
async function broker(name: string): Promise<string> {
  const nats = await startNats({ dataDir: join(directory, name) });
  stops.push(() => nats.stop());
  return nats.url;
}

/**
 * PostgreSQL records when each transaction committed, because F measures by it. No other setting differs from the
 * default.
 */
async function postgresWithCommitTimes(): Promise<string> {
  const dataDir = join(directory, 'postgres');
  const first = await startPostgres({ dataDir });
  const client = new pg.Client({ connectionString: first.ownerUrl });
  await client.connect();
  await client.query('alter system set track_commit_timestamp = on');
  await client.end();
  await first.stop();
  const postgres = await startPostgres({ dataDir });
  stops.push(() => postgres.stop());
  return postgres.ownerUrl;
}

async function againstTheCeiling(databaseUrl: string, natsUrl: string): Promise<void> {
  const env = { DATA_DIR: directory, DATABASE_URL: databaseUrl, NATS_URL: natsUrl, FIXED_CLOCK: TODAY, RECORD: '1' };
  const onward = await Server.start<OnwardReady>('./onward-server.js', env);
  stops.push(() => onward.stop());
  const database = new pg.Client({ connectionString: databaseUrl });
  await database.connect();
  stops.push(() => database.end());
  const as = (account: string) => new Client(onward.ready.url, onward.ready.tokens[account]!);

  log(`making an area of ${AREA}`);
  const serviceId = await seed(as, database);
  const stock = await stockOf(database, serviceId);
  log(`${stock.peopleWithoutPlan.length} people without a plan, ${stock.plans.length} plans with goals`);

  const chosen = SCENARIOS.filter(({ name }) => only.includes(name));
  const recordings: Record<string, Recording> = {};
  for (const scenario of chosen)
    recordings[scenario.name] = await record(scenario, stock, onward, () => settle(database));
  const file = join(directory, 'recordings.json');
  writeFileSync(file, JSON.stringify(recordings));
  const raw = await Server.start<{ url: string }>('./raw-server.js', { DATABASE_URL: databaseUrl, RECORDINGS: file });
  stops.push(() => raw.stop());

  for (const scenario of chosen) {
    for (const connections of CONNECTIONS) {
      result.rows.push(await compare(scenario, connections, stock, onward, raw.ready.url, () => settle(database)));
    }
  }
  if (only.includes('L')) {
    log('L pages of the portal');
    const { rows } = await database.query<{ id: string }>(
      `select young_person_id as id from transition_plans.plan where trigger = 'automatic' limit 1`,
    );
    await linkYoungPerson(as('coordinator'), rows[0]!.id);
    await settle(database);
    const { url, tokens, invitation } = onward.ready;
    const options = { url, tokens, invitation: invitation!, rounds: ROUNDS, seconds: quick ? 10 : 30, log };
    result.portal = await portalPages(options);
  }
  if (only.includes('K')) {
    log('K involvements');
    await settle(database);
    const { rows } = await database.query<{ id: string }>(
      `select id from young_people.young_person limit ${quick ? 100 : 1_000}`,
    );
    const people = rows.map(({ id }) => id);
    result.involvement = await involvementLatency(as('coordinator'), database, people, 50);
  }
  if (only.includes('F')) {
    log('F referrals at 100 a second');
    // Code is slow on its first runs, and nobody starts a service for one referral, so these runs are not reported.
    for (const seconds of [WARM_UP_SECONDS, quick ? 5 : 20]) {
      await settle(database);
      const staff = as('coordinator');
      result.referral = await referralLatency(staff, database, serviceId, stock.targets, 100, seconds);
    }
  }
}

/** People arrive through a return, as in a county; plans with goals and steps, and goals to change, are added. */
async function seed(as: (account: string) => Client, database: pg.Client): Promise<string> {
  const administrator = as('administrator');
  await administrator.post('/v1/organisations', { id: DEMO_ORGANISATIONS.adultSocialCare, name: 'Adult social care' });
  const { id: serviceId } = await administrator.post<{ id: string }>('/v1/services', {
    organisationId: DEMO_ORGANISATIONS.adultSocialCare,
    name: 'Supported living',
    outcomeArea: 'independent-living',
    minimumAge: 0,
    maximumAge: 25,
    status: 'active',
    capacity: { status: 'accepting' },
  });
  const file = join(directory, 'return.zip');
  await writeSyntheticReturn(file, {
    people: AREA,
    referenceDate: TODAY,
    exportedOn: TODAY,
    localAuthorityCode: '926',
  });
  const coordinator = as('coordinator');
  const form = new FormData();
  form.set('file', await openAsBlob(file), 'return.zip');
  const job = await coordinator.post<ImportJob>('/v1/young-people/imports', form);
  await followImport(coordinator, job.id, 'done', () => undefined);
  await settle(database);
  const { rows } = await database.query<{ id: string }>(`select p.id from transition_plans.young_person p
    where not exists (select 1 from transition_plans.plan where young_person_id = p.id) order by p.id desc limit 300`);
  for (const { id } of rows) await coordinator.post('/v1/plans', planOf(id));
  await multiply(database);
  await referSome(as('coordinator'), database, serviceId);
  await settle(database);
  await database.query('vacuum analyze');
  return serviceId;
}

/**
 * Statements that were planned on empty tables would not be representative: no installation has empty tables for more
 * than a moment.
 */
async function referSome(staff: Client, database: pg.Client, serviceId: string): Promise<void> {
  const { targets } = await stockOf(database, serviceId);
  for (const target of targets.slice(0, 300)) await staff.post('/v1/referrals', referralOf(target, serviceId));
}

/** Adds what the scenarios use up: children without a plan for A, unchanged goals for E. */
async function multiply(database: pg.Client): Promise<void> {
  const copies = quick ? 4 : 8;
  await database.query(`with made as materialized (
      select p.area, uuidv7() as id, p.date_of_birth, p.needs, c.facts, n
      from transition_plans.young_person p
      join transition_plans.circumstances c on c.area = p.area and c.young_person_id = p.id, generate_series(1, ${copies}) n
      where not exists (select 1 from transition_plans.plan where young_person_id = p.id)),
    facts as (insert into transition_plans.circumstances (area, young_person_id, facts, record_version)
      select area, id, facts, 1 from made)
    insert into transition_plans.young_person
      (area, id, reference, given_name, family_name, date_of_birth, needs, deceased, record_version, looked_on)
      select area, id, 'YP-' || id, 'Copy', 'Copy', date_of_birth, needs, false, 1, '2025-01-16' from made`);
  await database.query(`insert into transition_plans.goal
      (area, id, young_person_id, plan_id, outcome_area, related_areas, title, status, achievement, added_by, added_on, version)
    select p.area, uuidv7(), p.young_person_id, p.id, 'community', '{}', 'Filler ' || n, 'active', 'not-started', 'staff', '2025-01-16', 1
    from transition_plans.plan p, generate_series(1, ${quick ? 10 : 30}) n where p.trigger = 'automatic'`);
}

/** Waits until no event is in transit between the services. */
async function settle(database: pg.Client): Promise<void> {
  let last = -1;
  for (;;) {
    const { rows } = await database.query<{ waiting: number; taken: number }>(`select
      (select count(*)::int from young_people.outbox) + (select count(*)::int from transition_plans.outbox)
        + (select count(*)::int from referrals.outbox) as waiting,
      (select count(*)::int from young_people.inbox) + (select count(*)::int from transition_plans.inbox)
        + (select count(*)::int from referrals.inbox) as taken`);
    const { waiting, taken } = rows[0]!;
    if (waiting === 0 && taken === last) return;
    last = taken;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** What Onward sends to PostgreSQL for one such request, when everything is warm. */
async function record(
  scenario: Scenario,
  stock: Stock,
  onward: Server<OnwardReady>,
  settled: () => Promise<void>,
): Promise<Recording> {
  const authorization = onward.ready.tokens[scenario.account]!;
  const once = async () => {
    const { call, about } = scenario.next(stock);
    const response = await fetch(`${onward.ready.url}${call.path}`, {
      method: call.method,
      headers: { authorization, ...(call.body ? { 'content-type': 'application/json' } : {}), ...call.headers },
      body: call.body ? JSON.stringify(call.body) : null,
    });
    if (!response.ok) throw new Error(`${scenario.title}: ${response.status} ${await response.text()}`);
    return about;
  };
  for (let i = 0; i < 20; i++) await once();
  await settled();
  const since = Date.now();
  onward.send('record');
  const about = await once();
  const { statements } = await onward.ask<{ statements: Statement[] }>('recorded');
  return { statements: ofTheRequest(statements), about, schema: scenario.schema, since };
}

/**
 * By turns, so that other load on the machine affects both. Both write events, the raw server more in the same time,
 * and Onward handles all of them. Work caused by one turn must end before the next is measured.
 */
async function compare(
  scenario: Scenario,
  connections: number,
  stock: Stock,
  onward: Server<OnwardReady>,
  rawUrl: string,
  settled: () => Promise<void>,
): Promise<Row> {
  const authorization = onward.ready.tokens[scenario.account]!;
  const ours = () => load(onward.ready.url, authorization, connections, SECONDS, () => scenario.next(stock).call);
  const bare = () =>
    load(rawUrl, '', connections, SECONDS, (): Call => {
      const { call, about } = scenario.next(stock);
      return { method: call.method, path: `/${scenario.name}?ids=${about.join(',')}`, body: call.body };
    });
  const measured: { ours: Measured[]; bare: Measured[] } = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round++) {
    await settled();
    measured.ours.push(await ours());
    await settled();
    measured.bare.push(await bare());
  }
  for (const [who, runs] of Object.entries(measured)) {
    const failed = runs.find((m) => m.failures > 0);
    if (failed)
      throw new Error(`${scenario.title} at ${connections}, ${who}: ${failed.failures} failed, ${failed.firstFailure}`);
  }
  const of = (list: Measured[]) => ({
    perSecond: median(list.map((m) => m.perSecond)),
    p50: median(list.map((m) => m.p50)),
    p99: median(list.map((m) => m.p99)),
  });
  const row: Row = {
    scenario: scenario.title,
    connections,
    onward: of(measured.ours),
    raw: of(measured.bare),
    ratio: median(measured.ours.map((m, i) => m.perSecond / measured.bare[i]!.perSecond)),
    aim: scenario.aim,
  };
  log(tableOf([row]).split('\n')[1]!);
  return row;
}

function report(): void {
  const file = join('.cache', 'bench.json');
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Results) : { rows: [] };
  const rows = result.rows.length > 0 ? result.rows : before.rows;
  mkdirSync('.cache', { recursive: true });
  writeFileSync(file, JSON.stringify({ ...before, ...result, rows }, null, 1));
  console.log(`\n${reportOf(result).join('\n\n')}`);
}
