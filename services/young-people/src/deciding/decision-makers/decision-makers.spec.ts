import { newId } from '#libs/kernel';
import { type Caller, World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';
import { DecisionsJob } from '../consequences/decisions.job.js';
import type { DecisionMakerResponse } from './decision-makers.dto.js';

let world: World;
let coordinator: Caller;
let social: Caller;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2026-05-18' });
  coordinator = await world.as('coordinator');
  social = await world.as('adults');
});
afterEach(() => world.today('2026-05-18'));
afterAll(() => world.stop());

const path = (id: string, rest: string) => `/v1/young-people/${id}/${rest}`;
/** Born on 2 November 2009: health and care from 2 November 2025, the EHC plan from 27 June 2026, money from 2 November 2027. */
const aSixteenYearOld = async () => (await register(coordinator, { dateOfBirth: '2009-11-02' })).id;

const lacking = (given: object = {}) => ({
  kind: 'ehc',
  outcome: 'lacks-capacity',
  assessedOn: '2026-05-12',
  assessorRole: 'social worker',
  assessorName: 'Omar Practitioner',
  evidence: 'Could not weigh up the two colleges, with pictures and two visits.',
  reviewBy: '2027-05-11',
  ...given,
});
const aParent = (given: object = {}) => ({
  authority: 'parent',
  kinds: ['ehc'],
  name: 'Joy Example',
  subject: 'joy',
  evidence: 'Birth certificate seen.',
  ...given,
});

async function decides(id: string, kind: string, on?: string): Promise<DecisionMakerResponse> {
  const { status, body } = await coordinator.get(path(id, `decision-makers${on ? `?on=${on}` : ''}`));
  expect(status).toBe(200);
  return (body.items as DecisionMakerResponse[]).find((item) => item.kind === kind)!;
}
const factsOf = async (id: string) => (await coordinator.get(path(id, 'circumstances'))).body.facts;

describe('who decides', () => {
  test('is shown for each kind of decision, with the dates, the law and the next change', async () => {
    const id = await aSixteenYearOld();
    const joy = { kind: 'parent-carer', name: 'Joy Example', relationship: 'mother', parentalResponsibility: 'yes' };
    await coordinator.post(path(id, 'contacts'), joy);
    expect(await decides(id, 'ehc')).toEqual({
      kind: 'ehc',
      decider: 'parent',
      names: ['Joy Example'],
      since: null,
      until: '2026-06-26',
      why: 'A parent still decides. Decisions about the EHC plan are the young person’s own from 27 June 2026: the day after the end of compulsory school age, 26 June 2026.',
      citation: 'Children and Families Act 2014 ss.80, 83(2); SEND Regulations 2014 regs 63-65',
      conventions: [
        'Compulsory school age ends with the last Friday of June of the school year in which the person turns 16.',
      ],
      next: { on: '2026-06-27', to: 'young-person' },
      missing: [],
    });
    expect(await decides(id, 'health-and-care')).toMatchObject({
      ...{ decider: 'young-person', since: '2025-11-02', until: null, next: null },
      names: [(await coordinator.get(path(id, '').slice(0, -1))).body.givenName],
    });
    expect(await decides(id, 'money')).toMatchObject({
      ...{ decider: 'parent', until: '2027-11-01', next: { on: '2027-11-02', to: 'young-person' } },
    });
    expect(await decides(id, 'ehc', '2026-06-27')).toMatchObject({ decider: 'young-person', since: '2026-06-27' });
    expect((await coordinator.get(path(id, 'decision-makers?on=soon'))).body.errors[0].code).toBe('NOT_A_DATE');
  });

  test('the young person and a carer may read, but a carer does not see the other parent', async () => {
    const id = await aSixteenYearOld();
    const joy = { kind: 'parent-carer', name: 'Joy Example', relationship: 'mother', parentalResponsibility: 'yes' };
    await coordinator.post(path(id, 'contacts'), joy);
    await coordinator.post(path(id, 'relationships'), { subject: 'carer', relation: 'carer' });
    await coordinator.post(path(id, 'relationships'), { subject: 'young-person', relation: 'self' });
    const names = async (account: string) =>
      (await (await world.as(account)).get(path(id, 'decision-makers'))).body.items[0].names;
    expect([await names('young-person'), await names('carer')]).toEqual([['Joy Example'], []]);
    expect((await (await world.as('carer')).get(path(id, 'capacity-assessments'))).status).toBe(403);
    expect((await (await world.as('other-carer')).get(path(id, 'decision-makers'))).status).toBe(404);
  });

  test('a carer sees who decides, the dates and the law, but no assessment and no other representative', async () => {
    const id = await aSixteenYearOld();
    await social.post(path(id, 'capacity-assessments'), lacking());
    await coordinator.post(path(id, 'representatives'), aParent());
    for (const [subject, relation] of Object.entries({ carer: 'carer', 'young-person': 'self' }))
      await coordinator.post(path(id, 'relationships'), { subject, relation });
    const shownTo = async (account: string, on = '2026-07-01') =>
      (await (await world.as(account)).get(path(id, `decision-makers?on=${on}`))).body
        .items[0] as DecisionMakerResponse;
    expect(await shownTo('carer')).toMatchObject({
      ...{ decider: 'representative', names: [], since: '2026-06-27', until: '2027-05-11', missing: [] },
      citation: 'Children and Families Act 2014 ss.80, 83(2); SEND Regulations 2014 regs 63-65',
      why: expect.stringMatching(/^A representative decides. Decisions about the EHC plan are/),
    });
    expect(await shownTo('carer', '2027-06-01')).toMatchObject({
      missing: [],
      why: expect.stringMatching(/^The young person decides. Decisions/),
    });
    const [all, carers] = [JSON.stringify(await shownTo('young-person')), JSON.stringify(await shownTo('carer'))];
    for (const word of ['Joy', '12 May 2026', 'needs no order']) {
      expect(all).toContain(word);
      expect(carers).not.toContain(word);
    }
    await coordinator.post(path(id, 'representatives'), aParent({ name: 'Rob Example', subject: 'carer' }));
    const own = await shownTo('carer');
    expect(own.names).toEqual(['Rob Example']);
    expect(own.why).toContain('Rob Example (parent, who needs no order');
    expect(own.why).not.toContain('Joy');
    const log = async (account: string) =>
      JSON.stringify((await (await world.as(account)).get(path(id, 'access-log?limit=200'))).body.items);
    expect(await log('young-person')).toContain('capacity-assessment:change');
    expect(await log('young-person')).toContain('representative:change');
    expect(await log('carer')).toContain('relationship:change');
    expect(await log('carer')).not.toMatch(/capacity-assessment|representative/);
  });

  test('is not known without the date of birth', async () => {
    const { id } = await register(coordinator, { dateOfBirth: null });
    expect(await decides(id, 'ehc')).toMatchObject({
      ...{ decider: null, names: [], since: null, next: null },
      missing: [{ code: 'DATE_OF_BIRTH_NOT_KNOWN' }],
    });
  });
});

