import { newId } from '#libs/kernel';
import { type Caller, World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';

let world: World;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16' });
  coordinator = await world.as('coordinator');
});
afterEach(() => world.today('2025-01-16'));
afterAll(() => world.stop());

const path = (id: string, rest: string) => `/v1/young-people/${id}/${rest}`;
const typesOf = (events: { type: string }[]) => events.map(({ type }) => type.replace('young-people.', ''));

describe('circumstances', () => {
  const education = (value: unknown, more: object = {}) => ({ value, source: 'education', ...more });

  test('are recorded with source and date, published in full, and kept in the history', async () => {
    const { id } = await register(coordinator);
    const health = await world.as('health');
    const facts = { hasEhcPlan: education(true, { sinceOn: '2021-09-01', note: 'letter seen' }) };
    const first = await health.patch(path(id, 'circumstances'), { facts }, 1);
    expect([first.status, first.headers['etag']]).toEqual([200, '"2"']);
    expect(first.body.facts).toEqual({ dateOfBirth: '2009-11-02', hasEhcPlan: true });
    expect(first.body.known).toContainEqual({
      ...{
        name: 'hasEhcPlan',
        value: true,
        source: 'education',
        note: 'letter seen',
        sinceOn: '2021-09-01',
        version: 2,
      },
      recordedAt: '2025-01-16T12:00:00.000Z',
      recordedBy: { subject: 'health', name: 'health (test)' },
    });
    world.today('2025-02-01');
    const gone = { hasEhcPlan: { value: null, source: 'parent-carer' }, disabled: { value: true, source: 'health' } };
    const second = await coordinator.patch(path(id, 'circumstances'), { facts: gone }, 2);
    expect(second.body.facts).toEqual({ dateOfBirth: '2009-11-02', disabled: true });
    const history = await coordinator.get(path(id, 'circumstances/hasEhcPlan/history'));
    expect(history.body.items).toMatchObject([
      { value: null, source: 'parent-carer', recordedAt: '2025-02-01T12:00:00.000Z', version: 3 },
      { value: true, source: 'education', version: 2 },
    ]);
    expect((await eventsAbout(world, id)).slice(2)).toMatchObject([
      {
        type: 'young-people.circumstances-changed',
        recordVersion: 2,
        data: { facts: { dateOfBirth: '2009-11-02', hasEhcPlan: true }, changed: ['hasEhcPlan'] },
      },
      {
        recordVersion: 3,
        data: { facts: { dateOfBirth: '2009-11-02', disabled: true }, changed: ['hasEhcPlan', 'disabled'] },
      },
    ]);
  });

  test('the date of birth is the same as the person’s', async () => {
    const { id } = await register(coordinator);
    await coordinator.patch(path(id, 'circumstances'), { facts: { dateOfBirth: education('2009-08-31') } }, 1);
    const { body } = await coordinator.get(`/v1/young-people/${id}`);
    expect(body).toMatchObject({ dateOfBirth: '2009-08-31', yearGroup: 11, version: 2 });
    expect(typesOf(await eventsAbout(world, id)).slice(2)).toEqual(['person-changed', 'circumstances-changed']);
  });

  test('the class that is taught changes the year group and the search', async () => {
    const { id, familyName } = await register(coordinator);
    await coordinator.patch(path(id, 'circumstances'), { facts: { ncYearActual: education(9) } }, 1);
    expect((await coordinator.get(`/v1/young-people/${id}`)).body.yearGroup).toBe(9);
    world.today('2025-09-01');
    const found = await coordinator.post('/v1/young-people/search', { name: familyName, yearGroup: 10 });
    expect(found.body.items).toMatchObject([{ id, yearGroup: 10 }]);
  });

  test('a change without new information stores and publishes nothing', async () => {
    const { id } = await register(coordinator);
    const same = { dateOfBirth: { value: '2009-11-02', source: 'professional' } };
    expect((await coordinator.patch(path(id, 'circumstances'), { facts: same }, 1)).body.version).toBe(1);
    expect(await eventsAbout(world, id)).toHaveLength(2);
  });

  test('wrong fields are each reported, a stale version gets 412, and nothing is stored', async () => {
    const { id } = await register(coordinator);
    const facts = { hasEhcPlan: education('yes'), shoeSize: education(4), disabled: education(true) };
    const wrong = await coordinator.patch(path(id, 'circumstances'), { facts }, 1);
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map((e: { field: string; code: string }) => `${e.field} ${e.code}`)).toEqual([
      'facts.hasEhcPlan.value NOT_A_FLAG',
      'facts.shoeSize UNKNOWN_FACT',
    ]);
    expect((await coordinator.patch(path(id, 'circumstances'), { facts: 'none' }, 1)).status).toBe(400);
    const stale = await coordinator.patch(path(id, 'circumstances'), { facts: { disabled: education(true) } }, 0);
    expect([stale.status, stale.headers['etag']]).toEqual([412, '"1"']);
    expect((await coordinator.patch(path(id, 'circumstances'), { facts: {} })).body.code).toBe('PRECONDITION_REQUIRED');
    expect((await coordinator.get(path(id, 'circumstances'))).body.facts).toEqual({ dateOfBirth: '2009-11-02' });
    expect((await coordinator.get(path(id, 'circumstances/shoeSize/history'))).status).toBe(404);
  });

  test('a carer does not see a suspicion', async () => {
    const { id } = await register(coordinator);
    await coordinator.post(path(id, 'relationships'), { subject: 'carer', relation: 'carer' });
    await coordinator.patch(path(id, 'circumstances'), { facts: { atRiskOfAbuseOrNeglect: education(true) } }, 1);
    const carer = await world.as('carer');
    expect((await carer.get(path(id, 'circumstances'))).body.facts).toEqual({ dateOfBirth: '2009-11-02' });
    expect((await carer.get(path(id, 'circumstances/atRiskOfAbuseOrNeglect/history'))).status).toBe(404);
    expect((await coordinator.get(path(id, 'circumstances'))).body.facts.atRiskOfAbuseOrNeglect).toBe(true);
  });
});

