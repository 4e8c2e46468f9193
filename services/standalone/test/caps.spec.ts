import { readFileSync, readdirSync } from 'node:fs';
import type { Cap, RowCap } from '#libs/platform';
import { HARBOUR, World, eventually } from '#libs/testing';
import { API_DOCUMENT } from '../src/documents/documents.js';
import { FRONT_PATHS } from '../src/front.js';
import { SERVICES } from '../src/services.js';

const { paths } = JSON.parse(readFileSync(API_DOCUMENT, 'utf8')) as { paths: Record<string, object> };
const ADDING = ['post', 'put'];
const ROUTES = Object.entries(paths).flatMap(([path, methods]) =>
  Object.keys(methods)
    .filter((method) => ADDING.includes(method))
    .map((method) => `${method.toUpperCase()} ${path}`),
);

const CAPS = SERVICES.flatMap(({ name: service, schema, caps: { caps } }) =>
  Object.entries(caps).map(([key, cap]) => ({ name: `${service}: ${key}`, service, schema, key, cap })),
);
const countsRows = (cap: Cap): cap is RowCap => 'table' in cap.counts;

describe('the caps', () => {
  it('or a reason without one cover each route that takes new data, once', () => {
    for (const {
      name,
      paths: own,
      caps: { caps, uncapped },
    } of SERVICES) {
      const routes = ROUTES.filter((route) => {
        const path = route.split(' ')[1]!.replace(/\{[^}]+\}/g, '0190a3c4-0000-7000-8000-000000000001');
        // The front's own routes store nothing.
        if (FRONT_PATHS.some((p) => p.test(path))) return false;
        return SERVICES.find((service) => service.paths.some((p) => p.test(path)))!.paths === own;
      });
      const capped = new Set(Object.values(caps).flatMap((cap) => cap.routes));
      const without = Object.keys(uncapped);
      expect([name, without.filter((route) => capped.has(route))]).toEqual([name, []]);
      expect([name, [...capped, ...without].sort()]).toEqual([name, routes.sort()]);
    }
  });

  it.each(CAPS)('$name is enforced by a use case', ({ service, key }) => {
    const folder = `services/${service}/src`;
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(service|work)\.ts$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    expect(sources.filter((text) => new RegExp(`\\bCAPS\\.${key}\\b`).test(text))).not.toEqual([]);
  });
});

