import {
  type DataOf,
  type EventDefinition,
  type ReferralStatus,
  referralAccepted,
  referralDeclined,
  referralDrafted,
  referralOpened,
  referralSample,
  referralSent,
  referralStartConfirmed,
  referralStartDisputed,
  referralStarted,
  referralWithdrawn,
} from '#libs/contracts';
import { newId } from '#libs/kernel';
import { World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { OVERRIDING } from '../../../test/closing.js';
import { aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import type { PlanResponse, StepInPlanResponse } from '../../reading/plans/plans.dto.js';

let world: World;
beforeAll(async () => {
  world = await World.start([transitionPlans]);
});
afterAll(() => world?.stop());

const TURNS: Partial<Record<ReferralStatus, EventDefinition>> = {
  draft: referralDrafted,
  sent: referralSent,
  opened: referralOpened,
  accepted: referralAccepted,
  declined: referralDeclined,
  started: referralStarted,
  confirmed: referralStartConfirmed,
  disputed: referralStartDisputed,
  withdrawn: referralWithdrawn,
};

class Story {
  readonly referralId = newId();
  planId: string;
  stepId: string;

  constructor(readonly youngPersonId: string) {}

  async turn(status: ReferralStatus, recordVersion: number, more: Partial<DataOf<typeof referralSent>> = {}) {
    const { referralId, planId, stepId, youngPersonId } = this;
    const data = { ...referralSample, referralId, planId, stepId, status, ...more };
    await world.publish(TURNS[status] as typeof referralSent, {
      youngPersonId,
      recordId: referralId,
      recordVersion,
      time: `2025-01-16T12:00:0${recordVersion}.000Z`,
      data,
    });
    await world.settled();
  }

  async plan(): Promise<PlanResponse> {
    return (await (await world.as('coordinator')).get(`/v1/young-people/${this.youngPersonId}/plan`))
      .body as PlanResponse;
  }

  async step(): Promise<StepInPlanResponse> {
    return (await this.plan()).steps.find((s) => s.id === this.stepId)!;
  }

  async told(): Promise<{ sentence: string; stepId: string | null; to: string; at: string }[]> {
    const { body } = await (await world.as('coordinator')).get(`/v1/plans/${this.planId}/timeline?limit=200`);
    return body.items.filter((e: { kind: string }) => e.kind === 'referral').reverse();
  }
}

async function aStory(): Promise<Story> {
  const story = new Story(await aYoungPerson(world));
  story.planId = (await story.plan()).id;
  const as = await world.as('coordinator');
  const step = await as.post(`/v1/plans/${story.planId}/steps`, {
    title: 'Supported living',
    ownerAgency: 'adult-social-care',
  });
  story.stepId = step.body.id;
  return story;
}

describe('a referral that serves a step', () => {
  it('appears on the step and in the history, and completes the step', async () => {
    const story = await aStory();
    await story.turn('sent', 2);
    expect(await story.step()).toMatchObject({
      status: 'not-started',
      referrals: [{ id: story.referralId, reference: 'REF-7F3K-2Q', status: 'sent', reason: null, startedOn: null }],
    });
    await story.turn('accepted', 4);
    expect((await story.step()).status).toBe('in-progress');
    await story.turn('started', 5, { startedOn: '2025-01-20' });
    await story.turn('confirmed', 6, { startedOn: '2025-01-20', answeredBy: 'young-person' });
    expect(await story.step()).toMatchObject({
      status: 'done',
      evidence: [
        {
          kind: 'start-confirmed',
          words: 'start confirmed by the young person',
          on: '2025-01-20',
          by: 'the young person',
        },
      ],
      referrals: [{ status: 'confirmed', startedOn: '2025-01-20' }],
    });
    expect((await story.told()).map((e) => e.sentence)).toEqual([
      'The referral REF-7F3K-2Q was sent.',
      'The referral REF-7F3K-2Q was accepted.',
      'The referral REF-7F3K-2Q has started, according to the service.',
      'The referral REF-7F3K-2Q has started, as the young person confirmed.',
    ]);
    const moves = (await eventsAbout(world, story.youngPersonId)).filter((e) => e.name === 'step-changed');
    expect(moves.map((e) => e.data['status'])).toEqual(['in-progress', 'done']);
    expect(moves.every((e) => e.causationId !== null)).toBe(true);
  });

  it('keeps the step in progress after a decline, with the reason', async () => {
    const story = await aStory();
    await story.turn('accepted', 2);
    await story.turn('declined', 3, { reason: 'no-capacity' });
    expect(await story.step()).toMatchObject({ status: 'in-progress', referrals: [{ reason: 'no-capacity' }] });
    expect((await story.told()).at(-1)!.sentence).toBe('The referral REF-7F3K-2Q was declined (no-capacity).');
  });

  it('blocks the step during a dispute by the young person', async () => {
    const story = await aStory();
    await story.turn('started', 2);
    await story.turn('disputed', 3, { answeredBy: 'carer' });
    expect((await story.told()).at(-1)!.sentence).toBe(
      'The referral REF-7F3K-2Q has not started, according to a parent carer.',
    );
    expect(await story.step()).toMatchObject({
      status: 'blocked',
      statusReason: 'a parent carer says it has not started',
    });
    await story.turn('started', 4);
    expect(await story.step()).toMatchObject({ status: 'in-progress', statusReason: null });
    await story.turn('confirmed', 5);
    expect((await story.step()).status).toBe('done');
  });

  it('changes nothing that a person or another referral did', async () => {
    const story = await aStory();
    const other = Object.assign(new Story(story.youngPersonId), { planId: story.planId, stepId: story.stepId });
    const as = await world.as('coordinator');
    const path = `/v1/plans/${story.planId}/steps/${story.stepId}`;
    const blocked = { status: 'blocked', statusReason: 'Waiting for the housing panel' };
    await as.patch(path, { status: 'blocked', reason: blocked.statusReason }, 1);
    for (const [i, status] of (['accepted', 'declined', 'withdrawn'] as const).entries()) {
      await story.turn(status, 2 + i);
      expect(await story.step()).toMatchObject(blocked);
    }
    await as.patch(path, { status: 'in-progress' }, 2);
    await other.turn('confirmed', 2, { answeredBy: 'young-person' });
    await story.turn('disputed', 6, { answeredBy: 'young-person' });
    expect(await story.step()).toMatchObject({ status: 'done', evidence: [{ kind: 'start-confirmed' }] });
    await other.turn('disputed', 3, { answeredBy: 'young-person' });
    expect(await story.step()).toMatchObject({ status: 'blocked', evidence: [] });
    await story.turn('accepted', 7);
    expect((await story.step()).status).toBe('blocked');
    await other.turn('started', 4);
    expect((await story.step()).status).toBe('in-progress');
  });

  it('ends in the same state in any order of events, and when they repeat', async () => {
    const story = await aStory();
    for (const [status, version] of [
      ['confirmed', 6],
      ['sent', 2],
      ['accepted', 4],
      ['sent', 2],
      ['started', 5],
      ['confirmed', 6],
    ] as const)
      await story.turn(status, version, { startedOn: version > 4 ? '2025-01-20' : null });
    expect(await story.step()).toMatchObject({ status: 'done', referrals: [{ status: 'confirmed' }] });
    expect((await story.step()).evidence).toHaveLength(1);
    const moves = (await eventsAbout(world, story.youngPersonId)).filter((e) => e.name === 'step-changed');
    expect(moves.map((e) => e.data['status'])).toEqual(['done']);
  });

  it('appears in the history at the time of the event, even when late, page by page', async () => {
    const story = await aStory();
    for (const [status, version] of [
      ['opened', 3],
      ['confirmed', 6],
      ['sent', 2],
      ['started', 5],
      ['accepted', 4],
    ] as const)
      await story.turn(status, version, { answeredBy: status === 'confirmed' ? 'young-person' : null });
    const inOrder = ['sent', 'opened', 'accepted', 'started', 'confirmed'];
    expect((await story.told()).map((e) => e.to)).toEqual(inOrder);
    const coordinator = await world.as('coordinator');
    const paged: { kind: string; to: string }[] = [];
    for (let after = ''; after !== null;) {
      const { body } = await coordinator.get(`/v1/plans/${story.planId}/timeline?limit=2${after && `&after=${after}`}`);
      paged.push(...body.items);
      after = body.next;
    }
    expect(paged.filter((e) => e.kind === 'referral').map((e) => e.to)).toEqual(inOrder.toReversed());
    const whole = await coordinator.get(`/v1/plans/${story.planId}/timeline?limit=200`);
    expect(paged).toEqual(whole.body.items);
  });

  it('does not change another person’s step', async () => {
    const [story, other] = [await aStory(), await aStory()];
    story.stepId = other.stepId;
    story.planId = other.planId;
    await story.turn('confirmed', 2);
    expect(await other.step()).toMatchObject({ status: 'not-started', referrals: [] });
    expect(await other.told()).toEqual([]);
    expect((await world.rows('select from transition_plans.dead_letter')).length).toBe(0);
  });

  it('appears in the plan without a step, and nowhere without a plan', async () => {
    const story = await aStory();
    await story.turn('sent', 2, { stepId: null });
    expect((await story.told()).map((e) => [e.stepId, e.to])).toEqual([[null, 'sent']]);
    await story.turn('opened', 3, { stepId: null, planId: null });
    expect(await story.told()).toHaveLength(1);
  });

  it('does not change a step that a person set aside, or a closed plan', async () => {
    const story = await aStory();
    const as = await world.as('coordinator');
    const path = `/v1/plans/${story.planId}`;
    await as.patch(`${path}/steps/${story.stepId}`, { status: 'no-longer-needed', reason: 'Moved in with family' }, 1);
    await story.turn('confirmed', 2);
    expect((await story.step()).status).toBe('no-longer-needed');
    await as.post(`${path}/closing`, { reason: 'moved-out-of-area', overriding: OVERRIDING });
    await story.turn('disputed', 3);
    expect(await story.step()).toMatchObject({ status: 'no-longer-needed', referrals: [{ status: 'disputed' }] });
  });
});
