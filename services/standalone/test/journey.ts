import { openAsBlob } from 'node:fs';
import { eventually } from '#libs/testing';
import type { Api, As, Disturbance } from './api.js';
import { closesTheLoop } from './closed-loop.js';

const BORN = '2007-01-25';
const STATUTORY = ['EDU-02', 'EDU-04', 'SC-02', 'JNT-01'];

/** Import: everybody is taken, and everybody of 13 to 25 has a plan. */
export async function importsTheReturn(
  as: As,
  file: string,
  expected: { people: number; plans: number },
): Promise<void> {
  const coordinator = await as('coordinator');
  const upload = async () => {
    const form = new FormData();
    form.set('file', await openAsBlob(file), 'return.zip');
    const started = await coordinator.post('/v1/young-people/imports', form);
    expect(started.status).toBe(202);
    return eventually(
      'the import to end',
      async () => {
        const { body } = await coordinator.get(`/v1/young-people/imports/${started.body.id}`);
        expect(body.status).not.toMatch(/failed|interrupted/);
        return body.status === 'done' && body;
      },
      { every: 100 },
    );
  };
  const first = await upload();
  expect(first.people).toEqual({ new: expected.people, changed: 0, unchanged: 0, refused: 0 });
  await eventually('the plans to open', async () => (await countPlans(coordinator)) === expected.plans, {
    every: 500,
  });
  const second = await upload();
  expect(second.people).toEqual({ new: 0, changed: 0, unchanged: expected.people, refused: 0 });
  expect(await countPlans(coordinator)).toBe(expected.plans);
}

export async function countPlans(api: Api): Promise<number> {
  let count = 0;
  for (let after: string | null = ''; after !== null;) {
    const page: { items: unknown[]; next: string | null } = await api.ok(
      api.get(`/v1/caseload?limit=200${after ? `&after=${after}` : ''}`),
    );
    count += page.items.length;
    after = page.next;
  }
  return count;
}

/** From a goal in the young person's words to a start that the young person confirms. */
export async function walksTheWholePath(as: As, disturbance: Disturbance): Promise<void> {
  const [coordinator, adults, family, carer] = await Promise.all([
    as('coordinator'),
    as('adult-social-care'),
    as('young-person'),
    as('carer'),
  ]);

  // Somebody of seventeen with an EHC plan; the accounts of the young person and of a carer are theirs. The return had the
  // day of birth wrong: it will be the eighteenth birthday on 25 January.
  const { items } = await coordinator.ok(
    coordinator.post('/v1/young-people/search', { age: { from: 17, to: 17 }, hasEhcPlan: true, limit: 1 }),
  );
  const person: string = items[0].id;
  const { etag } = await coordinator.get(`/v1/young-people/${person}`);
  await coordinator.ok(coordinator.patch(`/v1/young-people/${person}`, { dateOfBirth: BORN }, etag!));
  await coordinator.ok(
    coordinator.post(`/v1/young-people/${person}/relationships`, { subject: 'young-person', relation: 'self' }),
  );
  const { id: relationship } = await coordinator.ok(
    coordinator.post(`/v1/young-people/${person}/relationships`, { subject: 'carer', relation: 'carer' }),
  );
  const me = await family.ok(family.get('/v1/me'));
  expect(me.youngPeople).toEqual([{ id: person, relation: 'self' }]);

  // At seventeen it is the young person who says that the carer reads the record.
  expect((await carer.get(`/v1/young-people/${person}`)).status).toBe(404);
  await family.ok(family.post(`/v1/young-people/${person}/relationships/${relationship}/renewal`, {}));
  await carer.ok(carer.get(`/v1/young-people/${person}`));
  const { items: deciders } = await carer.ok(carer.get(`/v1/young-people/${person}/decision-makers`));
  expect(deciders.map((d: { kind: string; decider: string }) => [d.kind, d.decider])).toEqual([
    ['ehc', 'young-person'],
    ['health-and-care', 'young-person'],
    ['money', 'parent'],
  ]);

  // The plan has the dates that the law sets, each with its authority.
  const plan = await eventually('the young person to reach the plan', async () => {
    const { status, body } = await family.get(`/v1/young-people/${person}/plan`);
    return status === 200 && body.youngPerson.dateOfBirth === BORN && body;
  });
  for (const rule of STATUTORY) {
    const step = plan.milestones.find((m: { rule: string }) => m.rule === rule);
    expect(step).toMatchObject({ rule, citation: expect.any(String), why: expect.any(String) });
  }
  const path = `/v1/plans/${plan.id}`;

  // A goal in their own words.
  const goal = await family.ok(
    family.post(`${path}/goals`, {
      area: 'independent-living',
      title: 'My own front door',
      ownWords: 'I want my own key.',
    }),
  );

  // What the EHC plan is concerned, the young person decides, and a carer does not.
  const decision = { kind: 'ehc', about: 'agree-plan', decided: 'yes' };
  await eventually('the carer to reach the plan', async () => (await carer.get(path)).status === 200);
  const refused = await carer.post(`${path}/decisions`, decision);
  expect([refused.status, refused.body.code]).toEqual([409, 'NOT_THE_DECISION_MAKER']);
  await family.ok(family.post(`${path}/decisions`, decision));

  // A step that adult social care accepts as its own.
  const step = await coordinator.ok(
    coordinator.post(`${path}/steps`, { title: 'Find supported living', goalId: goal.id, dueOn: '2025-09-01' }),
  );
  await coordinator.ok(
    coordinator.post(`${path}/steps/${step.id}/assignment`, {
      ownerAgency: 'adult-social-care',
      deliveryTeam: 'Preparing for adult life',
      sponsoringDirector: 'Director of adult social services',
    }),
  );
  const worklist = await adults.ok(
    adults.get('/v1/worklists?list=due&agency=adult-social-care&withinDays=300&limit=200'),
  );
  expect(worklist.items.map((i: { id: string }) => i.id)).toContain(step.id);
  await adults.ok(adults.post(`${path}/steps/${step.id}/acceptance`));

  await disagreesUntilThePlanFits(coordinator, family, path, goal.id);

  await closesTheLoop(as, disturbance, { person, path, planId: plan.id, stepId: step.id });
}

/** "I don't agree", a change, the question again, and a yes that is bound to what was read. */
async function disagreesUntilThePlanFits(coordinator: Api, family: Api, path: string, goalId: string): Promise<void> {
  const answer = async (said: string, words?: string) => {
    const { version } = await family.ok(family.get(path));
    return family.ok(family.post(`${path}/answers`, { answer: said, words, planVersion: version }));
  };
  const mine = async () => {
    const { standing } = await family.ok(family.get(`${path}/answers`));
    return standing.find((a: { by: string }) => a.by === 'young-person');
  };
  await answer('disagree', 'Not so late.');
  expect(await mine()).toMatchObject({ answer: 'disagree', words: 'Not so late.', stale: false, changes: [] });

  const goal = (await coordinator.ok(coordinator.get(path))).goals.find((g: { id: string }) => g.id === goalId);
  await coordinator.ok(coordinator.patch(`${path}/goals/${goalId}`, { targetOn: '2025-08-01' }, `"${goal.version}"`));
  const asked = await eventually('the young person to be asked again', async () => {
    const now = await mine();
    return now.askedAgainOn !== null && now;
  });
  expect(asked).toMatchObject({ answer: 'disagree', stale: true });
  expect(asked.changes.map((c: { field: string; after: string }) => [c.field, c.after])).toEqual([
    ['targetOn', '2025-08-01'],
  ]);

  await answer('agree');
  expect(await mine()).toMatchObject({ answer: 'agree', number: 2, stale: false });
}
