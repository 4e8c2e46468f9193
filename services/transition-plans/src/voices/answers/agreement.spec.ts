import { relationshipChanged } from '#libs/contracts';
import { World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { FACTS, aYoungPerson, factsChange } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import { PlanJob } from '../../upkeep/following/plan.job.js';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import type { ChangesResponse, VersionResponse } from '../versions/versions.dto.js';
import type { AnswersResponse } from './answers.dto.js';

let world: World;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16' });
});
afterAll(() => world?.stop());

const as = (who: string) => world.as(who);

async function aPlan(facts = FACTS) {
  const youngPersonId = await aYoungPerson(world, { facts, held: { 'young-person': 'self', carer: 'carer' } });
  const read = async (who = 'coordinator') =>
    (await (await as(who)).get(`/v1/young-people/${youngPersonId}/plan`)).body as PlanResponse;
  const { id } = await read();
  const goal = (await (await as('young-person')).post(`/v1/plans/${id}/goals`, { area: 'employment', title: 'Bake' }))
    .body;
  const say = async (who: string, answer: string, words?: string) =>
    (await as(who)).post(`/v1/plans/${id}/answers`, { answer, words, planVersion: (await read(who)).version });
  const answers = async (who = 'coordinator') =>
    (await (await as(who)).get(`/v1/plans/${id}/answers`)).body as AnswersResponse;
  return { id, youngPersonId, read, say, answers, goalId: goal.id as string };
}

