import fc from 'fast-check';
import { longer } from '#libs/testing';
import { personChanged } from '#libs/contracts';
import { wronglyCarried } from '../test/carried.js';
import { aPerson } from '../test/people.js';
import { type TriedResponse, TriedPlan } from '../test/tried-plan.js';
import type { PlanResponse, StepInPlanResponse } from './reading/plans/plans.dto.js';

/* Properties of a plan that hold after any sequence of requests through the API. */
let plan: TriedPlan;

beforeAll(async () => {
  plan = await TriedPlan.start();
});
afterAll(() => plan?.world.stop());

/** A request whose status does not matter here. */
type Act = (now: PlanResponse) => Promise<TriedResponse>;

const read = async (account: string) => (await plan.call(account, 'GET', plan.path)).body as unknown as PlanResponse;
const allSteps = (now: PlanResponse): StepInPlanResponse[] => [
  ...now.steps,
  ...now.milestones,
  ...now.goals.flatMap(({ steps }) => steps),
];
const post =
  (account: string, path: string, body: object = {}): Act =>
  () =>
    plan.call(account, 'POST', plan.path + path, body);

function changeGoal(account: string, which: 'goal' | 'proposal', body: object): Act {
  return (now) => {
    const goal = now.goals.find(({ id }) => id === plan.ids[which]);
    return plan.call(account, 'PATCH', `${plan.path}/goals/${plan.ids[which]}`, body, goal?.version ?? 1);
  };
}

function changeStep(body: object): Act {
  return (now) => {
    const step = allSteps(now).find(({ id }) => id === plan.ids.step);
    return plan.call('coordinator', 'PATCH', `${plan.path}/steps/${plan.ids.step}`, body, step?.version ?? 1);
  };
}

const onStep = (account: string, verb: string, body: object = {}): Act => {
  return () => plan.call(account, 'POST', `${plan.path}/steps/${plan.ids.step}/${verb}`, body);
};
const changePlan = (body: object): Act => {
  return (now) => plan.call('coordinator', 'PATCH', plan.path, body, now.version);
};
const remove = (kind: 'goal' | 'step'): Act => {
  return () =>
    plan.call('coordinator', 'POST', `${plan.path}/removals`, {
      ...{ kind, id: kind === 'goal' ? plan.ids.proposal : plan.ids.step },
      ...{ reason: 'entered-in-error', words: 'There by mistake.' },
    });
};
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);

