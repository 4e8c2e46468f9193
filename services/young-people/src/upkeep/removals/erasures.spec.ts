import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '#libs/kernel';
import { type Erasure, ErasureLog } from '#libs/platform';
import { type Caller, NORFOLK, World } from '#libs/testing';
import { BladeReturn, imported } from '../../../test/blade-return.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';

const SECRET = 'What is somebody else’s';
const because = { reason: 'wrong-person', words: 'This belongs to another young person.' };
const directory = mkdtempSync(join(tmpdir(), 'onward-erasures-'));
let world: World;
let coordinator: Caller;
let log: ErasureLog;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-04-01', erasureLog: directory });
  coordinator = await world.as('coordinator');
  log = world.app().get(ErasureLog);
});
afterAll(async () => {
  await world.stop();
  rmSync(directory, { recursive: true });
});

const written = () => readdirSync(directory).map((file) => readFileSync(join(directory, file), 'utf8'));
const lines = () =>
  written()
    .flatMap((text) => text.split('\n').filter(Boolean))
    .map((line) => JSON.parse(line) as Erasure);
const write = (line: Partial<Erasure>) =>
  appendFileSync(
    join(directory, 'young-people.elsewhere.2025-04.jsonl'),
    `\n${JSON.stringify({ area: NORFOLK, removedId: null, part: null, at: '2025-04-01T12:00:00.000Z', ...line })}\n{"half a li`,
  );
const removals = async (id: string) =>
  (await coordinator.get(`/v1/young-people/${id}/removals`)).body.items as { id: string; by: string }[];
/** As if the database had been restored: it has another history than the one in which the relay worked. */
const restored = () => world.rows('update young_people.relay_position set timeline = 0');

async function aContact(personId: string): Promise<string> {
  const contact = { kind: 'professional', name: SECRET, relationship: 'GP' };
  const { status, body } = await coordinator.post(`/v1/young-people/${personId}/contacts`, contact);
  expect(status).toBe(201);
  return body.id;
}

it('writes ids and codes of removals, and no words', async () => {
  const { id } = await register(coordinator);
  const contact = await aContact(id);
  const removal = { kind: 'contact', id: contact, ...because };
  const { body } = await coordinator.post(`/v1/young-people/${id}/removals`, removal);
  await log.run();
  await log.run();
  expect(lines()).toEqual([
    {
      id: body.id,
      area: NORFOLK,
      kind: 'contact',
      from: id,
      removedId: contact,
      part: null,
      reason: 'wrong-person',
      at: body.at,
    },
  ]);
  expect(written().join()).not.toContain(because.words);
});

it('does again what a restored database has not done, once, and nothing where none was restored', async () => {
  const { id } = await register(coordinator);
  const [contact, other] = [await aContact(id), await aContact(id)];
  const [done, absent, nobody] = [newId(), newId(), newId()];
  write({ id: done, kind: 'contact', from: id, removedId: contact, reason: 'wrong-person' });
  write({ id: absent, kind: 'fact', from: id, part: 'youngCarer', reason: 'entered-in-error' });
  write({ id: nobody, kind: 'contact', from: newId(), removedId: newId(), reason: 'wrong-person' });
  write({ id: newId(), kind: 'of another release', from: id, reason: 'wrong-person' });
  await world.settled();

  await log.catchUp();
  expect(await removals(id)).toEqual([]);
  await restored();
  await log.catchUp();
  expect((await removals(id)).map((removal) => [removal.id, removal.by])).toEqual([
    [absent, 'Onward'],
    [done, 'Onward'],
  ]);
  const { body } = await coordinator.get(`/v1/young-people/${id}/contacts`);
  expect(body.items.map((item: { id: string }) => item.id)).toEqual([other]);

  // What is recorded afterwards is not the value that was removed.
  const facts = { youngCarer: { value: true, source: 'education' } };
  expect((await coordinator.patch(`/v1/young-people/${id}/circumstances`, { facts }, 1)).status).toBe(200);
  await restored();
  await log.catchUp();
  const known = await coordinator.get(`/v1/young-people/${id}/circumstances`);
  expect(known.body.facts.youngCarer).toBe(true);
});

it('undoes an import again', async () => {
  const file = new BladeReturn();
  file.withPlan({ surname: 'Self', forename: 'Ruby', upn: 'U926400118001', sex: 'F', postcode: 'NR24 7DH' });
  const { id } = await imported(world, await file.zip());
  await world.settled();
  write({ id, kind: 'import', from: id, reason: 'import-undone' });
  await restored();
  await log.catchUp();
  const { body } = await coordinator.get(`/v1/young-people/imports/${id}`);
  expect(body.status).toBe('undone');
  const asked = `select count(*)::int as n from young_people.import_change where import_id = $1 and undone = 'asked'`;
  expect(await world.rows(asked, [id])).toEqual([{ n: 1 }]);
});
