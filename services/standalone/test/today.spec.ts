import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';
import { type Upstream, upstreamWithin } from '#libs/edge';
import { type ServiceConfig, TODAY_OF, type TodayBlock, type TodayKey, createApplication } from '#libs/platform';
import { type Caller, World } from '#libs/testing';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';
import { FrontModule } from '../src/front.js';
import { SERVICES } from '../src/services.js';
import { aService } from './a-service.js';

/** What an account must see on a morning, from all services. */
let world: World;
let front: NestFastifyApplication;
let kit: string;
let plan: string;
let referral: string;
const away = new Set<string>();

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans, referrals], { today: '2025-01-16' });
  const upstreams = [...world.apps].map(([service, app]): Upstream => {
    const { ask } = upstreamWithin(service, app);
    return { service, ask: async (request) => (away.has(service) ? Promise.reject(new Error('away')) : ask(request)) };
  });
  const limits = { publicRate: 1e6, accountRate: 1e6, maxConnections: 100, trustedProxies: [], publicUrl: null };
  const quiet = { ...limits, logLevel: 'silent', production: false } as unknown as ServiceConfig;
  front = await createApplication('front', FrontModule.with([], upstreams), quiet);
  await front.init();
  await front.getHttpAdapter().getInstance().ready();
  await aMorning();
});
afterAll(async () => {
  await front?.close();
  await world?.stop();
});

/** A young person who turns 18 in March, wants help, and disagrees; with a late step, one handed back, and a referral. */
async function aMorning(): Promise<void> {
  const people = await world.as('coordinator', 'young-people');
  const born = { givenName: 'Kit', familyName: 'Seen', dateOfBirth: '2007-03-05' };
  kit = (await people.post('/v1/young-people', born).expect(201)).body.id;
  await people.post(`/v1/young-people/${kit}/relationships`, { subject: 'young-person', relation: 'self' });
  await people.put(`/v1/young-people/${kit}/named-worker`, { subject: 'coordinator', name: 'Maya' });
  await world.settled();
  const plans = await world.as('coordinator', 'transition-plans');
  plan = (await plans.post('/v1/plans', { youngPersonId: kit }).expect(201)).body.id;
  await world.settled();
  const step = async (title: string, given: object): Promise<string> =>
    (await plans.post(`/v1/plans/${plan}/steps`, { title, ...given }).expect(201)).body.id;
  for (let at = 0; at < 7; at++) await step(`Late ${at}`, { dueOn: `2025-01-0${at + 1}` });
  await step('Offered', { ownerAgency: 'health' });
  const back = await step('Back', { ownerAgency: 'health' });
  const health = await world.as('health', 'transition-plans');
  await health.post(`/v1/plans/${plan}/steps/${back}/hand-back`, { reason: 'other', words: 'x' }).expect(200);
  const own = await world.as('young-person', 'transition-plans');
  await own.post('/v1/me/help-requests', { about: 'meeting' }).expect(201);
  await own.post(`/v1/plans/${plan}/comments`, { words: 'Why?' }).expect(201);
  await answers('disagree');
  const asking = await world.as('coordinator', 'referrals');
  const need = { youngPersonId: kit, planId: plan, need: 'A coach', urgency: 'routine' };
  const serviceId = await aService(world);
  // Nobody has consented, so the sending is refused.
  referral = (await asking.post('/v1/referrals', { ...need, serviceId, send: true }).expect(201)).body.id;
  await world.settled();
}

async function answers(answer: string): Promise<void> {
  const own = await world.as('young-person', 'transition-plans');
  const { version } = (await own.get('/v1/me/plan').expect(200)).body;
  await own.post(`/v1/plans/${plan}/answers`, { answer, planVersion: version }).expect(201);
}

const today = async (account: string | null) => {
  const request = supertest(front.getHttpServer()).get('/v1/today');
  return account ? request.set('authorization', `Bearer ${await world.issuer.token(account)}`) : request;
};

const blocksOf = async (account: string): Promise<Map<TodayKey, TodayBlock>> => {
  const { status, body } = await today(account);
  expect(status).toBe(200);
  return new Map((body.blocks as TodayBlock[]).map((block) => [block.key, block]));
};

async function behind(account: string, { link }: TodayBlock): Promise<string[]> {
  const service = SERVICES.find(({ paths }) => paths.some((path) => path.test(link!)))!.name;
  const as: Caller = await world.as(account, service);
  const { body } = await as.get(`${link}${link!.includes('?') ? '&' : '?'}limit=200`).expect(200);
  return (body.items as { id: string }[]).map(({ id }) => id);
}

it.each(['coordinator', 'health', 'adults', 'provider'])(
  '%s: each count is that of the list behind it',
  async (who) => {
    const blocks = await blocksOf(who);
    expect(blocks.size).toBeGreaterThan(2);
    for (const block of blocks.values()) {
      const ids = await behind(who, block);
      expect([block.key, block.count, block.more]).toEqual([block.key, ids.length, false]);
      expect(block.rows.map(({ id }) => id)).toEqual(ids.slice(0, 5));
    }
  },
);