describe('agreement', () => {
  it('applies to the version that was read: an edit makes it stale, shows the changes, and asks again', async () => {
    const plan = await aPlan();
    const yes = await plan.say('young-person', 'agree', 'Good plan.');
    expect(yes.body).toMatchObject({ number: 1, stale: false, by: 'young-person', agency: null });
    await plan.say('carer', 'disagree', 'She needs more help.');
    await plan.say('education', 'agree');
    const before = await plan.answers();
    expect(before.standing.map((a) => [a.by, a.agency, a.answer, a.words, a.stale, a.changes])).toEqual(
      expect.arrayContaining([
        ['young-person', null, 'agree', 'Good plan.', false, []],
        ['carer', null, 'disagree', 'She needs more help.', false, []],
        ['agency', 'education', 'agree', null, false, []],
      ]),
    );
    expect((await plan.read()).published).toMatchObject({ number: 1, current: true });

    await (await as('coordinator')).patch(`/v1/plans/${plan.id}/goals/${plan.goalId}`, { targetOn: '2026-01-01' }, 1);
    const after = await plan.answers('young-person');
    expect(after.standing.map((a) => a.stale)).toEqual([true, true, true]);
    expect(after.standing[0]!.changes.map((c) => c.sentence)).toEqual([
      'The goal “Bake”: the target date changed from nothing to 1 January 2026.',
    ]);
    expect((await plan.read()).published).toMatchObject({ number: 1, current: false });

    await world.app().get(PlanJob).run();
    await world.app().get(PlanJob).run();
    const stale = (await eventsAbout(world, plan.youngPersonId)).filter((e) => e.name === 'agreement-stale');
    expect(stale.map((e) => [e.data['by'], e.data['number'], e.data['changes']]).sort()).toEqual([
      ['agency', 1, 1],
      ['carer', 1, 1],
      ['young-person', 1, 1],
    ]);
    expect((await plan.answers()).standing.map((a) => a.askedAgainOn)).toEqual(Array(3).fill('2025-01-16'));
    const history = await (await as('coordinator')).get(`/v1/plans/${plan.id}/timeline`);
    expect(history.body.items.filter((e: { kind: string }) => e.kind === 'answer-stale')).toHaveLength(3);

    const again = await plan.say('young-person', 'agree');
    expect(again.body).toMatchObject({ number: 2, stale: false, askedAgainOn: null });
    const last = await plan.answers();
    expect(last.standing.filter((a) => a.by === 'young-person')).toHaveLength(1);
    expect(last.earlier.map((a) => [a.by, a.number, a.stale])).toEqual([['young-person', 1, true]]);
  });

  it('stays current when only progress, comments and people change, and is current again when the words are restored', async () => {
    const plan = await aPlan();
    await plan.say('young-person', 'agree');
    const staff = await as('coordinator');
    const path = `/v1/plans/${plan.id}/goals/${plan.goalId}`;
    await staff.patch(path, { achievement: 'in-progress' }, 1);
    await staff.post(`/v1/plans/${plan.id}/comments`, { words: 'Well done.' });
    expect((await plan.read()).answers[0]).toMatchObject({ stale: false });
    await staff.patch(path, { title: 'Bake bread' }, 2);
    expect((await plan.read()).answers[0]).toMatchObject({ stale: true });
    await staff.patch(path, { title: 'Bake' }, 3);
    await world.app().get(PlanJob).run();
    expect((await plan.read()).answers[0]).toMatchObject({ stale: false, askedAgainOn: null });
  });

  it('belongs to the agency, not to the person who speaks for it', async () => {
    const plan = await aPlan();
    await plan.say('adults', 'disagree');
    await plan.say('adults', 'agree');
    const { standing, earlier } = await plan.answers();
    expect(standing.map((a) => [a.agency, a.answer])).toEqual([['adult-social-care', 'agree']]);
    expect(earlier).toHaveLength(1);
  });

  it('reveals nothing withheld from carers through staleness, a number or a hash', async () => {
    const facts = { ...FACTS, consentsToTransitionAssessment: false };
    const plan = await aPlan(facts);
    await plan.say('young-person', 'agree');
    await plan.say('carer', 'agree');
    const at = (rest: string) => `/v1/plans/${plan.id}/${rest}`;
    const [staff, carer] = [await as('coordinator'), await as('carer')];
    const seen = async () => {
      const { answers, published } = await plan.read('carer');
      const bodies = ['answers', 'versions', 'versions/1', 'versions/1/changes', 'timeline?limit=200', 'easy-read'];
      return { answers, published, reads: await Promise.all(bodies.map(async (of) => (await carer.get(at(of))).body)) };
    };
    const before = await seen();
    await factsChange(world, plan.youngPersonId, 2, { ...facts, atRiskOfAbuseOrNeglect: true }, [
      'atRiskOfAbuseOrNeglect',
    ]);
    expect((await plan.read()).milestones.map((s) => s.rule)).toContain('SC-04');
    await world.app().get(PlanJob).run();
    expect((await staff.post(at('versions'))).body).toMatchObject({ number: 2 });
    await plan.say('young-person', 'agree');
    const stale = (await staff.get(at('timeline'))).body.items.filter(
      (e: { kind: string }) => e.kind === 'answer-stale',
    );
    expect(stale).toHaveLength(1);

    const after = await seen();
    const answersOfYoungPerson = (all: { by: string; id: string }[]) => all.filter((a) => a.by === 'young-person');
    expect(after.published).toEqual(before.published);
    expect(after.reads.slice(1, 4)).toEqual(before.reads.slice(1, 4));
    expect(after.reads[5]).toEqual(before.reads[5]);
    expect(answersOfYoungPerson(after.answers)).toMatchObject([{ number: 1, stale: false, askedAgainOn: null }]);
    expect(after.reads[0].earlier).toMatchObject([{ number: 1, stale: false, askedAgainOn: null }]);
    expect(after.reads[0].standing.flatMap((a: { changes: unknown[] }) => a.changes)).toEqual([]);
    const kinds = (history: { items: { kind: string }[] }) => history.items.map((line) => line.kind);
    expect(kinds(after.reads[4])).toEqual(['plan-answered', ...kinds(before.reads[4])]);

    // A change that everyone can read is the next version for everyone, each with their own number.
    await staff.patch(at(`goals/${plan.goalId}`), { title: 'Bake bread' }, 1);
    expect((await staff.post(at('versions'))).body).toMatchObject({ number: 3 });
    const items = (await carer.get(at('versions'))).body.items as { number: number }[];
    expect(items.map((v) => v.number)).toEqual([2, 1]);
    const { changes } = (await carer.get(at('versions/1/changes?to=2'))).body as ChangesResponse;
    expect(changes.map((c) => c.field)).toEqual(['title']);
    expect((await carer.get(at('versions/3'))).status).toBe(404);
    expect((await plan.read('carer')).published).toMatchObject({ number: 2, current: true });
    expect((await plan.read('carer')).answers.map((a) => [a.by, a.number, a.stale])).toEqual([
      ['young-person', 1, true],
      ['carer', 1, true],
    ]);
  });

  it('does not ask people again after their access to the record ended, until they regain it', async () => {
    const plan = await aPlan();
    await plan.say('young-person', 'agree');
    await plan.say('carer', 'disagree');
    const [held] = await world.rows<{ id: string }>(
      `select id from transition_plans.relationship where young_person_id = $1 and subject = 'carer'`,
      [plan.youngPersonId],
    );
    const access = async (recordVersion: number, untilOn: string | null) => {
      const data = {
        ...{ relationshipId: held!.id, subject: 'carer', relation: 'carer' as const },
        ...{ fromOn: '2024-01-01', untilOn },
      };
      const about = { youngPersonId: plan.youngPersonId, recordId: held!.id };
      await world.publish(relationshipChanged, { ...about, recordVersion, data });
      await world.settled();
    };
    await access(2, '2025-01-15');
    await (await as('coordinator')).patch(`/v1/plans/${plan.id}/goals/${plan.goalId}`, { title: 'Bake bread' }, 1);
    await world.app().get(PlanJob).run();
    const carers = async (who = 'coordinator') => (await plan.answers(who)).standing.find((a) => a.by === 'carer');
    expect(await carers()).toMatchObject({ answer: 'disagree', accessEnded: true, askedAgainOn: null });
    const asked = async () =>
      (await eventsAbout(world, plan.youngPersonId))
        .filter((e) => e.name === 'agreement-stale')
        .map((e) => e.data['by']);
    expect(await asked()).toEqual(['young-person']);
    await access(3, null);
    await world.app().get(PlanJob).run();
    expect(await carers()).toMatchObject({ accessEnded: false, askedAgainOn: '2025-01-16' });
    expect((await asked()).sort()).toEqual(['carer', 'young-person']);
  });
});

