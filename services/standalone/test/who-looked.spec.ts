import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { type Upstream, upstreamWithin } from '#libs/edge';
import { createApplication, type ServiceConfig } from '#libs/platform';
import { World } from '#libs/testing';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';
import { FrontModule } from '../src/front.js';

/** One list for a person from all services, and one of everything that an account opened. */
let world: World;
let front: NestFastifyApplication;
const away = new Set<string>();

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans, referrals], {
    today: '2025-01-16',
    earnedInvolvement: true,
  });
  const upstreams = [...world.apps].map(([service, app]): Upstream => {
    const { ask } = upstreamWithin(service, app);
    return { service, ask: async (request) => (away.has(service) ? Promise.reject(new Error('away')) : ask(request)) };
  });
  const config = {
    publicRate: 1_000_000,
    accountRate: 1_000_000,
    maxConnections: 100,
    trustedProxies: [],
    publicUrl: null,
  };
  const quiet = { ...config, logLevel: 'silent', production: false } as unknown as ServiceConfig;
  front = await createApplication('front', FrontModule.with([], upstreams), quiet);
  await front.init();
  await front.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await front?.close();
  await world?.stop();
});

const looked = async (account: string | null, id: string, query = '') => {
  const request = supertest(front.getHttpServer()).get(`/v1/young-people/${id}/who-looked${query}`);
  return account ? request.set('authorization', `Bearer ${await world.issuer.token(account)}`) : request;
};
const opened = async (account: string, of: string) =>
  supertest(front.getHttpServer())
    .post('/v1/who-looked/accounts')
    .set('authorization', `Bearer ${await world.issuer.token(account)}`)
    .send({ account: of });

interface Line {
  id: string;
  who: string;
  did: string;
  why: string | null;
  job: string;
  organisation: string | null;
  service: string;
}

test('a young person reads in one list who did what in every service, and why they could', async () => {
  const people = await world.as('coordinator', 'young-people');
  const { body: kit } = await people.post('/v1/young-people', {
    ...{ givenName: 'Kit', familyName: 'Seen', dateOfBirth: '2008-03-05' },
  });
  await people.post(`/v1/young-people/${kit.id}/relationships`, { subject: 'young-person', relation: 'self' });
  await people.put(`/v1/young-people/${kit.id}/named-worker`, { subject: 'health', name: 'Omar' });
  await world.settled();
  const plans = await world.as('coordinator', 'transition-plans');
  const { body: plan } = await plans.post('/v1/plans', { youngPersonId: kit.id });
  await world.settled();
  await (await world.as('health', 'young-people')).get(`/v1/young-people/${kit.id}`).expect(200);
  await (await world.as('health', 'transition-plans')).get(`/v1/plans/${plan.id}`).expect(200);

  const { status, body } = await looked('young-person', kit.id);
  expect([status, body.missing]).toEqual([200, []]);
  const lines = body.items as Line[];
  const by = (who: string, service: string, did: string) =>
    lines.find((l) => l.who === who && l.service === service && l.did === did);
  expect(by('health (test)', 'transition-plans', 'read the plan')).toMatchObject({
    ...{ job: 'Practitioner', organisation: 'Health', outcome: 'allowed', inList: false },
    why: expect.stringContaining('they are the named worker'),
  });
  expect(by('health (test)', 'young-people', 'read the name and birthday')).toBeDefined();
  expect(by('coordinator (test)', 'young-people', 'wrote down the name and birthday')).toMatchObject({
    why: 'because their job covers the whole area',
  });
  expect(lines.map(({ id }) => id)).toEqual(
    lines
      .map(({ id }) => id)
      .sort()
      .reverse(),
  );

  // Who was refused had no reason.
  await (await world.as('senco', 'young-people')).get(`/v1/young-people/${kit.id}`).expect(404);
  const [refused] = (await looked('young-person', kit.id)).body.items as Line[];
  expect(refused).toMatchObject({
    who: 'senco (test)',
    did: 'read the name and birthday',
    outcome: 'refused',
    why: null,
  });

  // Page by page it is the same list.
  const paged: Line[] = [];
  for (let after: string | null = ''; after !== null;) {
    const page: { body: { items: Line[]; next: string | null } } = await looked(
      'coordinator',
      kit.id,
      `?limit=3${after && `&after=${after}`}`,
    );
    paged.push(...page.body.items);
    after = page.body.next;
  }
  const whole = new Set(paged.map(({ id }) => id));
  expect(whole.size).toBe(paged.length);
  for (const { id } of lines) expect(whole).toContain(id);

  // The services refuse, and their word is the answer.
  expect((await looked(null, kit.id)).body.code).toBe('TOKEN_MISSING');
  expect((await looked('other-young-person', kit.id)).status).toBe(404);
  expect((await looked('leader', kit.id)).body.code).toBe('ROLE_MAY_NOT');

  away.add('referrals');
  expect((await looked('young-person', kit.id)).body.missing).toEqual(['referrals']);
  away.add('young-people').add('transition-plans');
  const none = await looked('young-person', kit.id);
  expect([none.status, none.body.code]).toEqual([503, 'SERVICES_UNAVAILABLE']);
  away.clear();

  const { body: audit } = await opened('governance', 'health');
  const all = audit.items as (Line & { youngPersonId: string })[];
  expect(all.map(({ service, did, youngPersonId }) => [service, did, youngPersonId])).toEqual(
    expect.arrayContaining([
      ['transition-plans', 'read the plan', kit.id],
      ['young-people', 'read the name and birthday', kit.id],
    ]),
  );
  expect((await opened('coordinator', 'health')).status).toBe(403);
});
