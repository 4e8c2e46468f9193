import {
  circumstancesChanged,
  type DataOf,
  decisionMakersChanged,
  decisionMakerSwitchAnnounced,
  relationshipChanged,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { type Caller, World } from '#libs/testing';
import { OVERRIDING } from '../../../test/closing.js';
import { eventsAbout } from '../../../test/events.js';
import { aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import type { DecisionSwitchPage } from '../../reading/worklists/decision-switches.dto.js';
import type { DecisionPage } from './decisions.dto.js';

let world: World;
let coordinator: Caller;

/**
 * Born on 5 March 2009. Own decisions on health and care from 5 March 2025, on the EHC plan from 28 June 2025, on money
 * from 5 March 2027.
 */
beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-06-27' });
  coordinator = await world.as('coordinator');
});
afterEach(() => world.today('2025-06-27'));
afterAll(() => world?.stop());

const aPlan = async () => {
  const youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self', carer: 'carer' } });
  const { body } = await coordinator.get(`/v1/young-people/${youngPersonId}/plan`);
  return { youngPersonId, planId: body.id as string, path: `/v1/plans/${body.id}/decisions` };
};
const yes = (given: object = {}) => ({ kind: 'ehc', about: 'agree-plan', decided: 'yes', ...given });
const byParent = (given: object = {}) => yes({ decidedBy: 'parent', name: 'Joy Example', ...given });

/** As young-people publishes it for a person found to lack capacity for the EHC plan, with these accounts on record. */
async function represented(youngPersonId: string, subjects: (string | null)[], recordVersion = 1): Promise<void> {
  const period = (from: string | null, until: string | null, decider: 'parent' | 'young-person') => ({
    ...{ from, until, decider, representatives: [] },
  });
  const acting = {
    ...{ from: '2025-06-28', until: '2026-06-11', decider: 'representative' as const },
    representatives: subjects.map((subject) => ({ id: newId(), subject })),
  };
  const kinds: DataOf<typeof decisionMakersChanged>['kinds'] = [
    {
      kind: 'ehc',
      periods: [period(null, '2025-06-27', 'parent'), acting, period('2026-06-12', null, 'young-person')],
    },
  ];
  const about = { youngPersonId, recordId: youngPersonId, recordVersion };
  await world.publish(decisionMakersChanged, { ...about, data: { kinds } });
  await world.settled();
}