describe('a lack of capacity, and the representatives', () => {
  test('the whole story: assessed, a parent recorded, the switch, the assessment expires', async () => {
    const id = await aSixteenYearOld();
    const made = await social.post(path(id, 'capacity-assessments'), lacking());
    expect([made.status, made.headers['etag'], made.body.counts]).toEqual([201, '"1"', true]);
    expect((await factsOf(id)).lacksCapacityForEhcDecisions).toBe(true);
    expect(await decides(id, 'ehc', '2026-06-26')).toMatchObject({ decider: 'parent' });
    expect(await decides(id, 'ehc', '2026-06-27')).toMatchObject({
      ...{ decider: 'representative', names: [], missing: [{ code: 'NO_REPRESENTATIVE' }] },
    });
    expect(await decides(id, 'health-and-care')).toMatchObject({ decider: 'young-person', missing: [] });

    const joy = await coordinator.post(path(id, 'representatives'), aParent());
    expect([joy.status, joy.body.decidesOn]).toEqual([201, []]);
    const then = await decides(id, 'ehc', '2026-07-01');
    expect(then).toMatchObject({
      ...{ decider: 'representative', names: ['Joy Example'], since: '2026-06-27', until: '2027-05-11', missing: [] },
      next: { on: '2027-05-12', to: 'young-person' },
    });
    expect(then.why).toContain('On 12 May 2026 the young person was found to lack capacity for this.');
    expect(then.why).toContain('Joy Example (parent, who needs no order, since 18 May 2026) decides for them.');
    expect(await decides(id, 'ehc', '2027-05-12')).toMatchObject({
      ...{ decider: 'young-person', missing: [{ code: 'ASSESSMENT_EXPIRED' }] },
    });

    world.today('2026-07-01');
    const [listed] = (await coordinator.get(path(id, 'representatives'))).body.items;
    expect(listed).toMatchObject({
      name: 'Joy Example',
      decidesOn: ['ehc'],
      allowedActions: ['representative:change'],
    });
    const periods = (await eventsAbout(world, id))
      .filter(({ type }) => type === 'young-people.decision-makers-changed')
      .map(({ recordVersion, data }) => [
        recordVersion,
        (data as { kinds: { periods: object[] }[] }).kinds[0]!.periods,
      ]);
    const [before, after] = [
      { from: null, until: '2026-06-26', decider: 'parent', representatives: [] },
      { from: '2027-05-12', until: null, decider: 'young-person', representatives: [] },
    ];
    const acting = { from: '2026-06-27', until: '2027-05-11', decider: 'representative' };
    expect(periods).toEqual([
      [1, [before, { ...acting, representatives: [] }, after]],
      [2, [before, { ...acting, representatives: [{ id: joy.body.id, subject: 'joy' }] }, after]],
    ]);
  });

  test('an appointee for money does not affect the plan', async () => {
    const { id } = await register(coordinator, { dateOfBirth: '2007-02-01' });
    await social.post(path(id, 'capacity-assessments'), lacking({ kind: 'money' }));
    await coordinator.post(path(id, 'representatives'), aParent({ authority: 'appointee', kinds: ['money'] }));
    expect(await decides(id, 'money')).toMatchObject({ decider: 'representative', names: ['Joy Example'] });
    expect(await decides(id, 'ehc')).toMatchObject({ decider: 'young-person' });
    expect(await factsOf(id)).toMatchObject({ lacksCapacityForFinances: true });
    expect(await factsOf(id)).not.toHaveProperty('lacksCapacityForEhcDecisions');
  });

  test('the facts of capacity come only from assessments', async () => {
    const id = await aSixteenYearOld();
    const facts = { lacksCapacityForFinances: { value: true, source: 'professional' } };
    const refused = await coordinator.patch(path(id, 'circumstances'), { facts }, 1);
    expect([refused.status, refused.body.errors]).toMatchObject([400, [{ code: 'FROM_CAPACITY_ASSESSMENTS' }]]);
  });
});

