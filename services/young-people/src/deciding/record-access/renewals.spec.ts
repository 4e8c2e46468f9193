import { newId } from '#libs/kernel';
import { type Caller, World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { DecisionsJob } from '../consequences/decisions.job.js';
import { youngPeople } from '../../index.js';
import type { RelationshipResponse } from './relationships.dto.js';

let world: World;
let coordinator: Caller;
let young: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2026-03-28' });
  coordinator = await world.as('coordinator');
  young = await world.as('young-person');
});
afterEach(() => world.today('2026-03-28'));
afterAll(() => world.stop());

const path = (id: string, rest: string) => `/v1/young-people/${id}/${rest}`;
const goTo = async (day: string) => {
  world.today(day);
  await world.app().get(DecisionsJob).run();
};
const sees = async (account: string, id: string) =>
  (await (await world.as(account)).get(`/v1/young-people/${id}`)).status === 200;
const eventsOf = async (id: string, type: string) =>
  (await eventsAbout(world, id)).filter((event) => event.type === `young-people.${type}`);

/** Born on 2 November 2009: the rights about the EHC plan pass on 27 June 2026, announced from 29 March. */
async function aSixteenYearOld(dateOfBirth = '2009-11-02') {
  const { id } = await register(coordinator, { dateOfBirth });
  const add = async (subject: string, relation: string) =>
    (await coordinator.post(path(id, 'relationships'), { subject, relation })).body as RelationshipResponse;
  await add('young-person', 'self');
  return { id, add, renewal: (of: { id: string }) => path(id, `relationships/${of.id}/renewal`) };
}
const listed = async (id: string, of: { id: string }, as = coordinator) =>
  ((await as.get(path(id, 'relationships'))).body.items as RelationshipResponse[]).find((r) => r.id === of.id)!;

