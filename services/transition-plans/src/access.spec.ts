import pg from 'pg';
import { decisionMakersChanged } from '#libs/contracts';
import { NORFOLK, SUFFOLK, World, actAs, doorMatrix, recordMatrix, relationMatrix, routesOf } from '#libs/testing';
import { aDecision, agencysBodies, planBodies, reviewBodies } from '../test/bodies.js';
import { aYoungPerson } from '../test/people.js';
import { transitionPlans } from './index.js';
import type { PlanResponse } from './reading/plans/plans.dto.js';

let world: World;
let youngPersonId: string;
let plan: PlanResponse;
let goalId: string;
let stepId: string;
let reviewId: string;
let inviteeId: string;
let helpRequestId: string;
let handoverId: string;
let assessmentId: string;

beforeAll(async () => {
  world = await World.start([transitionPlans]);
  youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self', carer: 'carer' } });
  await aYoungPerson(world, { held: { 'other-young-person': 'self', 'other-carer': 'carer' } });
  const as = await world.as('coordinator');
  plan = (await as.get(`/v1/young-people/${youngPersonId}/plan`)).body as PlanResponse;
  goalId = (
    await as.post(`/v1/plans/${plan.id}/goals`, {
      area: 'health',
      title: 'Swim',
      status: 'agreed',
      remindOn: '2025-01-16',
    })
  ).body.id;
  const step = { title: 'Find a flat', ownerAgency: 'adult-social-care' };
  stepId = (await as.post(`/v1/plans/${plan.id}/steps`, step)).body.id;
  // The step has no owner, so the plan cannot be closed as complete.
  await as.post(`/v1/plans/${plan.id}/steps`, { title: 'Find a gym' });
  const reviews = `/v1/plans/${plan.id}/reviews`;
  const meeting = { serves: ['ehc-annual-review'], meetingOn: '2025-02-24' };
  reviewId = (await as.post(reviews, meeting)).body.id;
  const invitations = { invitees: [{ kind: 'school-college', name: 'Hall School' }] };
  inviteeId = (await as.post(`${reviews}/${reviewId}/invitations`, invitations)).body.invitees[0].id;
  await (await world.as('young-person')).post(`${reviews}/${reviewId}/feedback`, { words: 'Secret words' });
  await (await world.as('young-person')).post(`/v1/plans/${plan.id}/comments`, { goalId, words: 'Secret words' });
  await (await world.as('young-person')).post(`/v1/plans/${plan.id}/goals/${goalId}/ratings`, { rating: 3 });
  const asked = await (await world.as('young-person')).post('/v1/me/help-requests', { about: 'say-this' });
  helpRequestId = asked.body.id;
  await (await world.as('carer')).post(`/v1/plans/${plan.id}/answers`, { answer: 'agree', planVersion: 5 });
  await (await world.as('carer')).post(`/v1/plans/${plan.id}/decisions`, aDecision);
  const told = { youngPersonId, recordId: youngPersonId, data: { kinds: [] } };
  await world.publish(decisionMakersChanged, told);
  await world.settled();
  handoverId = (await as.post(`/v1/plans/${plan.id}/health-handovers`, { service: 'Neurology' })).body.id;
  const carer = { name: 'Joy Example', relation: 'parent-carer', subject: 'carer' };
  assessmentId = (await as.post(`/v1/plans/${plan.id}/carers-assessments`, carer)).body.id;
});
afterAll(() => world?.stop());

/** Routes whose record belongs to one agency, independent of the owner of a step. */
const AGENCYS_OWN: Record<string, string> = {
  'health-handover:change': 'health',
  'childrens-support:end': 'childrens-social-care',
};
const isAnAgencys = ({ permission }: { permission?: string }) => permission !== undefined && permission in AGENCYS_OWN;

/** Only the carer whose assessment it is, within a family: see carers-assessments.spec.ts. */
const isACarersOwn = ({ permission }: { permission?: string }) =>
  permission === 'carers-assessment:answer' || permission === 'my-carers-assessment:answer';

