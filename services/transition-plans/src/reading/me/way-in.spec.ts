import { World, readPdf } from '#libs/testing';
import { OVERRIDING } from '../../../test/closing.js';
import { eventsAbout } from '../../../test/events.js';
import { aYoungPerson } from '../../../test/people.js';
import { transitionPlans } from '../../index.js';
import { PlanJob } from '../../upkeep/following/plan.job.js';
import type { EasyReadResponse } from '../easy-read/easy-read.dto.js';
import type { HelpRequestResponse, HelpWorklistPage } from '../../voices/help-requests/help-requests.dto.js';
import type { MyNextResponse, MyPlanResponse } from './me.dto.js';

let world: World;
let youngPersonId: string;
let planId: string;
let goalId: string;

beforeAll(async () => {
  world = await World.start([transitionPlans], { today: '2025-01-16', documentQueue: 2 });
  youngPersonId = await aYoungPerson(world, {
    person: { preferredName: 'Addie' },
    facts: {
      dateOfBirth: '2009-03-05',
      hasEhcPlan: true,
      planFirstMadeOn: '2019-05-06',
      lastReviewCompletedOn: '2024-04-10',
      likelyAdultCareNeeds: true,
      consentsToTransitionAssessment: false,
      atRiskOfAbuseOrNeglect: true,
    },
    held: { 'young-person': 'self', carer: 'carer' },
  });
  await aYoungPerson(world, { held: { 'other-young-person': 'self', 'other-carer': 'carer' } });
});
afterAll(() => world?.stop());

const me = () => world.as('young-person');
const staff = () => world.as('coordinator');
const myPlan = async () => (await (await me()).get('/v1/me/plan')).body as MyPlanResponse;
const pdf = async (account: string, path: string) => {
  const res = await (await world.as(account)).get(path).responseType('blob');
  return { res, text: res.status === 200 ? await readPdf(res.body as Buffer) : null };
};

