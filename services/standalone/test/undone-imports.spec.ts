import { dumpOf, eventually, World } from '#libs/testing';
import { referrals } from '../../referrals/src/index.js';
import { transitionPlans } from '../../transition-plans/src/index.js';
import { youngPeople } from '../../young-people/src/index.js';
import { BladeReturn, imported, upload } from '../../young-people/test/blade-return.js';

/** A wrong return is imported, people work on with it, and the import is undone: its values go, and nobody's work. */
let world: World;
beforeAll(async () => {
  world = await World.start([youngPeople, transitionPlans, referrals], { today: '2025-04-01' });
});
afterAll(() => world?.stop());

const IMPORTS = '/v1/young-people/imports';
const KEPT = ['Reset', 'Corrected', 'Reviewed', 'Same'];
const NEW = ['Untouched', 'Planned', 'Contacted', 'Renamed'];
/** Valid UPNs of authority 926, for those whose postcode changes: without a number they would be two people each. */
const UPNS: Record<string, string> = {
  Reset: 'U926400118001',
  Corrected: 'R926400218002',
  Reviewed: 'P926400318003',
};

function returnOf(year: number, surname: string, lastreview: string, people: readonly string[], header = {}) {
  const file = new BladeReturn(header, year);
  for (const forename of people) {
    const same = forename === 'Same';
    const upn: Record<string, string> = UPNS[forename] ? { upn: UPNS[forename] } : {};
    file.withPlan(
      {
        forename,
        surname: upn['upn'] && forename !== 'Reviewed' ? surname : 'Self',
        postcode: same || year === 2025 ? 'NR24 7DH' : 'NR1 3AB',
        ...upn,
      },
      { active: { lastreview: same ? '2024-Jun-20 00:00:00' : lastreview } },
    );
  }
  return file;
}

