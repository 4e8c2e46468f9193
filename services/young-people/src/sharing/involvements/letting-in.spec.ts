import { type Caller, TEST_SCHOOL, World } from '#libs/testing';
import { BladeReturn, imported } from '../../../test/blade-return.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';

/** Practitioners who are not involved: a school's pupils, looking somebody up, asking for access, and break-glass. */
let world: World;
let coordinator: Caller;
let senco: Caller;
let adults: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16', earnedInvolvement: true });
  coordinator = await world.as('coordinator');
  senco = await world.as('senco');
  adults = await world.as('adults');
});
afterAll(() => world.stop());

const statusOf = async (caller: Caller, id: string) => (await caller.get(`/v1/young-people/${id}`)).status;
const idsIn = async (caller: Caller) =>
  (await caller.post('/v1/young-people/search', { limit: 200 })).body.items.map(({ id }: { id: string }) => id);

describe('the roll', () => {
  test('of a school lets its workers read their pupils and nobody else, until the days of grace are over', async () => {
    const pupil = await register(coordinator);
    await register(coordinator);
    const at = `/v1/young-people/${pupil.id}/roll`;
    expect(await statusOf(senco, pupil.id)).toBe(404);
    const entry = await coordinator.post(at, { kind: 'school', urn: TEST_SCHOOL, name: 'Blade School' });
    expect([entry.status, entry.body]).toEqual([
      201,
      expect.objectContaining({ urn: TEST_SCHOOL, team: null, fromOn: '2025-01-16', untilOn: null, source: 'by-hand' }),
    ]);
    expect(await idsIn(senco)).toEqual([pupil.id]);
    expect((await senco.get(at)).body.items).toHaveLength(1);
    // The agency of the school's worker, as a whole, is not the school.
    expect(await statusOf(await world.as('education'), pupil.id)).toBe(404);

    const again = await coordinator.post(at, { kind: 'school', urn: TEST_SCHOOL });
    expect([again.status, again.body.code]).toEqual([409, 'ON_THE_ROLL']);
    const ending = `${at}/${entry.body.id}/ending`;
    expect((await coordinator.post(ending, {}).set('if-match', '"9"')).status).toBe(412);
    expect((await coordinator.post(ending, { untilOn: '2025-01-17' }).set('if-match', '"1"')).body.errors).toEqual([
      expect.objectContaining({ field: 'untilOn', code: 'IN_THE_FUTURE' }),
    ]);
    const ended = await coordinator.post(ending, {}).set('if-match', '"1"');
    expect([ended.status, ended.body.untilOn, ended.body.allowedActions]).toEqual([200, '2025-01-16', []]);
    const twice = await coordinator.post(ending, {}).set('if-match', '"2"');
    expect([twice.status, twice.body.code]).toEqual([409, 'OFF_THE_ROLL']);

    world.today('2025-02-13');
    expect(await statusOf(senco, pupil.id)).toBe(200);
    world.today('2025-02-14');
    expect(await statusOf(senco, pupil.id)).toBe(404);
    expect(await idsIn(senco)).toEqual([]);
    world.today('2025-01-16');
  });

  test('of a team lets the workers of that team read, and one who lacks a number is told', async () => {
    const person = await register(coordinator);
    const at = `/v1/young-people/${person.id}/roll`;
    for (const [wrong, field] of [
      [{ kind: 'school', urn: '12' }, 'urn'],
      [{ kind: 'team' }, 'team'],
    ] as const)
      expect((await coordinator.post(at, wrong)).body.errors).toEqual([expect.objectContaining({ field })]);
    expect((await coordinator.post(at, { kind: 'team', team: 'Preparing for Adult Life' })).status).toBe(201);
    expect([await statusOf(adults, person.id), await statusOf(senco, person.id)]).toEqual([200, 404]);
    expect((await senco.post(at, { kind: 'school', urn: TEST_SCHOOL })).status).toBe(403);
  });

  test('follows the placement of the returns, and keeps the earlier school in the history', async () => {
    const returned = async (datetime: string, urn: string) => {
      const file = new BladeReturn({ datetime });
      file.withPlan({ upn: 'A926400118001' });
      await imported(
        world,
        await file.zip((files) => {
          for (const [name, text] of files) files.set(name, text.replaceAll('990001', urn));
        }),
      );
    };
    const before = await idsIn(senco);
    await returned('2025-Jan-14 09:30:00', TEST_SCHOOL);
    const ids = (await idsIn(senco)).filter((id: string) => !before.includes(id));
    expect(ids).toHaveLength(1);
    world.today('2025-01-17');
    await returned('2025-Jan-17 09:30:00', '990002');
    const { body } = await coordinator.get(`/v1/young-people/${ids[0]}/roll`);
    expect(body.items).toEqual([
      expect.objectContaining({ urn: '990002', fromOn: '2025-01-17', untilOn: null, source: 'return' }),
      expect.objectContaining({ urn: TEST_SCHOOL, fromOn: '2025-01-16', untilOn: '2025-01-16', version: 2 }),
    ]);
    const { body: involved } = await coordinator.get(`/v1/young-people/${ids[0]}/involvements`);
    expect(involved.items).toEqual([
      expect.objectContaining({ kind: 'school', code: TEST_SCHOOL, readsUntilOn: '2025-02-13' }),
      expect.objectContaining({ kind: 'school', code: '990002', readsUntilOn: null }),
    ]);
    world.today('2025-01-16');
  });
});

