import { World } from '#libs/testing';
import { OVERRIDING } from '../../../test/closing.js';
import { aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import type { CaseloadRow } from '../caseload/caseload.dto.js';
import type { WorklistRow } from './worklists.dto.js';

let world: World;
const plans: string[] = [];

/** No plan opens automatically here. Each has the steps of the test, and the few that bind every agency. */
const A_BIRTHDAY = { person: { needs: [] }, facts: { dateOfBirth: '2009-03-05' } };

beforeAll(async () => {
  world = await World.start([transitionPlans]);
  const as = await world.as('coordinator');
  for (let i = 0; i < 12; i++) {
    const namedWorker = i < 8 ? { subject: 'coordinator', name: 'Maya', team: null } : null;
    const youngPersonId = await aYoungPerson(world, {
      ...A_BIRTHDAY,
      person: { ...A_BIRTHDAY.person, namedWorker, preferredName: i === 0 ? 'Addie' : null },
    });
    const res = await as.post('/v1/plans', {
      youngPersonId,
      steps: [
        {
          title: `Ring ${i}`,
          dueOn: `2025-01-${String(5 + 2 * (11 - i)).padStart(2, '0')}`,
          ownerAgency: i % 2 ? 'health' : 'education',
          deliveryTeam: i % 3 ? 'West' : 'East',
          ...(i === 5 ? { person: { subject: 'health', name: 'Nurse Example' } } : {}),
        },
        { title: `Write ${i}`, dueOn: '2025-06-01' },
        { title: `Think ${i}` },
      ],
    });
    plans.push(res.body.id);
  }
});
afterAll(() => world?.stop());

async function walk<Row extends { id: string }>(account: string, path: string): Promise<Row[]> {
  const as = await world.as(account);
  const rows: Row[] = [];
  let next: string | null = null;
  do {
    const res = await as.get(`${path}${path.includes('?') ? '&' : '?'}limit=5${next ? `&after=${next}` : ''}`);
    expect(res.status).toBe(200);
    if (res.body.next) expect(res.headers['link']).toContain(`after=${res.body.next}`);
    rows.push(...(res.body.items as Row[]));
    next = res.body.next as string | null;
  } while (next);
  return rows;
}

describe('the caseload', () => {
  it('is ordered by the next date, most overdue first, and pages without gaps or repeats', async () => {
    const rows = await walk<CaseloadRow>('coordinator', '/v1/caseload');
    expect(rows.map((r) => r.id)).toEqual([...plans].reverse());
    expect(rows.map((r) => r.nextDue!.dueOn)).toEqual([...rows.map((r) => r.nextDue!.dueOn)].sort());
    expect(rows[0]).toMatchObject({
      name: 'Ada Example',
      age: 15,
      yearGroup: 11,
      nextDue: { title: 'Ring 11', dueOn: '2025-01-05' },
      overdue: 1,
      unowned: 2,
      handedBack: 0,
      namedWorker: null,
    });
    expect(rows.at(-1)).toMatchObject({ name: 'Addie Example', overdue: 0, nextDue: { title: 'Ring 0' } });
  });

  it('filters by one named worker, or mine', async () => {
    const mine = await walk<CaseloadRow>('coordinator', '/v1/caseload?namedWorker=mine');
    expect(mine.map((r) => r.id)).toEqual(plans.slice(0, 8).reverse());
    const named = await walk<CaseloadRow>('leader', '/v1/caseload?namedWorker=coordinator');
    expect(named.map((r) => r.id)).toEqual(mine.map((r) => r.id));
    expect(await walk('coordinator-2', '/v1/caseload?namedWorker=mine')).toEqual([]);
  });

  it('shows nothing from another area', async () => {
    expect(await walk('suffolk-coordinator', '/v1/caseload')).toEqual([]);
  });
});

describe('lists by whom they are about', () => {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

  it('hold the steps of one named worker, or mine, and those that name me', async () => {
    const all = await walk<WorklistRow>('coordinator', '/v1/worklists?list=overdue');
    const mine = await walk<WorklistRow>('coordinator', '/v1/worklists?list=overdue&namedWorker=mine');
    expect(ids(mine)).toEqual(ids(all.filter(({ planId }) => plans.indexOf(planId) < 8)));
    expect(mine.length).toBeGreaterThan(0);
    expect(ids(await walk('health', '/v1/worklists?list=overdue&namedWorker=coordinator'))).toEqual(ids(mine));
    expect(await walk('coordinator-2', '/v1/worklists?list=overdue&namedWorker=mine')).toEqual([]);
    world.today('2025-02-01');
    const named = await walk<WorklistRow>('health', '/v1/worklists?list=overdue&person=mine');
    expect(named.map(({ title }) => title)).toEqual(['Ring 5']);
    world.today('2025-01-16');
  });

  it('hold the steps of one rule, and the plans that have an open one', async () => {
    const all = await walk<WorklistRow>('coordinator', '/v1/worklists?list=no-accountable-person');
    const rule = all.find((row) => row.rule !== null)!.rule!;
    const ofRule = await walk<WorklistRow>('coordinator', `/v1/worklists?list=no-accountable-person&rule=${rule}`);
    expect(ids(ofRule)).toEqual(ids(all.filter((row) => row.rule === rule)));
    const caseload = await walk<CaseloadRow>('coordinator', `/v1/caseload?rule=${rule}`);
    expect(ids(caseload)).toEqual(expect.arrayContaining(ofRule.map(({ planId }) => planId)));
    expect(await walk('coordinator', '/v1/caseload?rule=CHC-99')).toEqual([]);
  });

  it('hold people born in a period, with its first and its last day', async () => {
    const younger = await aYoungPerson(world, {
      person: { ...A_BIRTHDAY.person, dateOfBirth: '2010-09-01' },
      facts: { dateOfBirth: '2010-09-01' },
    });
    const as = await world.as('coordinator');
    const step = { title: 'Meet', dueOn: '2025-01-02' };
    const { body: plan } = await as.post('/v1/plans', { youngPersonId: younger, steps: [step] }).expect(201);
    for (const born of ['bornFrom=2010-09-01', 'bornFrom=2010-08-31&bornTo=2010-09-01']) {
      expect(ids(await walk('coordinator', `/v1/caseload?${born}`))).toEqual([plan.id]);
      const late = await walk<WorklistRow>('coordinator', `/v1/worklists?list=overdue&${born}`);
      expect(late.map(({ title }) => title)).toEqual(['Meet']);
    }
    expect(ids(await walk('coordinator', '/v1/caseload?bornTo=2010-08-31'))).not.toContain(plan.id);
    expect(await walk('coordinator', '/v1/caseload?bornFrom=2010-09-02')).toEqual([]);
    await as.get('/v1/caseload?bornFrom=yesterday').expect(400);
    await as.post(`/v1/plans/${plan.id}/closing`, { reason: 'moved-out-of-area', overriding: OVERRIDING }).expect(200);
  });

  it('offered lists what waits for the answer of an agency, also before anybody was reminded', async () => {
    const offered = await walk<WorklistRow>('health', '/v1/worklists?list=offered&agency=health');
    expect(offered.every((row) => row.response === 'offered' && row.ownerAgency === 'health')).toBe(true);
    expect(offered.filter(({ title }) => title.startsWith('Ring'))).toHaveLength(6);
    const as = await world.as('health');
    const last = offered.at(-1)!;
    await as.post(`/v1/plans/${last.planId}/steps/${last.id}/acceptance`, {}).expect(200);
    const left = await walk<WorklistRow>('health', '/v1/worklists?list=offered&agency=health');
    expect(ids(left)).toEqual(ids(offered.slice(0, -1)));
  });
});

describe('worklists', () => {
  const titles = (rows: WorklistRow[]) => rows.map((r) => r.title);
  const rings = (rows: WorklistRow[]) => titles(rows).filter((t) => t.startsWith('Ring'));

  it('overdue lists all late steps, oldest first', async () => {
    const rows = await walk<WorklistRow>('coordinator', '/v1/worklists?list=overdue');
    expect(rings(rows)).toEqual(['Ring 11', 'Ring 10', 'Ring 9', 'Ring 8', 'Ring 7', 'Ring 6']);
    expect(rows.find((r) => r.title === 'Ring 11')!.daysOverdue).toBe(11);
  });

  it('due lists today and the requested days ahead', async () => {
    world.today('2025-01-17');
    const within = async (days: number) =>
      rings(await walk<WorklistRow>('coordinator', `/v1/worklists?list=due&withinDays=${days}`));
    expect(await within(0)).toEqual(['Ring 5']);
    expect(await within(4)).toEqual(['Ring 5', 'Ring 4', 'Ring 3']);
    world.today('2025-01-16');
  });

  it('filter by agency, team and person', async () => {
    const of = async (filter: string) =>
      rings(await walk<WorklistRow>('health', `/v1/worklists?list=overdue&${filter}`));
    expect(await of('agency=health')).toEqual(['Ring 11', 'Ring 9', 'Ring 7']);
    expect(await of('agency=education&team=East')).toEqual(['Ring 6']);
    world.today('2025-02-01');
    expect(await of('person=health')).toEqual(['Ring 5']);
    expect(await of('person=nobody')).toEqual([]);
    world.today('2025-01-16');
  });

  it('unowned lists steps without an agency, and no step that no agency could take', async () => {
    const rows = await walk<WorklistRow>('coordinator', '/v1/worklists?list=unowned');
    expect(rows).toHaveLength(24);
    expect(rows.every((r) => r.ownerAgency === null && r.dutyOf === 'agency' && r.rule === null)).toBe(true);
    expect(rows.filter((r) => r.dueOn === null)).toHaveLength(12);
    expect(titles(rows.slice(0, 12)).every((t) => t.startsWith('Write'))).toBe(true);
  });

  it('show leaders a step’s date and agency, without titles that people wrote', async () => {
    const path = '/v1/worklists?list=overdue';
    const [staff, leader] = [await walk<WorklistRow>('coordinator', path), await walk<WorklistRow>('leader', path)];
    const title = (r: { rule: string | null; title: string }) => (r.rule === null ? 'A step of this plan' : r.title);
    expect(leader).toEqual(staff.map((r) => ({ ...r, name: null, title: title(r) })));
    expect(leader.some((r) => r.title === 'A step of this plan' && r.dueOn !== null)).toBe(true);
    const caseload = await walk<CaseloadRow>('leader', '/v1/caseload');
    expect(JSON.stringify(caseload)).not.toContain('Ring');
    expect(caseload[0]!.nextDue).toMatchObject({ title: 'A step of this plan', dueOn: '2025-01-05' });
  });

  it('not-recorded lists what may have been done, and never counts it as late', async () => {
    const facts = { dateOfBirth: '2009-03-05', hasEhcPlan: true, planFirstMadeOn: '2016-05-06' };
    await aYoungPerson(world, { facts });
    const reviews = async (list: string) =>
      (await walk<WorklistRow>('coordinator', `/v1/worklists?list=${list}`)).filter((r) => r.rule === 'EDU-04');
    expect(await reviews('not-recorded')).toMatchObject([{ dueOn: null, daysOverdue: 0 }]);
    expect([await reviews('overdue'), await reviews('due')]).toEqual([[], []]);
    const { body } = await (await world.as('leader')).get('/v1/worklists/counts');
    expect(body.notRecorded).toBe((await walk('leader', '/v1/worklists?list=not-recorded')).length);
  });

  it('match their counts', async () => {
    for (const filter of [
      ...['', 'agency=health', 'agency=education&team=East', 'withinDays=3', 'namedWorker=mine', 'rule=SC-01'],
      'bornFrom=2009-03-05&bornTo=2009-03-05',
    ]) {
      const { body } = await (await world.as('coordinator')).get(`/v1/worklists/counts?${filter}`);
      for (const [list, count] of [
        ['due', body.due],
        ['overdue', body.overdue],
        ['unowned', body.unowned],
        ['handed-back', body.handedBack],
        ['offered', body.offered],
      ])
        expect([list, (await walk('coordinator', `/v1/worklists?list=${list}&${filter}`)).length]).toEqual([
          list,
          count,
        ]);
    }
  });

  it('leave out steps that are completed or set aside, and closed plans', async () => {
    const as = await world.as('coordinator');
    const [row] = await walk<WorklistRow>('coordinator', '/v1/worklists?list=overdue');
    await as.patch(`/v1/plans/${row!.planId}/steps/${row!.id}`, { status: 'no-longer-needed', reason: 'Rang' }, 1);
    expect(rings(await walk<WorklistRow>('coordinator', '/v1/worklists?list=overdue'))[0]).toBe('Ring 10');
    expect((await walk<CaseloadRow>('coordinator', '/v1/caseload')).find((r) => r.id === row!.planId)).toMatchObject({
      overdue: 0,
    });
    await as.post(`/v1/plans/${plans[10]}/closing`, { reason: 'moved-out-of-area', overriding: OVERRIDING });
    expect(rings(await walk<WorklistRow>('coordinator', '/v1/worklists?list=overdue'))[0]).toBe('Ring 9');
    expect((await walk<CaseloadRow>('coordinator', '/v1/caseload')).some((r) => r.id === plans[10])).toBe(false);
  });

  it('contain the line of accountability, and no personal words', async () => {
    const [row] = await walk<WorklistRow>('leader', '/v1/worklists?list=overdue&agency=health');
    expect(Object.keys(row!).sort()).toEqual([
      'accountable',
      'actionLead',
      'chasedTimes',
      'daysOverdue',
      'deliveryTeam',
      'dueOn',
      'dutyOf',
      'force',
      'handBackReason',
      'handedBackBy',
      'id',
      'name',
      'offeredOn',
      'ownerAgency',
      'person',
      'planId',
      'planReference',
      'response',
      'rule',
      'sponsoringDirector',
      'status',
      'targetOn',
      'title',
      'youngPersonId',
    ]);
    expect((await (await world.as('leader')).get(`/v1/plans/${row!.planId}`)).status).toBe(404);
  });
});