describe('contacts', () => {
  const mother = { kind: 'parent-carer', name: 'Joy Example', relationship: 'mother', phone: '+44 1603 000000' };

  test('are added, changed, ended and kept', async () => {
    const { id } = await register(coordinator);
    const added = await coordinator.post(path(id, 'contacts'), mother);
    expect([added.status, added.body.parentalResponsibility, added.headers['etag']]).toEqual([201, 'unknown', '"1"']);
    const own = path(id, `contacts/${added.body.id}`);
    const changed = await coordinator.patch(own, { parentalResponsibility: 'yes', phone: null }, 1);
    expect(changed.body).toMatchObject({ version: 2, phone: null, parentalResponsibility: 'yes', name: 'Joy Example' });
    const gp = {
      kind: 'professional',
      name: 'Dr Sample',
      relationship: 'GP',
      agency: 'health',
      preferredChannel: 'email',
    };
    await coordinator.post(path(id, 'contacts'), gp);
    expect((await coordinator.delete(own, 2)).status).toBe(204);
    const { body } = await coordinator.get(path(id, 'contacts'));
    expect(body.items).toMatchObject([
      { name: 'Dr Sample', agency: 'health', endedAt: null, allowedActions: ['contact:change'] },
      { name: 'Joy Example', endedAt: '2025-01-16T12:00:00.000Z', allowedActions: [] },
    ]);
    const late = await coordinator.patch(own, { name: 'Joy' }, 3);
    expect([late.status, late.body.code]).toEqual([409, 'CONTACT_ENDED']);
  });

  test('are rejected if they are inconsistent, stale, or another person’s', async () => {
    const { id } = await register(coordinator);
    const other = await register(coordinator);
    const refused = async (body: object) => (await coordinator.post(path(id, 'contacts'), body)).body.errors[0];
    expect(await refused({ ...mother, agency: 'health' })).toMatchObject({ field: 'agency', code: 'NOT_FOR_KIND' });
    expect(await refused({ ...mother, email: 'joy' })).toMatchObject({ field: 'email', code: 'IS_EMAIL' });
    expect(await refused({ ...mother, kind: 'friend' })).toMatchObject({ field: 'kind', code: 'NOT_IN_LIST' });
    const { body } = await coordinator.post(path(id, 'contacts'), mother);
    expect((await coordinator.patch(path(id, `contacts/${body.id}`), { name: 'Joy' }, 7)).status).toBe(412);
    expect((await coordinator.patch(path(other.id, `contacts/${body.id}`), { name: 'Joy' }, 1)).status).toBe(404);
    expect((await coordinator.post(path(newId(), 'contacts'), mother)).status).toBe(404);
  });
});