describe('routes', () => {
  it('all name a permission, or are public', () => {
    const routes = routesOf(world.app());
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter((r) => !r.permission && !r.isPublic)).toEqual([]);
  });

  it('admit at the door exactly the roles in the permission table', async () => {
    const cells = await doorMatrix(world, 'transition-plans');
    expect(cells.filter((c) => !c.right)).toEqual([]);
    expect(cells.length).toBeGreaterThan(300);
  });

  it('admit exactly the relations in the permission table, and return 404 to all others', async () => {
    const cells = await recordMatrix(world, 'transition-plans', {
      record: { area: NORFOLK, youngPersonId, ownerAgency: 'adult-social-care' },
      params: { planId: plan.id, goalId, stepId, youngPersonId, helpRequestId, assessmentId, number: '1' },
      bodies: planBodies(plan.milestones[0]!.id),
      held: { 'young-person': new Set(['self']), carer: new Set(['carer']) },
      only: (route) =>
        !route.path.includes('operations') &&
        !route.path.includes('reviews') &&
        !isAnAgencys(route) &&
        !isACarersOwn(route),
    });
    expect(cells.filter((c) => !c.right)).toEqual([]);
    expect(cells.filter((c) => c.expected === '404').length).toBeGreaterThan(30);
    expect(cells.filter((c) => c.expected === 'let through').length).toBeGreaterThan(30);
  });

  it('follow every relation to the young person: agency, school, team, account, break-glass, drill-down, restriction', async () => {
    const cells = await relationMatrix(world, 'transition-plans', {
      schema: 'transition_plans',
      record: { area: NORFOLK, youngPersonId, ownerAgency: 'adult-social-care' },
      params: { planId: plan.id, goalId, stepId, youngPersonId, helpRequestId, assessmentId, number: '1' },
      bodies: planBodies(plan.milestones[0]!.id),
      held: { 'young-person': new Set(['self']), carer: new Set(['carer']) },
      only: (route) => !/operations|reviews/.test(route.path) && !isAnAgencys(route) && !isACarersOwn(route),
    });
    expect(cells.filter((c) => !c.right)).toEqual([]);
    expect(cells.filter((c) => c.expected === 'let through').length).toBeGreaterThan(150);
  });

  it('of reviews admit the coordinator, the lead agency and the family', async () => {
    const cells = await recordMatrix(world, 'transition-plans', {
      record: { area: NORFOLK, youngPersonId, ownerAgency: 'education' },
      params: { planId: plan.id, reviewId },
      bodies: reviewBodies(inviteeId),
      held: { 'young-person': new Set(['self']), carer: new Set(['carer']) },
      only: (route) => route.path.includes('reviews'),
    });
    expect(cells.filter((c) => !c.right)).toEqual([]);
    expect(cells.filter((c) => c.expected === '404').length).toBeGreaterThan(30);
    expect(cells.filter((c) => c.expected === 'let through').length).toBeGreaterThan(30);
  });

  it.each(Object.entries(AGENCYS_OWN))('let only one agency do %s: %s', async (permission, ownerAgency) => {
    const cells = await recordMatrix(world, 'transition-plans', {
      record: { area: NORFOLK, youngPersonId, ownerAgency },
      params: { planId: plan.id, handoverId },
      bodies: agencysBodies,
      held: {},
      only: (route) => route.permission === permission,
    });
    expect(cells.filter((c) => !c.right)).toEqual([]);
    expect(cells.filter((c) => c.expected === 'let through').length).toBeGreaterThanOrEqual(3);
  });

  it('end a carer’s access with the relationship', async () => {
    const [row] = await world.rows<{ id: string }>(
      `select id from transition_plans.relationship where subject = 'carer' and young_person_id = $1`,
      [youngPersonId],
    );
    await world.rows(`update transition_plans.relationship set until_on = '2025-01-15' where id = $1`, [row!.id]);
    const carer = await world.as('carer');
    expect((await carer.get(`/v1/plans/${plan.id}`)).status).toBe(404);
    expect((await carer.post(`/v1/plans/${plan.id}/comments`, { words: 'x' })).status).toBe(404);
    await world.rows('update transition_plans.relationship set until_on = null where id = $1', [row!.id]);
    expect((await carer.get(`/v1/plans/${plan.id}`)).status).toBe(200);
  });
});

