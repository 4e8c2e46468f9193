import { type TestAccount, World, eventually } from '#libs/testing';
import { DEMO_ACCOUNTS } from '../src/demo-people.js';
import { SERVICES } from '../src/services.js';
import { Api } from './api.js';

/** Born on 5 March 2009: sixteen on 5 March 2025; the last Friday of June of that school year is the 27th. */
const BORN = '2009-03-05';
const SIXTEEN = '2025-03-05';
const NOTICE = '2025-03-31';
const LAST_DAY = '2025-06-27';
const SWITCH = '2025-06-28';

const WITHIN = { every: 200 };
const NOT_THEIRS = [409, 'NOT_THE_DECISION_MAKER'];

let world: World;
beforeAll(async () => {
  world = await World.start(SERVICES, { accounts: DEMO_ACCOUNTS as readonly TestAccount[], timedJobs: true });
});
afterAll(() => world?.stop());

async function as(account: string): Promise<Api> {
  const urls = new Map(
    await Promise.all(SERVICES.map(async ({ name }) => [name, await world.app(name).getUrl()] as const)),
  );
  const originOf = (path: string) => urls.get(SERVICES.find(({ paths }) => paths.some((p) => p.test(path)))!.name)!;
  return new Api(originOf, `Bearer ${await world.issuer.token(account)}`);
}

/**
 * The coordinator hears of it before, a carer's access ends with the switch unless the young person renews it, and from
 * that day on the young person decides, and the parent no more.
 */
it('lets a birthday pass, and the last Friday of June', async () => {
  const [coordinator, young, carer] = await Promise.all([as('coordinator'), as('young-person'), as('carer')]);
  const { id: person } = await coordinator.ok(
    coordinator.post('/v1/young-people', { givenName: 'Robin', familyName: 'Example', dateOfBirth: BORN }),
  );
  const record = `/v1/young-people/${person}`;
  for (const [subject, relation] of [
    ['young-person', 'self'],
    ['carer', 'carer'],
  ])
    await coordinator.ok(coordinator.post(`${record}/relationships`, { subject, relation }));
  await eventually(
    'a plan',
    async () => (await coordinator.post('/v1/plans', { youngPersonId: person })).status === 201,
  );
  const reaches = (account: Api) =>
    eventually('the plan to be reached', async () => (await account.get(`${record}/plan`)).status === 200, WITHIN);
  await Promise.all([reaches(young), reaches(carer)]);
  const path = `/v1/plans/${(await young.ok(young.get(`${record}/plan`))).id}`;
  const decides = async (account: Api, kind: string, more: object = {}) => {
    const decision = { kind, about: kind === 'ehc' ? 'agree-plan' : 'consent-assessment', decided: 'yes' };
    const { status, body } = await account.post(`${path}/decisions`, { ...decision, ...more });
    return status === 201 ? body.decidedBy : [status, body.code];
  };

  // At fifteen a parent decides.
  expect(await decides(carer, 'health-and-care')).toBe('parent');
  expect(await decides(young, 'health-and-care')).toEqual(NOT_THEIRS);

  // On the sixteenth birthday it is the young person about health and care; about the EHC plan it is still a parent.
  world.today(SIXTEEN);
  expect(await decides(carer, 'health-and-care')).toEqual(NOT_THEIRS);
  expect(await decides(young, 'health-and-care')).toBe('young-person');
  expect(await decides(young, 'ehc')).toEqual(NOT_THEIRS);
  expect(await decides(carer, 'ehc')).toBe('parent');

  // Ninety days before the other switch the coordinator hears of it.
  const announced = async () => {
    const { items } = await coordinator.ok(coordinator.get('/v1/worklists/decision-switches?withinDays=100&limit=200'));
    return items.filter((one: { youngPersonId: string; kind: string }) => one.youngPersonId === person);
  };
  expect((await announced()).filter((one: { kind: string }) => one.kind === 'ehc')).toEqual([]);
  world.today(NOTICE);
  const told = await eventually(
    'the notice of the switch',
    async () => (await announced()).find((one: { kind: string }) => one.kind === 'ehc'),
    WITHIN,
  );
  expect(told).toMatchObject({ on: SWITCH, from: 'parent', to: 'young-person' });

  // Until then the parent decides; with the switch their access has ended.
  expect(await decides(carer, 'ehc')).toBe('parent');
  world.today(SWITCH);
  for (const at of [record, path])
    await eventually('the access to end', async () => (await carer.get(at)).status === 404, WITHIN);
  const access = async () => {
    const { items } = await young.ok(young.get(`${record}/relationships`));
    return items.find((one: { subject: string }) => one.subject === 'carer');
  };
  const ended = await access();
  expect(ended).toMatchObject({ active: false, untilOn: LAST_DAY, endReason: 'rights-passed' });

  // Renewed, they read again, and decide no more; nor does anybody for them.
  await young.ok(young.post(`${record}/relationships/${ended.id}/renewal`, {}));
  await reaches(carer);
  expect(await decides(carer, 'ehc')).toEqual(NOT_THEIRS);
  expect(await decides(coordinator, 'ehc', { decidedBy: 'parent', name: 'Parent carer' })).toEqual(NOT_THEIRS);
  expect(await decides(young, 'ehc')).toBe('young-person');
});
