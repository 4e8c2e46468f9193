import { planClosed, planOpened } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { PLATFORM_PERSON_TABLES } from '#libs/platform';
import { type Caller, dumpOf, personTablesOf, World } from '#libs/testing';
import { BladeReturn, imported } from '../../../test/blade-return.js';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';
import type { YoungPersonResponse } from '../../register/people/people.dto.js';
import type { MergeResponse } from './merges.dto.js';
import { PERSON_TABLES } from './person-tables.values.js';

let world: World;
let coordinator: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-01-16' });
  coordinator = await world.as('coordinator');
});
afterAll(() => world?.stop());

const at = (id: string, rest = '') => `/v1/young-people/${id}${rest}`;
const read = async (id: string) => (await coordinator.get(at(id))).body as YoungPersonResponse;
const fact = (value: unknown) => ({ value, source: 'professional' });
const facts = (id: string, version: number, of: Record<string, unknown>) =>
  coordinator.patch(
    at(id, '/circumstances'),
    { facts: Object.fromEntries(Object.entries(of).map(([name, value]) => [name, fact(value)])) },
    version,
  );
const merge = async (keptId: string, mergedId: string, more: object = {}) => {
  const { version } = await read(keptId);
  const body = { mergedId, reason: 'duplicate-entry', ...more };
  return coordinator.post(at(keptId, '/merges'), body).set('if-match', `"${version}"`);
};
const merged = async (keptId: string, mergedId: string, more: object = {}) => {
  const { status, body } = await merge(keptId, mergedId, more);
  expect([status, body.code]).toEqual([201, undefined]);
  return body as MergeResponse;
};
const undo = (keptId: string, mergeId: string) =>
  coordinator.post(at(keptId, `/merges/${mergeId}/undoing`), { words: 'They are cousins.' });

/** Records data of every kind about one person. */
async function aWholeRecord(subject: string, more: object = {}): Promise<string> {
  const { id } = await register(coordinator, more);
  const post = async (rest: string, body: object) => {
    const { status, body: said } = await coordinator.post(at(id, rest), body);
    expect([rest, status, said.code]).toEqual([rest, 201, undefined]);
    return said as { id: string; version: number };
  };
  await post('/contacts', { kind: 'professional', name: `Dr ${subject}`, relationship: 'GP' });
  await post('/relationships', { subject, relation: 'self' });
  await post('/relationships', { subject: `${subject}-carer`, relation: 'carer' });
  await post('/capacity-assessments', {
    ...{ kind: 'money', outcome: 'has-capacity', assessedOn: '2025-01-10', evidence: 'Weighed it up.' },
    ...{ assessorRole: 'social worker', assessorName: 'Omar' },
  });
  await post('/representatives', { authority: 'parent', kinds: ['ehc'], name: 'Joy', evidence: 'Birth certificate.' });
  await coordinator.put(at(id, '/named-worker'), { subject: `${subject}-worker`, name: 'Maya' });
  await coordinator.put(at(id, '/preferences'), { channel: 'letter', format: null }, 0);
  return id;
}

test('the list has exactly the tables that refer to a young person', async () => {
  const listed = [...PERSON_TABLES, ...PLATFORM_PERSON_TABLES].map(({ table }) => table);
  expect(await personTablesOf(world, 'young_people')).toEqual(listed.filter((name) => name !== 'young_person').sort());
  expect(listed).toContain('young_person');
});