describe('allowed actions', () => {
  const readAs = async (account: string) =>
    (await (await world.as(account)).get(`/v1/plans/${plan.id}`)).body as PlanResponse;

  it('derive from the permission table', async () => {
    expect((await readAs('coordinator')).allowedActions).toEqual([
      'plan:change',
      'goal:add',
      'goal:change',
      'step:add',
      'comment:add',
    ]);
    expect((await readAs('adults')).allowedActions).toEqual(['plan:answer', 'comment:add']);
    expect((await readAs('young-person')).allowedActions).toEqual([
      'plan:answer',
      'goal:add',
      'goal:change',
      'goal:rate',
      'comment:add',
    ]);
    const young = await readAs('young-person');
    expect(young.milestones.every((m) => m.allowedActions.length === 0)).toBe(true);
    expect(young.goals[0]!.allowedActions).toEqual(expect.arrayContaining(['change', 'end', 'rate']));
    expect((await readAs('carer')).goals[0]!.allowedActions).toEqual(['rate']);
  });
});

describe('the access log', () => {
  it('shows the young person each read, each change and each denial', async () => {
    await (await world.as('other-carer')).get(`/v1/plans/${plan.id}`);
    await (await world.as('education')).post(`/v1/plans/${plan.id}/steps/${stepId}/acceptance`, {});
    await (await world.as('coordinator')).get('/v1/caseload');
    const young = await world.as('young-person');
    const lines: { name: string; permission: string; outcome: string; inList: boolean }[] = [];
    for (let after: string | null = ''; after !== null;) {
      const res = await young.get(`/v1/plans/${plan.id}/access-log?limit=200${after && `&after=${after}`}`);
      expect(res.status).toBe(200);
      lines.push(...(res.body.items as typeof lines));
      after = res.body.next as string | null;
    }
    const has = (name: string, permission: string, outcome = 'allowed', inList = false) =>
      lines.some((l) => l.name === name && l.permission === permission && l.outcome === outcome && l.inList === inList);
    expect(has('coordinator (test)', 'goal:add')).toBe(true);
    expect(has('coordinator (test)', 'caseload:read', 'allowed', true)).toBe(true);
    expect(has('education (test)', 'step:accept', 'refused')).toBe(true);
    expect(has('Onward', 'event:handle')).toBe(true);
    expect(has('carer (test)', 'plan:answer')).toBe(true);
    expect((await (await world.as('adults')).get(`/v1/plans/${plan.id}/access-log`)).status).toBe(403);
  });

  it('has each attempt at a plan that the account cannot see', async () => {
    const path = `/v1/plans/${plan.id}`;
    const as = await world.as('other-carer');
    const answers = [
      await as.get(path),
      await as.get(`${path}/timeline`),
      await as.get(`${path}/access-log`),
      await as.post(`${path}/goals`, { area: 'health', title: 'x' }),
      await as.patch(`${path}/goals/${goalId}`, { title: 'x' }, 1),
      await as.post(`${path}/goals/${goalId}/ratings`, { rating: 3 }),
      await as.post(`${path}/comments`, { words: 'x' }),
      await as.post(`${path}/answers`, { answer: 'agree', planVersion: 1 }),
    ];
    expect(answers.map((a) => [a.status, a.body.code])).toEqual(answers.map(() => [404, 'NOT_FOUND']));
    const logged = await world.rows<{ permission: string }>(
      `select distinct permission from transition_plans.audit_entry where outcome = 'refused' and subject = 'other-carer'
         and record_type = 'plan' and record_id = $1 and young_person_id is null order by 1`,
      [plan.id],
    );
    expect(logged.map((l) => l.permission)).toEqual([
      'access-log:read',
      'carers-assessment:read',
      'childrens-support:read',
      'comment:add',
      'decision:read',
      'decision:record',
      'goal:add',
      'goal:change',
      'goal:rate',
      'health-handover:read',
      'plan:answer',
      'plan:read',
      'review:read',
    ]);
  });

  it('has an entry for each action, under the permission that the route names', async () => {
    const { body } = await (await world.as('coordinator')).get(`/v1/plans/${plan.id}`);
    const now = body as PlanResponse;
    const as = await world.as('coordinator');
    const adults = await world.as('adults');
    const path = `/v1/plans/${plan.id}`;
    const goal = now.goals.find((g) => g.id === goalId)!;
    const added = (await as.post(`${path}/steps`, { title: 'Choose a flat', ownerAgency: 'health' })).body;
    const carer = { name: 'Gran Example', relation: 'grandparent' };
    const own = `${path}/carers-assessments/${(await as.post(`${path}/carers-assessments`, carer)).body.id}`;
    await as.post(`${path}/accountable-person`, { subject: 'adults', name: 'adults (test)' });
    const mine = { name: 'Joy Example', relation: 'parent-carer', subject: 'carer' };
    const done = [
      await adults.post(`${path}/accountable-person/acceptance`),
      await as.post(`${own}/offer`),
      await as.post(`${own}/answer`, { answer: 'accept' }),
      await as.patch(path, { notes: 'x' }, now.version + 6),
      await as.patch(`${path}/goals/${goalId}`, { achievement: 'in-progress' }, goal.version),
      await as.post(`${path}/steps/${added.id}/assignment`, { ownerAgency: 'adult-social-care' }),
      await adults.post(`${path}/steps/${added.id}/acceptance`, {}),
      await adults.patch(`${path}/steps/${added.id}`, { status: 'in-progress' }, 3),
      await adults.post(`${path}/steps/${added.id}/hand-back`, { reason: 'other', words: 'x' }),
      await as.get(`${path}/access-log`),
      await as.get(`${path}/decisions`),
      await as.get(`/v1/worklists?list=unowned`),
      await as.get(`/v1/worklists/goal-reminders`),
      await as.get('/v1/worklists/help-requests'),
      await as.get(`${path}/help-requests`),
      await (await world.as('young-person')).get('/v1/me/plan'),
      await as.get(`${path}/health-handovers`),
      await as.get(`${path}/closing`),
      await as.get(`${path}/ending-of-childrens-support`),
    ];
    const offered = (await as.post(`${path}/carers-assessments`, mine)).body.id;
    await as.post(`${path}/carers-assessments/${offered}/offer`);
    const ownOnes = '/v1/me/carers-assessments';
    await (await world.as('carer')).post(`${path}/comments`, { words: 'x' }).expect(201);
    done.push(await as.get('/v1/worklists/voices?list=commented'));
    done.push(await (await world.as('carer')).get(ownOnes));
    done.push(await (await world.as('carer')).post(`${ownOnes}/${offered}/answer`, { answer: 'accept' }));
    expect(done.map((r) => r.status)).toEqual(done.map(() => 200));
    const logged = await world.rows<{ permission: string }>(
      `select distinct permission from transition_plans.audit_entry
       where outcome = 'allowed' and (young_person_id = $1 or young_person_ids @> array[$1]::uuid[])`,
      [youngPersonId],
    );
    const named = routesOf(world.app()).filter((r) => r.permission && !r.path.includes('operations'));
    const owed = new Set(
      named
        .map((r) => r.permission!)
        .filter((p) => !['plan:open', 'library:read', 'cohort:read', 'access-log:audit'].includes(p)),
    );
    expect([...owed].filter((p) => !logged.some((l) => l.permission === p))).toEqual([]);
  });
});

