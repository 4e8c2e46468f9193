import { type Caller, World } from '#libs/testing';
import { newId } from '#libs/kernel';
import { eventsAbout } from '../../../test/events.js';
import { aYoungPerson, register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';
import type { PossibleDuplicatePage } from './duplicates.dto.js';

let world: World;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16' });
  coordinator = await world.as('coordinator');
});
afterAll(() => world.stop());

const LIST = '/v1/young-people/possible-duplicates';
const post = (body: object, as = coordinator) => as.post('/v1/young-people', body);
const count = async () => (await world.rows('select from young_people.young_person')).length;

let number = 0;
/** A family name that no other test has. */
const aFamily = () => `Sameperson${String.fromCharCode(97 + number++)}`;

describe('registration by hand', () => {
  test.each<[string, object, object]>([
    ['the same names, written otherwise', { givenName: 'Zoë' }, { givenName: 'ZOE' }],
    ['the names exchanged', {}, { exchanged: true }],
    [
      'a typing error and the same postcode',
      { postcode: 'NR1 3AB', givenName: 'Catherine' },
      { postcode: 'NR1 3AB', givenName: 'Cathrine' },
    ],
    ['the same temporary UPN', { upn: 'H92640001204A' }, { upn: 'H92640001204A', dateOfBirth: '2009-11-03' }],
    ['the date of birth not known', { dateOfBirth: null }, {}],
  ])('stops before a second record of one person: %s', async (_, first, second) => {
    const familyName = aFamily();
    const person = await register(coordinator, { givenName: 'Ada', familyName, ...first });
    const { exchanged, ...more } = { givenName: 'Ada', ...second } as { exchanged?: boolean; givenName: string };
    const names = exchanged ? { givenName: familyName, familyName: 'Ada' } : { ...more, familyName };
    const before = await count();
    const { status, body } = await post(aYoungPerson(names));
    expect([status, body.code]).toEqual([409, 'POSSIBLE_DUPLICATE']);
    expect(body.possibleDuplicates).toEqual([
      { id: person.id, reference: person.reference, evidence: expect.arrayContaining([expect.any(String)]) },
    ]);
    // Names stay out of errors; the caller reads the record.
    expect(JSON.stringify(body)).not.toContain(familyName);
    expect(await count()).toBe(before);
    const stillOther = await post({ ...aYoungPerson(names), notTheSameAs: [newId()] });
    expect(stillOther.status).toBe(409);
    const made = await post({ ...aYoungPerson(names), notTheSameAs: [person.id] });
    expect(made.status).toBe(201);
    const { items } = (await coordinator.get(`${LIST}?status=not-the-same&limit=200`)).body as PossibleDuplicatePage;
    expect(items.map(({ one, other }) => [one.id, other.id].sort())).toContainEqual([person.id, made.body.id].sort());
  });

  test('does not stop for other people, nor for people of another area', async () => {
    const familyName = aFamily();
    await register(coordinator, { givenName: 'Ada', familyName });
    expect((await post(aYoungPerson({ givenName: 'Ben', familyName }))).status).toBe(201);
    expect((await post(aYoungPerson({ givenName: 'Ada', familyName, dateOfBirth: '2001-12-24' }))).status).toBe(201);
    expect(
      (await post(aYoungPerson({ givenName: 'Ada', familyName }), await world.as('suffolk-coordinator'))).status,
    ).toBe(201);
  });

  test('of the same person by two coordinators at once makes one record', async () => {
    const body = aYoungPerson({ familyName: aFamily() });
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  test('takes a person with one name, who is found, listed and published with it', async () => {
    const familyName = aFamily();
    const { status, body } = await post({ familyName, dateOfBirth: '2009-11-02' });
    expect([status, body.givenName, body.familyName]).toEqual([201, null, familyName]);
    const found = await coordinator.post('/v1/young-people/search', { name: familyName });
    expect(found.body.items[0]).toMatchObject({ id: body.id, givenName: null });
    expect((await eventsAbout(world, body.id))[0]).toMatchObject({ data: { givenName: '', familyName } });
    // The name may be in either field.
    expect((await post({ givenName: familyName, dateOfBirth: '2009-11-02' })).status).toBe(409);
  });
});

describe('the list', () => {
  let pair: { id: string; version: number };
  let ids: string[];

  beforeAll(async () => {
    const familyName = aFamily();
    const one = await register(coordinator, { givenName: 'Kim', familyName, postcode: 'NR1 3AB' });
    const other = await register(coordinator, { givenName: 'Jo', familyName, postcode: 'NR1 3AB', sex: 'male' });
    ids = [one.id, other.id];
    await coordinator.patch(`/v1/young-people/${other.id}`, { givenName: 'Kim' }, 1);
    const { items } = (await coordinator.get(LIST)).body as PossibleDuplicatePage;
    pair = items.find((each) => ids.includes(each.one.id))!;
  });

  test('gets the pair that a correction reveals, pages, and is in the access log', async () => {
    const page = (await coordinator.get(`${LIST}?limit=1`)).body as PossibleDuplicatePage;
    expect(page.items).toHaveLength(1);
    expect(pair).toMatchObject({
      ...{ status: 'open', foundBy: 'change', version: 1 },
      evidence: [
        { field: 'name', finding: 'same', words: 'The names are the same, apart from spelling marks or their order.' },
        { field: 'dateOfBirth', finding: 'same' },
        { field: 'postcode', finding: 'same' },
      ],
    });
    const log = await coordinator.get(`/v1/young-people/${ids[0]}/access-log`);
    expect(log.body.items.map(({ permission }: { permission: string }) => permission)).toContain('duplicate:read');
  });

  test('compares the two field by field', async () => {
    const { status, body, headers } = await coordinator.get(`${LIST}/${pair.id}`);
    expect([status, headers['etag']]).toEqual([200, '"1"']);
    expect(body.fields).toContainEqual({ field: 'givenName', one: 'Kim', other: 'Kim', equal: true });
    expect(body.fields).toContainEqual(expect.objectContaining({ field: 'sex', equal: null }));
    expect(body).toMatchObject({ decisions: [], allowedActions: ['not-the-same', 'merge'] });
  });

  test('is for coordinators of the area', async () => {
    for (const [account, status] of [
      ['suffolk-coordinator', 404],
      ['health', 403],
      ['young-person', 403],
      ['carer', 403],
      ['leader', 403],
    ] as const) {
      const as = await world.as(account);
      expect([account, (await as.get(`${LIST}/${pair.id}`)).status]).toEqual([account, status]);
      const decided = await as.post(`${LIST}/${pair.id}/not-the-same`, { words: 'x' }).set('if-match', '"1"');
      expect([account, decided.status]).toEqual([account, status]);
    }
    expect((await (await world.as('suffolk-coordinator')).get(LIST)).body.items).toEqual([]);
  });

  test('keeps a decision with its reason, once', async () => {
    const decide = (version: number, body: object = { words: 'Cousins.' }) =>
      coordinator.post(`${LIST}/${pair.id}/not-the-same`, body).set('if-match', `"${version}"`);
    expect((await decide(1, {})).status).toBe(400);
    expect((await decide(7)).body.code).toBe('STALE_VERSION');
    const { status, body } = await decide(1);
    expect([status, body.status, body.version, body.allowedActions]).toEqual([200, 'not-the-same', 2, []]);
    expect(body.decisions).toMatchObject([
      { decision: 'not-the-same', words: 'Cousins.', by: { subject: 'coordinator' } },
    ]);
    expect((await decide(2)).body.code).toBe('DUPLICATE_DECIDED');
  });
});

describe('the trigrams of names', () => {
  const gramsOf = (id: string) =>
    world.rows('select gram from young_people.name_gram where young_person_id = $1 order by 1', [id]);

  test('follow the names, and a merge and its undo', async () => {
    const familyName = aFamily();
    const one = await register(coordinator, { givenName: 'Ada', familyName });
    const before = await gramsOf(one.id);
    expect(before.length).toBeGreaterThan(familyName.length);
    await coordinator.patch(`/v1/young-people/${one.id}`, { givenName: 'Eve' }, 1);
    expect(await gramsOf(one.id)).not.toEqual(before);
    const kept = await register(coordinator);
    const merge = await coordinator
      .post(`/v1/young-people/${kept.id}/merges`, { mergedId: one.id, reason: 'duplicate-entry' })
      .set('if-match', '"1"');
    expect(await gramsOf(one.id)).toEqual([]);
    await coordinator.post(`/v1/young-people/${kept.id}/merges/${merge.body.id}/undoing`, { words: 'Two people.' });
    expect((await gramsOf(one.id)).length).toBeGreaterThan(familyName.length);
  });
});
