import { planClosed, planOpened } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { type Caller, eventually, World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { aYoungPerson, register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';

let world: World;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16' });
  coordinator = await world.as('coordinator');
});
afterAll(() => world.stop());

const codesOf = (body: { errors?: { field: string; code: string }[] }) =>
  (body.errors ?? []).map(({ field, code }) => `${field} ${code}`).sort();

describe('register', () => {
  test('stores the young person, responds with version, location and allowed actions, and publishes it', async () => {
    const response = await coordinator.post('/v1/young-people', {
      ...{ givenName: ' Ada ', familyName: 'Lovelace-Example', preferredName: 'Addy', dateOfBirth: '2009-11-02' },
      ...{ sex: 'female', ethnicity: 'WBRI', postcode: 'nr13ab', nhsNumber: '943 476 5919' },
      needs: [
        { code: 'SLCN', rank: 2 },
        { code: 'ASD', rank: 1 },
      ],
      communicationNeeds: [{ kind: 'makaton' }, { kind: 'interpreter', details: 'Portuguese' }],
    });
    expect(response.status).toBe(201);
    expect(response.headers).toMatchObject({ etag: '"1"', location: `/v1/young-people/${response.body.id}` });
    expect(response.body).toMatchObject({
      reference: expect.stringMatching(/^YP-[0-9A-Z]{4}-[0-9A-Z]{2}$/),
      ...{ version: 1, givenName: 'Ada', preferredName: 'Addy', dateOfBirth: '2009-11-02', age: 15, yearGroup: 10 },
      ...{ postcode: 'NR1 3AB', deceased: false, planStatus: 'none', hasEhcPlan: null, namedWorker: null },
      needs: [
        { code: 'ASD', rank: 1 },
        { code: 'SLCN', rank: 2 },
      ],
      communicationNeeds: [
        { kind: 'makaton', details: null },
        { kind: 'interpreter', details: 'Portuguese' },
      ],
      identifiers: { nhsNumber: '9434765919', upn: null, upnTemporary: false, uln: null },
      allowedActions: expect.arrayContaining(['person:change', 'person:read-identifiers', 'circumstances:change']),
    });
    expect(await eventsAbout(world, response.body.id)).toEqual([
      {
        type: 'young-people.person-registered',
        recordId: response.body.id,
        recordVersion: 1,
        data: {
          ...{ reference: response.body.reference, givenName: 'Ada', familyName: 'Lovelace-Example' },
          ...{
            preferredName: 'Addy',
            dateOfBirth: '2009-11-02',
            needs: ['ASD', 'SLCN'],
            deceased: false,
            namedWorker: null,
          },
        },
      },
      {
        type: 'young-people.circumstances-changed',
        recordId: response.body.id,
        recordVersion: 1,
        data: { facts: { dateOfBirth: '2009-11-02' }, changed: ['dateOfBirth'] },
      },
    ]);
  });

  test('without a date of birth the age is not known', async () => {
    const person = await register(coordinator, { dateOfBirth: undefined });
    expect(person).toMatchObject({ dateOfBirth: null, age: null, yearGroup: null });
    expect((await eventsAbout(world, person.id)).map(({ type }) => type)).toEqual(['young-people.person-registered']);
  });

  test.each([
    [{ givenName: '' }, ['givenName REQUIRED']],
    [{ givenName: null, familyName: undefined }, ['familyName REQUIRED', 'givenName REQUIRED']],
    [{ familyName: '\u202E-' }, ['familyName NAME_WITHOUT_LETTERS']],
    [{ preferredName: '\u200B' }, ['preferredName REQUIRED']],
    [{ familyName: 'x'.repeat(101) }, ['familyName TOO_LONG']],
    [{ dateOfBirth: '2009-02-30' }, ['dateOfBirth NOT_A_DATE']],
    [{ dateOfBirth: '2025-02-01' }, ['dateOfBirth IN_THE_FUTURE']],
    [{ sex: 'other' }, ['sex NOT_IN_LIST']],
    [{ needs: [{ code: 'BESD', rank: 1 }] }, ['needs.0.code NOT_IN_LIST']],
    [{ communicationNeeds: [{ kind: 'telepathy' }] }, ['communicationNeeds.0.kind NOT_IN_LIST']],
    [{ shoeSize: 4 }, ['shoeSize UNKNOWN_FIELD']],
    [{ nhsNumber: '1111111111' }, ['nhsNumber NHS_NUMBER_REPEATED_DIGIT']],
    [{ nhsNumber: '9434765918', upn: 'A926400118001' }, ['nhsNumber NHS_NUMBER_CHECK_DIGIT', 'upn UPN_CHECK_LETTER']],
    [{ postcode: 'NORWICH' }, ['postcode POSTCODE_SHAPE']],
  ])('%j is rejected and nothing is stored', async (wrong, expected) => {
    const before = await world.rows('select count(*) from young_people.young_person');
    const { status, body } = await coordinator.post('/v1/young-people', { ...aYoungPerson(), ...wrong });
    expect([status, body.code]).toEqual([400, 'INVALID']);
    expect(codesOf(body)).toEqual(expected);
    expect(await world.rows('select count(*) from young_people.young_person')).toEqual(before);
  });

  test('an identifier in use is rejected without naming the other record', async () => {
    const first = await register(coordinator, { uln: '1000000043' });
    const { status, body } = await coordinator.post('/v1/young-people', aYoungPerson({ uln: '1000 0000 43' }));
    expect([status, body.code]).toEqual([409, 'IDENTIFIER_IN_USE']);
    expect(JSON.stringify(body)).not.toContain(first.id);
    expect(JSON.stringify(body)).not.toContain('1000000043');
    const suffolk = await world.as('suffolk-coordinator');
    expect((await suffolk.post('/v1/young-people', aYoungPerson({ uln: '1000000043' }))).status).toBe(201);
  });

  test('the same key returns the stored response, and is rejected with another body', async () => {
    const body = aYoungPerson();
    const send = (given: object) => coordinator.post('/v1/young-people', given).set('idempotency-key', 'register-once');
    const first = await send(body);
    const again = await send(body);
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    const other = await send({ ...body, givenName: 'Eve' });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect(
      await world.rows('select from young_people.young_person where family_name = $1', [body.familyName]),
    ).toHaveLength(1);
  });
});