describe('two records of the same child', () => {
  let kept: string;
  let other: string;
  let made: MergeResponse;
  const UNSTABLE = ['version', 'circumstances_version', 'record_version', 'changed_at', 'look_on'];
  let before: Record<string, object[]>;

  beforeAll(async () => {
    kept = await aWholeRecord('kit', { givenName: 'Kit', nhsNumber: '9434765919' });
    other = await aWholeRecord('kitty', { givenName: 'Kitty', nhsNumber: '9434765870', upn: 'U926400118001' });
    await facts(kept, (await coordinator.get(at(kept, '/circumstances'))).body.version, { disabled: true });
    await facts(other, (await coordinator.get(at(other, '/circumstances'))).body.version, {
      disabled: false,
      hasEhcPlan: true,
    });
    before = await dumpOf(world, 'young_people', [kept, other], UNSTABLE);
    const filled = Object.keys(before).filter((table) => before[table]!.length > 0);
    expect(filled.length).toBeGreaterThanOrEqual(10);
  });

  it('become one, which lists the differences', async () => {
    const accounts = (await coordinator.get(at(other, '/relationships'))).body.items as {
      id: string;
      relation: string;
    }[];
    const carer = accounts.find(({ relation }) => relation === 'carer')!;
    made = await merged(kept, other, { words: 'Same school, same mother.', accounts: [carer.id] });
    expect(made.conflicts).toEqual([{ field: 'nhsNumber', kept: '9434765919', merged: '9434765870' }]);
    expect(made.differences).toEqual(
      expect.arrayContaining([
        { field: 'givenName', kept: 'Kit', merged: 'Kitty' },
        { field: 'facts.disabled', kept: true, merged: false },
      ]),
    );
    expect(made.accounts.map(({ subject, carriedOver }) => [subject, carriedOver]).sort()).toEqual([
      ['kitty', false],
      ['kitty-carer', true],
    ]);
    expect(made).toMatchObject({ keptId: kept, mergedId: other, undone: null, allowedActions: ['undoing'] });
    expect((await coordinator.get(at(kept, '/merges'))).body.items).toEqual([made]);
  });

  it('keep the facts of one, and add those that only the other has', async () => {
    const person = await read(kept);
    expect(person).toMatchObject({ givenName: 'Kit', hasEhcPlan: true });
    expect((await coordinator.get(at(kept, '/circumstances'))).body.facts).toMatchObject({
      disabled: true,
      hasEhcPlan: true,
    });
    const count = async (rest: string) => ((await coordinator.get(at(kept, rest))).body.items as unknown[]).length;
    expect([await count('/contacts'), await count('/capacity-assessments'), await count('/representatives')]).toEqual([
      2, 2, 2,
    ]);
    const [row] = await world.rows<{ upn: string; nhs_number: string }>(
      'select upn, nhs_number from young_people.young_person where id = $1',
      [kept],
    );
    expect(row).toEqual({ upn: 'U926400118001', nhs_number: '9434765919' });
  });

  it('give access only to the named accounts', async () => {
    const subjects = (await coordinator.get(at(kept, '/relationships'))).body.items as { subject: string }[];
    expect(subjects.map(({ subject }) => subject).sort()).toEqual(['kit', 'kit-carer', 'kitty-carer']);
  });

  it('show where the other one went to accounts that may read the kept one, and 404 to others', async () => {
    for (const rest of ['', '/circumstances', '/contacts', '/merges']) {
      const { status, body } = await coordinator.get(at(other, rest));
      expect([rest, status, body.code, body.keptId]).toEqual([rest, 410, 'PERSON_MERGED', kept]);
    }
    for (const account of ['suffolk-coordinator', 'young-person', 'carer']) {
      const { status, body } = await (await world.as(account)).get(at(other));
      expect([account, status, body.keptId]).toEqual([account, 404, undefined]);
    }
    const found = await coordinator.post('/v1/young-people/search', { name: 'Kit' });
    expect((found.body.items as { id: string }[]).map(({ id }) => id)).toEqual([kept]);
  });

  it('cannot be merged again', async () => {
    const third = (await register(coordinator)).id;
    expect((await merge(third, other)).body.code).toBe('ALREADY_MERGED');
    const body = { mergedId: third, reason: 'duplicate-entry' };
    const into = await coordinator.post(at(other, '/merges'), body).set('if-match', '"1"');
    expect([into.status, into.body.code]).toEqual([410, 'PERSON_MERGED']);
  });

  it('are published with ids only', async () => {
    const said = await eventsAbout(world, kept);
    expect(said.filter(({ type }) => type === 'young-people.people-merged')).toMatchObject([
      { recordId: made.id, recordVersion: 1, data: { mergeId: made.id, keptId: kept, mergedId: other } },
    ]);
  });

  it('are two again as before, and later additions stay with the kept one', async () => {
    const added = await coordinator.post(at(kept, '/contacts'), {
      ...{ kind: 'professional', name: 'Dr Later', relationship: 'dentist' },
    });
    const { status, body } = await undo(kept, made.id);
    expect([status, body.undone?.words, body.allowedActions]).toEqual([201, 'They are cousins.', []]);
    const after = await dumpOf(world, 'young_people', [kept, other], UNSTABLE);
    const later = after['contact']!.filter((row) => 'id' in row && row['id'] === added.body.id);
    expect(later).toMatchObject([{ young_person_id: kept, name: 'Dr Later' }]);
    after['contact'] = after['contact']!.filter((row) => !later.includes(row));
    expect(after).toEqual(before);
    expect((await undo(kept, made.id)).body.code).toBe('MERGE_UNDONE');
    expect((await read(other)).givenName).toBe('Kitty');
    expect((await coordinator.get(at(other, '/relationships'))).body.items).toHaveLength(2);
  });
});