describe('a decision', () => {
  it('is recorded for that day’s decision-maker: the parent on the last day, the young person from the next day', async () => {
    const { youngPersonId, planId, path } = await aPlan();
    const [young, carer] = [await world.as('young-person'), await world.as('carer')];
    const made = await carer.post(path, yes({ words: 'We want it to go on.' }));
    expect([made.status, made.body]).toEqual([
      201,
      {
        ...{ id: made.body.id, kind: 'ehc', about: 'agree-plan', decided: 'yes', words: 'We want it to go on.' },
        ...{ decidedBy: 'parent', name: 'carer (test)', on: '2025-06-27' },
        ...{ recordedBy: 'carer', recordedByName: 'carer (test)', at: '2025-06-27T12:00:00.000Z' },
      },
    ]);
    const tooEarly = await young.post(path, yes());
    expect([tooEarly.status, tooEarly.body.code]).toEqual([409, 'NOT_THE_DECISION_MAKER']);

    world.today('2025-06-28');
    const tooLate = await carer.post(path, yes());
    expect([tooLate.status, tooLate.body.code]).toEqual([409, 'NOT_THE_DECISION_MAKER']);
    expect(tooLate.body.detail).toBe(
      'This person cannot make this decision. On 28 June 2025 the decision-maker for the EHC plan is the young person (since 28 June 2025), not a parent.',
    );
    expect((await young.post(path, yes({ decided: 'no' }))).body).toMatchObject({
      decidedBy: 'young-person',
      decided: 'no',
    });
    expect((await coordinator.post(path, byParent())).body.code).toBe('NOT_THE_DECISION_MAKER');
    expect((await coordinator.post(path, byParent({ on: '2025-06-27' }))).body).toMatchObject({
      ...{ decidedBy: 'parent', name: 'Joy Example', on: '2025-06-27', recordedBy: 'staff' },
    });

    const { body } = await young.get(path);
    expect((body as DecisionPage).items.map(({ name, on, decided }) => [name, on, decided])).toEqual([
      ['Joy Example', '2025-06-27', 'yes'],
      ['young-person (test)', '2025-06-28', 'no'],
      ['carer (test)', '2025-06-27', 'yes'],
    ]);
    const first = (await young.get(`${path}?limit=2`)).body as DecisionPage;
    expect((await young.get(`${path}?limit=2&after=${first.next}`)).body.items).toMatchObject([{ id: made.body.id }]);
    const history = await coordinator.get(`/v1/plans/${planId}/timeline`);
    expect(history.body.items[2]).toMatchObject({
      ...{ kind: 'decision-recorded', to: 'yes', by: 'carer (test)' },
      sentence: 'carer (test) (parent) decided on 27 June 2025, agree-plan: yes.',
    });
    const said = (await eventsAbout(world, youngPersonId)).filter(({ name }) => name === 'decision-recorded');
    expect(said.map(({ data }) => [data['decidedBy'], data['decided'], data['on']])).toEqual([
      ['parent', 'yes', '2025-06-27'],
      ['young-person', 'no', '2025-06-28'],
      ['parent', 'yes', '2025-06-27'],
    ]);
    expect(said[0]!.data).toEqual({
      ...{ planId, decisionId: made.body.id, kind: 'ehc', about: 'agree-plan' },
      ...{ decided: 'yes', decidedBy: 'parent', on: '2025-06-27' },
    });
  });

  it('each kind changes decision-maker on its own day', async () => {
    const { path } = await aPlan();
    const young = await world.as('young-person');
    expect((await young.post(path, yes({ kind: 'health-and-care', about: 'consent-assessment' }))).status).toBe(201);
    expect((await young.post(path, yes({ kind: 'money' }))).status).toBe(409);
    expect((await coordinator.post(path, byParent({ kind: 'money', about: 'personal-budget' }))).status).toBe(201);
  });

  it('of a representative counts while one is on record, and a carer’s account decides as one only if it is the representative’s', async () => {
    const { youngPersonId, path } = await aPlan();
    await represented(youngPersonId, []);
    world.today('2025-09-01');
    const [young, carer] = [await world.as('young-person'), await world.as('carer')];
    const byRepresentative = byParent({ decidedBy: 'representative' });
    const nobody = await coordinator.post(path, byRepresentative);
    expect([nobody.status, nobody.body.detail]).toEqual([
      409,
      expect.stringContaining('no representative is on record'),
    ]);
    await represented(youngPersonId, [null], 2);
    expect((await coordinator.post(path, byRepresentative)).status).toBe(201);
    expect((await carer.post(path, yes({ decidedBy: 'representative' }))).status).toBe(409);
    await represented(youngPersonId, ['carer'], 3);
    expect((await carer.post(path, yes())).body).toMatchObject({ decidedBy: 'representative', recordedBy: 'carer' });
    expect((await young.post(path, yes())).status).toBe(409);
    world.today('2026-06-12');
    expect((await carer.post(path, yes())).status).toBe(409);
    expect((await young.post(path, yes())).status).toBe(201);
  });

  it('has no known decision-maker without the date of birth', async () => {
    const person = { dateOfBirth: null };
    const youngPersonId = await aYoungPerson(world, { person, facts: { hasEhcPlan: true } });
    const { body } = await coordinator.post('/v1/plans', { youngPersonId });
    const refused = await coordinator.post(`/v1/plans/${body.id}/decisions`, byParent());
    expect([refused.status, refused.body.code]).toEqual([409, 'DECISION_MAKER_NOT_KNOWN']);
    expect(refused.body.detail).toBe(
      'The decision-maker is unknown because the date of birth is missing. Add it to the young person’s record first.',
    );
  });

  it('is rejected when it is incomplete or impossible, and is stored once', async () => {
    const { planId, path } = await aPlan();
    const carer = await world.as('carer');
    const codes = async (as: Caller, body: object) =>
      ((await as.post(path, body)).body.errors as { field: string; code: string }[]).map((e) => `${e.field} ${e.code}`);
    expect(await codes(coordinator, yes())).toEqual(['decidedBy REQUIRED', 'name REQUIRED']);
    expect(await codes(coordinator, byParent({ on: '2025-06-28' }))).toEqual(['on IN_THE_FUTURE']);
    expect(await codes(carer, yes({ name: 'Joy' }))).toEqual(['name NOT_FOR_ROLE']);
    expect(await codes(coordinator, byParent({ about: 'tea', decided: 'maybe', kind: 'all' }))).toEqual([
      ...['kind NOT_IN_LIST', 'about NOT_IN_LIST', 'decided NOT_IN_LIST'],
    ]);
    const twice = () => coordinator.post(path, byParent()).set('idempotency-key', 'once');
    expect((await twice()).body.id).toBe((await twice()).body.id);
    expect((await coordinator.get(path)).body.items).toHaveLength(1);
    const closing = { reason: 'moved-out-of-area', overriding: OVERRIDING };
    expect((await coordinator.post(`/v1/plans/${planId}/closing`, closing)).status).toBe(200);
    expect((await coordinator.post(path, byParent())).body.code).toBe('PLAN_CLOSED');
  });
});