describe('no sequence of edits leaves an agreement fresh over changed content', () => {
  /** The content that a party reads and agrees to, in their own view. */
  const told = ({ goals, areas, notes, ...now }: PlanResponse): string =>
    JSON.stringify({
      goals: goals
        .map((g) => [
          ...[g.id, g.area, g.relatedAreas, g.title, g.ownWords, g.ownWordsBy, g.successCriterion, g.targetOn],
          ...[g.status, g.endReason],
        ])
        .sort(),
      steps: allSteps({ goals, areas, notes, ...now })
        .filter(({ status }) => status !== 'withdrawn' && status !== 'no-longer-needed')
        .map((s) => [s.id, s.goalId, s.title, s.rule, s.dueOn, s.ownerAgency])
        .sort(),
      areas: areas.map(({ area, notNeeded }) => [area, notNeeded?.words ?? null]),
      notes,
    });

  const aGoalChange = fc
    .tuple(
      oneOf('coordinator', 'young-person'),
      oneOf<'goal' | 'proposal'>('goal', 'proposal'),
      oneOf<object>(
        { title: 'To bake' },
        { title: 'A job' },
        { area: 'health' },
        { area: 'employment' },
        { relatedAreas: ['independent-living'] },
        { ownWords: 'I want to bake.' },
        { ownWords: null },
        { ownWordsBy: 'advocate' },
        { ownWordsBy: 'other' },
        { successCriterion: 'Paid work' },
        { targetOn: '2026-07-31' },
        { targetOn: null },
        { status: 'active' },
        { status: 'on-hold' },
        { status: 'ended', endReason: 'reached' },
        { status: 'active', reason: 'Again.' },
        { achievement: 'in-progress' },
        { remindOn: '2026-01-01' },
      ),
    )
    .map(([account, which, body]): Act => changeGoal(account, which, body));
  const aStepChange = oneOf<Act>(
    changeStep({ title: 'Visit a flat' }),
    changeStep({ dueOn: '2025-06-01' }),
    changeStep({ dueOn: null }),
    changeStep({ deliveryTeam: 'West' }),
    changeStep({ status: 'in-progress', reason: 'x' }),
    changeStep({ status: 'no-longer-needed', reason: 'x' }),
    (now) => changeStep({ goalId: plan.ids.goal })(now),
    changeStep({ goalId: null }),
    onStep('coordinator', 'evidence', { kind: 'other', words: 'A letter.' }),
    onStep('coordinator', 'assignment', { ownerAgency: 'adult-social-care' }),
    onStep('adults', 'acceptance'),
    onStep('adults', 'hand-back', { reason: 'other', words: 'x' }),
  );
  const anyEdit = fc.oneof(
    { weight: 3, arbitrary: aGoalChange },
    { weight: 2, arbitrary: aStepChange },
    oneOf<Act>(
      changePlan({ notes: 'Meets on Fridays.' }),
      changePlan({ notes: null }),
      changePlan({ areasNotNeeded: [{ area: 'health', words: 'She is well.' }] }),
      changePlan({ areasNotNeeded: [] }),
      post('coordinator', '/goals', { area: 'health', title: 'Swim' }),
      post('coordinator', '/steps', { title: 'Find a pool' }),
      post('young-person', '/comments', { words: 'x' }),
      remove('goal'),
      remove('step'),
      post('coordinator', '/accountable-person', { subject: 'coordinator-2', name: 'Sam' }),
      post('coordinator-2', '/accountable-person/acceptance'),
      (now) => plan.call('young-person', 'PUT', `${plan.path}/goal-order`, { goals: [plan.ids.goal] }, now.version),
      () => plan.call('young-person', 'POST', `${plan.path}/goals/${plan.ids.goal}/ratings`, { rating: 2 }),
      () => plan.call('carer', 'POST', `${plan.path}/reviews/${plan.ids.review}/feedback`, { words: 'x' }),
      () => plan.call('coordinator', 'POST', `${plan.path}/reviews/${plan.ids.review}/meeting`, {}),
    ),
  );

  const contentVersion = async () => {
    const [row] = await plan.world.rows<{ version: number }>(
      'select content_version as version from transition_plans.plan where id = $1',
      [plan.ids.plan],
    );
    return row!.version;
  };

  it('holds for any editor and any time of the young person’s answer', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: anyEdit.map((act) => ({ act, answers: null })) },
      { weight: 2, arbitrary: oneOf('now', 'as first read').map((answers) => ({ act: null, answers })) },
    );
    let stale = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
        await plan.putBack();
        const first = await read('young-person');
        let now = first;
        let answered: string | null = null;
        let asOf = await contentVersion();
        for (const { act, answers } of steps) {
          const before = told(now);
          if (act) {
            await act(now);
          } else {
            const seen = answers === 'now' ? now : first;
            const body = { answer: 'agree', planVersion: seen.version };
            const { status } = await plan.call('young-person', 'POST', `${plan.path}/answers`, body);
            // An accepted answer belongs to the current content; content that was just read can be answered.
            if (status === 201) expect(told(seen)).toBe(told(now));
            if (answers === 'now') expect(status).toBe(201);
            if (status === 201) answered = told(now);
          }
          const version = await contentVersion();
          now = await read('young-person');
          // The service finds the people to ask again by the hash.
          if (told(now) !== before) expect(version).toBeGreaterThan(asOf);
          asOf = version;
          if (answered === null) continue;
          const standing = now.answers.find(({ by }) => by === 'young-person');
          expect(standing).toMatchObject({ stale: told(now) !== answered });
          if (standing!.stale) stale += 1;
        }
      }),
      { numRuns: longer(60) },
    );
    expect(stale).toBeGreaterThan(20);
  });
});