describe('an assessment', () => {
  test('makes the fact unknown when it expires, and publishes that', async () => {
    const id = await aSixteenYearOld();
    await social.post(path(id, 'capacity-assessments'), lacking({ reviewBy: '2026-08-31' }));
    const goTo = async (day: string) => {
      world.today(day);
      await world.app().get(DecisionsJob).run();
    };
    await goTo('2026-08-31');
    expect((await factsOf(id)).lacksCapacityForEhcDecisions).toBe(true);
    await goTo('2026-09-01');
    await goTo('2026-09-01');
    expect(await factsOf(id)).toEqual({ dateOfBirth: '2009-11-02' });
    expect((await coordinator.get(path(id, 'capacity-assessments'))).body.items).toMatchObject([{ counts: false }]);
    const facts = (await eventsAbout(world, id))
      .filter(({ type }) => type === 'young-people.circumstances-changed')
      .map(({ data }) => (data as { facts: object }).facts);
    expect(facts.slice(1)).toEqual([
      { dateOfBirth: '2009-11-02', lacksCapacityForEhcDecisions: true },
      { dateOfBirth: '2009-11-02' },
    ]);
    const { items } = (await coordinator.get(path(id, 'circumstances/lacksCapacityForEhcDecisions/history'))).body;
    expect(items).toMatchObject([
      { value: null, source: 'calculated', recordedBy: { name: 'Onward' } },
      { value: true, source: 'professional', sinceOn: '2026-05-12' },
    ]);
  });

  test('is corrected and ended with If-Match, and every version is stored', async () => {
    const id = await aSixteenYearOld();
    const { body } = await social.post(path(id, 'capacity-assessments'), lacking());
    const own = path(id, `capacity-assessments/${body.id}`);
    const changed = await coordinator.patch(own, { reviewBy: '2026-11-11' }, 1);
    expect(changed.body).toMatchObject({ version: 2, reviewBy: '2026-11-11', assessorName: 'Omar Practitioner' });
    expect((await coordinator.patch(own, { evidence: 'Otherwise.' }, 1)).status).toBe(412);
    expect((await coordinator.patch(own, { reviewBy: null }, 2)).body.errors[0].code).toBe('REQUIRED');
    expect((await coordinator.post(`${own}/ending`, { reason: 'no-longer-valid' })).status).toBe(428);
    const ended = await coordinator.post(`${own}/ending`, { reason: 'no-longer-valid' }).set('if-match', '"2"');
    expect(ended.body).toMatchObject({ version: 3, endedOn: '2026-05-18', counts: false, allowedActions: [] });
    expect(await factsOf(id)).not.toHaveProperty('lacksCapacityForEhcDecisions');
    const again = await coordinator.post(`${own}/ending`, { reason: 'no-longer-valid' }).set('if-match', '"3"');
    expect([again.status, again.body.code]).toEqual([409, 'ASSESSMENT_ENDED']);
    const history = (await coordinator.get(`${own}/history`)).body.items;
    expect(history).toMatchObject([
      { version: 3, record: { endReason: 'no-longer-valid' }, recordedBy: { subject: 'coordinator' } },
      { version: 2, record: { reviewBy: '2026-11-11', endedOn: null } },
      { version: 1, record: { reviewBy: '2027-05-11' }, recordedBy: { subject: 'adults' } },
    ]);
    const published = (await eventsAbout(world, id)).filter(({ recordId }) => recordId === body.id);
    expect(published.map(({ recordVersion }) => recordVersion)).toEqual([1, 2, 3]);
  });

  test('entered in error never counts, and the one before it does', async () => {
    const id = await aSixteenYearOld();
    await social.post(path(id, 'capacity-assessments'), lacking({ assessedOn: '2026-04-01' }));
    const { body } = await social.post(path(id, 'capacity-assessments'), lacking({ outcome: 'has-capacity' }));
    expect((await factsOf(id)).lacksCapacityForEhcDecisions).toBe(false);
    const ending = path(id, `capacity-assessments/${body.id}/ending`);
    await coordinator.post(ending, { reason: 'entered-in-error' }).set('if-match', '"1"');
    expect((await factsOf(id)).lacksCapacityForEhcDecisions).toBe(true);
  });

  test('is rejected if it is invalid, for all decisions at once, or another person’s', async () => {
    const id = await aSixteenYearOld();
    const refused = async (body: object) => {
      const answer = await social.post(path(id, 'capacity-assessments'), body);
      return [answer.status, answer.body.errors[0].field, answer.body.errors[0].code];
    };
    expect(await refused(lacking({ reviewBy: undefined }))).toEqual([400, 'reviewBy', 'REQUIRED']);
    expect(await refused(lacking({ reviewBy: '2026-05-11' }))).toEqual([400, 'reviewBy', 'BEFORE_ASSESSED_ON']);
    expect(await refused(lacking({ assessedOn: '2026-05-19' }))).toEqual([400, 'assessedOn', 'IN_THE_FUTURE']);
    expect(await refused(lacking({ kind: 'everything' }))).toEqual([400, 'kind', 'NOT_IN_LIST']);
    expect(await refused(lacking({ kind: ['ehc', 'money'] }))).toEqual([400, 'kind', 'NOT_IN_LIST']);
    expect(await refused(lacking({ evidence: ' ' }))).toEqual([400, 'evidence', 'REQUIRED']);
    const other = await aSixteenYearOld();
    const { body } = await social.post(path(other, 'capacity-assessments'), lacking());
    const elsewhere = path(id, `capacity-assessments/${body.id}`);
    expect((await coordinator.patch(elsewhere, { evidence: 'x' }, 1)).status).toBe(404);
    expect((await coordinator.get(`${elsewhere}/history`)).status).toBe(404);
    expect((await coordinator.get(path(newId(), 'capacity-assessments'))).status).toBe(404);
    expect((await coordinator.get(path(id, 'capacity-assessments'))).body.items).toEqual([]);
  });
});