interface Case {
  same?: boolean;
  born?: string;
  dead?: boolean;
  [more: string]: unknown;
}

describe('a merge fails', () => {
  it.each([
    ['with itself', { same: true }, 422, 'SAME_RECORD'],
    ['with nobody', { mergedId: newId() }, 404, 'NOT_FOUND'],
    ['for no reason', { reason: 'because' }, 400, 'INVALID'],
    ['for another reason without words', { reason: 'other' }, 400, 'INVALID'],
    ['born on another day', { born: '2009-01-01' }, 422, 'DATE_OF_BIRTH_DIFFERS'],
    ['with somebody who died', { dead: true }, 422, 'DECEASED_DIFFERS'],
    ['with an account of somebody else', { accounts: [newId()] }, 422, 'INVALID_ACCOUNTS'],
  ])('%s', async (_, { same, born, dead, ...more }: Case, status, code) => {
    const kept = await register(coordinator);
    const other = await register(coordinator, {
      ...(born ? { dateOfBirth: born } : {}),
    });
    if (dead) await coordinator.patch(at(other.id), { deceased: true }, 1);
    const failed = await merge(kept.id, same ? kept.id : other.id, more);
    expect([failed.status, failed.body.code]).toEqual([status, code]);
    expect((await read(kept.id)).version).toBe(1);
    if (born) await merged(kept.id, other.id, { confirmDifferentDateOfBirth: true });
  });

  it('if the version is not the newest', async () => {
    const [kept, other] = [await register(coordinator), await register(coordinator)];
    const body = { mergedId: other.id, reason: 'duplicate-entry' };
    expect((await coordinator.post(at(kept.id, '/merges'), body)).body.code).toBe('PRECONDITION_REQUIRED');
    const stale = await coordinator.post(at(kept.id, '/merges'), body).set('if-match', '"7"');
    expect([stale.status, stale.body.code]).toEqual([412, 'STALE_VERSION']);
  });
});