it('lists exactly what each account may record, before and after each change of decision-maker', async () => {
  const { youngPersonId, path } = await aPlan();
  await represented(youngPersonId, ['carer']);
  for (const day of [
    '2025-03-04',
    '2025-03-05',
    '2025-06-27',
    '2025-06-28',
    '2026-06-11',
    '2026-06-12',
    '2027-03-05',
  ]) {
    world.today(day);
    for (const account of ['young-person', 'carer', 'coordinator', 'adults']) {
      const as = await world.as(account);
      for (const { kind, decider, allowedActions } of ((await as.get(path)).body as DecisionPage).today) {
        const family = account === 'young-person' || account === 'carer';
        const { status } = await as.post(path, yes({ kind, ...(family ? {} : { decidedBy: decider, name: 'x' }) }));
        const said = allowedActions.length > 0 ? 201 : 409;
        expect([day, account, kind, decider, status]).toEqual([day, account, kind, decider, said]);
      }
    }
  }
});

it('repeated and reordered events give the same copy', async () => {
  const { youngPersonId, path } = await aPlan();
  await represented(youngPersonId, ['carer'], 2);
  await represented(youngPersonId, [], 1);
  await represented(youngPersonId, ['other-carer'], 2);
  world.today('2025-09-01');
  expect((await (await world.as('carer')).post(path, yes())).status).toBe(201);
  // A later fact or relationship does not change it.
  const relationshipId = newId();
  const relationship = {
    relationshipId,
    subject: 'x',
    relation: 'carer' as const,
    fromOn: '2025-01-01',
    untilOn: null,
  };
  await world.publish(relationshipChanged, { youngPersonId, recordId: relationshipId, data: relationship });
  await world.publish(circumstancesChanged, {
    ...{ youngPersonId, recordId: youngPersonId, recordVersion: 9 },
    data: {
      facts: { dateOfBirth: '2009-03-05', lacksCapacityForEhcDecisions: true },
      changed: ['lacksCapacityForEhcDecisions'],
    },
  });
  await world.settled();
  expect((await (await world.as('carer')).get(path)).body.today[0]).toMatchObject({
    kind: 'ehc',
    decider: 'representative',
  });
});

describe('the list of changes of decision-maker', () => {
  const announce = async (
    youngPersonId: string,
    on: string,
    given: Partial<{ recordId: string; recordVersion: number }>,
  ) => {
    const data = { kind: 'ehc' as const, on, from: 'parent' as const, to: 'young-person' as const };
    await world.publish(decisionMakerSwitchAnnounced, {
      youngPersonId,
      recordId: newId(),
      recordVersion: 1,
      ...given,
      data,
    });
    await world.settled();
  };
  const read = async (query = '', account = 'coordinator') => {
    const { status, body } = await (await world.as(account)).get(`/v1/worklists/decision-switches${query}`);
    expect(status).toBe(200);
    return body as DecisionSwitchPage;
  };

  it('has upcoming changes of decision-maker, the next one first, in their newest version', async () => {
    const [first, second] = [await aPlan(), await aPlan()];
    const moved = { recordId: newId() };
    await announce(first.youngPersonId, '2025-07-20', {});
    await announce(second.youngPersonId, '2025-07-01', { ...moved, recordVersion: 2 });
    await announce(second.youngPersonId, '2025-12-01', { ...moved, recordVersion: 1 });
    await announce(newId(), '2025-07-02', {});
    const { items } = await read();
    expect(items.map(({ planId, on }) => [planId, on])).toEqual([
      [second.planId, '2025-07-01'],
      [first.planId, '2025-07-20'],
    ]);
    expect(items[0]).toEqual({
      ...{ id: moved.recordId, planId: second.planId, planReference: expect.stringMatching(/^PLN-/) },
      ...{ youngPersonId: second.youngPersonId, name: 'Ada Example', kind: 'ehc', on: '2025-07-01' },
      ...{ from: 'parent', to: 'young-person' },
    });
    const page = await read('?limit=1');
    expect((await read(`?limit=1&after=${page.next}`)).items).toMatchObject([{ planId: first.planId }]);
    expect((await read('?withinDays=10')).items).toHaveLength(1);
    expect((await read('?namedWorker=mine')).items).toHaveLength(2);
    expect((await read('?namedWorker=somebody')).items).toEqual([]);
    expect((await read('', 'suffolk-coordinator')).items).toEqual([]);
    world.today('2025-07-02');
    expect((await read()).items).toMatchObject([{ on: '2025-07-20' }]);
    expect((await (await world.as('carer')).get('/v1/worklists/decision-switches')).status).toBe(403);
  });
});