describe('the access of carers when the rights pass', () => {
  test('the whole story: announcement, one renewal, one ending, a late renewal and its withdrawal', async () => {
    const { id, add, renewal } = await aSixteenYearOld();
    const [joy, tom] = [await add('carer', 'carer'), await add('other-carer', 'carer')];
    await goTo('2026-03-28');
    expect(await eventsOf(id, 'decision-maker-switch-announced')).toEqual([]);
    const early = await young.post(renewal(joy), {});
    expect([early.status, early.body.code]).toEqual([409, 'RENEWAL_TOO_EARLY']);
    expect(early.body.detail).toContain('from 29 March 2026');

    await goTo('2026-03-29');
    await goTo('2026-03-30');
    expect(await eventsOf(id, 'decision-maker-switch-announced')).toMatchObject([
      { recordVersion: 1, data: { kind: 'ehc', on: '2026-06-27', from: 'parent', to: 'young-person' } },
    ]);
    expect((await listed(id, joy, young)).allowedActions).toEqual(['relationship:renew']);
    const goesOn = await young.post(renewal(joy), {});
    expect([goesOn.status, goesOn.body]).toMatchObject([
      200,
      { version: 2, active: true, untilOn: null, renewal: 'renewed', renewalOn: '2026-03-30' },
    ]);

    await goTo('2026-06-26');
    expect([await sees('carer', id), await sees('other-carer', id)]).toEqual([true, true]);
    await goTo('2026-06-27');
    expect([await sees('carer', id), await sees('other-carer', id)]).toEqual([true, false]);
    expect(await listed(id, tom)).toMatchObject({
      ...{ active: false, untilOn: '2026-06-26', renewal: 'ended', endReason: 'rights-passed', version: 2 },
      allowedActions: [],
    });
    expect(await eventsOf(id, 'carer-access-ended')).toMatchObject([
      { recordId: tom.id, data: { subject: 'other-carer', lastOn: '2026-06-26', reason: 'rights-passed' } },
    ]);
    expect((await eventsOf(id, 'relationship-changed')).at(-1)).toMatchObject({
      ...{ recordId: tom.id, recordVersion: 2, data: { subject: 'other-carer', untilOn: '2026-06-26' } },
    });

    world.today('2026-07-10');
    const late = await young.post(renewal(tom), { untilOn: '2026-12-31' });
    expect(late.body).toMatchObject({ fromOn: '2026-07-10', untilOn: '2026-12-31', active: true, version: 3 });
    expect(await sees('other-carer', id)).toBe(true);
    await goTo('2026-07-11');
    expect(await sees('other-carer', id)).toBe(true);
    expect((await young.delete(renewal(tom))).status).toBe(428);
    expect((await young.delete(renewal(tom), 2)).status).toBe(412);
    expect((await young.delete(renewal(tom), 3)).status).toBe(204);
    expect(await sees('other-carer', id)).toBe(false);
    expect((await eventsOf(id, 'carer-access-ended')).at(-1)!.data).toMatchObject({ reason: 'renewal-withdrawn' });
    const again = await young.delete(renewal(tom), 4);
    expect([again.status, again.body.code]).toEqual([409, 'NOT_RENEWED']);
  });

  test('a renewal with a last day ends automatically, and can be made again', async () => {
    const { id, add, renewal } = await aSixteenYearOld();
    const joy = await add('carer', 'carer');
    world.today('2026-05-01');
    const tooEarly = await young.post(renewal(joy), { untilOn: '2026-06-26' });
    expect([tooEarly.status, tooEarly.body.errors[0].code]).toEqual([400, 'TOO_EARLY']);
    await young.post(renewal(joy), { untilOn: '2026-08-31' });
    await goTo('2026-08-31');
    expect(await sees('carer', id)).toBe(true);
    await goTo('2026-09-01');
    expect(await sees('carer', id)).toBe(false);
    expect((await young.post(renewal(joy), {})).body).toMatchObject({ active: true, fromOn: '2026-09-01' });
  });

  test('access continues until the switch if the renewal is withdrawn before it', async () => {
    const { id, add, renewal } = await aSixteenYearOld();
    const joy = await add('carer', 'carer');
    world.today('2026-05-01');
    await young.post(renewal(joy), {});
    expect((await young.delete(renewal(joy), 2)).status).toBe(204);
    expect(await listed(id, joy)).toMatchObject({ active: true, renewal: null, version: 3 });
    await goTo('2026-06-27');
    expect(await sees('carer', id)).toBe(false);
  });

  test('a carer who is a representative keeps access only while they decide', async () => {
    const { id, add } = await aSixteenYearOld();
    const joy = await add('carer', 'carer');
    world.today('2026-05-18');
    await coordinator.post(path(id, 'capacity-assessments'), {
      ...{ kind: 'ehc', outcome: 'lacks-capacity', assessedOn: '2026-05-12', reviewBy: '2027-05-11' },
      ...{ assessorRole: 'social worker', assessorName: 'Omar Practitioner', evidence: 'Could not weigh it up.' },
    });
    const parent = { authority: 'parent', kinds: ['ehc'], name: 'Joy', subject: 'carer', evidence: 'Seen.' };
    await coordinator.post(path(id, 'representatives'), parent);
    await goTo('2026-05-18');
    await goTo('2026-06-27');
    await goTo('2027-05-11');
    expect(await sees('carer', id)).toBe(true);
    const switches = (await eventsOf(id, 'decision-maker-switch-announced')).map(({ recordVersion, data }) => [
      recordVersion,
      data,
    ]);
    expect(switches).toEqual([
      [1, { kind: 'ehc', on: '2026-06-27', from: 'parent', to: 'representative' }],
      [2, { kind: 'ehc', on: '2027-05-12', from: 'representative', to: 'young-person' }],
    ]);
    await goTo('2027-05-12');
    expect(await sees('carer', id)).toBe(false);
    expect(await listed(id, joy)).toMatchObject({ untilOn: '2027-05-11', endReason: 'rights-passed' });
  });

  test('a carer who is added later waits for the young person', async () => {
    const { id, add, renewal } = await aSixteenYearOld('2007-11-02');
    const joy = await add('carer', 'carer');
    expect(joy).toMatchObject({ active: false, renewal: 'waits', allowedActions: ['relationship:change'] });
    expect(await sees('carer', id)).toBe(false);
    const twice = await coordinator.post(path(id, 'relationships'), { subject: 'carer', relation: 'carer' });
    expect([twice.status, twice.body.code]).toEqual([409, 'RELATIONSHIP_EXISTS']);
    expect((await young.post(renewal(joy), {})).body).toMatchObject({ active: true, renewal: 'renewed' });
    await goTo('2026-03-28');
    expect(await sees('carer', id)).toBe(true);
    const tom = await add('other-carer', 'carer');
    expect((await coordinator.delete(path(id, `relationships/${tom.id}`), 1)).status).toBe(204);
    const ended = await young.post(renewal(tom), {});
    expect([ended.status, ended.body.code]).toEqual([409, 'RELATIONSHIP_ENDED']);
  });

  test('rejects renewal after staff ended the access, for accounts that are not carers’, and by other people', async () => {
    const { id, add, renewal } = await aSixteenYearOld();
    const [joy, tom] = [await add('carer', 'carer'), await add('other-carer', 'carer')];
    await goTo('2026-06-01');
    await young.post(renewal(joy), {});
    expect((await coordinator.delete(path(id, `relationships/${joy.id}`), 2)).status).toBe(204);
    expect((await young.post(renewal(joy), {})).body.code).toBe('RELATIONSHIP_ENDED');
    const self = ((await young.get(path(id, 'relationships'))).body.items as RelationshipResponse[]).find(
      (r) => r.relation === 'self',
    )!;
    expect((await young.post(renewal(self), {})).body.code).toBe('NOT_A_CARER');
    expect((await young.post(renewal({ id: newId() }), {})).status).toBe(404);
    expect((await (await world.as('other-young-person')).post(renewal(tom), {})).status).toBe(404);
    expect((await (await world.as('other-carer')).post(renewal(tom), {})).status).toBe(403);
  });

  test('a coordinator records the decision of a young person without an account', async () => {
    const { id } = await register(coordinator, { dateOfBirth: '2007-11-02' });
    const joy = (await coordinator.post(path(id, 'relationships'), { subject: 'carer', relation: 'carer' })).body;
    expect(joy.allowedActions).toEqual(['relationship:change', 'relationship:renew']);
    expect(await sees('carer', id)).toBe(false);
    const at = path(id, `relationships/${joy.id}/renewal`);
    const none = await coordinator.post(at, {});
    expect([none.status, none.body.code]).toEqual([422, 'WORD_NEEDED']);
    const word = {
      how: 'with-communication-aid',
      givenOn: '2026-03-27',
      evidence: 'Chose the picture twice, on film.',
    };
    const later = await coordinator.post(at, { word: { ...word, givenOn: '2026-03-29' } });
    expect([later.status, later.body.errors[0]]).toMatchObject([400, { field: 'word.givenOn', code: 'IN_FUTURE' }]);
    expect(await sees('carer', id)).toBe(false);
    const renewed = await coordinator.post(at, { word });
    expect([renewed.status, renewed.body]).toMatchObject([200, { renewal: 'renewed', active: true }]);
    expect((await listed(id, joy)).word).toEqual({ ...word, recordedBy: expect.any(String) });
    expect(await sees('carer', id)).toBe(true);
    await goTo('2026-03-28');
    expect(await sees('carer', id)).toBe(true);

    // Once they have an account, only they decide.
    await coordinator.post(path(id, 'relationships'), { subject: 'young-person', relation: 'self' });
    expect((await listed(id, joy, young)).word).toMatchObject(word);
    expect((await young.post(at, { word })).body.code).toBe('WORD_OUT_OF_PLACE');
    expect((await young.delete(at, 2)).status).toBe(204);
    expect(await sees('carer', id)).toBe(false);
    const against = await coordinator.post(at, { word });
    expect([against.status, against.body.code]).toEqual([409, 'WORD_IS_THEIRS']);
    expect(await sees('carer', id)).toBe(false);
    expect((await listed(id, joy)).word).toBeNull();
  });
});