it('shows a coordinator who needs what, the most urgent first, with the request to act', async () => {
  const blocks = await blocksOf('coordinator');
  expect([...blocks.keys()].slice(0, 4)).toEqual(['help-asked', 'disagreed', 'commented', 'late']);
  const rows = (key: TodayKey) => blocks.get(key)!.rows;
  const kitRow = { youngPersonId: kit, name: 'Kit Seen', planId: plan };
  expect(rows('help-asked')).toMatchObject([{ ...kitRow, title: 'meeting', action: { name: 'taking' } }]);
  expect(rows('disagreed')).toMatchObject([{ ...kitRow, on: '2025-01-16' }]);
  expect(rows('commented')).toMatchObject([{ ...kitRow, action: { name: 'reply', method: 'POST' } }]);
  expect(blocks.get('late')).toMatchObject({ count: expect.any(Number), status: 'ok' });
  expect(rows('late')).toHaveLength(5);
  expect(rows('late').every(({ daysLate }) => daysLate > 0)).toBe(true);
  expect(rows('turns-18')).toMatchObject([{ ...kitRow, on: '2025-03-05' }]);
  expect(rows('referrals-not-sent')).toMatchObject([{ referralId: referral, name: 'Kit Seen', planId: plan }]);
  const [back] = rows('handed-back');
  expect(back).toMatchObject({ ...kitRow, title: 'Back' });
  const plans = await world.as('coordinator', 'transition-plans');
  await plans.post(back!.action.href, { ownerAgency: 'education' }).expect(200);
  expect((await blocksOf('coordinator')).get('handed-back')!.count).toBe(0);
});

it('shows an agency what waits for its answer', async () => {
  const waiting = (await blocksOf('health')).get('waiting-for-my-agency')!;
  const offered = waiting.rows.find(({ title }) => title === 'Offered')!;
  expect(offered.action).toMatchObject({ name: 'acceptance', method: 'POST' });
  await (await world.as('health', 'transition-plans')).post(offered.action.href, {}).expect(200);
  const left = (await blocksOf('health')).get('waiting-for-my-agency')!;
  expect(left.count).toBe(waiting.count! - 1);
});

it('shows the young person what happens next, and nobody else’s work', async () => {
  await answers('agree');
  const blocks = await blocksOf('young-person');
  expect([...blocks.keys()]).toEqual(['my-help', 'my-answer', 'next-things', 'start-to-confirm']);
  expect(blocks.get('my-help')!.count).toBe(1);
  expect(blocks.get('my-answer')!.rows).toEqual([]);
  const own = await world.as('young-person', 'transition-plans');
  const { things } = (await own.get('/v1/me/next').expect(200)).body;
  expect(blocks.get('next-things')!.count).toBe(things.length);
  await (
    await world.as('coordinator', 'transition-plans')
  )
    .post(`/v1/plans/${plan}/goals`, { area: 'health', title: 'Swim' })
    .expect(201);
  expect((await blocksOf('young-person')).get('my-answer')!.rows).toMatchObject([{ planId: plan, name: 'Kit' }]);
});

it('shows a carer the plans to answer and what comes next, as far as carers may read it', async () => {
  const relationships = `/v1/young-people/${kit}/relationships`;
  const people = await world.as('coordinator', 'young-people');
  const { id } = (await people.post(relationships, { subject: 'carer', relation: 'carer' }).expect(201)).body;
  await world.settled();
  expect((await blocksOf('carer')).get('childrens-next-things')!.count).toBe(0);
  // At 17 a carer reads what the young person lets them.
  await (await world.as('young-person', 'young-people')).post(`${relationships}/${id}/renewal`, {}).expect(200);
  await world.settled();
  const blocks = await blocksOf('carer');
  expect([...blocks.keys()]).toEqual(['childrens-answers', 'childrens-next-things', 'start-to-confirm']);
  expect(blocks.get('childrens-answers')!.rows).toMatchObject([{ planId: plan, name: 'Kit' }]);
  const { count, rows } = blocks.get('childrens-next-things')!;
  expect(count).toBeGreaterThan(5);
  expect(rows[0]).toMatchObject({ youngPersonId: kit, title: 'Late 0', daysLate: 15, action: { name: 'comment' } });
  const carer = await world.as('carer', 'transition-plans');
  const { version } = (await carer.get(`/v1/plans/${plan}`).expect(200)).body;
  await carer.post(`/v1/plans/${plan}/answers`, { answer: 'agree', planVersion: version }).expect(201);
  expect((await blocksOf('carer')).get('childrens-answers')!.count).toBe(0);
  expect((await blocksOf('other-carer')).get('childrens-next-things')!.count).toBe(0);
});

it('marks the blocks of a service that is away, and fails only when all are', async () => {
  away.add('referrals');
  const blocks = await blocksOf('coordinator');
  for (const key of TODAY_OF.coordinator.referrals)
    expect(blocks.get(key)).toMatchObject({ status: 'unavailable', count: null, rows: [] });
  expect(blocks.get('late')!.status).toBe('ok');
  away.clear();
  away.add('transition-plans');
  expect((await blocksOf('coordinator')).get('late')!.status).toBe('unavailable');
  away.add('referrals');
  expect((await today('coordinator')).body.code).toBe('SERVICES_UNAVAILABLE');
  away.clear();
});

it('is not for leaders, and puts the people whom it showed into the log', async () => {
  expect((await today('leader')).body.code).toBe('ROLE_MAY_NOT');
  expect((await today(null)).body.code).toBe('TOKEN_MISSING');
  const listed = await world.rows<{ n: number }>(
    `select count(*)::int as n from transition_plans.audit_entry
     where permission = 'today:read' and subject = 'coordinator' and young_person_ids @> array[$1]::uuid[]`,
    [kit],
  );
  expect(listed[0]!.n).toBeGreaterThan(0);
});
