import { PERSON_REMOVABLE, type PersonRemovable } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { type Caller, eventually, tablesThatMention, World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';

let world: World;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16' });
  coordinator = await world.as('coordinator');
});
afterAll(() => world.stop());

const SECRET = 'What is somebody else’s';
const because = { reason: 'wrong-person', words: 'This belongs to another young person.' };
const path = (id: string, rest: string) => `/v1/young-people/${id}/${rest}`;
const anAssessment = {
  ...{ kind: 'money', outcome: 'lacks-capacity', assessedOn: '2025-01-10', reviewBy: '2026-01-09' },
  ...{ assessorRole: 'social worker', assessorName: 'Omar Practitioner', evidence: SECRET },
};
const aRepresentative = { authority: 'appointee', kinds: ['money'], name: SECRET, evidence: SECRET };
const aContact = { kind: 'professional', name: SECRET, relationship: 'GP' };

async function made(id: string, rest: string, body: object): Promise<{ id: string }> {
  const answer = await coordinator.post(path(id, rest), body);
  expect([rest, answer.status]).toEqual([rest, 201]);
  return { id: answer.body.id as string };
}

/** Records mistaken data of each kind. @returns the fields that identify it in a removal */
const RECORD: Record<PersonRemovable, (id: string) => Promise<{ id?: string; fact?: string }>> = {
  'capacity-assessment': async (id) => {
    const assessment = await made(id, 'capacity-assessments', anAssessment);
    const rest = `capacity-assessments/${assessment.id}`;
    expect((await coordinator.patch(path(id, rest), { assessorName: SECRET }, 1)).status).toBe(200);
    return assessment;
  },
  representative: async (id) => made(id, 'representatives', aRepresentative),
  contact: async (id) => {
    const contact = await made(id, 'contacts', aContact);
    expect((await coordinator.delete(path(id, `contacts/${contact.id}`), 1)).status).toBe(204);
    return contact;
  },
  'named-worker': async (id) => {
    const answer = await coordinator.put(path(id, 'named-worker'), { subject: 'maya', name: SECRET });
    return { id: answer.body.id as string };
  },
  preference: async (id) => {
    await coordinator.put(path(id, 'preferences'), { channel: 'letter', format: 'large-print' }, 0);
    return {};
  },
  fact: async (id) => {
    const facts = { youngCarer: { value: true, source: 'education', note: SECRET } };
    expect((await coordinator.patch(path(id, 'circumstances'), { facts }, 1)).status).toBe(200);
    return { fact: 'youngCarer' };
  },
  'removal-words': async (id) => {
    const contact = await made(id, 'contacts', { ...aContact, name: 'Dr Sample' });
    return made(id, 'removals', { kind: 'contact', id: contact.id, reason: 'entered-in-error', words: SECRET });
  },
};

/**
 * Every place where the service stores words. Events in the outbox contain names; the stream drops them with the record's
 * next state, and the kept ones go once the removal has left the outbox.
 */
const mentions = (id: string, without = ['outbox', 'outbox_kept']) =>
  tablesThatMention(world, 'young_people', [SECRET, id], without);

describe.each(PERSON_REMOVABLE.map((kind) => [kind] as const))('%s', (kind) => {
  test('is removed with its history, by the coordinator only, once, and the removal is published', async () => {
    const { id } = await register(coordinator);
    const named = await RECORD[kind](id);
    const remove = async (who: string, more: object = {}) =>
      (await world.as(who)).post(path(id, 'removals'), { kind, ...named, ...because, ...more });
    const before = await mentions(id);
    expect(before.length > 0).toBe(kind !== 'preference');
    for (const who of ['adults', 'young-person', 'carer', 'leader'])
      expect([who, (await remove(who)).status]).toEqual([who, 403]);
    expect((await remove('suffolk-coordinator')).status).toBe(404);
    expect((await remove('coordinator', { reason: 'tidying' })).status).toBe(400);
    if (named.id) expect((await remove('coordinator', { id: newId() })).status).toBe(404);
    expect(await mentions(id)).toEqual(before);

    const removed = await remove('coordinator');
    expect([removed.status, removed.body]).toMatchObject([201, { kind, reason: 'wrong-person', words: because.words }]);
    expect(await mentions(id)).toEqual([]);
    await eventually('the kept events to go', async () => (await mentions(id, [])).length === 0);
    expect((await remove('coordinator')).status).toBe(404);
    const said = (await eventsAbout(world, id)).filter(({ type }) => type === 'young-people.record-removed');
    expect(said.at(-1)!.data).toEqual({
      ...{ kind, reason: 'wrong-person' },
      ...{ removedId: named.id ?? null, fact: named.fact ?? null },
    });
    const list = await coordinator.get(path(id, 'removals'));
    expect(list.body.items[0]).toEqual(removed.body);
  });
});