describe('the announcement', () => {
  test('is repeated if the date changes, and never otherwise', async () => {
    const { id } = await aSixteenYearOld();
    await goTo('2026-06-01');
    const { version } = (await coordinator.get(path(id, 'circumstances'))).body;
    const facts = { dateOfBirth: { value: '2010-11-02', source: 'parent-carer' } };
    await coordinator.patch(path(id, 'circumstances'), { facts }, version);
    await goTo('2026-06-01');
    await goTo('2026-06-02');
    expect(
      (await eventsOf(id, 'decision-maker-switch-announced')).map(({ recordVersion, data }) => [recordVersion, data]),
    ).toEqual([
      [1, { kind: 'ehc', on: '2026-06-27', from: 'parent', to: 'young-person' }],
      [2, { kind: 'ehc', on: '2027-06-26', from: 'parent', to: 'young-person' }],
    ]);
    await goTo('2027-03-29');
    expect(await eventsOf(id, 'decision-maker-switch-announced')).toHaveLength(2);
  });

  test('is immediate for a person registered shortly before the switch, and left out after it', async () => {
    world.today('2026-06-01');
    const { id } = await aSixteenYearOld('2008-06-20');
    await goTo('2026-06-01');
    expect((await eventsOf(id, 'decision-maker-switch-announced')).map(({ data }) => data)).toEqual([
      { kind: 'money', on: '2026-06-20', from: 'parent', to: 'young-person' },
    ]);
  });
});
