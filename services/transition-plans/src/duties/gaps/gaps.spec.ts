import {
  type DataOf,
  type EventDefinition,
  type ReferralStatus,
  referralDidNotStart,
  referralDisputeResolved,
  referralSample,
  referralSent,
  referralStartBooked,
  referralStartConfirmed,
  referralStartDisputed,
  turnSample,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { World } from '#libs/testing';
import { OVERRIDING } from '../../../test/closing.js';
import { aYoungPerson } from '../../../test/people.js';
import type { ClosingAnswer } from '../../upkeep/closing/closing.dto.js';
import { transitionPlans } from '../../index.js';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import type { PlanGapsResponse } from './gaps.dto.js';

let world: World;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2027-04-01' });
});
afterAll(() => world?.stop());

/** A young person who turns 18 in March 2027 and whom adult social care has assessed. */
const FACTS = {
  dateOfBirth: '2009-03-05',
  receivesChildrensSocialCare: true,
  adultSocialCareConclusionOn: '2027-03-20',
  adultSocialCareConclusion: 'needs-will-not-be-met' as const,
};

it('counts the days without support of each need until a start is confirmed, and blocks closing', async () => {
  const id = await aYoungPerson(world, { facts: FACTS, held: { 'young-person': 'self' } });
  const as = await world.as('coordinator');
  await as.post('/v1/plans', { youngPersonId: id });
  const plan = (await as.get(`/v1/young-people/${id}/plan`)).body as PlanResponse;
  const path = `/v1/plans/${plan.id}`;
  const step = (await as.post(`${path}/steps`, { title: 'Find supported living', dueOn: '2027-06-30' })).body;
  const gaps = async () => (await (await world.as('young-person')).get(`${path}/gaps`)).body as PlanGapsResponse;
  const standing = async () =>
    ((await as.get(`${path}/closing`)).body as ClosingAnswer).gaps.filter((gap) => gap.code === 'SUPPORT_GAP_OPEN');
  const referralId = newId();
  const turn = async (
    definition: EventDefinition,
    status: ReferralStatus,
    recordVersion: number,
    more: Partial<DataOf<typeof referralStartBooked>> = {},
  ) => {
    const sample = 'requestId' in definition.sample ? turnSample : referralSample;
    const data = { ...sample, referralId, planId: plan.id, stepId: step.id, status, ...more };
    await world.publish(definition as typeof referralSent, {
      ...{ youngPersonId: id, recordId: referralId, recordVersion, data: data as DataOf<typeof referralSent> },
    });
    await world.settled();
  };

  expect(await gaps()).toEqual({ planId: plan.id, endedOn: null, endedBecause: null, needs: [] });
  const decision = {
    endsOn: '2027-04-15',
    words: 'Adult services begin after it.',
    accountable: OVERRIDING.accountable,
  };
  expect((await (await world.as('childrens')).post(`${path}/ending-of-childrens-support`, decision)).status).toBe(201);
  await turn(referralSent, 'sent', 2);
  expect((await gaps()).needs).toMatchObject([{ stepId: step.id, endedOn: '2027-04-15', gapDays: 0, open: false }]);

  world.today('2027-04-30');
  await turn(referralStartBooked, 'start-booked', 5, { startBookedOn: '2027-04-20' });
  expect((await gaps()).needs).toMatchObject([{ confirmedStartOn: null, gapDays: 15, open: true }]);
  expect(await standing()).toEqual([
    {
      code: 'SUPPORT_GAP_OPEN',
      at: `steps/${step.id}`,
      message: 'no support is confirmed since 2027-04-15, for 15 days',
      overridable: true,
    },
  ]);
  const refused = await as.post(`${path}/closing`, { reason: 'transition-complete' });
  expect([refused.status, refused.body.code]).toEqual([409, 'PLAN_HAS_GAPS']);

  const startedOn = '2027-04-20';
  await turn(referralStartDisputed, 'disputed', 7, { startedOn, answeredBy: 'young-person' });
  expect((await gaps()).needs[0]).toMatchObject({ open: true });
  await turn(referralDisputeResolved, 'started', 8, { startedOn });
  expect((await gaps()).needs[0]).toMatchObject({ open: true });
  await turn(referralStartConfirmed, 'confirmed', 9, { startedOn, answeredBy: 'young-person' });
  expect((await gaps()).needs).toMatchObject([{ confirmedStartOn: startedOn, gapDays: 4, open: false }]);
  expect(await standing()).toEqual([]);
  const timeline = await as.get(`${path}/timeline?limit=200`);
  const sentences = (timeline.body.items as { kind: string; sentence: string }[])
    .filter((entry) => entry.kind === 'referral')
    .map((entry) => entry.sentence.replace(/^The referral \S+ /, ''));
  expect(sentences.reverse().slice(1)).toEqual([
    'has a start date for support.',
    'has not started, according to the young person.',
    'has started, as the coordinator decided.',
    'has started, as the young person confirmed.',
  ]);
  await (await world.as('suffolk-coordinator')).get(`${path}/gaps`).expect(404);
});

it('ends the gap when the need is set aside, and leaves it open when support never started', async () => {
  world.today('2027-05-20');
  const id = await aYoungPerson(world, { facts: { ...FACTS, receivesChildrensSocialCare: false } });
  const as = await world.as('coordinator');
  await as.post('/v1/plans', { youngPersonId: id });
  const plan = (await as.get(`/v1/young-people/${id}/plan`)).body as PlanResponse;
  const path = `/v1/plans/${plan.id}`;
  const step = (await as.post(`${path}/steps`, { title: 'Find a day service', dueOn: '2027-06-30' })).body;
  const referralId = newId();
  await world.publish(referralDidNotStart, {
    ...{ youngPersonId: id, recordId: referralId, recordVersion: 6 },
    data: {
      ...turnSample,
      referralId,
      planId: plan.id,
      stepId: step.id,
      status: 'did-not-start',
      reason: 'place-lost',
    },
  });
  await world.settled();
  const gaps = async () => (await as.get(`${path}/gaps`)).body as PlanGapsResponse;
  expect(await gaps()).toMatchObject({
    ...{ endedOn: '2027-03-20', endedBecause: 'law' },
    needs: [{ gapDays: 61, open: true }],
  });
  const seen = (await as.get(path)).body.steps.find((s: { id: string }) => s.id === step.id);
  await as.patch(`${path}/steps/${step.id}`, { status: 'no-longer-needed', reason: 'College instead.' }, seen.version);
  expect((await gaps()).needs).toEqual([]);
});
