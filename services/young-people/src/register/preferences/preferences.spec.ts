import { World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';
import { NO_PREFERENCE, preferenceOf } from './preference.rules.js';

let world: World;
let id: string;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16' });
  const coordinator = await world.as('coordinator');
  id = (await register(coordinator)).id;
  await coordinator.post(`/v1/young-people/${id}/relationships`, { subject: 'young-person', relation: 'self' });
  await coordinator.post(`/v1/young-people/${id}/relationships`, { subject: 'carer', relation: 'carer' });
});
afterAll(() => world?.stop());

const MINE = '/v1/me/preferences';
const theirs = () => `/v1/young-people/${id}/preferences`;

it('is empty until the young person or a coordinator records a preference', async () => {
  const me = await world.as('young-person');
  const before = await me.get(MINE);
  expect(before.headers['etag']).toBe('"0"');
  expect(before.body).toEqual({
    youngPersonId: id,
    version: 0,
    channel: null,
    format: null,
    language: null,
    changedAt: null,
    changedBy: null,
    changedByRole: null,
    allowedActions: ['preference:change'],
  });
  const said = await me.put(MINE, { channel: 'text-message', format: 'easy-read' }, 0);
  expect(said.body).toMatchObject({
    version: 1,
    channel: 'text-message',
    format: 'easy-read',
    changedByRole: 'young-person',
  });

  const coordinator = await world.as('coordinator');
  expect((await coordinator.get(theirs())).body).toMatchObject({ version: 1, channel: 'text-message' });
  const stale = await coordinator.put(theirs(), { channel: 'letter', format: null }, 0);
  expect([stale.status, stale.body.code]).toEqual([412, 'STALE_VERSION']);
  const response = await coordinator.put(theirs(), { channel: 'none', format: 'other-language', language: 'pl' }, 1);
  expect(response.body).toMatchObject({
    version: 2,
    language: 'pl',
    changedBy: 'coordinator (test)',
    changedByRole: 'coordinator',
  });
  expect((await me.get(MINE)).body).toMatchObject({ version: 2, channel: 'none', language: 'pl' });
  expect((await me.put(MINE, { channel: null, format: null }, 2)).body).toMatchObject({
    channel: null,
    language: null,
  });

  const changes = (await eventsAbout(world, id)).filter(({ type }) => type === 'young-people.preference-changed');
  expect(changes.map(({ recordVersion, data }) => [recordVersion, data])).toEqual([
    [1, { channel: 'text-message', format: 'easy-read', language: null }],
    [2, { channel: 'none', format: 'other-language', language: 'pl' }],
    [3, { channel: null, format: null, language: null }],
  ]);
});

it('can be read by workers, changed by a coordinator, and is hidden from carers', async () => {
  const status = async (account: string, method: 'get' | 'put') => {
    const as = await world.as(account);
    return (await (method === 'get' ? as.get(theirs()) : as.put(theirs(), { channel: null, format: null }, 9))).status;
  };
  expect([await status('health', 'get'), await status('health', 'put')]).toEqual([200, 403]);
  expect([await status('carer', 'get'), await status('carer', 'put')]).toEqual([403, 403]);
  expect([await status('other-young-person', 'get'), await status('other-young-person', 'put')]).toEqual([404, 404]);
  expect([await status('suffolk-coordinator', 'get'), await status('suffolk-coordinator', 'put')]).toEqual([404, 404]);
  expect((await (await world.as('other-young-person')).get(MINE)).status).toBe(404);
});

it('rejects inconsistent fields, with an error for each', async () => {
  const me = await world.as('young-person');
  const { version } = (await me.get(MINE)).body;
  const errorsOf = async (body: object) => {
    const res = await me.put(MINE, body, version);
    return [res.status, ...(res.body.errors as { field: string; code: string }[]).map((e) => `${e.field} ${e.code}`)];
  };
  expect(await errorsOf({})).toEqual([400, 'channel REQUIRED', 'format REQUIRED']);
  expect(await errorsOf({ channel: 'pigeon', format: 'standard' })).toEqual([400, 'channel NOT_IN_LIST']);
  expect(await errorsOf({ channel: null, format: 'other-language' })).toEqual([400, 'language REQUIRED']);
  expect(await errorsOf({ channel: null, format: 'audio', language: 'pl' })).toEqual([400, 'language NOT_FOR_FORMAT']);
  expect(await errorsOf({ channel: null, format: 'other-language', language: 'Polish, please' })).toEqual([
    400,
    'language MATCHES',
  ]);
  expect((await me.put(MINE, { channel: null, format: null })).status).toBe(428);
  expect((await me.get(MINE)).body.version).toBe(version);
});

it('is a rule without a database', () => {
  expect(preferenceOf(NO_PREFERENCE)).toEqual(NO_PREFERENCE);
  expect(preferenceOf({ channel: 'email', format: 'other-language', language: 'cy' }).language).toBe('cy');
});
