import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNats } from '#libs/embedded';
import { brokerUserOf } from '#libs/messaging';
import { calendarDate } from '#libs/kernel';
import { writeSyntheticReturn } from '#libs/sen2';
import { type TestAccount, eventually, testDatabase, testIssuer } from '#libs/testing';
import { DEMO_ACCOUNTS } from '../src/demo-people.js';
import { API_DOCUMENT } from '../src/documents/documents.js';
import { SERVICES } from '../src/services.js';
import { Api, type As } from './api.js';
import { importsTheReturn, walksTheWholePath } from './journey.js';
import { Program, freePort } from './processes.js';

const LONG = process.env['TEST_LONG'] !== undefined;

/**
 * The main job, through HTTP only, on the day of Norfolk's census of 2025. It imports a 50th of the county, and a tenth in
 * the long form, by the published counts by age. The benchmark imports the whole county. A start takes 4 to 6 s of processor time. So
 * only the long form starts every program again each day: in the usual form, the standalone does so on the first day.
 */
const TODAY = '2025-01-16';
const COUNTY = 12_147;
const PEOPLE = Math.round(COUNTY / (LONG ? 10 : 50));

describe('the main job, end to end', () => {
  const directory = mkdtempSync(join(tmpdir(), 'onward-journey-'));
  chmodSync(directory, 0o755); // PostgreSQL runs as a user of its own
  const file = join(directory, 'return.zip');
  let expected: { people: number; plans: number };

  beforeAll(async () => {
    const options = { referenceDate: calendarDate(TODAY), localAuthorityCode: '926', exportedOn: calendarDate(TODAY) };
    const area = await writeSyntheticReturn(file, { people: PEOPLE, ...options });
    const of = (ages: typeof area.byAge) => ages.reduce((sum, { people }) => sum + people, 0);
    expected = { people: PEOPLE, plans: of(area.byAge.filter(({ age }) => age >= 13 && age <= 25)) };
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  describe('on the standalone, which is killed and started again in the middle', () => {
    const dataDir = join(directory, 'data');
    let standalone: Program;
    let origin: string;
    let nights = 0;
    const as: As = async (account) => {
      // Written anew each time it starts, once it is ready.
      const header = await eventually('the account’s token', async () =>
        readFileSync(join(dataDir, 'as', account), 'utf8').trim(),
      );
      return new Api(() => origin, header.replace(/^Authorization: /, ''));
    };

    beforeAll(async () => {
      const port = await freePort();
      origin = `http://localhost:${port}`;
      const env = { PORT: `${port}`, DATA_DIR: dataDir, DEMO: 'off', FIXED_CLOCK: TODAY, EVENT_ACK_WAIT_MS: '3000' };
      standalone = new Program('services/standalone/bin/start.mjs', env, origin);
      await standalone.start();
    });
    afterAll(() => standalone.stop());

    it('imports the return and opens the plans', () => importsTheReturn(as, file, expected));

    it('walks from a goal to a confirmed start', async () => {
      await walksTheWholePath(as, {
        away: async () => {
          await standalone.kill();
          await standalone.start();
          expect(standalone.said).toMatch(/PostgreSQL: was still running and was adopted/);
          expect(standalone.said).toMatch(/NATS: was still running and was adopted/);
        },
        back: async () => undefined,
        nextDay: (day) => (nights++ === 0 || LONG ? standalone.startOn(day) : standalone.moveTo(day)),
      });
    });

    it('serves the API reference that is committed', async () => {
      const served = await (await fetch(`${origin}/openapi.json`)).json();
      expect(served).toEqual(JSON.parse(readFileSync(API_DOCUMENT, 'utf8')));
    });
  });

  describe('on three processes, one of which is killed in the middle', () => {
    let database: Awaited<ReturnType<typeof testDatabase>>;
    let nats: Awaited<ReturnType<typeof startNats>>;
    let issuer: Awaited<ReturnType<typeof testIssuer>>;
    const programs = new Map<string, Program>();
    const originOf = (path: string) => {
      const owner = SERVICES.find(({ paths }) => paths.some((p) => p.test(path)));
      return programs.get(owner!.name)!.url;
    };
    const as: As = async (account) => new Api(originOf, `Bearer ${await issuer.token(account)}`);

    const nextDay = async (day: string) => {
      await Promise.all([...programs.values()].map((one) => (LONG ? one.startOn(day) : one.moveTo(day))));
    };

    beforeAll(async () => {
      [database, nats, issuer] = await Promise.all([
        testDatabase(SERVICES),
        startNats({ dataDir: join(directory, 'nats'), users: SERVICES.map(brokerUserOf) }),
        testIssuer(DEMO_ACCOUNTS as readonly TestAccount[]),
      ]);
      for (const { name, schema } of SERVICES) {
        const port = await freePort();
        const env = {
          PORT: `${port}`,
          DATABASE_URL: database.urlOf(schema),
          NATS_URL: nats.urlOf(name),
          OIDC_ISSUER: issuer.url,
          FIXED_CLOCK: TODAY,
          EVENT_ACK_WAIT_MS: '3000', // what the killed service held comes back soon
        };
        programs.set(name, new Program(`dist/services/${name}/src/main.js`, env, `http://127.0.0.1:${port}`));
      }
      await Promise.all([...programs.values()].map((program) => program.start()));
    });
    afterAll(async () => {
      await Promise.all([...programs.values()].map((program) => program.stop()));
      await issuer?.stop();
      await nats?.stop();
      await database?.drop();
    });

    it('imports the return and opens the plans', () => importsTheReturn(as, file, expected));

    it('walks from a goal to a confirmed start', () => {
      const plans = programs.get('transition-plans')!;
      return walksTheWholePath(as, { away: () => plans.kill(), back: () => plans.start(), nextDay });
    });
  });
});