describe('a representative', () => {
  test('is corrected and ended with If-Match, and every version is stored', async () => {
    const id = await aSixteenYearOld();
    const { body } = await coordinator.post(path(id, 'representatives'), aParent());
    const own = path(id, `representatives/${body.id}`);
    const changed = await coordinator.patch(own, { name: 'Joy Sample', subject: null }, 1);
    expect(changed.body).toMatchObject({ version: 2, name: 'Joy Sample', subject: null });
    expect((await coordinator.patch(own, { name: 'x' }, 1)).status).toBe(412);
    const ended = await coordinator.post(`${own}/ending`, { reason: 'stepped-down' }).set('if-match', '"2"');
    expect(ended.body).toMatchObject({ version: 3, untilOn: '2026-05-17', endReason: 'stepped-down' });
    const late = await coordinator.patch(own, { name: 'x' }, 3);
    expect([late.status, late.body.code]).toEqual([409, 'REPRESENTATIVE_ENDED']);
    const history = (await coordinator.get(`${own}/history`)).body.items;
    expect(history.map((v: { record: { name: string } }) => v.record.name)).toEqual([
      ...['Joy Sample', 'Joy Sample', 'Joy Example'],
    ]);
  });

  test('is rejected beyond the limits of the authority', async () => {
    const id = await aSixteenYearOld();
    const refused = async (given: object) => {
      const answer = await coordinator.post(path(id, 'representatives'), aParent(given));
      return [answer.status, answer.body.errors[0].field, answer.body.errors[0].code];
    };
    expect(await refused({ kinds: ['ehc', 'money'] })).toEqual([400, 'kinds', 'NOT_FOR_AUTHORITY']);
    expect(await refused({ authority: 'appointee' })).toEqual([400, 'kinds', 'NOT_FOR_AUTHORITY']);
    expect(await refused({ authority: 'attorney' })).toEqual([400, 'fromOn', 'BEFORE_18']);
    expect(await refused({ untilOn: '2026-05-01' })).toEqual([400, 'untilOn', 'BEFORE_FROM']);
    expect(await refused({ kinds: [] })).toEqual([400, 'kinds', 'ARRAY_NOT_EMPTY']);
    expect((await social.post(path(id, 'representatives'), aParent())).status).toBe(403);
  });
});