describe('named worker', () => {
  test('is named, replaced, kept in the history and found by the search', async () => {
    const { id, familyName } = await register(coordinator);
    const maya = { subject: 'maya', name: 'Maya Coordinator', team: 'Transition West', agency: 'education' };
    const first = await coordinator.put(path(id, 'named-worker'), maya);
    expect([first.status, first.body.fromOn, first.body.untilOn]).toEqual([200, '2025-01-16', null]);
    const same = await coordinator.put(path(id, 'named-worker'), maya);
    expect(same.body).toEqual(first.body);
    world.today('2025-03-01');
    await coordinator.put(path(id, 'named-worker'), { subject: 'omar', name: 'Omar Practitioner' });
    const { body } = await coordinator.get(path(id, 'named-workers'));
    expect(body.items).toMatchObject([
      { subject: 'omar', team: null, fromOn: '2025-03-01', untilOn: null },
      { subject: 'maya', fromOn: '2025-01-16', untilOn: '2025-02-28' },
    ]);
    expect((await coordinator.get(`/v1/young-people/${id}`)).body.namedWorker).toMatchObject({ subject: 'omar' });
    const found = async (namedWorker: string | null) =>
      (await coordinator.post('/v1/young-people/search', { name: familyName, namedWorker })).body.items.length;
    expect([await found('omar'), await found('maya'), await found(null)]).toEqual([1, 0, 0]);
    const events = (await eventsAbout(world, id)).slice(2);
    expect(typesOf(events)).toEqual([
      ...['relationship-changed', 'person-changed'],
      ...['relationship-changed', 'relationship-changed', 'person-changed'],
    ]);
    expect(events[1]).toMatchObject({
      recordVersion: 2,
      data: { namedWorker: { subject: 'maya', team: 'Transition West' } },
    });
    expect(events[2]).toMatchObject({
      recordVersion: 2,
      data: { subject: 'maya', relation: 'named-worker', untilOn: '2025-02-28' },
    });
    expect(events[3]).toMatchObject({ recordVersion: 1, data: { subject: 'omar', untilOn: null } });
  });

  test('needs a name', async () => {
    const { id } = await register(coordinator);
    const { status, body } = await coordinator.put(path(id, 'named-worker'), { subject: 'maya', agency: 'police' });
    expect([status, body.errors.length]).toEqual([400, 2]);
  });
});