describe('no sequence of operations leaves a plan or step without an accountable person, unnoticed', () => {
  let recordVersion = 1;
  const worker = (namedWorker: string | null): Act => {
    return async () => {
      const id = plan.youngPersonId;
      const worksFor = namedWorker === null ? null : { subject: namedWorker, name: namedWorker, team: null };
      const data = aPerson({ namedWorker: worksFor });
      await plan.world.publish(personChanged, {
        youngPersonId: id,
        recordId: id,
        recordVersion: ++recordVersion,
        data,
      });
      await plan.world.settled();
      return { status: 200, body: {} };
    };
  };
  const account = oneOf('coordinator', 'coordinator-2', 'adults');
  const anAct = fc.oneof(
    fc.tuple(account, account).map(([by, to]) => post(by, '/accountable-person', { subject: to, name: to })),
    account.map((by) => post(by, '/accountable-person/acceptance')),
    account.map((by) => post(by, '/accountable-person/refusal', { words: 'x' })),
    oneOf(null, 'coordinator', 'coordinator-2').map(worker),
    oneOf<Act>(
      post('coordinator', '/steps', { title: 'Find a pool' }),
      post('coordinator', '/steps', { title: 'Find a pool', ownerAgency: 'adult-social-care' }),
      onStep('coordinator', 'assignment', { ownerAgency: 'adult-social-care' }),
      onStep('coordinator', 'assignment', { ownerAgency: 'health' }),
      onStep('adults', 'acceptance', { person: { subject: 'adults', name: 'Omar' } }),
      onStep('adults', 'acceptance'),
      onStep('adults', 'hand-back', { reason: 'other', words: 'x' }),
      changeStep({ status: 'no-longer-needed', reason: 'x' }),
      changeStep({ status: 'in-progress', reason: 'x' }),
      post('coordinator', '/closing', {
        ...{ reason: 'moved-out-of-area', words: 'To Suffolk.' },
        overriding: { reason: 'The family moved away.', accountable: { subject: 'coordinator', name: 'Maya' } },
      }),
    ),
  );
  const listed = async (path: string, id: string) => {
    const { body } = await plan.call('coordinator', 'GET', path);
    return (body['items'] as { id: string }[]).some((one) => one.id === id);
  };

  it('holds when a person is asked, accepts, declines, comes, goes, hands back or closes', async () => {
    let withNobody = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 2, maxLength: 7 }), async (acts) => {
        await plan.putBack();
        for (const act of acts) {
          await act(await read('coordinator'));
          const now = await read('coordinator');
          if (now.status !== 'open') continue;
          const nobody = now.accountable === null;
          if (nobody) withNobody += 1;
          expect(await listed('/v1/worklists/accountability?gap=nobody&limit=200', plan.ids.plan)).toBe(nobody);
          for (const step of allSteps(now).filter((s) =>
            ['not-started', 'in-progress', 'blocked'].includes(s.status),
          )) {
            if (!['agency', 'every-agency'].includes(step.dutyOf)) continue;
            expect([step.title, step.accountable !== null || nobody]).toEqual([step.title, true]);
          }
          const own = allSteps(now).find(({ id }) => id === plan.ids.step)!;
          const isOpen = ['not-started', 'in-progress', 'blocked'].includes(own.status);
          for (const list of ['unowned', 'handed-back'])
            expect([list, await listed(`/v1/worklists?list=${list}&limit=200`, own.id)]).toEqual([
              ...[list, isOpen && own.response === list],
            ]);
        }
      }),
      { numRuns: longer(30) },
    );
    expect(withNobody).toBeGreaterThan(3);
  });
});

it('each step and plan carries for the worklists what its rows say', async () => {
  expect(await wronglyCarried(plan.world)).toEqual([]);
});
