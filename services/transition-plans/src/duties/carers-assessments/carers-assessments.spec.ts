import pg from 'pg';
import { relationshipChanged } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { NORFOLK, World, actAs } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { OVERRIDING } from '../../../test/closing.js';
import { FACTS, aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import { PlanJob } from '../../upkeep/following/plan.job.js';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import type { CarersAssessmentsResponse, CarersAssessmentResponse } from './carers-assessments.dto.js';

let world: World;
let youngPersonId: string;
let plan: string;
let path: string;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
  const held = { 'young-person': 'self', carer: 'carer', 'other-carer': 'carer' } as const;
  youngPersonId = await aYoungPerson(world, { held });
  const { body } = await (await world.as('coordinator')).get(`/v1/young-people/${youngPersonId}/plan`);
  plan = `/v1/plans/${body.id}`;
  path = `${plan}/carers-assessments`;
});
afterAll(() => world?.stop());

const post = async (account: string, at: string, body: object = {}) =>
  (await world.as(account)).post(`${path}${at}`, body);
const read = async (account = 'coordinator') =>
  (await (await world.as(account)).get(path)).body as CarersAssessmentsResponse;
const accountable = { subject: 'coordinator', name: 'Maya Coordinator' };
const add = async (carer: object) =>
  (await post('coordinator', '', { relation: 'parent-carer', ...carer })).body as CarersAssessmentResponse;

it('is offered, declined by the carer, offered again, accepted and done', async () => {
  const added = await post('childrens', '', { name: 'Joy Example', relation: 'parent-carer', subject: 'carer' });
  expect([added.status, added.headers['etag']]).toEqual([201, '"1"']);
  expect(added.body).toMatchObject({
    ...{ status: 'to-be-offered', version: 1, addedOn: '2025-01-16' },
    basis: ['Children Act 1989 s.17ZD', 'Care Act 2014 ss.60-62'],
    allowedActions: ['offer', 'change'],
  });
  const own = `/${added.body.id}`;
  expect((await post('carer', `${own}/answer`, { answer: 'accept' })).body.code).toBe('TRANSITION_NOT_POSSIBLE');
  expect((await post('adults', `${own}/offer`)).body).toMatchObject({ status: 'offered', offeredOn: '2025-01-16' });
  expect((await read('carer')).items).toMatchObject([{ name: 'Joy Example', allowedActions: ['accept', 'decline'] }]);

  const no = { answer: 'decline', askAgainOn: '2025-06-01', words: 'Not while I am in hospital.' };
  const declined = await post('carer', `${own}/answer`, no);
  expect(declined.body).toMatchObject({
    ...{ status: 'declined', askAgainOn: '2025-06-01', answeredBy: 'carer (test)', words: no.words },
    allowedActions: [],
  });
  const waiting = async () =>
    (await (await world.as('leader')).get('/v1/worklists/carers-assessments')).body.items as { id: string }[];
  expect(await waiting()).toEqual([]);
  world.today('2025-06-01');
  expect(await waiting()).toEqual([
    expect.objectContaining({ id: added.body.id, status: 'declined', waitsSince: '2025-06-01', name: null }),
  ]);
  const { body } = await (await world.as('coordinator')).get('/v1/worklists/carers-assessments?namedWorker=mine');
  expect(body.items).toHaveLength(1);
  expect(Object.keys(body.items[0])).not.toContain('subject');

  await post('adults', `${own}/offer`);
  await post('adults', `${own}/answer`, { answer: 'accept' });
  const done = await post('adults', `${own}/completion`, { on: '2025-06-01' });
  expect(done.body).toMatchObject({ status: 'done', doneOn: '2025-06-01', askAgainOn: null, version: 6 });
  expect(await waiting()).toEqual([]);
  const published = (await eventsAbout(world, youngPersonId)).filter((e) => e.recordId === added.body.id);
  expect(published.map((e) => [e.name, e.recordVersion, e.data['status']])).toEqual([
    ['carers-assessment-changed', 1, 'to-be-offered'],
    ['carers-assessment-changed', 2, 'offered'],
    ['carers-assessment-changed', 3, 'declined'],
    ['carers-assessment-changed', 4, 'offered'],
    ['carers-assessment-changed', 5, 'under-way'],
    ['carers-assessment-changed', 6, 'done'],
  ]);
  expect(JSON.stringify(published)).not.toContain('Joy');
  world.today('2025-01-16');
});