describe('relationships', () => {
  test('give an account access for a period, and end at once', async () => {
    const { id } = await register(coordinator);
    const mine = await world.as('young-person');
    const get = async () => (await mine.get(`/v1/young-people/${id}`)).status;
    expect(await get()).toBe(404);
    const own = { subject: 'young-person', relation: 'self' };
    const made = await coordinator.post(path(id, 'relationships'), own);
    expect(made.body).toMatchObject({ version: 1, fromOn: '2025-01-16', untilOn: null, active: true });
    expect(await get()).toBe(200);
    expect((await mine.get('/v1/me')).body).toMatchObject({
      ...{ subject: 'young-person', role: 'young-person', area: 'E10000020', agency: null },
      youngPeople: [{ id, relation: 'self' }],
    });
    expect((await mine.get(path(id, 'relationships'))).body.items).toMatchObject([{ subject: 'young-person' }]);
    expect((await coordinator.delete(path(id, `relationships/${made.body.id}`), 1)).status).toBe(204);
    expect(await get()).toBe(404);
    expect((await mine.get('/v1/me')).body.youngPeople).toEqual([]);
    const events = (await eventsAbout(world, id)).slice(2);
    expect(events).toMatchObject([
      { recordId: made.body.id, recordVersion: 1, data: { subject: 'young-person', relation: 'self', untilOn: null } },
      { recordId: made.body.id, recordVersion: 2, data: { untilOn: '2025-01-15' } },
    ]);
    const again = await coordinator.delete(path(id, `relationships/${made.body.id}`), 2);
    expect([again.status, again.body.code]).toEqual([409, 'RELATIONSHIP_ENDED']);
  });

  test('of a carer for a period gives no access before or after it', async () => {
    const { id } = await register(coordinator);
    const days = { subject: 'other-carer', relation: 'carer', fromOn: '2025-02-01', untilOn: '2025-02-28' };
    await coordinator.post(path(id, 'relationships'), days);
    const carer = await world.as('other-carer');
    const statuses = [];
    for (const day of ['2025-01-31', '2025-02-01', '2025-02-28', '2025-03-01']) {
      world.today(day);
      statuses.push((await carer.get(`/v1/young-people/${id}`)).status);
    }
    expect(statuses).toEqual([404, 200, 200, 404]);
  });

  test('are rejected if they exist, are inconsistent, or are stale', async () => {
    const { id } = await register(coordinator);
    const post = async (body: object) => (await coordinator.post(path(id, 'relationships'), body)).body;
    const made = await post({ subject: 'a', relation: 'self' });
    expect((await post({ subject: 'a', relation: 'self' })).code).toBe('RELATIONSHIP_EXISTS');
    expect((await post({ subject: 'b', relation: 'self' })).code).toBe('OTHER_ACCOUNT_EXISTS');
    expect((await post({ subject: 'b', relation: 'named-worker' })).errors[0].code).toBe('NOT_IN_LIST');
    const crossed = { subject: 'b', relation: 'carer', fromOn: '2025-03-01', untilOn: '2025-02-01' };
    expect((await post(crossed)).errors[0].code).toBe('BEFORE_FROM');
    expect((await coordinator.delete(path(id, `relationships/${made.id}`), 2)).status).toBe(412);
    expect((await coordinator.delete(path(id, `relationships/${newId()}`), 1)).status).toBe(404);
  });
});

test('the young person sees who read the record and who was denied, in lists and individually', async () => {
  const { id, familyName } = await register(coordinator);
  await coordinator.post(path(id, 'relationships'), { subject: 'young-person', relation: 'self' });
  await (await world.as('education')).get(`/v1/young-people/${id}`);
  await (await world.as('carer')).get(`/v1/young-people/${id}`);
  await coordinator.post('/v1/young-people/search', { name: familyName });
  const mine = await world.as('young-person');
  const { body } = await mine.get(path(id, 'access-log?limit=3'));
  expect(body.items).toMatchObject([
    { permission: 'person:search', name: 'coordinator (test)', inList: true, outcome: 'allowed' },
    { permission: 'person:read', name: 'carer (test)', inList: false, outcome: 'refused' },
    { permission: 'person:read', name: 'education (test)', organisation: 'education', recordType: 'young person' },
  ]);
  const rest = await mine.get(path(id, `access-log?after=${body.next}`));
  expect(rest.body.items.map((line: { permission: string }) => line.permission)).toEqual([
    'relationship:change',
    'person:register',
  ]);
});
