import ICAL from 'ical.js';
import supertest from 'supertest';
import { type Caller, World } from '#libs/testing';
import { RULES_VERSION, ruleCatalogue, timeline } from '#libs/timeline';
import { FACTS, aYoungPerson, factsChange } from '../../../test/people.js';
import { PlanJob } from '../../upkeep/following/plan.job.js';
import { transitionPlans } from '../../index.js';
import type { PlanResponse } from '../plans/plans.dto.js';
import type { PersonTimelineResponse, RulesResponse, TimelineResponse } from './timeline.dto.js';

const RATE = 200;
const TODAY = '2025-01-16';
let world: World;
let anybody: ReturnType<typeof supertest>;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: TODAY, publicRate: RATE });
  anybody = supertest(world.app().getHttpServer());
});
afterAll(() => world?.stop());

const preview = (body: object) => anybody.post('/v1/timeline/preview').send(body);
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('a preview', () => {
  const facts = { dateOfBirth: '2010-08-31', hasEhcPlan: true, lastReviewCompletedOn: '2025-11-03' };

  it('returns the library’s full result to any caller', async () => {
    const { status, body, headers } = await preview({ facts, asOf: '2026-07-15' });
    expect(status).toBe(200);
    expect(body).toEqual(plain({ asOf: '2026-07-15', ...timeline(facts, { asOf: '2026-07-15' }) }));
    const review = (body as TimelineResponse).milestones.find((m) => m.rule === 'EDU-04')!;
    expect(review).toMatchObject({ due: '2026-11-02', status: 'upcoming', occurrence: 'EDU-04:2026-11' });
    expect(review.why.sentence).toContain('2 November 2026');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('uses today and the default pack unless the request names others', async () => {
    const scotland = await preview({
      facts: { dateOfBirth: '2009-03-05', settingTransferOn: '2027-07-01' },
      pack: 'scotland',
    });
    expect(scotland.body.asOf).toBe(TODAY);
    expect(scotland.body.derived).not.toHaveProperty('ehcDecisionMaker');
    const rules = (scotland.body as TimelineResponse).milestones.map((m) => m.rule);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((rule) => rule.startsWith('EDU'))).toEqual([]);
  });

  it('stores nothing', async () => {
    const tables = await world.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'transition_plans' and table_type = 'BASE TABLE'`,
    );
    const counts = () =>
      Promise.all(
        tables.map(async ({ name }) => [name, (await world.rows(`select 1 from transition_plans.${name}`)).length]),
      );
    const before = await counts();
    expect((await preview({ facts })).status).toBe(200);
    expect(await counts()).toEqual(before);
    expect(before.length).toBeGreaterThan(10);
  });

  it('names each wrong fact, and never repeats its value', async () => {
    const { status, body, text } = await preview({
      facts: {
        dateOfBirth: '2010-02-30',
        hasEhcPlan: 'perhaps',
        settingType: 'castle',
        shoeSize: 42,
        healthHandovers: [{ service: 'neurology', transferOn: 'soon' }],
      },
      asOf: '2026-02-30',
    });
    expect(status).toBe(400);
    expect(body.code).toBe('INVALID');
    expect(body.errors.map((e: { field: string; code: string }) => [e.field, e.code])).toEqual([
      ['facts.dateOfBirth', 'NOT_A_DATE'],
      ['facts.hasEhcPlan', 'NOT_A_FLAG'],
      ['facts.settingType', 'NOT_IN_LIST'],
      ['facts.shoeSize', 'UNKNOWN_FACT'],
      ['facts.healthHandovers.0.transferOn', 'NOT_A_DATE'],
      ['asOf', 'NOT_A_DATE'],
    ]);
    expect(text).not.toMatch(/2010-02-30|2026-02-30|perhaps|castle|soon/);
  });

  it.each([
    [{}, 'facts', 'REQUIRED'],
    [{ facts: null }, 'facts', 'REQUIRED'],
    [{ facts: [] }, 'facts', 'NOT_AN_OBJECT'],
    [{ facts: 'x' }, 'facts', 'NOT_AN_OBJECT'],
    [{ facts: {}, asOf: '2026-02-29' }, 'asOf', 'NOT_A_DATE'],
    [{ facts: {}, pack: 'france' }, 'pack', 'NOT_IN_LIST'],
    [{ facts: {}, name: 'x' }, 'name', 'UNKNOWN_FIELD'],
  ])('refuses %j', async (request, field, code) => {
    const { status, body } = await preview(request);
    expect([status, body.errors]).toEqual([400, [{ field, code, message: expect.any(String) }]]);
  });

  it('is rate-limited by address, and works again afterwards', async () => {
    // On a busy machine a burst takes longer than the limit's two seconds, so the test repeats it.
    let refused: Awaited<ReturnType<typeof preview>>[] = [];
    for (let burst = 0; refused.length === 0 && burst < 20; burst++) {
      const answers = await Promise.all(Array.from({ length: RATE }, () => preview({ facts })));
      refused = answers.filter((a) => a.status === 429);
    }
    expect(refused[0]!.headers).toMatchObject({
      'content-type': expect.stringContaining('problem+json'),
      'retry-after': expect.stringMatching(/^[12]$/),
    });
    expect(refused[0]!.body.code).toBe('TOO_MANY_REQUESTS');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await preview({ facts })).status).toBe(200);
  });
});

describe('a hostile preview', () => {
  const handover = { service: 'a service', transferOn: '2026-01-01' };

  it.each([
    ['60,000 unknown keys', Object.fromEntries(Array.from({ length: 60_000 }, (_, i) => [`fact${i}`, true])), 413],
    ['900 unknown keys', Object.fromEntries(Array.from({ length: 900 }, (_, i) => [`fact${i}`, true])), 400],
    ['100 hand-overs', { healthHandovers: Array(100).fill(handover) }, 413],
    ['21 hand-overs', { healthHandovers: Array(21).fill(handover) }, 400],
  ])('of %s gets a small answer', async (_, facts, status) => {
    const { text, status: given } = await preview({ facts });
    expect(given).toBe(status);
    expect(text.length).toBeLessThan(10_000);
  });

  it('of as many hand-overs as are taken gets a bounded answer', async () => {
    const healthHandovers = Array.from({ length: 20 }, (_, i) => ({
      service: `${i}${'x'.repeat(190)}`,
      transferOn: '2026-09-01',
    }));
    const { text, status } = await preview({ facts: { dateOfBirth: '2010-08-31', hasEhcPlan: true, healthHandovers } });
    expect(status).toBe(200);
    expect(text.length).toBeLessThan(600_000);
  });
});

describe('the rules', () => {
  it('are listed with citation and confidence, and read one by one', async () => {
    const { items } = (await anybody.get('/v1/timeline/rules')).body as RulesResponse;
    expect(items).toEqual(plain(ruleCatalogue()));
    expect(items.filter((r) => !r.citation || !r.confidence)).toEqual([]);
    const one = await anybody.get('/v1/timeline/rules/edu-08');
    expect(one.body).toEqual(items.filter((r) => r.id === 'EDU-08').at(-1));
    expect((await anybody.get('/v1/timeline/rules/EDU-99')).body.code).toBe('NOT_FOUND');
  });
});

describe('a comparison', () => {
  const facts = { dateOfBirth: '2010-08-31', hasEhcPlan: true, lastReviewCompletedOn: '2025-11-03' };
  const compare = (body: object) => anybody.post('/v1/timeline/compare').send(body);

  it('shows what moves with a fact, from where to where, and why', async () => {
    const after = { facts: { ...facts, lastReviewCompletedOn: '2025-11-20' }, asOf: '2026-07-15' };
    const { status, body } = await compare({ before: { facts, asOf: '2026-07-15' }, after });
    expect([status, body.rulesVersion]).toEqual([200, RULES_VERSION]);
    const review = body.differences.find((d: { rule: string }) => d.rule === 'EDU-04');
    expect(review).toMatchObject({
      kind: 'date-moved',
      before: { due: '2026-11-02', status: 'upcoming' },
      after: { due: '2026-11-19', status: 'upcoming' },
      facts: ['lastReviewCompletedOn'],
    });
    expect(review.after.why).toContain('19 November 2026');
    const rules = body.differences.map((d: { rule: string }) => d.rule);
    expect(rules).not.toContain('EDU-25');
  });

  it('is empty for the same question, and compares the law of two days', async () => {
    const same = { facts, asOf: '2026-07-15' };
    expect((await compare({ before: same, after: same })).body.differences).toEqual([]);
    const child = { facts: { dateOfBirth: '2012-05-17', receivesChildrensSocialCare: true }, asOf: '2026-07-15' };
    const { body } = await compare({ before: { ...child, lawOn: '2026-05-31' }, after: child });
    expect(body.differences).toMatchObject([{ kind: 'added', rule: 'JNT-04', before: null }]);
  });

  it('names each wrong fact with its side', async () => {
    const { status, body } = await compare({ before: { facts: { shoeSize: 42 } }, after: { facts, lawOn: 'then' } });
    expect(status).toBe(400);
    expect(body.errors.map((e: { field: string; code: string }) => [e.field, e.code])).toEqual([
      ['before.facts.shoeSize', 'UNKNOWN_FACT'],
      ['after.lawOn', 'NOT_A_DATE'],
    ]);
    const missing = await compare({ before: null });
    expect(missing.body.errors.map((e: { field: string }) => e.field)).toEqual(['before', 'after']);
  });
});

it('says of every rule why it applies, or why nobody is asked', async () => {
  const facts = { dateOfBirth: '2010-08-31', hasEhcPlan: true, settingType: 'secondary-school' };
  const { status, body } = await anybody.post('/v1/timeline/considered').send({ facts, asOf: '2025-10-01' });
  expect(status).toBe(200);
  const of = (rule: string) => body.items.find((item: { rule: string }) => item.rule === rule);
  expect(of('EDU-04')).toMatchObject({ applies: true });
  expect(of('EDU-12')).toMatchObject({ applies: false });
  expect(JSON.stringify(of('EDU-12').because)).toContain('"holds":false');
  expect(of('SC-08')).toMatchObject({ applies: null });
});

describe('the timeline of a recorded person', () => {
  let youngPersonId: string;
  let coordinator: Caller;
  const at = (id = youngPersonId) => `/v1/young-people/${id}/timeline`;
  const facts = { ...FACTS, disabled: true, consentsToTransitionAssessment: false, atRiskOfAbuseOrNeglect: true };
  const read = async (as: Caller) => (await as.get(at())).body as PersonTimelineResponse;

  beforeAll(async () => {
    coordinator = await world.as('coordinator');
    youngPersonId = await aYoungPerson(world, { facts, held: { 'young-person': 'self', carer: 'carer' } });
  });

  it('equals the library’s result for the facts, each milestone with its step', async () => {
    const body = await read(coordinator);
    const said = plain(timeline({ localAuthorityGssCode: 'E10000020', ...facts }, { asOf: TODAY }));
    expect(body.milestones.map(({ step: _, ...milestone }) => milestone)).toEqual(said.milestones);
    expect([body.derived, body.guards, body.warnings]).toEqual([said.derived, said.guards, said.warnings]);
    expect([body.rulesVersion, body.unknownFacts]).toEqual([said.rulesVersion, said.unknownFacts]);
    expect([body.planRulesVersion, body.movedByRules]).toEqual([RULES_VERSION, []]);
    expect(body.youngPerson).toEqual({
      id: youngPersonId,
      reference: 'YP-7F3K-2Q',
      name: 'Ada',
      dateOfBirth: '2009-03-05',
    });
    const plan = (await coordinator.get(`/v1/young-people/${youngPersonId}/plan`)).body as PlanResponse;
    const stepIds = body.milestones.flatMap((m) => m.step?.id ?? []);
    expect(new Set(stepIds)).toEqual(new Set(plan.milestones.map((s) => s.id)));
    expect(stepIds.length).toBeGreaterThan(5);
  });

  it('shows the dates that a plan still has by earlier rules, until it is recalculated', async () => {
    await world.rows(
      `with earlier as (update transition_plans.plan set rules_version = '1.0.0' where young_person_id = $1)
       update transition_plans.step set due_on = '2025-05-05' where young_person_id = $1 and rule = 'EDU-04'`,
      [youngPersonId],
    );
    const { planRulesVersion, movedByRules, milestones } = await read(coordinator);
    expect(planRulesVersion).toBe('1.0.0');
    const review = milestones.find((m) => m.rule === 'EDU-04')!;
    expect(movedByRules).toEqual([
      { occurrence: review.occurrence, title: review.title, from: '2025-05-05', to: review.due },
    ]);
    await world.app().get(PlanJob).run();
    const now = await read(coordinator);
    expect([now.planRulesVersion, now.movedByRules]).toEqual([RULES_VERSION, []]);
    const [{ sentence } = { sentence: '' }] = await world.rows<{ sentence: string }>(
      `select sentence from transition_plans.plan_entry where young_person_id = $1 and kind = 'milestone-moved'`,
      [youngPersonId],
    );
    expect(sentence).toBe(
      `EDU-04 “${review.title}” moved from 5 May 2025 to 9 April 2025, because the rules of the law are now version ${RULES_VERSION}.`,
    );
  });

  it('includes duties completed this year and in earlier years', async () => {
    const plan = (await coordinator.get(`/v1/young-people/${youngPersonId}/plan`)).body as PlanResponse;
    const review = plan.milestones.find((s) => s.occurrence === 'EDU-04:2025-04')!;
    const step = `/v1/plans/${plan.id}/steps/${review.id}`;
    const evidence = { kind: 'meeting', words: 'The review was held.', on: '2025-01-10' };
    expect((await coordinator.post(`${step}/evidence`, evidence)).status).toBe(200);
    expect((await coordinator.patch(step, { status: 'done' }, review.version + 1)).status).toBe(200);

    const now = await read(coordinator);
    expect(now.milestones.find((m) => m.occurrence === 'EDU-04:2025-04')).toMatchObject({
      status: 'met',
      metOn: '2025-01-10',
      step: { id: review.id, status: 'done', doneOn: '2025-01-10' },
    });
    expect(now.doneEarlier).toEqual([]);

    await factsChange(world, youngPersonId, 2, { ...facts, lastReviewCompletedOn: '2025-01-14' }, [
      'lastReviewCompletedOn',
    ]);
    const later = await read(coordinator);
    expect(later.milestones.map((m) => m.occurrence)).toContain('EDU-04:2026-01');
    expect(later.milestones.map((m) => m.occurrence)).not.toContain('EDU-04:2025-04');
    expect(later.doneEarlier).toMatchObject([
      { occurrence: 'EDU-04:2025-04', due: '2025-04-09', step: { doneOn: '2025-01-10' } },
    ]);
  });

  it('withholds from a carer any risk that may come from carers, in each form', async () => {
    const carer = await world.as('carer');
    const tells = (body: string) => /SC-04|atRisk|mustAssess|abuse|at risk/i.test(body);
    const forms = ['application/json', 'text/calendar', 'image/svg+xml'];
    const as = async (who: Caller) =>
      Promise.all(forms.map((form) => who.get(at()).set('accept', form).buffer(true).parse(asText)));
    for (const { status, body } of await as(carer)) {
      expect(status).toBe(200);
      expect(body.includes('Last day on which there is a right to the plan')).toBe(true);
      expect(tells(body)).toBe(false);
    }
    for (const { body, type } of await as(coordinator)) if (type !== 'text/calendar') expect(tells(body)).toBe(true);
    for (const who of ['coordinator', 'young-person']) {
      const { milestones, derived } = await read(await world.as(who));
      expect(milestones.map((m) => m.rule)).toContain('SC-04');
      expect(derived.mustAssess).toBe(true);
    }
  });

  it('is a calendar file on request', async () => {
    const { headers, text } = await coordinator.get(at()).set('accept', 'text/calendar').buffer(true);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="timeline.ics"');
    expect(headers['vary']).toBe('accept, accept-encoding');
    const days = new ICAL.Component(ICAL.parse(text) as never)
      .getAllSubcomponents('vevent')
      .map((event) => String(event.getFirstPropertyValue('dtstart')));
    const { milestones } = await read(coordinator);
    expect(days).toEqual(expect.arrayContaining(milestones.filter((m) => m.status === 'overdue').map((m) => m.due)));
    expect(days).toContain('2026-01-13');
  });

  it('is a picture on request', async () => {
    const { headers, body } = await coordinator.get(at()).set('accept', 'image/svg+xml').buffer(true).parse(asText);
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(body).toMatch(/^(<\?xml[^>]*>\s*)?<svg /);
    expect(body).toContain('Ada');
  });

  it('has no other form', async () => {
    const { status, body } = await coordinator.get(at()).set('accept', 'application/pdf');
    expect([status, body.code]).toEqual([406, 'NOT_ACCEPTABLE']);
    const any = await coordinator.get(at()).set('accept', 'text/html, */*;q=0.1');
    expect(any.headers['content-type']).toContain('application/json');
  });

  it('is open to the person’s workers and family, and logs each read', async () => {
    expect((await (await world.as('young-person')).get(at())).status).toBe(200);
    for (const who of ['other-young-person', 'other-carer', 'suffolk-coordinator']) {
      expect((await (await world.as(who)).get(at())).status).toBe(404);
    }
    expect((await (await world.as('leader')).get(at())).status).toBe(404);
    expect((await anybody.get(at())).status).toBe(401);
    expect((await coordinator.get(at('0190c4a6-0000-7000-8000-000000000000'))).status).toBe(404);
    expect((await coordinator.get(at('x'))).status).toBe(400);
    const looks = await world.rows<{ outcome: string; n: number }>(
      `select outcome, count(*)::int as n from transition_plans.audit_entry
       where permission = 'timeline:read' and young_person_id = $1 group by outcome order by outcome`,
      [youngPersonId],
    );
    expect(looks.find((l) => l.outcome === 'allowed')!.n).toBeGreaterThan(5);
  });

  it('asks for facts, without failing, when nothing is known about a person', async () => {
    const id = await aYoungPerson(world, { person: { dateOfBirth: null, reference: 'YP-0000-00' }, facts: {} });
    const body = (await coordinator.get(at(id))).body as PersonTimelineResponse;
    expect(body.warnings.map((w) => w.code)).toContain('DATE_OF_BIRTH_NOT_KNOWN');
    expect((await coordinator.get(at(id)).set('accept', 'image/svg+xml')).status).toBe(200);
    expect((await coordinator.get(at(id)).set('accept', 'text/calendar')).status).toBe(200);
  });
});

/** supertest does not read bodies of unknown types. */
function asText(response: supertest.Response, done: (error: Error | null, body: string) => void): void {
  let text = '';
  const stream = response as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
  stream.on('end', () => done(null, text));
}