describe('a look-up', () => {
  test('gives the reference, initials and year of birth, and is in the access log', async () => {
    const person = await register(coordinator, {
      ...{ givenName: 'Élodie', familyName: 'Looked-Up', dateOfBirth: '2008-04-05', nhsNumber: '9434765919' },
    });
    const expected = { reference: person.reference, initials: 'É. L.', yearOfBirth: 2008, mayRead: false };
    for (const terms of [
      { name: 'elodie looked' },
      { name: 'Looked-Up', dateOfBirth: '2008-04-05' },
      { number: '9434765919' },
      { number: person.reference.toLowerCase() },
    ]) {
      const { status, body, text } = await adults.post('/v1/young-people/look-ups', terms);
      expect([status, body.items, body.more]).toEqual([200, [expected], false]);
      expect(text).not.toContain(person.id);
    }
    expect((await adults.post('/v1/young-people/look-ups', { number: '9434765870' })).body.items).toEqual([]);
    const { body: log } = await coordinator.get(`/v1/young-people/${person.id}/access-log`);
    expect(log.items.filter((l: { permission: string }) => l.permission === 'person:look-up')).toHaveLength(4);
  });

  test('finds one person and lists nobody, so many times a day', async () => {
    for (const terms of [{}, { name: 'Ada' }, { dateOfBirth: '2009-11-02' }, { name: 'A E' }]) {
      const { status, body } = await adults.post('/v1/young-people/look-ups', terms);
      expect([status, body.code]).toEqual([422, 'LOOK_UP_TOO_WIDE']);
    }
    for (let i = 0; i < 6; i++) await register(coordinator, { givenName: 'Many', familyName: `Samename${i}` });
    const { body } = await adults.post('/v1/young-people/look-ups', { name: 'Many Samename' });
    expect([body.items.length, body.more]).toEqual([5, true]);
    const answers = [];
    for (let left = body.left; left >= 0; left--)
      answers.push((await adults.post('/v1/young-people/look-ups', { number: '9434765870' })).status);
    expect([answers.slice(0, -1).every((s) => s === 200), answers.at(-1)]).toEqual([true, 429]);
    world.today('2025-01-17');
    expect((await adults.post('/v1/young-people/look-ups', { number: '9434765870' })).body.left).toBe(39);
    world.today('2025-01-16');
  });
});

describe('a request for access', () => {
  test('is answered by a coordinator, lets the account in until a day, and can be ended', async () => {
    const person = await register(coordinator);
    const health = await world.as('health');
    const asked = await health.post('/v1/access-requests', {
      reference: person.reference,
      reason: 'I run the clinic.',
    });
    expect([asked.status, asked.body]).toEqual([
      201,
      expect.objectContaining({ status: 'asked', youngPersonId: null, agency: 'health', allowedActions: [] }),
    ]);
    const twice = await health.post('/v1/access-requests', { reference: person.reference, reason: 'Please.' });
    expect([twice.status, twice.body.code]).toEqual([409, 'ALREADY_ASKED']);
    expect((await adults.get('/v1/access-requests')).body.items).toEqual([]);
    expect((await health.post('/v1/access-requests', { reference: 'YP-ZZZZ-ZZ', reason: 'x' })).status).toBe(404);

    const { body: waiting } = await coordinator.get('/v1/access-requests');
    expect(waiting.items).toEqual([
      expect.objectContaining({ id: asked.body.id, youngPersonId: person.id, allowedActions: ['grant', 'decline'] }),
    ]);
    const answer = (body: object, version = 1) =>
      coordinator.post(`/v1/access-requests/${asked.body.id}/answer`, body).set('if-match', `"${version}"`);
    expect((await answer({ answer: 'grant', untilOn: '2025-01-15' })).body.errors).toHaveLength(1);
    expect((await answer({ answer: 'decline' })).body.errors).toHaveLength(1);
    expect((await answer({ answer: 'grant', untilOn: '2025-01-20' })).body).toMatchObject({
      ...{ status: 'granted', untilOn: '2025-01-20', answeredBy: 'coordinator (test)', allowedActions: ['end'] },
    });
    const late = await answer({ answer: 'decline', words: 'No.' }, 2);
    expect([late.status, late.body.code]).toEqual([409, 'TRANSITION_NOT_POSSIBLE']);
    expect(await statusOf(health, person.id)).toBe(200);
    expect((await health.get('/v1/access-requests?status=granted')).body.items[0].youngPersonId).toBe(person.id);
    const already = await health.post('/v1/access-requests', { reference: person.reference, reason: 'x' });
    expect([already.status, already.body.code]).toEqual([409, 'ALREADY_INVOLVED']);
    expect((await coordinator.get(`/v1/young-people/${person.id}/involvements`)).body.items).toEqual([
      expect.objectContaining({ kind: 'account', name: 'health (test)', why: ['let-in'], readsUntilOn: '2025-01-20' }),
    ]);
    // Who was let in for a time has no days of grace.
    world.today('2025-01-21');
    expect(await statusOf(health, person.id)).toBe(404);
    world.today('2025-01-16');
    const end = await coordinator.post(`/v1/access-requests/${asked.body.id}/ending`).set('if-match', '"2"');
    expect([end.status, end.body.status]).toEqual([200, 'ended']);
    expect(await statusOf(health, person.id)).toBe(404);
  });
});

