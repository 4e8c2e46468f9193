import { REMOVABLE, type Removable } from '#libs/contracts';
import { tablesThatMention, World } from '#libs/testing';
import { OVERRIDING } from '../../../test/closing.js';
import { eventsAbout } from '../../../test/events.js';
import { FACTS, aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import type { ReviewResponse } from '../../duties/review-work/review.dto.js';
import { REMOVAL_KINDS } from './removal-kinds.values.js';

let world: World;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
});
afterAll(() => world?.stop());

const SECRET = 'Somebody else’s words that were written here';
const because = { reason: 'wrong-person', words: 'This belongs to another young person.' };
const accountable = { subject: 'coordinator', name: 'Maya Coordinator' };

interface Plan {
  id: string;
  youngPersonId: string;
  read: () => Promise<PlanResponse>;
  /** makes a change as the account, or as the coordinator; returns the response */
  post: (path: string, body?: object, who?: string) => Promise<{ id: string } & Record<string, never>>;
  patch: (path: string, body: object, version: number) => Promise<void>;
  remove: (kind: Removable, id: string, who?: string) => Promise<{ status: number; body: { code?: string } }>;
}

async function aPlan(): Promise<Plan> {
  // One account belongs to one young person.
  await world.rows(`delete from transition_plans.relationship where subject = 'young-person'`);
  const facts = { ...FACTS, adultSocialCareConclusionOn: '2024-12-01', adultSocialCareConclusion: 'no-needs' as const };
  const youngPersonId = await aYoungPerson(world, { facts, held: { 'young-person': 'self', carer: 'carer' } });
  const staff = await world.as('coordinator');
  const read = async () => (await staff.get(`/v1/young-people/${youngPersonId}/plan`)).body as PlanResponse;
  const { id } = await read();
  return {
    id,
    youngPersonId,
    read,
    post: async (path, body = {}, who = 'coordinator') => {
      const at = path.startsWith('/v1') ? path : `/v1/plans/${id}${path}`;
      const answer = await (await world.as(who)).post(at, body);
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
    patch: async (path, body, version) => {
      expect((await staff.patch(`/v1/plans/${id}${path}`, body, version)).status).toBe(200);
    },
    remove: async (kind, of, who = 'coordinator') =>
      (await world.as(who)).post(`/v1/plans/${id}/removals`, { kind, id: of, ...because }),
  };
}

/** All tables in which the service stores data of the plan. */
const mentions = ({ youngPersonId }: Plan) => tablesThatMention(world, 'transition_plans', [SECRET, youngPersonId]);

const aGoal = (plan: Plan) => plan.post('/goals', { area: 'health', title: 'Swim', ownWords: SECRET });
const aStep = async (plan: Plan) => {
  const step = await plan.post('/steps', { title: 'A flat', ownerAgency: 'adult-social-care' });
  await plan.post(`/steps/${step.id}/evidence`, { kind: 'document', words: SECRET });
  const back = { reason: 'other', words: SECRET };
  await plan.post(`/steps/${step.id}/hand-back`, back, 'adults');
  await plan.patch(`/steps/${step.id}`, { status: 'blocked', reason: SECRET }, 3);
  return step;
};
const answer = async (plan: Plan, who = 'young-person', words: string | undefined = SECRET) => {
  return plan.post('/answers', { answer: 'agree', planVersion: (await plan.read()).version, words }, who);
};
const decide = (plan: Plan, name = 'Ada') => {
  const parent = { kind: 'ehc', about: 'agree-plan', decided: 'yes', decidedBy: 'parent' };
  return plan.post('/decisions', { ...parent, name, words: SECRET });
};
const aReview = (plan: Plan, more: object = {}) =>
  plan.post('/reviews', { serves: ['ehc-annual-review'], meetingOn: '2025-01-16', ...more });
const anInvitee = async (plan: Plan, name = 'Dr Example') => {
  const review = await aReview(plan);
  const path = `/reviews/${review.id}`;
  const { invitees } = (await plan.post(`${path}/invitations`, {
    invitees: [{ kind: 'health', name }],
  })) as unknown as ReviewResponse;
  return { path, id: invitees[0]!.id };
};
const help = (plan: Plan) =>
  plan.post('/v1/me/help-requests', { about: 'other', words: SECRET }, 'young-person').then(async (request) => {
    await plan.post(`/help-requests/${request.id}/outcome`, { outcome: 'not-possible', reason: SECRET });
    return request;
  });
const handOver = async (plan: Plan, service = 'Neurology') => {
  const row = await plan.post('/health-handovers', { service, adultCounterpart: { service: SECRET } });
  return plan.post(`/health-handovers/${row.id}/ending`, { reason: 'no-longer-needed', words: SECRET });
};
const carer = async (plan: Plan, name = 'Joy') => {
  const row = await plan.post('/carers-assessments', { name, relation: 'parent-carer' });
  return plan.post(`/carers-assessments/${row.id}/setting-aside`, { reason: 'not-needed', words: SECRET, accountable });
};
const support = (plan: Plan) =>
  plan.post('/ending-of-childrens-support', { endsOn: '2027-06-01', words: SECRET, accountable });
const close = (plan: Plan) =>
  plan.post('/closing', {
    reason: 'moved-out-of-area',
    words: SECRET,
    overriding: { ...OVERRIDING, reason: SECRET },
  });
const setPlan = async (plan: Plan, body: object) => {
  await plan.patch('', body, (await plan.read()).version);
  await plan.post('/versions');
  return plan;
};

/** Writes `SECRET` into all data of a kind. @returns the id to name in the removal */
const WRITE: Record<Removable, (plan: Plan) => Promise<{ id: string }>> = {
  goal: async (plan) => {
    const goal = await aGoal(plan);
    await plan.post('/comments', { goalId: goal.id, words: SECRET });
    return goal;
  },
  'goal-words': async (plan) => {
    const goal = await aGoal(plan);
    await plan.post('/versions');
    await plan.patch(`/goals/${goal.id}`, { status: 'on-hold', reason: SECRET }, 1);
    return goal;
  },
  'goal-rating': async (plan) => {
    const goal = await plan.post('/goals', { area: 'health', title: 'Swim' });
    return plan.post(`/goals/${goal.id}/ratings`, { rating: 2, words: SECRET }, 'young-person');
  },
  step: async (plan) => plan.post('/steps', { title: SECRET }),
  'step-words': aStep,
  comment: (plan) => plan.post('/comments', { words: SECRET }),
  answer: (plan) => answer(plan),
  'answer-words': (plan) => answer(plan),
  decision: (plan) => decide(plan, SECRET),
  'decision-words': (plan) => decide(plan),
  'review-words': async (plan) => {
    const review = await aReview(plan, { place: SECRET });
    const path = `/reviews/${review.id}`;
    await plan.post(`${path}/meeting`);
    await plan.post(`${path}/report`, { words: SECRET, keptAt: SECRET });
    await plan.post(`${path}/decision`, { decision: 'maintain', words: SECRET });
    return review;
  },
  'review-invitee': (plan) => anInvitee(plan, SECRET),
  'review-advice': async (plan) => {
    const invitee = await anInvitee(plan);
    await plan.post(`${invitee.path}/advice`, { inviteeId: invitee.id, words: SECRET, keptAt: SECRET });
    return invitee;
  },
  'review-feedback': async (plan) => {
    const { path } = await anInvitee(plan);
    const review = await plan.post(`${path}/feedback`, { words: SECRET }, 'young-person');
    return (review as unknown as ReviewResponse).feedback[0]!;
  },
  'help-request': help,
  'help-request-words': help,
  'health-handover': (plan) => handOver(plan, SECRET),
  'health-handover-words': (plan) => handOver(plan),
  'carers-assessment': (plan) => carer(plan, SECRET),
  'carers-assessment-words': (plan) => carer(plan),
  'childrens-support-ending': support,
  'childrens-support-ending-words': support,
  'plan-notes': (plan) => setPlan(plan, { notes: SECRET }),
  'areas-not-needed': (plan) => setPlan(plan, { areasNotNeeded: [{ area: 'health', words: SECRET }] }),
  'closing-words': async (plan) => {
    await close(plan);
    return plan;
  },
  'declined-words': async (plan) => {
    await plan.post('/accountable-person', { subject: 'adults', name: 'Omar' });
    await plan.post('/accountable-person/refusal', { words: SECRET }, 'adults');
    return plan;
  },
  'history-line': async (plan) => {
    const { id } = await plan.post('/goals', { area: 'health', title: 'Swim', ownWords: SECRET });
    await (await world.as('coordinator')).patch(`/v1/plans/${plan.id}/goals/${id}`, { ownWords: 'I swim' }, 1);
    const { body } = await (await world.as('coordinator')).get(`/v1/plans/${plan.id}/timeline`);
    return body.items[0];
  },
  'removal-words': async (plan) => {
    const { id } = await plan.post('/comments', { words: 'x' });
    return plan.post('/removals', { kind: 'comment', id, reason: 'entered-in-error', words: SECRET });
  },
};

describe.each(REMOVABLE.map((kind) => [kind] as const))('%s', (kind) => {
  it('is removed everywhere, by the coordinator only, once, and the removal is recorded', async () => {
    const plan = await aPlan();
    const { id } = await WRITE[kind](plan);
    expect(await mentions(plan)).not.toEqual([]);
    // The milestones job runs in the meantime, and records when it did.
    const rows = () =>
      world.rows(
        `select to_jsonb(t) - 'recalculated_on' as row from transition_plans.${REMOVAL_KINDS[kind].table} t order by id`,
      );
    const before = await rows();
    for (const who of ['young-person', 'carer', 'adults', 'leader'])
      expect([who, (await plan.remove(kind, id, who)).status]).toEqual([who, 403]);
    expect((await plan.remove(kind, id, 'suffolk-coordinator')).status).toBe(404);
    expect(await rows()).toEqual(before);

    expect((await plan.remove(kind, id)).status).toBe(201);
    expect(await mentions(plan)).toEqual([]);
    const again = await plan.remove(kind, id);
    const { takes } = REMOVAL_KINDS[kind];
    expect([again.status, again.body.code]).toEqual(
      takes === 'record' ? [404, 'NOT_FOUND'] : [409, 'NOTHING_TO_REMOVE'],
    );
    const said = (await eventsAbout(world, plan.youngPersonId)).filter((e) => e.name === 'record-removed');
    expect(said.at(-1)!.data).toEqual({ planId: plan.id, kind, removedId: id, reason: 'wrong-person' });
  });
});

describe('data that depends on the removed record', () => {
  it('restores the party’s earlier answer when a later one is removed', async () => {
    const plan = await aPlan();
    await answer(plan, 'young-person', 'Not yet.');
    const second = await answer(plan);
    await answer(plan, 'carer', 'Fine.');
    const third = (await plan.read()).answers.find((a) => a.by === 'carer')!;
    await plan.remove('answer', second.id);
    await plan.remove('answer', third.id);
    expect((await plan.read()).answers.map((a) => [a.by, a.words])).toEqual([['young-person', 'Not yet.']]);
    const history = await (await world.as('coordinator')).get(`/v1/plans/${plan.id}/timeline`);
    const lines = history.body.items.filter((e: { kind: string }) => e.kind === 'plan-answered');
    expect(lines.map((e: { sentence: string }) => e.sentence.startsWith('What was recorded'))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('keeps the fact of a decision or answer when only its words are removed', async () => {
    const plan = await aPlan();
    const decision = await decide(plan);
    const given = await answer(plan);
    await plan.remove('decision-words', decision.id);
    await plan.remove('answer-words', given.id);
    const { body } = await (await world.as('coordinator')).get(`/v1/plans/${plan.id}/decisions`);
    expect(body.items).toMatchObject([{ decided: 'yes', name: 'Ada', words: null }]);
    expect((await plan.read()).answers).toMatchObject([{ answer: 'agree', words: null, stale: false }]);
  });

  it('withdraws the fact of a removed hand-over, and marks removed advice as missing', async () => {
    const plan = await aPlan();
    const stays = await plan.post('/health-handovers', { service: 'Heart', transferOn: '2027-03-05' });
    const row = await plan.post('/health-handovers', { service: 'Neurology', transferOn: '2027-04-05' });
    await plan.remove('health-handover', row.id);
    const said = (await eventsAbout(world, plan.youngPersonId)).filter((e) => e.name === 'health-handovers-changed');
    expect(said.at(-1)!.data['handovers']).toMatchObject([{ handoverId: stays.id }]);

    const invitee = await anInvitee(plan);
    await plan.post(`${invitee.path}/advice`, { inviteeId: invitee.id, words: SECRET });
    const read = async () => (await (await world.as('coordinator')).get(`/v1/plans/${plan.id}${invitee.path}`)).body;
    const before = (await read()) as ReviewResponse;
    expect(before.adviceMissing).toEqual([]);
    await plan.remove('review-advice', invitee.id);
    expect(await read()).toMatchObject({ adviceMissing: ['health'], version: before.version + 1 });
  });

  it('follows the correction of a meeting’s date', async () => {
    const plan = await aPlan();
    const { id } = await aReview(plan);
    await plan.post(`/reviews/${id}/meeting`, { heldOn: '2025-01-16' });
    const facts = async () => {
      const said = (await eventsAbout(world, plan.youngPersonId)).filter((e) => e.recordId === id);
      return (said.at(-1)!.data['facts'] as { name: string; value: string | null }[]).map((f) => [f.name, f.value]);
    };
    await plan.post(`/reviews/${id}/correction`, { reason: 'It was another day.' });
    await plan.post(`/reviews/${id}/meeting`, { heldOn: '2025-01-10' });
    expect(await facts()).toContainEqual(['reviewMeetingOn', '2025-01-10']);
  });
});
