import pg from 'pg';
import { NORFOLK, World, actAs } from '#libs/testing';
import { aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import type { MyPlanResponse } from '../me/me.dto.js';
import type { PlanResponse } from '../plans/plans.dto.js';

let world: World;
let path: string;
let goalId: string;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
  const held = { 'young-person': 'self', carer: 'carer', 'other-carer': 'carer' } as const;
  const youngPersonId = await aYoungPerson(world, { held });
  const { body } = await (await world.as('coordinator')).get(`/v1/young-people/${youngPersonId}/plan`);
  path = `/v1/plans/${body.id}`;
  goalId = (await post('young-person', '/goals', { area: 'employment', title: 'Bake' })).body.id;
});
afterAll(() => world?.stop());

const post = async (account: string, at: string, body: object = {}) =>
  (await world.as(account)).post(`${path}${at}`, body);
const get = async <T = unknown>(account: string, at = '') =>
  (await (await world.as(account)).get(`${path}${at}`)).body as T;
const history = async (account: string) => JSON.stringify(await get(account, '/timeline?limit=200'));

describe('the words of one family member', () => {
  const everybody = ['coordinator', 'young-person', 'carer', 'other-carer'];
  const ratings = (words: string) =>
    Promise.all(
      everybody.map(async (account) => {
        const { goals } = await get<PlanResponse>(account);
        return goals.flatMap((goal) => goal.ratings).some((rating) => rating.words === words);
      }),
    );

  it('about a goal are shared when a carer writes them, and when a young person chooses to share', async () => {
    const rate = async (account: string, words: string, more: object = {}) =>
      (await post(account, `/goals/${goalId}/ratings`, { rating: 2, words, ...more })).body;
    expect(await rate('young-person', 'Mum wants it more.')).toMatchObject({ forFamily: false });
    expect(await rate('young-person', 'I baked!', { rating: 4, forFamily: true })).toMatchObject({ forFamily: true });
    expect(await rate('carer', 'Every Sunday.')).toMatchObject({ forFamily: true });
    expect(await rate('carer', 'It is hard for me.', { forFamily: false })).toMatchObject({ forFamily: false });
    expect(await ratings('Mum wants it more.')).toEqual([true, true, false, false]);
    expect(await ratings('I baked!')).toEqual([true, true, true, true]);
    expect(await ratings('Every Sunday.')).toEqual([true, true, true, true]);
    expect(await ratings('It is hard for me.')).toEqual([true, false, true, false]);
    const lines = await history('carer');
    expect(lines).toContain('was rated 4 of 5.');
    expect(lines).toContain('The goal “Bake” was rated.');
    expect((await post('carer', `/goals/${goalId}/ratings`, { rating: 2, forFamily: 'no' })).status).toBe(400);
  });

  it('about a review follow the same rule; the young person’s own page offers the choice', async () => {
    const review = { serves: ['ehc-annual-review'], meetingOn: '2025-02-24' };
    const { id } = (await post('coordinator', '/reviews', review)).body;
    const mine = (await (await world.as('young-person')).get('/v1/me/plan')).body as MyPlanResponse;
    const say = mine.actions.find(({ name }) => name === 'say-about-the-review')!;
    expect(say).toMatchObject({
      words: 'Say what you think about your review meeting of 24 February 2025',
      choices: [{ field: 'forFamily', words: 'My family can read this too', unlessTold: false }],
    });
    const rate = mine.goals[0]!.actions.find(({ name }) => name === 'rate')!;
    expect(rate.choices.map(({ field }) => field)).toEqual(['forFamily']);
    expect((await (await world.as('young-person')).post(say.href, { words: 'I am afraid of it.' })).status).toBe(200);
    await (await world.as('young-person')).post(say.href, { words: 'I want cake.', forFamily: true });
    await post('carer', `/reviews/${id}/feedback`, { words: 'Too early.' });
    const words = async (account: string) =>
      (await get<{ feedback: { words: string }[] }>(account, `/reviews/${id}`)).feedback.map((f) => f.words);
    for (const account of ['coordinator', 'young-person'])
      expect(await words(account)).toEqual(['I am afraid of it.', 'I want cake.', 'Too early.']);
    for (const account of ['carer', 'other-carer'])
      expect(await words(account)).toEqual(['I want cake.', 'Too early.']);
  });
});

it('from staff to staff are withheld from the family', async () => {
  const { id } = (await post('coordinator', '/steps', { title: 'Find a flat', ownerAgency: 'adult-social-care' })).body;
  await post('adults', `/steps/${id}/hand-back`, { reason: 'other', words: 'The father shouts at us.' });
  await post('coordinator', '/accountable-person', { subject: 'adults', name: 'adults (test)' });
  const words = 'This family is too much for me.';
  const refusal = await post('adults', '/accountable-person/refusal', { words });
  expect(refusal.body.declined).toEqual({ name: 'adults (test)', on: '2025-01-16', words });
  expect(await get('coordinator', '/accountable-person')).toMatchObject({ declined: { words } });
  const backOf = async (account: string) =>
    (await get<PlanResponse>(account)).steps.find((step) => step.id === id)!.handBack;
  expect(await backOf('coordinator')).toMatchObject({ reason: 'other', words: 'The father shouts at us.' });
  for (const account of ['young-person', 'carer']) {
    expect(await backOf(account)).toEqual({ reason: 'other', words: null, by: 'adult-social-care' });
    expect(await get(account, '/accountable-person')).toMatchObject({ declined: null });
    const all = `${await history(account)} ${JSON.stringify(await get(account))}`;
    for (const secret of ['shouts', 'too much']) expect([account, all.includes(secret)]).toEqual([account, false]);
  }
});

it('keep a help request out of a carer’s reach in the database itself', async () => {
  await (await world.as('young-person')).post('/v1/me/help-requests', { about: 'say-this', words: 'About my uncle' });
  const client = new pg.Client({ connectionString: world.database.urlOf('transition_plans') });
  await client.connect();
  const seen = async (subject: string) => {
    await actAs(client, { area: NORFOLK, reach: 'person', subject, today: '2025-01-16' });
    return (await client.query('select words from help_request')).rowCount;
  };
  const counts = [await seen('young-person'), await seen('carer')];
  await client.end();
  expect(counts).toEqual([1, 0]);
});

it('keep reads of a carer’s assessment out of the family’s access log', async () => {
  const carer = { name: 'Rob Example', relation: 'parent-carer', subject: 'other-carer' };
  const { id } = (await post('coordinator', '/carers-assessments', carer)).body;
  await post('adults', `/carers-assessments/${id}/offer`);
  await (await world.as('leader')).get('/v1/worklists/carers-assessments');
  await get('other-carer', '/carers-assessments');
  const log = async (account: string) => {
    const { items } = await get<{ items: { name: string; permission: string; recordType: string }[] }>(
      account,
      '/access-log?limit=200',
    );
    return items.filter((l) => /carer’s assessment/.test(l.recordType) || /carers-assessment/.test(l.permission));
  };
  expect((await log('coordinator')).map((line) => line.permission)).toContain('worklist:read');
  for (const account of ['carer', 'young-person']) expect(await log(account)).toEqual([]);
  expect((await log('other-carer')).map((l) => [l.name, l.permission])).toEqual([
    ['other-carer (test)', 'carers-assessment:read'],
  ]);
});