describe('row-level security', () => {
  const asService = async (work: (client: pg.Client) => Promise<void>) => {
    const client = new pg.Client({ connectionString: world.database.urlOf('transition_plans') });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  };
  const tables = () =>
    world.rows<{ name: string; secured: boolean; forced: boolean }>(
      `select relname as name, relrowsecurity as secured, relforcerowsecurity as forced from pg_class
       where relnamespace = 'transition_plans'::regnamespace and relkind in ('r', 'p') and not relispartition and relname <> 'migration' order by 1`,
    );
  const seen = async (client: pg.Client, table: string) =>
    (await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;
  /** What the replicas of a service share. */
  const OF_NO_AREA = ['lease', 'relay_position'];
  const context = (client: pg.Client, area: string, reach: string, subject = '') =>
    actAs(client, { area, reach, subject, today: '2025-01-16' });

  it('is on for every table, forced on the owner too', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThanOrEqual(16);
    expect(all.filter((t) => !t.secured || !t.forced)).toEqual([]);
  });

  it('shows nothing to a query without a filter: without a context, in another area, as another person', async () => {
    const all = await tables();
    const owned = new Map(
      await Promise.all(
        all.map(async ({ name }) => {
          const [row] = await world.rows<{ n: number }>(`select count(*)::int as n from transition_plans.${name}`);
          return [name, row!.n] as const;
        }),
      ),
    );
    const ours = [
      'plan',
      'goal',
      'goal_rating',
      'step',
      'plan_entry',
      'comment',
      'answer',
      'decision',
      'decision_makers',
      'review',
      'review_invitee',
      'review_feedback',
      'help_request',
      'young_person',
      'circumstances',
      'health_handover',
      'carers_assessment',
      'childrens_support_ending',
    ];
    for (const table of ours) expect([table, owned.get(table)! > 0]).toEqual([table, true]);
    await asService(async (client) => {
      for (const { name } of all) expect([name, await seen(client, name)]).toEqual([name, 0]);
      await context(client, SUFFOLK, 'area');
      for (const { name } of all) {
        if (OF_NO_AREA.includes(name)) {
          expect([name, await seen(client, name)]).toEqual([name, 0]);
          continue;
        }
        const { rows } = await client.query<{ area: string }>(`select distinct area from ${name}`);
        expect([name, rows.filter(({ area }) => area !== SUFFOLK)]).toEqual([name, []]);
      }
      for (const table of ours) expect([table, await seen(client, table)]).toEqual([table, 0]);
      await context(client, NORFOLK, 'person', 'a-stranger');
      for (const table of ours) expect([table, await seen(client, table)]).toEqual([table, 0]);
      await context(client, NORFOLK, 'area');
      for (const table of ours) expect([table, await seen(client, table)]).toEqual([table, owned.get(table)]);
    });
  });

  it('shows a young person their own rows, and lets nobody write into another area', async () => {
    await asService(async (client) => {
      await context(client, NORFOLK, 'person', 'young-person');
      const { rows } = await client.query<{ young_person_id: string }>('select distinct young_person_id from step');
      expect(rows).toEqual([{ young_person_id: youngPersonId }]);
      await context(client, SUFFOLK, 'area');
      await expect(client.query('update plan set notes = $1', ['x'])).resolves.toMatchObject({ rowCount: 0 });
      const copy = client.query(`insert into served_area values ($1)`, [NORFOLK]);
      await expect(copy).rejects.toThrow(/row-level security/);
    });
  });
});

it('describes the tables in full', async () => {
  const { DataSource } = await import('typeorm');
  const columns = await world.rows<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(column_name::text order by column_name) as columns
     from information_schema.columns where table_schema = 'transition_plans' group by 1`,
  );
  for (const { tableName, ownColumns } of world.app().get(DataSource).entityMetadatas) {
    const stored = columns.find((c) => c.table === tableName)!.columns;
    expect([tableName, ownColumns.map((c) => c.databaseName).sort()]).toEqual([tableName, stored]);
  }
});
