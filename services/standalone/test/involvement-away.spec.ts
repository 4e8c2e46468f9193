import { Copies, NatsLink } from '#libs/platform';
import { Caller, eventually, World } from '#libs/testing';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';

/** While NATS is away, an ending in another service is not heard: reading goes on until the token ends, and no longer. */
let world: World;
let planId: string;
let letIn: { id: string; version: number };
const SERVICE = 'transition-plans';

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans], {
    ...{ today: '2025-01-16', earnedInvolvement: true, graceDays: { default: 0 }, ownNats: true },
  });
  const register = await world.as('coordinator', 'young-people');
  const { body } = await register.post('/v1/young-people', {
    ...{ givenName: 'Kit', familyName: 'Away', dateOfBirth: '2009-03-05' },
  });
  await world.settled();
  const plans = await world.as('coordinator', SERVICE);
  planId = (await plans.post('/v1/plans', { youngPersonId: body.id })).body.id;
  const asking = { reference: body.reference, reason: 'She starts at our school.' };
  const asked = await (await world.as('senco', 'young-people')).post('/v1/access-requests', asking);
  const answer = await register
    .post(`/v1/access-requests/${asked.body.id}/answer`, { answer: 'grant' })
    .set('if-match', '"1"');
  letIn = answer.body;
  await world.settled();
});
afterAll(() => world?.stop());

const withToken = (token: string) => new Caller(world.app(SERVICE).getHttpServer(), token);
const read = async (token: string) => withToken(token).get(`/v1/plans/${planId}`);

test('a newer token of a practitioner is refused while NATS is away, and an older one reads until it ends', async () => {
  const before = await world.issuer.token('senco', { expiresIn: 300 });
  expect((await read(before)).status).toBe(200);
  await world.natsGoes();
  const copies = world.app(SERVICE).get(Copies);
  const later = Date.now() + 3_600_000;
  await eventually('the service to notice', async () => copies.mayBeOld({ role: 'practitioner' }, later));
  expect((await read(await world.issuer.token('senco', { expiresIn: 301 }))).status).toBe(200);
  world
    .app(SERVICE)
    .get(NatsLink)
    .lost(Date.now() - 3_600_000); // an hour has gone by
  const ended = await (
    await world.as('coordinator', 'young-people')
  )
    .post(`/v1/access-requests/${letIn.id}/ending`)
    .set('if-match', `"${letIn.version}"`);
  expect(ended.status).toBe(200);

  const after = await world.issuer.token('senco', { expiresIn: 300 });
  const refused = await read(after);
  expect([refused.status, refused.body.code]).toEqual([503, 'INVOLVEMENT_NOT_KNOWN']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  // Coordinators keep their area: their work goes on.
  const coordinator = await world.issuer.token('coordinator', { expiresIn: 300 });
  expect((await read(coordinator)).status).toBe(200);

  await world.natsReturns();
  await world.settled();
  await eventually('the ending to be heard', async () => (await read(after)).status === 404);
  expect((await read(before)).status).toBe(404);
});