test('an undone import leaves what was before and what people did since, in every service', async () => {
  const coordinator = await world.as('coordinator', 'young-people');
  const plans = await world.as('coordinator', 'transition-plans');
  const idOf = async (forename: string) =>
    (await world.rows<{ id: string }>('select id from young_people.young_person where given_name = $1', [forename]))[0]
      ?.id;
  const state = async (forename: string) => {
    const id = await idOf(forename);
    const { body: person } = await coordinator.get(`/v1/young-people/${id}`);
    const { body: known } = await coordinator.get(`/v1/young-people/${id}/circumstances`);
    const { version: _v, changedAt: _c, planStatus: _p, age: _a, yearGroup: _y, ...rest } = person;
    return { ...rest, facts: known.facts };
  };
  const undoing = async (id: string) => (await coordinator.get(`${IMPORTS}/${id}/undoing`)).body;
  const rows = async (id: string) => {
    const { body } = await coordinator.get(`${IMPORTS}/${id}/undoing/people?limit=200`);
    const names = new Map<string, string>();
    for (const name of [...KEPT, ...NEW]) names.set((await idOf(name)) ?? '', name);
    return Object.fromEntries(
      (body.items as { id: string; outcome: string; stays: { name: string; reason: string }[] }[]).map((row) => [
        names.get(row.id) ?? 'gone',
        [row.outcome, ...row.stays.map(({ name, reason }) => `${name} ${reason}`)].join(', '),
      ]),
    );
  };

  const right = await returnOf(2025, 'Right', '2024-Jun-20 00:00:00', KEPT).zip();
  const first = await imported(world, right);
  await world.settled();
  const before = Object.fromEntries(await Promise.all(KEPT.map(async (name) => [name, await state(name)])));

  world.today('2026-05-01');
  const file = returnOf(2026, 'Wrong', '2025-Jun-20 00:00:00', [...KEPT, ...NEW]);
  const wrong = await file.zip();
  const job = await imported(world, wrong);
  expect(job.people).toEqual({ new: 4, changed: 3, unchanged: 1, refused: 0 });
  expect((await upload(world, 'coordinator', right)).body.code).toBe('OLDER_RETURN');
  await world.settled();
  const planned = await idOf('Planned');
  const planId = await eventually('the plan', async () => {
    const { status, body } = await plans.get(`/v1/young-people/${planned}/plan`);
    return status === 200 && (body.id as string);
  });

  // What people do in the meantime.
  const change = async (name: string, body: object) => {
    const path = `/v1/young-people/${await idOf(name)}`;
    const { body: seen } = await coordinator.get(path);
    expect((await coordinator.patch(path, body, seen.version)).status).toBe(200);
  };
  await change('Corrected', { familyName: 'By hand' });
  await change('Renamed', { preferredName: 'Ren' });
  const reviewed = `/v1/young-people/${await idOf('Reviewed')}/circumstances`;
  const { body: seen } = await coordinator.get(reviewed);
  const facts = { lastReviewCompletedOn: { value: '2025-09-09', source: 'education' } };
  expect((await coordinator.patch(reviewed, { facts }, seen.version)).status).toBe(200);
  const contact = { kind: 'professional', name: 'Aunt', relationship: 'aunt' };
  const contacts = `/v1/young-people/${await idOf('Contacted')}/contacts`;
  expect((await coordinator.post(contacts, contact)).status).toBe(201);
  const goal = await plans.post(`/v1/plans/${planId}/goals`, { area: 'health', title: 'Swim' });
  expect(goal.status).toBe(201);
  await world.settled();

  // What the undo would do, which changes nothing. The plan's goal is known to transition-plans alone.
  expect((await coordinator.get(`${IMPORTS}/${first.id}/undoing`)).body).toMatchObject({ code: 'LATER_IMPORT' });
  expect((await undoing(job.id)).people).toEqual({
    ...{ removed: 2, asked: 0, reset: 1, 'partly-reset': 2, kept: 2, unchanged: 1 },
  });
  expect(await rows(job.id)).toEqual({
    Reset: 'reset',
    Corrected: 'partly-reset, familyName CHANGED_SINCE',
    Reviewed: 'partly-reset, lastReviewCompletedOn CHANGED_SINCE',
    Same: 'unchanged',
    Untouched: 'removed',
    Planned: 'removed',
    Contacted: 'kept, record RECORDS_SINCE',
    Renamed: 'kept, record CHANGED_SINCE',
  });
  const { body: foreseen } = await coordinator.get(`${IMPORTS}/${job.id}/undoing/people`);
  const resets = (foreseen.items as { id: string; resets: object[] }[]).find(
    ({ id }) => id === before['Reset'].id,
  )!.resets;
  expect(resets).toContainEqual({ name: 'postcode', now: '"NR1 3AB"', before: '"NR24 7DH"' });
  expect(resets).toContainEqual({ name: 'lastReviewCompletedOn', now: '"2025-06-20"', before: '"2024-06-20"' });

  const untouched = (await idOf('Untouched'))!;
  const practitioner = await world.as('education', 'young-people');
  expect((await practitioner.post(`${IMPORTS}/${job.id}/undoing`, {})).status).toBe(403);
  const started = await coordinator.post(`${IMPORTS}/${job.id}/undoing`, {});
  expect([started.status, started.body.status]).toEqual([202, 'undoing']);
  const undone = await eventually('the undo', async () => {
    const { body } = await coordinator.get(`${IMPORTS}/${job.id}`);
    return body.status === 'undone' && body;
  });
  expect(undone.undone.by).toMatchObject({ subject: 'coordinator' });
  await world.settled();

  expect(await state('Reset')).toEqual(before['Reset']);
  expect(await state('Same')).toEqual(before['Same']);
  expect(await state('Corrected')).toEqual({ ...before['Corrected'], familyName: 'By hand' });
  const { facts: known, ...person } = await state('Reviewed');
  expect(known).toEqual({ ...before['Reviewed'].facts, lastReviewCompletedOn: '2025-09-09' });
  expect({ ...person, facts: before['Reviewed'].facts }).toEqual(before['Reviewed']);
  const { body: copy } = await plans.get(`/v1/young-people/${before['Reset'].id}/plan`);
  expect(copy.youngPerson?.familyName ?? 'Right').toBe('Right');

  // The record that nobody used is gone everywhere, with its plan; the others stay, with everything in them.
  expect((await coordinator.get(`/v1/young-people/${untouched}`)).status).toBe(404);
  expect((await plans.get(`/v1/young-people/${untouched}/plan`)).status).toBe(404);
  for (const schema of ['young_people', 'transition_plans', 'referrals']) {
    const left = await dumpOf(world, schema, [untouched]);
    const tables = Object.entries(left).flatMap(([table, found]) => ((found as unknown[]).length > 0 ? [table] : []));
    expect(tables.filter((table) => !['audit_entry', 'import_change'].includes(table))).toEqual([]);
  }
  const [change_] = await world.rows('select fields from young_people.import_change where young_person_id = $1', [
    untouched,
  ]);
  expect(change_).toEqual({ fields: {} });
  expect((await plans.get(`/v1/plans/${planId}`)).body.goals).toHaveLength(1);
  expect(await rows(job.id)).toMatchObject({ gone: 'removed', Planned: 'kept, record PLAN_WORKED_ON' });
  expect((await undoing(job.id)).people).toMatchObject({ removed: 1, asked: 0, kept: 3 });
  const log = (await coordinator.get(`/v1/young-people/${before['Reset'].id}/access-log`)).body.items;
  expect(log).toContainEqual(expect.objectContaining({ permission: 'import:undo', recordId: job.id }));

  // The earlier return is the newest one again. The undone return can be imported a second time.
  expect((await coordinator.post(`${IMPORTS}/${job.id}/undoing`, {})).body).toMatchObject({ code: 'IMPORT_NOT_DONE' });
  expect((await imported(world, right)).people).toEqual({ new: 0, changed: 0, unchanged: 4, refused: 0 });
  expect((await imported(world, wrong)).people).toMatchObject({ new: 1 });
}, 180_000);