describe('versions', () => {
  it('are published, kept unchanged, and compared', async () => {
    const plan = await aPlan();
    const staff = await as('coordinator');
    const first = await staff.post(`/v1/plans/${plan.id}/versions`);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      number: 1,
      madeBy: 'publication',
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const unchanged = await staff.post(`/v1/plans/${plan.id}/versions`);
    expect([unchanged.status, unchanged.body.code]).toEqual([409, 'VERSION_UNCHANGED']);

    await staff.patch(`/v1/plans/${plan.id}/goals/${plan.goalId}`, { title: 'Bake bread' }, 1);
    const changes = (from: number, to = '') => staff.get(`/v1/plans/${plan.id}/versions/${from}/changes${to}`);
    const now = (await changes(1)).body as ChangesResponse;
    expect(now).toMatchObject({
      from: 1,
      to: null,
      changes: [{ field: 'title', before: 'Bake', after: 'Bake bread' }],
    });
    await staff.post(`/v1/plans/${plan.id}/versions`);
    expect((await changes(1, '?to=2')).body.changes).toEqual(now.changes);
    expect((await changes(2, '?to=1')).body.changes).toMatchObject([{ before: 'Bake bread', after: 'Bake' }]);
    expect((await changes(1, '?to=9')).status).toBe(404);
    expect((await changes(1, '?to=x')).status).toBe(400);

    const kept = (await staff.get(`/v1/plans/${plan.id}/versions/1`)).body as VersionResponse;
    expect(kept).toEqual(first.body);
    expect(kept.goals).toMatchObject([{ id: plan.goalId, title: 'Bake' }]);
    const list = await (await as('young-person')).get(`/v1/plans/${plan.id}/versions`);
    expect(list.body.items.map((v: { number: number }) => v.number)).toEqual([2, 1]);
    expect((await staff.get(`/v1/plans/${plan.id}/versions/x`)).status).toBe(400);
    const said = (await eventsAbout(world, plan.youngPersonId)).filter((e) => e.name === 'plan-version-published');
    expect(said.map((e) => e.data['number'])).toEqual([1, 2]);
  });

  it('cannot be changed, even by a SQL statement', async () => {
    const plan = await aPlan();
    await (await as('coordinator')).post(`/v1/plans/${plan.id}/versions`);
    await expect(
      world.rows(`update transition_plans.plan_version set content_hash = 'x' where plan_id = $1`, [plan.id]),
    ).rejects.toThrow('a version of a plan is never changed');
  });

  it('twenty people edit one plan at once: no edit is lost, and each rejected edit succeeds after another read', async () => {
    const plan = await aPlan();
    const path = `/v1/plans/${plan.id}/goals/${plan.goalId}`;
    const staff = await as('coordinator');
    let losers = 0;
    const edit = async (i: number) => {
      for (;;) {
        const seen = (await plan.read()).goals.find((g) => g.id === plan.goalId)!;
        const criterion = [seen.successCriterion, `${i}`].filter(Boolean).join(',');
        const { status } = await staff.patch(path, { successCriterion: criterion }, seen.version);
        if (status === 200) return;
        expect(status).toBe(412);
        losers++;
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, i) => edit(i)));
    const goal = (await plan.read()).goals.find((g) => g.id === plan.goalId)!;
    expect(
      goal
        .successCriterion!.split(',')
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual([...Array(20).keys()]);
    expect(goal.version).toBe(21);
    expect(losers).toBeGreaterThan(0);
  });
});