describe('a young person opens their plan', () => {
  it('reads their contacts, the statutory steps and their possible actions', async () => {
    const plan = await myPlan();
    planId = plan.planId;
    expect(plan).toMatchObject({
      isOpen: true,
      name: 'Addie',
      worker: { name: 'coordinator (test)', team: 'Transition West' },
      workerWords: 'Your worker is coordinator (test), of Transition West.',
      goals: [],
      answer: null,
      answerWords: 'You have not said yet what you think of this plan.',
    });
    expect(plan.law.find(({ what }) => what.includes('each year to check'))).toMatchObject({
      what: 'We meet each year to check your EHC plan.',
      who: 'The education team.',
      words: 'We meet each year to check your EHC plan. By 9 April 2025.',
    });
    expect(plan.actions.map(({ name, method, href }) => [name, method, href])).toEqual([
      ['say-what-you-think', 'POST', `/v1/plans/${planId}/answers`],
      ['add-a-goal', 'POST', `/v1/plans/${planId}/goals`],
      ['comment', 'POST', `/v1/plans/${planId}/comments`],
      ['ask-for-help', 'POST', '/v1/me/help-requests'],
    ]);
  });

  it('adds a goal in their own words, and each link on it works', async () => {
    const wish = { area: 'employment', title: 'Work at the kennels', ownWords: 'I want to work with dogs' };
    const [add] = (await myPlan()).actions.filter(({ name }) => name === 'add-a-goal');
    goalId = (await (await me()).post(add!.href, { ...wish, targetOn: '2026-07-31' })).body.id;
    const step = { title: 'Find a flat', goalId, ownerAgency: 'adult-social-care', dueOn: '2025-05-01' };
    await (await staff()).post(`/v1/plans/${planId}/steps`, step);
    const [goal] = (await myPlan()).goals;
    expect(goal).toMatchObject({
      symbol: 'work',
      area: 'Work and learning',
      ownWords: { words: wish.ownWords, said: 'You said' },
      title: wish.title,
      aim: 'You want this by 31 July 2026.',
      stands: 'You are working on this.',
      feeling: null,
    });
    expect(goal!.steps.map(({ words }) => words)).toEqual(['Adults’ social care: Find a flat. By 1 May 2025.']);
    const link = (name: string) => goal!.actions.find((action) => action.name === name)!;
    expect(goal!.actions.map(({ name }) => name)).toEqual(['rate', 'change', 'hold', 'end']);
    expect((await (await me()).post(link('rate').href, { rating: 2, words: 'I rang them.' })).status).toBe(201);
    expect((await myPlan()).goals[0]!.feeling).toEqual({
      rating: 2,
      words: 'You said: a little of the way.',
      on: '2025-01-16',
    });
    const { version } = (await myPlan()).goals[0]!;
    const changed = await (
      await me()
    ).patch(link('change').href, { successCriterion: 'I go three days a week' }, version);
    expect(changed.status).toBe(200);
    for (const { method, href } of (await myPlan()).links.filter((l) => l.href !== '/v1/me/preferences')) {
      expect([href, method, (await (await me()).get(href)).status]).toEqual([href, 'GET', 200]);
    }
  });

  it('says yes, and sees when the plan has changed since', async () => {
    const { version, actions } = await myPlan();
    const say = actions.find(({ name }) => name === 'say-what-you-think')!;
    await (await me()).post(say.href, { answer: 'agree', planVersion: version, words: 'Good!' });
    expect((await myPlan()).answerWords).toBe('You said yes to this plan on 16 January 2025.');
    await (
      await staff()
    ).post(`/v1/plans/${planId}/steps`, { title: 'Visit the kennels', goalId, dueOn: '2025-02-06' });
    const after = await myPlan();
    expect(after.answer).toMatchObject({ answer: 'agree', on: '2025-01-16', stale: true, ownWords: 'Good!' });
    expect(after.answerWords).toContain('The plan has changed since then.');
    await (await me()).post(say.href, { answer: 'disagree', planVersion: after.version });
    expect((await myPlan()).answerWords).toBe('You said no to this plan on 16 January 2025.');
  });

  it('reads the next steps: the work, the person, the date, the reason and their own actions', async () => {
    const next = (await (await me()).get('/v1/me/next')).body as MyNextResponse;
    expect(next.words).toMatch(/^This is what happens next\. There are \d+ more things in your plan\.$/);
    expect(next.things.length).toBeLessThanOrEqual(13);
    const visit = next.things.find(({ what }) => what === 'Visit the kennels')!;
    expect(visit).toMatchObject({
      goalId,
      who: 'We do not know yet who does this.',
      when: { on: '2025-02-06', words: 'By 6 February 2025, in about three weeks.' },
      why: { words: 'It is for your goal: Work at the kennels', law: null },
      youCan: 'Nobody has said yes to doing it yet. You can ask who will.',
    });
    expect(visit.actions.map(({ name }) => name)).toEqual(['comment', 'rate', 'ask-for-help']);
    const review = next.things.find(({ what }) => what === 'We meet each year to check your EHC plan.')!;
    expect(review.why.words).toContain('The last day in time is 9 April 2025');
    expect(review.why.law).toBe('Children and Families Act 2014 s.44(1)');
    const dated = next.things.flatMap(({ when }) => (when.words.startsWith('By') ? [when.on!] : []));
    expect(dated).toEqual([...dated].sort());
    expect(
      JSON.stringify(next.things.map(({ what, who, when, why, youCan }) => [what, who, when.words, why, youCan])),
    ).not.toMatch(/[A-Z]{2,3}-\d\d|[0-9a-f]{8}-[0-9a-f]{4}|[a-z]+-[a-z]+-social/);
  });

  it('keeps all others out', async () => {
    for (const account of ['coordinator', 'carer', 'adults', 'leader', 'administrator']) {
      expect((await (await world.as(account)).get('/v1/me/plan')).status).toBe(403);
    }
    expect((await (await world.as('other-young-person')).get('/v1/me/plan')).body.planId).not.toBe(planId);
    const path = `/v1/plans/${planId}`;
    for (const form of ['easy-read', 'documents/easy-read.pdf', 'documents/summary.pdf']) {
      expect((await (await world.as('other-young-person')).get(`${path}/${form}`)).status).toBe(404);
    }
  });
});