it('is the carer’s own: nobody else in the family can read it, answer it, or find it in the history', async () => {
  const { id } = await add({ name: 'Rob Example', subject: 'other-carer' });
  const mine = await add({ name: 'Ada Example', relation: 'young-person', subject: 'young-person' });
  await post('coordinator', `/${id}/offer`);
  expect((await read('coordinator')).items.map((row) => row.name)).toEqual(expect.arrayContaining(['Rob Example']));
  expect((await read('other-carer')).items.map((row) => row.name)).toEqual(['Rob Example']);
  expect((await read('carer')).items.map((row) => row.name)).toEqual(['Joy Example']);
  expect((await read('young-person')).items.map((row) => row.id)).toEqual([mine.id]);
  for (const account of ['carer', 'young-person', 'other-young-person', 'suffolk-coordinator']) {
    const answer = await post(account, `/${id}/answer`, { answer: 'accept' });
    expect([account, answer.status, answer.body.code]).toEqual([account, 404, 'NOT_FOUND']);
  }
  const linesOf = async (account: string) =>
    (await (await world.as(account)).get(`${plan}/timeline?limit=200`)).body.items as { kind: string }[];
  expect((await linesOf('coordinator')).some(({ kind }) => kind === 'carers-assessment')).toBe(true);
  expect(JSON.stringify(await linesOf('coordinator'))).not.toContain('Rob');
  for (const account of ['carer', 'other-carer', 'young-person'])
    expect((await linesOf(account)).filter(({ kind }) => kind === 'carers-assessment')).toEqual([]);

  const client = new pg.Client({ connectionString: world.database.urlOf('transition_plans') });
  await client.connect();
  await actAs(client, { area: NORFOLK, reach: 'person', subject: 'other-carer', today: '2025-01-16' });
  const { rows } = await client.query<{ name: string }>('select name from carers_assessment');
  await client.end();
  expect(rows).toEqual([{ name: 'Rob Example' }]);
});

it('is set aside only by the coordinator, with a reason and an accountable person, and stays on the list', async () => {
  const { id } = await add({ name: 'Uncle Example', relation: 'other-adult' });
  const words = 'He moved to Leeds and cares no longer.';
  const reason = 'not-needed';
  expect((await post('adults', `/${id}/setting-aside`, { reason, words, accountable })).status).toBe(403);
  const bare = await post('coordinator', `/${id}/setting-aside`, { reason });
  expect([bare.status, bare.body.errors.map((e: { field: string }) => e.field).sort()]).toEqual([
    400,
    ['accountable', 'words'],
  ]);
  const aside = await post('coordinator', `/${id}/setting-aside`, { reason, words, accountable });
  expect(aside.body).toMatchObject({ status: 'not-needed', words, accountable, allowedActions: expect.anything() });
  expect((await (await world.as('coordinator')).delete(`${path}/${id}`, 2)).status).toBe(405);
  const again = await post('coordinator', `/${id}/reopening`, { words: 'He is back.' });
  expect(again.body).toMatchObject({ status: 'to-be-offered', accountable: null });
  const error = { reason: 'entered-in-error', words: 'Another family’s uncle.', accountable };
  expect((await post('coordinator', `/${id}/setting-aside`, error)).body.status).toBe('entered-in-error');
  const late = await (await world.as('coordinator')).patch(`${path}/${id}`, { name: 'x' }, 4);
  expect([late.status, late.body.code]).toEqual([409, 'CARERS_ASSESSMENT_IN_ERROR']);
  expect((await read()).items.find((row) => row.id === id)).toMatchObject({ status: 'entered-in-error' });
});

it('rejects invalid requests with a code, and does not change', async () => {
  const { id } = await add({ name: 'Gran Example', relation: 'grandparent' });
  await post('coordinator', `/${id}/offer`);
  const before = await read();
  const as = await world.as('coordinator');
  const patch = (body: object, version?: number) => as.patch(`${path}/${id}`, body, version);
  const cases = [
    [await post('coordinator', '', { name: 'x', relation: 'cousin' }), 400, 'INVALID'],
    [await post('coordinator', `/${id}/answer`, { answer: 'perhaps' }), 400, 'INVALID'],
    [
      await post('coordinator', `/${id}/answer`, { answer: 'decline', askAgainOn: '2025-01-16' }),
      422,
      'CARERS_ASSESSMENT_INCOMPLETE',
    ],
    [await post('coordinator', `/${id}/completion`), 409, 'TRANSITION_NOT_POSSIBLE'],
    [await post('coordinator', `/${newId()}/offer`), 404, 'NOT_FOUND'],
    [await patch({ name: 'x' }, 1), 412, 'STALE_VERSION'],
    [await patch({ name: 'x' }), 428, 'PRECONDITION_REQUIRED'],
    [await patch({ status: 'done' }, 2), 400, 'INVALID'],
  ] as const;
  expect(cases.map(([answer]) => [answer.status, answer.body.code])).toEqual(cases.map(([, s, c]) => [s, c]));
  expect(await read()).toEqual(before);
});

