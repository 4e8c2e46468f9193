import { ACCOUNTS, HARBOUR, NORFOLK, World } from '#libs/testing';
import { youngPeople } from '../../index.js';
import type { ColleagueResponse } from './colleagues.dto.js';

let world: World;
beforeAll(async () => {
  const colleague = { id: 'pat', name: 'Pat', role: 'provider', area: NORFOLK, organisation: HARBOUR } as const;
  world = await World.start([youngPeople], { today: '2025-01-16', accounts: [...ACCOUNTS, colleague] });
});
afterAll(() => world.stop());

const signIn = async (...accounts: string[]) => {
  for (const account of accounts) await (await world.as(account)).get('/v1/me').expect(200);
};
const listed = async (account: string, query = ''): Promise<ColleagueResponse[]> =>
  (await (await world.as(account)).get(`/v1/colleagues${query}`).expect(200)).body.items;
const subjects = (items: ColleagueResponse[]) => items.map(({ subject }) => subject);

test('are those who have signed in, with agency and team, and nobody of the family', async () => {
  expect(await listed('coordinator')).toEqual([]);
  await signIn('health', 'coordinator', 'young-person', 'carer', 'leader', 'provider', 'pat', 'suffolk-coordinator');
  const items = await listed('coordinator');
  expect(subjects(items)).toEqual(['coordinator', 'health']);
  expect(items[1]).toMatchObject({
    name: 'health (test)',
    role: 'practitioner',
    agency: 'health',
    seenOn: '2025-01-16',
  });
  expect(subjects(await listed('health', '?agency=health'))).toEqual(['health']);
  expect(subjects(await listed('coordinator', '?team=Nobody'))).toEqual([]);
  const [first] = await listed('coordinator', '?limit=1');
  expect(subjects(await listed('coordinator', `?after=${first!.id}`))).toEqual(['health']);
});

test('of an organisation are its own', async () => {
  expect(subjects(await listed('provider')).sort()).toEqual(['pat', 'provider']);
  await (await world.as('young-person')).get('/v1/colleagues').expect(403);
});

test('are listed for a year after the last sign-in', async () => {
  world.today('2026-01-16');
  expect(subjects(await listed('coordinator'))).toEqual(['coordinator', 'health']);
  await signIn('coordinator');
  world.today('2026-01-17');
  expect(subjects(await listed('coordinator'))).toEqual(['coordinator']);
  world.today('2025-01-16');
});
