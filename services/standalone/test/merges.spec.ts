import { newId } from '#libs/kernel';
import { type Caller, dumpOf, eventually, HARBOUR, World } from '#libs/testing';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { DecisionsJob } from '../../young-people/src/deciding/consequences/decisions.job.js';
import { youngPeople } from '../../young-people/src/index.js';

/** A child was imported and typed in; a coordinator finds both records, merges them, and learns that they are cousins. */
let world: World;
let as: (service: 'young-people' | 'transition-plans' | 'referrals', account?: string) => Promise<Caller>;

beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans, referrals], { today: '2025-01-16' });
  as = (service, account = 'coordinator') => world.as(account, service);
});
afterAll(() => world?.stop());

const fact = (value: unknown) => ({ value, source: 'education' });
interface Found {
  id: string;
  planId: string;
  goalId: string;
  referralId: string;
}

async function aRecord(givenName: string, account: string, serviceId: string): Promise<Found> {
  const people = await as('young-people');
  const plans = await as('transition-plans');
  const asking = await as('referrals');
  const registered = await people.post('/v1/young-people', {
    ...{ givenName, familyName: `Double ${newId().slice(-6)}`, dateOfBirth: '2009-03-05' },
  });
  const id = registered.body.id as string;
  const at = `/v1/young-people/${id}`;
  await people.patch(`${at}/circumstances`, { facts: { hasEhcPlan: fact(true) } }, 1);
  await people.post(`${at}/relationships`, { subject: account, relation: 'self' });
  const planId = await eventually('a plan', async () => {
    const { status, body } = await plans.get(`${at}/plan`);
    return status === 200 && (body.id as string);
  });
  const goal = await plans.post(`/v1/plans/${planId}/goals`, { area: 'health', title: `Swim, says ${givenName}` });
  await world.settled();
  await (await as('transition-plans', account)).post(`/v1/plans/${planId}/comments`, { words: 'I like water' });
  const referral = await asking.post('/v1/referrals', {
    ...{ youngPersonId: id, serviceId, planId, need: 'a job coach', urgency: 'routine' },
  });
  expect([goal.status, referral.status]).toEqual([201, 201]);
  await world.settled();
  return { id, planId, goalId: goal.body.id, referralId: referral.body.id };
}

test('two records become one everywhere, and two again', async () => {
  const administrator = await as('referrals', 'administrator');
  await administrator.post('/v1/organisations', { id: HARBOUR, name: 'Harbour Work' });
  const service = await administrator.post('/v1/services', {
    ...{ organisationId: HARBOUR, name: 'Internship', outcomeArea: 'employment', capacity: { status: 'accepting' } },
  });
  const kit = await aRecord('Kit', 'young-person', service.body.id);
  const kitty = await aRecord('Kitty', 'other-young-person', service.body.id);
  const [people, plans, asking] = [await as('young-people'), await as('transition-plans'), await as('referrals')];
  const moving = [
    'version',
    'content_version',
    'record_version',
    'circumstances_version',
    'changed_at',
    'look_on',
    'looked_on',
  ];
  const dumps = async () => {
    await world.settled();
    const { plan_entry: _lines, ...ofPlans } = await dumpOf(world, 'transition_plans', [kit.id, kitty.id], moving);
    return {
      people: await dumpOf(world, 'young_people', [kit.id, kitty.id], moving),
      ofPlans,
      referrals: await dumpOf(world, 'referrals', [kit.id, kitty.id], moving),
    };
  };
  // The job announces a switch of decision-maker by itself once a minute: here, before anything is compared.
  await world.app('young-people').get(DecisionsJob).run();
  const before = await dumps();

  const { version } = (await people.get(`/v1/young-people/${kit.id}`)).body;
  const [account] = (await people.get(`/v1/young-people/${kitty.id}/relationships`)).body.items as { id: string }[];
  const refused = await people
    .post(`/v1/young-people/${kit.id}/merges`, {
      mergedId: kitty.id,
      reason: 'duplicate-import',
      accounts: [account!.id],
    })
    .set('if-match', `"${version}"`);
  expect([refused.status, refused.body.errors[0].code]).toEqual([422, 'OTHER_ACCOUNT_EXISTS']);
  const merged = await people
    .post(`/v1/young-people/${kit.id}/merges`, { mergedId: kitty.id, reason: 'duplicate-import' })
    .set('if-match', `"${version}"`);
  expect(merged.status).toBe(201);
  expect(await world.differingCopies()).toEqual([]);

  const plan = (await plans.get(`/v1/young-people/${kit.id}/plan`)).body;
  expect((plan.goals as { title: string }[]).map(({ title }) => title).sort()).toEqual([
    'Swim, says Kit',
    'Swim, says Kitty',
  ]);
  const listed = (await asking.get(`/v1/referrals?youngPersonId=${kit.id}`)).body.items as { id: string }[];
  expect(listed.map(({ id }) => id).sort()).toEqual([kit.referralId, kitty.referralId].sort());
  const gone = [
    await people.get(`/v1/young-people/${kitty.id}`),
    await plans.get(`/v1/young-people/${kitty.id}/plan`),
    await plans.get(`/v1/plans/${kitty.planId}`),
    await asking.get(`/v1/referrals?youngPersonId=${kitty.id}`),
  ];
  expect(gone.map(({ status, body }) => [status, body.code, body.keptId])).toEqual(
    gone.map(() => [410, 'PERSON_MERGED', kit.id]),
  );
  const other = 'other-young-person';
  expect((await (await as('transition-plans', other)).get(`/v1/plans/${kit.planId}`)).status).toBe(404);
  expect((await (await as('referrals', other)).get(`/v1/referrals/${kitty.referralId}`)).status).toBe(404);

  const later = await plans.post(`/v1/plans/${kit.planId}/goals`, { area: 'community', title: 'Choir' });
  const undone = await people.post(`/v1/young-people/${kit.id}/merges/${merged.body.id}/undoing`, {
    words: 'They are cousins.',
  });
  expect(undone.status).toBe(201);
  const after = await dumps();
  after.ofPlans['goal'] = after.ofPlans['goal']!.filter(({ id }) => id !== later.body.id);
  expect(after).toEqual(before);
  expect((await (await as('transition-plans', other)).get(`/v1/plans/${kitty.planId}`)).status).toBe(200);
  expect((await asking.get(`/v1/referrals?youngPersonId=${kitty.id}`)).body.items).toHaveLength(1);
  expect(await world.differingCopies()).toEqual([]);
});