it('settles the law’s step once all are settled, without disclosing the answers, and reopens it', async () => {
  const held = { carer: 'carer', 'other-carer': 'carer' } as const;
  const facts = { ...FACTS, hasParentCarer: true, likelyAdultCareNeeds: true };
  const person = await aYoungPerson(world, { held, facts });
  const at = async () =>
    (await (await world.as('coordinator')).get(`/v1/young-people/${person}/plan`)).body as PlanResponse;
  const all = `/v1/plans/${(await at()).id}/carers-assessments`;
  const step = async () => {
    await world.app().get(PlanJob).run();
    return (await at()).milestones.find((s) => s.rule === 'SC-05')!;
  };
  const go = async (account: string, of: string, body: object = {}) =>
    (await (await world.as(account)).post(`${all}${of}`, body)).body as CarersAssessmentResponse;
  expect((await step()).status).toBe('not-started');
  const joy = await go('coordinator', '', { name: 'Joy', relation: 'parent-carer', subject: 'carer' });
  const rob = await go('coordinator', '', { name: 'Rob', relation: 'grandparent', subject: 'other-carer' });
  for (const { id } of [joy, rob]) await go('coordinator', `/${id}/offer`);
  await go('carer', `/${joy.id}/answer`, { answer: 'decline' });
  expect((await step()).status).toBe('not-started');
  await go('other-carer', `/${rob.id}/answer`, { answer: 'accept' });
  await go('coordinator', `/${rob.id}/completion`);
  const done = await step();
  expect(done).toMatchObject({ status: 'done', evidence: [{ kind: 'assessment-record', on: '2025-01-16' }] });
  expect(JSON.stringify(done)).not.toMatch(/Joy|Rob/);
  await go('coordinator', `/${joy.id}/offer`);
  expect(await step()).toMatchObject({ status: 'not-started', evidence: [] });
  const changes = (await eventsAbout(world, person)).filter((e) => e.recordId === done.id);
  expect(changes.map((e) => e.data['status'])).toEqual(['done', 'not-started']);

  const refused = { kind: 'carers-assessment', id: joy.id, reason: 'wrong-person', words: 'Another family’s carer.' };
  const removal = await (
    await world.as('coordinator')
  ).post(`${all.replace('carers-assessments', 'removals')}`, refused);
  expect(removal.status).toBe(201);
  expect((await step()).status).toBe('done');
});

it('stays open to the carer after their access to the record ends, and after the plan closes', async () => {
  const { id } = await add({ name: 'Joy Example', subject: 'carer' });
  await post('coordinator', `/${id}/offer`);
  const [held] = await world.rows<{ id: string }>(
    `select id from transition_plans.relationship where young_person_id = $1 and subject = 'carer'`,
    [youngPersonId],
  );
  const data = {
    ...{ relationshipId: held!.id, subject: 'carer', relation: 'carer' as const },
    ...{ fromOn: '2024-01-01', untilOn: '2025-01-15' },
  };
  await world.publish(relationshipChanged, { youngPersonId, recordId: held!.id, recordVersion: 2, data });
  await world.settled();
  const carer = await world.as('carer');
  for (const shut of [plan, path, `${plan}/timeline`]) expect((await carer.get(shut)).status).toBe(404);

  const own = (await carer.get('/v1/me/carers-assessments')).body as CarersAssessmentsResponse;
  expect(own.items.find((row) => row.id === id)).toMatchObject({ allowedActions: ['accept', 'decline'] });
  expect(own.items.every((row) => row.subject === 'carer')).toBe(true);
  const no = { answer: 'decline', askAgainOn: '2025-06-01' };
  const answer = (account: string) =>
    world.as(account).then((as) => as.post(`/v1/me/carers-assessments/${id}/answer`, no));
  for (const other of ['other-carer', 'young-person', 'other-young-person'])
    expect([other, (await answer(other)).status]).toEqual([other, 404]);
  expect((await answer('adults')).status).toBe(403);
  expect((await answer('carer')).body).toMatchObject({ status: 'declined', answeredBy: 'carer (test)' });
  const { items } = (await (await world.as('coordinator')).get(`${plan}/timeline?limit=200`)).body;
  expect(items).toContainEqual(
    expect.objectContaining({
      kind: 'carers-assessment',
      sentence: 'A carer’s assessment was declined by the carer.',
    }),
  );
  expect((await eventsAbout(world, youngPersonId)).at(-1)).toMatchObject({
    ...{ name: 'carers-assessment-changed', recordId: id, recordVersion: 3 },
  });

  const closing = { reason: 'young-person-does-not-want-a-plan', words: 'She said so twice.', overriding: OVERRIDING };
  const closed = await (await world.as('coordinator')).post(`${plan}/closing`, closing);
  expect([closed.status, closed.body.code]).toEqual([200, undefined]);
  world.today('2025-06-01');
  const waiting = async () =>
    (
      (await (await world.as('coordinator')).get('/v1/worklists/carers-assessments')).body.items as { id: string }[]
    ).map((row) => row.id);
  expect(await waiting()).toContain(id);
  expect((await post('adults', `/${id}/offer`)).body).toMatchObject({ status: 'offered' });
  expect(await waiting()).toContain(id);
  expect((await carer.get('/v1/me/carers-assessments')).body.items[0]).toMatchObject({ status: 'offered' });
  expect((await post('coordinator', '', { name: 'x', relation: 'grandparent' })).body.code).toBe('PLAN_CLOSED');
  world.today('2025-01-16');
});
