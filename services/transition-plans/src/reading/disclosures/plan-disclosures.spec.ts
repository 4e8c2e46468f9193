import { disclosureGranted, planDisclosed, streamOf } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { Broker } from '#libs/messaging';
import { World } from '#libs/testing';
import { aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';

let world: World;
let youngPersonId: string;
let planId: string;

beforeAll(async () => {
  world = await World.start([transitionPlans]);
  youngPersonId = await aYoungPerson(world, { held: { 'young-person': 'self', carer: 'carer' } });
  const as = await world.as('coordinator');
  planId = (await as.get(`/v1/young-people/${youngPersonId}/plan`)).body.id;
  const goals = `/v1/plans/${planId}/goals`;
  const flat = { area: 'independent-living', title: 'My own front door', ownWords: 'My own key.', status: 'agreed' };
  const goalId = (await as.post(goals, flat)).body.id;
  await (await world.as('carer')).post(goals, { area: 'community', title: 'A wish that nobody agreed to' });
  const step = { title: 'Find supported living', ownerAgency: 'adult-social-care', goalId };
  await as.post(`/v1/plans/${planId}/steps`, step);
  await as.post(`/v1/plans/${planId}/steps`, { title: 'A step to no goal' });
});
afterAll(() => world?.stop());

const preview = async (account: string) => (await world.as(account)).get(`/v1/plans/${planId}/disclosure-preview`);

async function answerTo(groups: ('identity' | 'plan')[], more: object = {}) {
  const disclosureId = newId();
  const data = { ...disclosureGranted.sample, disclosureId, groups, planId, ...more };
  await world.publish(disclosureGranted, { youngPersonId, recordId: disclosureId, data });
  await world.settled();
  const { manager } = await world.app().get(Broker).open();
  const { name } = streamOf('transition-plans');
  const { state } = await manager.streams.info(name);
  for (let seq = state.last_seq; seq >= state.first_seq; seq--) {
    const message = await manager.streams.getMessage(name, { seq });
    if (message?.header.get('ce-recordid') !== disclosureId) continue;
    expect(message.header.get('ce-type')).toBe(planDisclosed.type);
    return message.json<{ plan: unknown }>().plan;
  }
  return 'nothing said';
}

it('shows the goals and steps of a disclosure by title, without own words, wishes or statutory steps', async () => {
  const { body } = await preview('young-person');
  expect(body).toEqual({
    ...{ planId, youngPersonId, version: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    goals: [{ title: 'My own front door', area: 'independent-living', targetOn: null }],
    steps: [{ title: 'Find supported living', ownerAgency: 'adult-social-care', dueOn: null }],
  });
  expect((await preview('coordinator')).body).toEqual(body);
  expect((await preview('carer')).status).toBe(403);
  expect((await preview('other-young-person')).status).toBe(404);
});

it('publishes exactly that content after a grant that includes the plan, and otherwise nothing', async () => {
  const { planId: _, youngPersonId: __, ...shown } = (await preview('coordinator')).body;
  expect(await answerTo(['identity', 'plan'])).toEqual(shown);
  expect(await answerTo(['identity'])).toBe('nothing said');
  expect(await answerTo(['plan'], { planId: null })).toBeNull();
  expect(await answerTo(['plan'], { planId: newId() })).toBeNull();
});