describe('a late arrival', () => {
  it('for the merged person goes to the kept one, and returns on an undo', async () => {
    const [kept, other] = [await register(coordinator), await register(coordinator)];
    const { id } = await merged(kept.id, other.id);
    const planId = newId();
    await world.publish(planOpened, {
      youngPersonId: other.id,
      recordId: planId,
      data: { ...planOpened.sample, planId },
    });
    await world.settled();
    expect((await read(kept.id)).planStatus).toBe('open');
    expect((await undo(kept.id, id)).status).toBe(201);
    expect([(await read(kept.id)).planStatus, (await read(other.id)).planStatus]).toEqual(['none', 'open']);
  });

  it('about copied plans belongs to the kept one, whichever person it names', async () => {
    const [kept, other] = [await register(coordinator), await register(coordinator)];
    const planId = newId();
    await world.publish(planOpened, {
      youngPersonId: other.id,
      recordId: planId,
      data: { ...planOpened.sample, planId },
    });
    await world.settled();
    await merged(kept.id, other.id);
    expect((await read(kept.id)).planStatus).toBe('open');
    const data = { ...planClosed.sample, planId };
    await world.publish(planClosed, { youngPersonId: other.id, recordId: planId, recordVersion: 2, data });
    await world.settled();
    expect((await read(kept.id)).planStatus).toBe('closed');
  });

  it('in a return is identified as the kept one', async () => {
    const file = new BladeReturn({ datetime: '2025-Jan-16 09:30:00' });
    const row = { upn: 'H926400118002', surname: 'Former', forename: 'Fay' };
    file.person(row);
    await imported(world, await file.zip());
    const [found] = (await coordinator.post('/v1/young-people/search', { name: 'Former' })).body.items as {
      id: string;
    }[];
    const { dateOfBirth } = await read(found!.id);
    const kept = await register(coordinator, {
      familyName: 'Latter',
      givenName: 'Fay',
      dateOfBirth,
      upn: 'V926400118019',
    });
    await merged(kept.id, found!.id, { reason: 'changed-name' });

    const next = new BladeReturn({ datetime: '2025-Jan-16 10:30:00' });
    next.person({ ...row, postcode: 'NR1 1AA' });
    const job = await imported(world, await next.zip());
    expect(job.people).toMatchObject({ new: 0, changed: 1 });
    const [person] = await world.rows('select upn, postcode from young_people.young_person where id = $1', [kept.id]);
    expect(person).toEqual({ upn: 'V926400118019', postcode: 'NR1 1AA' });
    expect((await coordinator.post('/v1/young-people/search', { name: 'Former' })).body.items).toHaveLength(0);
  });
});

describe('an undo', () => {
  it('fails if another person now has a number of the merged record', async () => {
    const kept = await register(coordinator, { nhsNumber: '4010232137' });
    const other = await register(coordinator, { nhsNumber: '9876543210' });
    const { id } = await merged(kept.id, other.id);
    await register(coordinator, { nhsNumber: '9876543210' });
    const failed = await undo(kept.id, id);
    expect([failed.status, failed.body.code]).toEqual([409, 'IDENTIFIER_IN_USE']);
    expect((await coordinator.get(at(other.id))).status).toBe(410);
  });

  it('returns a number that the kept record was given since', async () => {
    const kept = await register(coordinator, { uln: '1000000043' });
    const other = await register(coordinator, { uln: '1000000051' });
    const { id, conflicts } = await merged(kept.id, other.id);
    expect(conflicts).toHaveLength(1);
    const { version } = await read(kept.id);
    const settled = await coordinator.patch(at(kept.id), { uln: '1000000051' }, version);
    expect(settled.status).toBe(200);
    expect((await undo(kept.id, id)).status).toBe(201);
    const rows = await world.rows('select uln from young_people.young_person where id = any($1) order by uln', [
      [kept.id, other.id],
    ]);
    expect(rows).toEqual([{ uln: '1000000043' }, { uln: '1000000051' }]);
  });

  it('respects the order of merges of the kept one', async () => {
    const [a, b, c] = [await register(coordinator), await register(coordinator), await register(coordinator)];
    const contact = await coordinator.post(at(c.id, '/contacts'), {
      ...{ kind: 'professional', name: 'Dr Chain', relationship: 'GP' },
    });
    const first = await merged(a.id, c.id);
    const second = await merged(b.id, a.id);
    expect((await coordinator.get(at(c.id))).body.keptId).toBe(b.id);
    expect((await undo(a.id, first.id)).body.code).toBe('PERSON_MERGED');
    await undo(b.id, second.id);
    expect((await coordinator.get(at(c.id))).body.keptId).toBe(a.id);
    await undo(a.id, first.id);
    expect((await coordinator.get(at(c.id, '/contacts'))).body.items).toMatchObject([{ id: contact.body.id }]);
  });
});