describe('the plan in other forms', () => {
  const form = (name: string) => `/v1/plans/${planId}/${name}`;

  it('is available in easy read as JSON', async () => {
    const { body } = await (await me()).get(form('easy-read'));
    const easy = body as EasyReadResponse;
    expect(easy).toMatchObject({ planId, madeOn: '2025-01-16' });
    expect(easy.reading.age).toBeLessThanOrEqual(9);
    expect(easy.reading.quotesLeftOut).toBe(5);
    expect(easy.sections.map(({ key }) => key)).toEqual(['about', 'goals', 'next', 'your-say']);
    const goals = easy.sections.find(({ key }) => key === 'goals')!;
    expect(goals.items[0]!.lines[1]).toEqual({
      symbol: 'talk',
      words: 'You said:',
      quote: { words: 'I want to work with dogs', by: 'young-person' },
    });
    expect(JSON.stringify(easy)).not.toContain('measured');
  });

  it('has one checksum in all forms until the agreed content changes', async () => {
    const { checksum } = await myPlan();
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    expect((await (await staff()).get(form('easy-read'))).body.checksum).toBe(checksum);
    const easy = await pdf('young-person', form('documents/easy-read.pdf'));
    expect(easy.res.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="my-plan-easy-read.pdf"',
      'cache-control': 'no-store',
    });
    expect(easy.text!.pages).toHaveLength(2);
    expect(easy.text!.subject).toContain(checksum);
    const summary = await pdf('coordinator', form('documents/summary.pdf'));
    expect(summary.res.headers['content-disposition']).toBe('inline; filename="plan-summary.pdf"');
    for (const page of summary.text!.pages) expect(page).toContain(checksum);

    await (await me()).post(form(`goals/${goalId}/ratings`), { rating: 3 });
    expect((await myPlan()).checksum).toBe(checksum);
    const { version } = (await myPlan()).goals[0]!;
    await (await me()).patch(form(`goals/${goalId}`), { targetOn: '2026-08-31' }, version);
    expect((await myPlan()).checksum).not.toBe(checksum);
  });

  it('is available for a version that people agreed to, even after the plan changed', async () => {
    const kept = (await (await staff()).post(form('versions'))).body as { number: number; contentHash: string };
    const now = (await (await me()).get(form('easy-read'))).body as EasyReadResponse;
    // A family's papers contain the content that a carer may read.
    const told = (await (await world.as('carer')).get(form('versions'))).body.items[0] as typeof kept;
    expect([now.number, now.checksum]).toEqual([told.number, told.contentHash]);
    await (await staff()).post(form('steps'), { title: 'Buy a lead', dueOn: '2025-03-01' });
    const changed = (await (await me()).get(form('easy-read'))).body as EasyReadResponse;
    expect([changed.number, changed.checksum === told.contentHash]).toEqual([null, false]);
    const then = (await (await me()).get(form(`easy-read?number=${kept.number}`))).body as EasyReadResponse;
    expect(then).toEqual(now);
    const papers = async (query: string) => [
      (await pdf('young-person', form(`documents/easy-read.pdf${query}`))).text!,
      (await pdf('coordinator', form(`documents/summary.pdf${query}`))).text!,
    ];
    const [old, current] = [await papers(`?number=${kept.number}`), await papers('')];
    for (const { subject } of old) expect(subject).toContain(told.contentHash);
    for (const page of old[1]!.pages) expect(page).toContain(`version ${told.number}. SHA-256 ${told.contentHash}`);
    const whole = await pdf('coordinator', form(`documents/summary.pdf?number=${kept.number}&audience=practitioners`));
    for (const page of whole.text!.pages) expect(page).toContain(`version ${kept.number}. SHA-256 ${kept.contentHash}`);
    expect(old[1]!.pages.join(' ')).not.toContain('Buy a lead');
    expect(current[1]!.pages.join(' ')).toContain('Buy a lead');
    expect(current[1]!.pages[0]).toContain('not stored as a version yet');
    expect((await (await me()).get(form('easy-read?number=99'))).status).toBe(404);
    expect((await (await me()).get(form('easy-read?number=first'))).status).toBe(400);
  });

  const READERS = ['coordinator', 'coordinator-2', 'adults', 'health', 'education', 'young-person', 'carer'];

  it('refuses papers beyond the queue with 503, and answers other requests meanwhile', async () => {
    const staff = await world.as('coordinator');
    // One account's papers are drawn one after the other, so it takes many accounts to fill the queue.
    const many = await Promise.all(READERS.map((account) => world.as(account)));
    const asked = Array.from({ length: 40 }, (_, i) =>
      many[i % many.length]!.get(form('documents/summary.pdf')).then((res) => res),
    );
    const young = await me();
    expect((await young.get('/v1/me/plan')).status).toBe(200);
    const answers = await Promise.all(asked);
    const refused = answers.filter(({ status }) => status === 503);
    expect(answers.filter(({ status }) => status === 200).length + refused.length).toBe(40);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]!.body).toMatchObject({ code: 'DOCUMENTS_BUSY', status: 503, title: 'Unavailable' });
    expect(refused[0]!.headers['content-type']).toContain('application/problem+json');
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0);
    expect((await staff.get(form('documents/summary.pdf'))).status).toBe(200);
  });

  it('withholds a risk from all papers for the family; practitioners request their own paper', async () => {
    const told = async (account: string) => {
      const easy = await (await world.as(account)).get(form('easy-read'));
      const papers = [
        await pdf(account, form('documents/easy-read.pdf')),
        await pdf(account, form('documents/summary.pdf')),
      ];
      return [JSON.stringify(easy.body), ...papers.flatMap(({ text }) => text!.pages)].join(' ');
    };
    for (const account of ['young-person', 'coordinator', 'carer']) {
      const paper = await told(account);
      for (const word of ['SC-04', 'safe', 'at risk'])
        expect([account, paper.includes(word)]).toEqual([account, false]);
    }
    const own = form('documents/summary.pdf?audience=practitioners');
    expect((await pdf('coordinator', own)).text!.pages.join(' ')).toContain('SC-04');
    for (const account of ['young-person', 'carer']) {
      const refused = await (await world.as(account)).get(own);
      expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'NOT_FOR_ROLE']);
    }
    expect((await pdf('leader', form('documents/summary.pdf'))).res.status).toBe(404);
  });
});