describe('a collection at its cap', () => {
  let world: World;
  let personId: string;
  let planId: string;
  let goalId: string;
  let stepId: string;

  beforeAll(async () => {
    world = await World.start(SERVICES, { today: '2025-01-16' });
    const people = await world.as('coordinator', 'young-people');
    const person = { givenName: 'Ada', familyName: 'Example', dateOfBirth: '2007-05-05' };
    personId = (await people.post('/v1/young-people', person).expect(201)).body.id;
    await people
      .post(`/v1/young-people/${personId}/relationships`, { subject: 'young-person', relation: 'self' })
      .expect(201);
    const plans = await world.as('coordinator', 'transition-plans');
    await plans.post('/v1/plans', { youngPersonId: personId }).catch(() => undefined);
    planId = await eventually('a plan', async () => {
      await world.settled();
      await plans.post('/v1/plans', { youngPersonId: personId });
      const plan = await plans.get(`/v1/young-people/${personId}/plan`);
      return plan.status === 200 && (plan.body.id as string);
    });
    goalId = (await plans.post(`/v1/plans/${planId}/goals`, { area: 'health', title: 'Swim' }).expect(201)).body.id;
    stepId = (await plans.post(`/v1/plans/${planId}/steps`, { title: 'Call' }).expect(201)).body.id;
    const directory = await world.as('administrator', 'referrals');
    await directory.post('/v1/organisations', { id: HARBOUR, name: 'Harbour Work' }).expect(201);
    await world.settled();
  });
  afterAll(() => world?.stop());

  /** Fills the collection of which the call made the first record up to one below the cap, with copies of that record. */
  async function fill(schema: string, { most, counts }: RowCap): Promise<void> {
    const { table, column, where = 'true' } = counts;
    const of = `${schema}.${table}`;
    const unique = `jsonb_build_object('id', gen_random_uuid(), 'name', 'copy ' || i, 'number', 1000 + i, 'url', 'https://copy.example/' || i)`;
    const [{ holder, present }] = (await world.rows<{ holder: string; present: number }>(
      `select ${column} as holder, count(*) over (partition by ${column})::int as present
       from ${of} where ${where} order by ${table === 'organisation' ? 'id' : 'ctid'} desc limit 1`,
    )) as [{ holder: string; present: number }];
    await world.rows(
      `insert into ${of}
       select copy.* from generate_series(1, $1::int) i,
         lateral (select * from ${of} where ${column} = $2 and ${where} limit 1) first,
         lateral jsonb_populate_record(null::${of}, to_jsonb(first) || (
           select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(${unique}) where to_jsonb(first) ? key)) copy`,
      [most - 1 - present, holder],
    );
  }

  type Call = readonly [account: string, service: string, path: () => string, body: () => object];
  const plan = (rest: string, body: () => object, account = 'coordinator'): Call => [
    account,
    'transition-plans',
    () => `/v1/plans/${planId}${rest.replace('GOAL', goalId).replace('STEP', stepId)}`,
    body,
  ];
  const person = (rest: string, body: () => object): Call => [
    'coordinator',
    'young-people',
    () => `/v1/young-people/${personId}${rest}`,
    body,
  ];
  const referral = (account: string, path: string, body: () => object): Call => [
    account,
    'referrals',
    () => path,
    body,
  ];
  let n = 0;
  const CALLS: Record<string, Call> = {
    'transition-plans: goals': plan('/goals', () => ({ area: 'health', title: 'Swim' })),
    'transition-plans: steps': plan('/steps', () => ({ title: 'Call the pool' })),
    'transition-plans: commentsOnGoal': plan('/comments', () => ({ goalId, words: 'Well done.' })),
    'transition-plans: commentsOnPlan': plan('/comments', () => ({ words: 'Well done.' })),
    'transition-plans: ratings': plan('/goals/GOAL/ratings', () => ({ rating: 3 }), 'young-person'),
    'transition-plans: carersAssessments': plan('/carers-assessments', () => ({
      name: 'Rob',
      relation: 'parent-carer',
    })),
    'transition-plans: helpRequests': [
      'young-person',
      'transition-plans',
      () => '/v1/me/help-requests',
      () => ({ about: 'say-this' }),
    ],
    'young-people: contacts': person('/contacts', () => ({
      kind: 'parent-carer',
      name: 'Joy',
      relationship: 'mother',
    })),
    'referrals: organisations': referral('administrator', '/v1/organisations', () => ({ name: `Organisation ${n++}` })),
    'referrals: services': referral('administrator', '/v1/services', () => ({
      ...{ organisationId: HARBOUR, name: `Service ${n++}`, outcomeArea: 'employment' },
      capacity: { status: 'accepting' },
    })),
    'referrals: unmetNeeds': referral('coordinator', '/v1/unmet-needs', () => ({
      ...{ youngPersonId: personId, outcomeArea: 'health', reason: 'never-referred', words: 'Nothing near.' },
    })),
    'referrals: noMatches': referral('coordinator', '/v1/directory/no-matches', () => ({
      ...{ youngPersonId: personId, outcomeArea: 'health', need: 'ASD', sought: [] },
    })),
    'referrals: webhooks': referral('provider', '/v1/webhooks', () => ({ url: `https://hooks.example/${n++}` })),
  };

  it.each(Object.keys(CALLS))('%s: of two calls at once for the last place, one succeeds', async (name) => {
    const { schema, cap } = CAPS.find((of) => of.name === name) as { schema: string; cap: RowCap };
    const [account, service, path, body] = CALLS[name]!;
    const caller = await world.as(account, service);
    const first = await caller.post(path(), body());
    expect([name, first.status, first.body.code]).toEqual([name, 201, undefined]);
    await fill(schema, cap);
    const both = await Promise.all([caller.post(path(), body()), caller.post(path(), body())]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const refused = both.find(({ status }) => status === 409)!;
    expect(refused.body).toMatchObject({ code: 'CAP_REACHED' });
    expect(refused.body.detail).toBe(`${cap.holder} can have at most ${cap.most} ${cap.what}. ${cap.advice}`);
    const { table, column, where = 'true' } = cap.counts;
    const [counted] = await world.rows<{ most: number }>(
      `select max(n)::int as most from (select count(*) n from ${schema}.${table} where ${where} group by area, ${column}) c`,
    );
    expect(counted!.most).toBe(cap.most);
    expect((await caller.post(path(), body())).status).toBe(409);
  });

  it('a step takes 50 pieces of evidence, and two calls at once get one last place', async () => {
    const { cap } = CAPS.find(({ name }) => name === 'transition-plans: evidence')!;
    const caller = await world.as('coordinator', 'transition-plans');
    const add = () => caller.post(`/v1/plans/${planId}/steps/${stepId}/evidence`, { kind: 'meeting', words: 'Seen.' });
    expect((await add()).status).toBe(200);
    await world.rows(
      `update transition_plans.step set evidence = (select jsonb_agg(first) from (select step.evidence -> 0 as first, generate_series(1, $2::int)) copies) where id = $1`,
      [stepId, cap.most - 1],
    );
    const both = await Promise.all([add(), add()]);
    expect(both.map(({ status, body }) => [status, body.code]).sort()).toEqual([
      [200, undefined],
      [409, 'CAP_REACHED'],
    ]);
  });

  it('every cap counts a column that its table has', async () => {
    for (const { schema, cap } of CAPS) {
      if (!countsRows(cap)) continue;
      const { table, column, where = 'true' } = cap.counts;
      await world.rows(`select count(*) from ${schema}.${table} where area = '' and ${column}::text = '' and ${where}`);
    }
  });
});