describe('consequences of a removal', () => {
  const remove = async (id: string, what: object) => {
    const { status } = await coordinator.post(path(id, 'removals'), { ...because, ...what });
    expect(status).toBe(201);
  };
  const factsOf = async (id: string) => (await coordinator.get(path(id, 'circumstances'))).body;

  test('another person’s fact is no longer known, and the other services are informed', async () => {
    const { id } = await register(coordinator);
    await RECORD.fact(id);
    await remove(id, { kind: 'fact', fact: 'youngCarer' });
    expect(await factsOf(id)).toMatchObject({ facts: { dateOfBirth: '2009-11-02' }, version: 3 });
    const history = await coordinator.get(path(id, 'circumstances/youngCarer/history'));
    expect(history.body.items).toMatchObject([{ value: null, note: null, version: 3 }]);
    const said = (await eventsAbout(world, id)).filter(({ type }) => type === 'young-people.circumstances-changed');
    expect(said.at(-1)).toMatchObject({
      ...{ recordVersion: 3, data: { facts: { dateOfBirth: '2009-11-02' }, changed: ['youngCarer'] } },
    });
  });

  test('without another person’s assessment capacity is unknown; only its removal removes the fact', async () => {
    const { id } = await register(coordinator);
    const { id: assessment } = await RECORD['capacity-assessment'](id);
    expect((await factsOf(id)).facts).toMatchObject({ lacksCapacityForFinances: true });
    const fact = { kind: 'fact', fact: 'lacksCapacityForFinances', ...because };
    const failed = await coordinator.post(path(id, 'removals'), fact);
    expect([failed.status, failed.body.code]).toEqual([409, 'FROM_CAPACITY_ASSESSMENTS']);
    await remove(id, { kind: 'capacity-assessment', id: assessment });
    expect((await factsOf(id)).facts).not.toHaveProperty('lacksCapacityForFinances');
    await remove(id, fact);
    const history = await coordinator.get(path(id, 'circumstances/lacksCapacityForFinances/history'));
    expect(history.body.items).toMatchObject([{ value: null }]);
    const said = (await eventsAbout(world, id)).filter((e) => e.type === 'young-people.capacity-assessment-changed');
    expect(said.at(-1)!.data).toMatchObject({ assessmentId: assessment, endReason: 'entered-in-error' });
    expect((await coordinator.get(path(id, `capacity-assessments/${assessment}/history`))).status).toBe(404);
  });

  test('without a mistaken named worker, the young person has none', async () => {
    const { id } = await register(coordinator);
    const { id: period } = await RECORD['named-worker'](id);
    await remove(id, { kind: 'named-worker', id: period });
    expect((await coordinator.get(`/v1/young-people/${id}`)).body.namedWorker).toBeNull();
    expect((await coordinator.get(path(id, 'named-workers'))).body.items).toEqual([]);
    const said = await eventsAbout(world, id);
    const last = (type: string) => said.findLast((e) => e.type === `young-people.${type}`)!.data;
    expect(last('person-changed')).toMatchObject({ namedWorker: null });
    expect(last('relationship-changed')).toMatchObject({ relationshipId: period, untilOn: '2025-01-16' });
  });

  test('another person’s preference is cleared', async () => {
    const { id } = await register(coordinator);
    await RECORD.preference(id);
    await remove(id, { kind: 'preference' });
    const { body } = await coordinator.get(path(id, 'preferences'));
    expect(body).toMatchObject({ version: 2, channel: null, format: null, language: null });
  });
});

describe('a record that is no longer current', () => {
  test('a contact ends with a reason, once', async () => {
    const { id } = await register(coordinator);
    const { id: contact } = await made(id, 'contacts', { ...aContact, name: 'Dr Sample' });
    const end = (reason: string, seen: number) =>
      coordinator.post(path(id, `contacts/${contact}/ending`), { reason }).set('if-match', `"${seen}"`);
    expect((await end('bored', 1)).body.code).toBe('INVALID');
    expect((await end('moved-away', 1)).body).toMatchObject({ endReason: 'moved-away', version: 2 });
    const again = await end('died', 2);
    expect([again.status, again.body.code]).toEqual([409, 'CONTACT_ENDED']);
  });

  test('a named worker leaves with a reason, and no successor is required', async () => {
    const { id } = await register(coordinator);
    const end = () => coordinator.post(path(id, 'named-worker/ending'), { reason: 'left' });
    const nobody = await end();
    expect([nobody.status, nobody.body.code]).toEqual([409, 'NO_NAMED_WORKER']);
    await coordinator.put(path(id, 'named-worker'), { subject: 'maya', name: 'Maya' });
    expect((await end()).body).toMatchObject({ subject: 'maya', untilOn: '2025-01-16', endReason: 'left' });
    expect((await coordinator.get(`/v1/young-people/${id}`)).body.namedWorker).toBeNull();
    const said = (await eventsAbout(world, id)).filter(({ type }) => type === 'young-people.person-changed');
    expect(said.at(-1)!.data).toMatchObject({ namedWorker: null });
  });
});