describe('“I want somebody to help me say this”', () => {
  const SECRET = 'I do not want to live with my uncle';
  let request: HelpRequestResponse;
  const goTo = async (day: string) => {
    world.today(day);
    await world.app().get(PlanJob).run();
  };
  const waiting = async () =>
    ((await (await staff()).get('/v1/worklists/help-requests')).body as HelpWorklistPage).items;
  const answer = async (verb: string, body: object = {}) =>
    (await staff()).post(`/v1/plans/${planId}/help-requests/${request.id}/${verb}`, body);
  const says = async () =>
    (await eventsAbout(world, youngPersonId))
      .filter(({ name }) => name.startsWith('help-'))
      .map((e) => [e.name, e.data['status']]);
  afterAll(() => world.today('2025-01-16'));

  it('is stored once despite repeated requests, and appears on the coordinator’s list', async () => {
    const ask = async () =>
      (await me())
        .post('/v1/me/help-requests', { about: 'say-this', goalId, words: SECRET })
        .set('idempotency-key', 'once');
    request = (await ask()).body;
    expect(request).toMatchObject({ status: 'asked', askedOn: '2025-01-16', answerDueOn: '2025-01-23', goalId });
    expect(request.statusWords).toBe('You asked for help. We will tell you who will help you.');
    expect(request.allowedActions).toEqual(['taking-back']);
    expect((await ask()).body.id).toBe(request.id);
    expect(await waiting()).toEqual([
      expect.objectContaining({
        id: request.id,
        name: 'Addie Example',
        about: 'say-this',
        status: 'asked',
        daysOverdue: 0,
      }),
    ]);
    expect(JSON.stringify(await waiting())).not.toContain('uncle');
    expect(await (await (await staff()).get('/v1/worklists/help-requests?namedWorker=nobody')).body.items).toEqual([]);
  });

  it('is withheld from the people whom it may be about', async () => {
    for (const account of ['carer', 'adults', 'leader', 'other-young-person']) {
      const list = await (await world.as(account)).get(`/v1/plans/${planId}/help-requests`);
      expect([account, [403, 404].includes(list.status)]).toEqual([account, true]);
    }
    const history = async (account: string) =>
      JSON.stringify((await (await world.as(account)).get(`/v1/plans/${planId}/timeline`)).body.items);
    expect(await history('coordinator')).toContain('asked for help.');
    for (const account of ['coordinator', 'adults', 'young-person'])
      expect(await history(account)).not.toContain('uncle');
    expect(await history('carer')).not.toContain('help');
    const looked = await (await world.as('carer')).get(`/v1/plans/${planId}/access-log?limit=200`);
    expect(JSON.stringify(looked.body)).not.toContain('help-request');
    const mine = await (await me()).get(`/v1/plans/${planId}/access-log?limit=200`);
    expect(JSON.stringify(mine.body)).toContain('help-request:ask');
    expect(JSON.stringify(await eventsAbout(world, youngPersonId))).not.toContain('uncle');
  });

  it('is chased until a person takes it', async () => {
    await goTo('2025-01-23');
    expect((await waiting())[0]!.chasedTimes).toBe(0);
    await goTo('2025-01-24');
    await goTo('2025-01-24');
    expect((await waiting())[0]).toMatchObject({ chasedTimes: 1, answerDueOn: '2025-01-31', daysOverdue: 0 });
    const list = await (await staff()).get(`/v1/plans/${planId}/help-requests`);
    expect(list.body.items[0]).toMatchObject({ words: SECRET, allowedActions: ['taking', 'outcome'] });
    const taken = await answer('taking', { helper: { kind: 'advocate', name: 'Noor Advocate' } });
    expect(taken.status).toBe(200);
    const mine = (await (await me()).get('/v1/me/help-requests')).body.items[0] as HelpRequestResponse;
    expect(mine).toMatchObject({
      status: 'taken',
      statusWords: 'Noor Advocate will help you.',
      helper: { kind: 'advocate', name: 'Noor Advocate', since: '2025-01-24' },
      answerDueOn: '2025-02-21',
      chasedTimes: 0,
    });
    await goTo('2025-02-24');
    expect((await waiting())[0]).toMatchObject({ status: 'taken', chasedTimes: 1 });
  });

  it('can be returned, marked impossible with a reason, and asked again, and nothing else', async () => {
    expect((await answer('return')).body.code).toBe('INVALID');
    expect((await answer('return', { reason: 'Noor is ill.' })).body).toMatchObject({ status: 'asked', helper: null });
    expect((await answer('outcome', { outcome: 'helped' })).body.code).toBe('TRANSITION_NOT_POSSIBLE');
    expect((await answer('outcome', { outcome: 'not-possible' })).body.code).toBe('REASON_REQUIRED');
    await answer('outcome', { outcome: 'not-possible', reason: 'Nobody has time before May.' });
    expect(await waiting()).toEqual([]);
    const again = await (await me()).post(`/v1/me/help-requests/${request.id}/asking-again`);
    expect(again.body).toMatchObject({ status: 'asked', endedOn: null, reason: null });
    expect((await answer('taking')).body.helper).toMatchObject({ kind: 'worker', name: 'coordinator (test)' });
    expect((await answer('outcome', { outcome: 'helped' })).body).toMatchObject({
      status: 'helped',
      answerDueOn: null,
    });
    expect(await waiting()).toEqual([]);
    expect(await says()).toEqual([
      ['help-requested', 'asked'],
      ['help-chased', 'asked'],
      ['help-answered', 'taken'],
      ['help-chased', 'taken'],
      ['help-answered', 'asked'],
      ['help-answered', 'not-possible'],
      ['help-requested', 'asked'],
      ['help-answered', 'taken'],
      ['help-answered', 'helped'],
    ]);
  });

  it('gets errors that state the problem', async () => {
    const as = await me();
    const code = async (body: object) => {
      const res = await as.post('/v1/me/help-requests', body);
      return [res.status, res.body.errors?.[0]?.code ?? res.body.code];
    };
    expect(await code({})).toEqual([400, 'REQUIRED']);
    expect(await code({ about: 'magic' })).toEqual([400, 'NOT_IN_LIST']);
    expect(await code({ about: 'other', goalId: youngPersonId })).toEqual([422, 'GOAL_NOT_IN_PLAN']);
    expect(await code({ about: 'other', words: 'x'.repeat(2001) })).toEqual([400, 'TOO_LONG']);
    expect((await (await world.as('carer')).post('/v1/me/help-requests', { about: 'other' })).status).toBe(403);
  });

  it('can still be asked after the plan is closed, and is kept', async () => {
    await (await staff()).post(`/v1/plans/${planId}/closing`, { reason: 'moved-out-of-area', overriding: OVERRIDING });
    const asked = await (await me()).post('/v1/me/help-requests', { about: 'understand' });
    expect(asked.status).toBe(201);
    expect((await waiting()).map(({ id }) => id)).toEqual([asked.body.id]);
    const plan = await myPlan();
    expect(plan.isOpen).toBe(false);
    expect(plan.actions.map(({ name }) => name)).toEqual(['ask-for-help']);
    expect(plan.goals[0]!.actions).toEqual([]);
    expect((await (await me()).get('/v1/me/next')).body).toMatchObject({
      things: [],
      words: 'Your plan is closed. It is kept as it was.',
    });
    const back = await (await me()).post(`/v1/me/help-requests/${asked.body.id}/taking-back`);
    expect(back.body).toMatchObject({ status: 'taken-back', allowedActions: ['asking-again'] });
  });
});