describe('break-glass', () => {
  const reason = 'She is in A&E now, and nobody here knows what calms her.';

  test('opens a record at once, is seen by those who answer for it, and somebody else signs it off', async () => {
    const person = await register(coordinator);
    await coordinator.post(`/v1/young-people/${person.id}/relationships`, {
      subject: 'young-person',
      relation: 'self',
    });
    const health = await world.as('health');
    const short = await health.post('/v1/break-glass', { reference: person.reference, reason: 'Need it.' });
    expect(short.body.errors).toEqual([expect.objectContaining({ field: 'reason', code: 'TOO_SHORT' })]);
    const used = await health.post('/v1/break-glass', { reference: person.reference, reason });
    expect([used.status, used.body]).toEqual([
      201,
      expect.objectContaining({
        youngPersonId: person.id,
        untilOn: '2025-01-16',
        signedOffAt: null,
        allowedActions: [],
      }),
    ]);
    expect(await statusOf(health, person.id)).toBe(200);
    expect(await statusOf(adults, person.id)).toBe(404);
    world.today('2025-01-17');
    expect(await statusOf(health, person.id)).toBe(404);
    world.today('2025-01-16');

    const family = await world.as('young-person');
    const { body: seen } = await family.get(`/v1/young-people/${person.id}/involvements`);
    expect(seen.items).toEqual([expect.objectContaining({ name: 'health (test)', why: ['break-glass'] })]);
    const { body: log } = await family.get(`/v1/young-people/${person.id}/access-log`);
    expect(log.items.map((l: { permission: string }) => l.permission)).toContain('break-glass:use');

    for (const account of ['coordinator', 'governance'])
      expect((await (await world.as(account)).get('/v1/break-glass')).body.items).toEqual([
        expect.objectContaining({ id: used.body.id, reason, allowedActions: ['sign-off'] }),
      ]);
    expect((await adults.get('/v1/break-glass')).body.items).toEqual([]);
    const signing = `/v1/break-glass/${used.body.id}/sign-off`;
    expect((await health.post(signing, { justified: true, words: 'Mine.' }).set('if-match', '"1"')).status).toBe(403);
    const signed = await coordinator.post(signing, { justified: false, words: 'No.' }).set('if-match', '"1"');
    expect([signed.status, signed.body]).toEqual([
      200,
      expect.objectContaining({ justified: false, signedOffBy: 'coordinator (test)', untilOn: '2025-01-15' }),
    ]);
    expect(await statusOf(health, person.id)).toBe(404);
    const again = await coordinator.post(signing, { justified: true, words: 'Yes.' }).set('if-match', '"2"');
    expect([again.status, again.body.code]).toEqual([409, 'SIGNED_OFF']);
  });

  test('is kept from the young person where it would not be safe, and has a limit', async () => {
    const person = await register(coordinator);
    await coordinator.post(`/v1/young-people/${person.id}/relationships`, {
      subject: 'other-young-person',
      relation: 'self',
    });
    const childrens = await world.as('childrens');
    const use = (given: object) =>
      childrens.post('/v1/break-glass', { reference: person.reference, reason, youngPersonTold: false, ...given });
    expect((await use({ days: 4 })).status).toBe(400);
    expect((await use({ days: 3 })).body).toMatchObject({ untilOn: '2025-01-18', youngPersonTold: false });
    // Nor what it opened: the record, and a list with the young person in it.
    expect(await statusOf(childrens, person.id)).toBe(200);
    expect(await idsIn(childrens)).toContain(person.id);
    await coordinator.get('/v1/break-glass').expect(200);
    const family = await world.as('other-young-person');
    const { body: log } = await family.get(`/v1/young-people/${person.id}/access-log`);
    expect(log.items.map((l: { name: string }) => l.name)).not.toContain('childrens (test)');
    expect(log.items.map((l: { permission: string }) => l.permission)).not.toContain('break-glass:read');
    const { body: whole } = await coordinator.get(`/v1/young-people/${person.id}/access-log`);
    expect(whole.items.map((l: { name: string }) => l.name)).toContain('childrens (test)');
    const { body: seen } = await family.get(`/v1/young-people/${person.id}/involvements`);
    expect(seen.items).toEqual([]);
    for (let more = 0; more < 4; more++) expect((await use({})).status).toBe(201);
    const beyond = await use({});
    expect([beyond.status, beyond.body.code]).toEqual([409, 'CAP_REACHED']);
  });
});