describe('change', () => {
  test('publishes the whole state, and a new date of birth is a new fact', async () => {
    const { id } = await register(coordinator, { preferredName: 'Addy' });
    const { status, headers, body } = await coordinator.patch(
      `/v1/young-people/${id}`,
      { familyName: 'Sample', preferredName: null, dateOfBirth: '2009-08-31', deceased: true },
      1,
    );
    expect([status, headers['etag']]).toEqual([200, '"2"']);
    expect(body).toMatchObject({ familyName: 'Sample', preferredName: null, yearGroup: 11, deceased: true });
    const events = (await eventsAbout(world, id)).slice(2);
    expect(events).toMatchObject([
      {
        type: 'young-people.person-changed',
        recordVersion: 2,
        data: { familyName: 'Sample', dateOfBirth: '2009-08-31', deceased: true },
      },
      { type: 'young-people.circumstances-changed', recordVersion: 2, data: { changed: ['dateOfBirth'] } },
    ]);
  });

  test('without new values stores and publishes nothing', async () => {
    const { id, familyName } = await register(coordinator);
    const { body } = await coordinator.patch(`/v1/young-people/${id}`, { familyName, dateOfBirth: '2009-11-02' }, 1);
    expect(body.version).toBe(1);
    expect((await coordinator.get(`/v1/young-people/${id}/circumstances`)).body.version).toBe(1);
    expect(await eventsAbout(world, id)).toHaveLength(2);
  });

  test('of a stale version is rejected, and so is one without a version', async () => {
    const { id } = await register(coordinator);
    await coordinator.patch(`/v1/young-people/${id}`, { givenName: 'Eve' }, 1);
    const stale = await coordinator.patch(`/v1/young-people/${id}`, { givenName: 'Eva' }, 1);
    expect([stale.status, stale.body.code, stale.headers['etag']]).toEqual([412, 'STALE_VERSION', '"2"']);
    const blind = await coordinator.patch(`/v1/young-people/${id}`, { givenName: 'Eva' });
    expect([blind.status, blind.body.code]).toEqual([428, 'PRECONDITION_REQUIRED']);
    const odd = await coordinator.patch(`/v1/young-people/${id}`, { givenName: 'Eva' }).set('if-match', 'W/"x"');
    expect([odd.status, odd.body.code]).toEqual([400, 'INVALID_IF_MATCH']);
  });

  test.each([
    [{ givenName: '' }, 'givenName'],
    [{ needs: [{ code: 'ASD', rank: 0 }] }, 'needs.0.rank'],
    [{ deceased: 'yes' }, 'deceased'],
    [{ reference: 'YP-1' }, 'reference'],
  ])('%j is rejected', async (wrong, field) => {
    const { id } = await register(coordinator);
    const { status, body } = await coordinator.patch(`/v1/young-people/${id}`, wrong, 1);
    expect([status, body.errors[0].field]).toEqual([400, field]);
  });

  test('is applied after the previous one if several arrive at once', async () => {
    const { id } = await register(coordinator);
    const answers = await Promise.all(
      ['A', 'B', 'C', 'D'].map((givenName) => coordinator.patch(`/v1/young-people/${id}`, { givenName }, 1)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  });
});

test('a request for a record that an import has locked fails soon, and blocks no other request', async () => {
  const { id } = await register(coordinator);
  await world.rows('begin');
  await world.rows('select from young_people.young_person where id = $1 for update', [id]);
  const busy = await coordinator.patch(`/v1/young-people/${id}`, { givenName: 'Eve' }, 1);
  await world.rows('rollback');
  expect([busy.status, busy.body.code, busy.headers['retry-after']]).toEqual([503, 'RECORD_BUSY', '5']);
  expect((await coordinator.patch(`/v1/young-people/${id}`, { givenName: 'Eve' }, 1)).status).toBe(200);
});

test('reading gives identifiers only with permission, 404 for an unknown id, and 400 for an invalid one', async () => {
  const { id } = await register(coordinator, { upn: 'U926400118001' });
  const seen = await (await world.as('health')).get(`/v1/young-people/${id}`);
  expect(seen.status).toBe(200);
  expect(seen.body.identifiers).toBeUndefined();
  expect(seen.body.allowedActions).toEqual(['circumstances:read', 'circumstances:change', 'contact:read']);
  expect((await coordinator.get(`/v1/young-people/${newId()}`)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  expect((await coordinator.get('/v1/young-people/7')).body).toMatchObject({
    status: 400,
    errors: [{ code: 'NOT_AN_ID' }],
  });
});

describe('search', () => {
  const search = async (terms: object, as = coordinator) => {
    const { status, body } = await as.post('/v1/young-people/search', terms);
    expect(status).toBe(200);
    return body as { items: { id: string; familyName: string }[]; next: string | null };
  };
  const families = async (terms: object) => (await search(terms)).items.map(({ familyName }) => familyName);

  beforeAll(async () => {
    const people = [
      {
        givenName: 'Zoë',
        familyName: 'Searchable One',
        dateOfBirth: '2008-09-01',
        needs: [{ code: 'ASD' as const, rank: 1 }],
      },
      { givenName: 'Max', familyName: 'Searchable Two', dateOfBirth: '2008-08-31', preferredName: 'Maxi_100%' },
      {
        givenName: 'Ben',
        familyName: 'Searchable Three',
        dateOfBirth: '2004-02-29',
        needs: [{ code: 'PD' as const, rank: 1 }],
      },
      { givenName: 'Kim', familyName: 'Searchable Four', dateOfBirth: undefined },
    ];
    for (const person of people) await register(coordinator, person);
  });

  test.each([
    [{ name: 'searchable' }, ['Four', 'One', 'Three', 'Two']],
    [{ name: 'ZOE' }, ['One']],
    [{ name: 'One, Zoë' }, ['One']],
    [{ name: 'axi_100%' }, ['Two']],
    [{ name: 'searchable', yearGroup: 11 }, ['One']],
    [{ name: 'searchable', yearGroup: 12 }, ['Two']],
    [{ name: 'searchable', age: { from: 16, to: 16 } }, ['One', 'Two']],
    [{ name: 'searchable', age: { from: 17 } }, ['Three']],
    [{ name: 'searchable', age: { from: 20, to: 20 } }, ['Three']],
    [{ name: 'searchable', age: { from: 21 } }, []],
    [{ name: 'searchable', need: 'ASD' }, ['One']],
    [{ name: 'searchable', hasEhcPlan: true }, []],
    [{ name: 'searchable', namedWorker: 'nobody-of-that-name' }, []],
    [{ name: 'searchable', namedWorker: null, need: 'PD' }, ['Three']],
    [{ name: '100\\' }, ['Two']],
    [{ name: "'" }, []],
    [{ name: 'sear one' }, ['One']],
    [{ name: 'serachable' }, ['Four', 'One', 'Three', 'Two']],
    [{ name: 'searchible zo' }, ['One']],
    [{ name: 'searchable three' }, ['Three']],
  ])('%j finds %j', async (terms, expected) => {
    expect(await families(terms)).toEqual(expected.map((name) => `Searchable ${name}`));
  });

  test('pages through names without losing or repeating a person', async () => {
    const found: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await search({ name: 'searchable', limit: 3, ...(after && { after }) });
      found.push(...page.items.map(({ familyName }) => familyName));
      after = page.next;
    }
    expect(found).toEqual(['Searchable Four', 'Searchable One', 'Searchable Three', 'Searchable Two']);
  });

  test.each([
    [{ limit: 201 }, 'limit TOO_LARGE'],
    [{ yearGroup: 'eleven' }, 'yearGroup IS_INT'],
    [{ age: { from: -1 } }, 'age.from TOO_SMALL'],
    [{ planStatus: 'lost' }, 'planStatus NOT_IN_LIST'],
    [{ after: '7' }, 'after NOT_AN_ID'],
  ])('%j is rejected', async (terms, expected) => {
    const { status, body } = await coordinator.post('/v1/young-people/search', terms);
    expect([status, ...codesOf(body)]).toContain(expected);
  });

  test('follows plan events in any order and number', async () => {
    const [one] = (await search({ name: 'searchable one' })).items;
    const [two] = (await search({ name: 'searchable two' })).items;
    const [planOne, planTwo] = [newId(), newId()];
    const opened = (planId: string, youngPersonId: string) => ({
      ...{ youngPersonId, recordId: planId, recordVersion: 1 },
      data: { ...planOpened.sample, planId },
    });
    const closed = { youngPersonId: two!.id, recordId: planTwo, recordVersion: 2 };
    const end = { ...closed, data: { ...planClosed.sample, planId: planTwo } };
    const id = newId();
    await world.publish(planClosed, { ...end, id });
    await world.publish(planOpened, opened(planTwo, two!.id));
    await world.publish(planOpened, opened(planOne, one!.id));
    await world.publish(planOpened, opened(planOne, one!.id));
    await world.publish(planClosed, { ...end, id });
    await eventually('the copies', async () => (await families({ planStatus: 'open' })).length === 1);
    await world.settled();
    expect(await families({ planStatus: 'open' })).toEqual(['Searchable One']);
    expect(await families({ planStatus: 'closed' })).toEqual(['Searchable Two']);
    expect(await families({ name: 'searchable', planStatus: 'none' })).toEqual(['Searchable Four', 'Searchable Three']);
    expect((await coordinator.get(`/v1/young-people/${two!.id}`)).body.planStatus).toBe('closed');
    expect(
      await world.rows('select plan_id, status, record_version from young_people.plan_copy order by status'),
    ).toEqual([
      { plan_id: planTwo, status: 'closed', record_version: 2 },
      { plan_id: planOne, status: 'open', record_version: 1 },
    ]);
  });
});
