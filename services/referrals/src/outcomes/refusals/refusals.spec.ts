import { ACCOUNTS, HARBOUR, NORFOLK, type TestAccount } from '#libs/testing';
import { Place } from '../../../test/fixture.js';
import { UnmetNeedsJob } from '../unmet-needs/unmet-needs.job.js';
import { OverdueReconsiderationsJob } from './overdue-reconsiderations.job.js';
import type { RefusalResponse } from './refusals.dto.js';

const colleague = (id: string): TestAccount => ({
  id,
  name: `${id} (test)`,
  role: 'provider',
  area: NORFOLK,
  organisation: HARBOUR,
});

let place: Place;
let adults: string;
let charity: string;

beforeAll(async () => {
  place = await Place.open({ accounts: [...ACCOUNTS, colleague('provider-2'), colleague('provider-3')] });
  for (const account of ['provider-2', 'provider-3']) place.as[account] = await place.world.as(account);
  adults = (await place.aService({ name: 'Adult assessment team', agency: 'adult-social-care' })).id;
  charity = (await place.aService()).id;
});
afterAll(() => place?.world.stop());

const by = (account: string) => place.by(account);
const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;

const REFUSAL = {
  criterion: 'national-eligibility',
  limb: 'two-outcomes',
  evidence: [{ what: 'Needs assessment', by: 'Sam Social-Worker', on: '2025-01-10' }, { what: 'A visit at home' }],
  decidedBy: { name: 'Dana Manager', role: 'Team manager' },
  advice: 'The travel training of the college is open to you.',
  routes: ['reconsideration', 'complaint', 'lgsco'],
  toldHow: 'letter',
  toldOn: '2025-01-16',
  reviewOn: '2025-07-16',
};
const NO = {
  reason: 'outside-eligibility',
  rationale: 'You can do all but one of the things in the list.',
  refusal: REFUSAL,
};

const refused = async () => {
  const { id } = await place.aReferral(adults, 'opened');
  await by('provider').post(path(id, '/decline'), NO).expect(200);
  return id;
};
const read = async (account: string, id: string) =>
  (await by(account).get(path(id, '/refusal')).expect(200)).body as RefusalResponse;
const decision = (outcome: string, name: string) => ({
  outcome,
  reasons: outcome === 'upheld' ? 'We came to the same.' : 'The report on travel was not read.',
  decidedBy: { name, role: 'Head of service' },
});

it('an adult service’s refusal is recorded, and the young person reads it in plain words', async () => {
  const id = await refused();
  const refusal = await read('young-person', id);
  expect(refusal).toMatchObject({
    criterion: 'national-eligibility',
    limb: 'two-outcomes',
    criterionLaw: expect.stringContaining('SI 2015/313'),
    reasons: NO.rationale,
    decidedBy: REFUSAL.decidedBy,
    reviewOn: '2025-07-16',
    routes: [{ code: 'reconsideration', law: null }, { code: 'complaint' }, { code: 'lgsco' }],
    outsideRoutes: [],
    allowedActions: ['reconsideration'],
  });
  expect(refusal.inPlainWords).toEqual([
    'Adult assessment team (Harbour Work) said no on 16 January 2025.',
    'Dana Manager, Team manager, made the decision.',
    'They say that your needs do not meet the national rules for care and support.',
    'They say that there are fewer than two things in daily life that you cannot do.',
    'Their reasons: “You can do all but one of the things in the list.”',
    'They looked at: Needs assessment, by Sam Social-Worker, 10 January 2025; A visit at home.',
    'What you can do in the meantime: “The travel training of the college is open to you.”',
    'They told you in a letter on 16 January 2025 that you can challenge the decision. You can do this:',
    ...refusal.routes.map(({ says }) => says),
    'They will look at the decision again on 16 July 2025. You do not have to ask.',
  ]);
  const { text } = await by('carer').get(path(id, '/refusal/letter.txt')).expect(200);
  expect(text).toContain('Dear Ada Example,');
  expect(text).toContain('We found that your needs do not meet the national rules for care and support.');
  expect(text).toContain('Ask us to look at it again.');
  expect(text).toContain('Care Act 2014 s.13(2)');
  const paper = await by('young-person').get(path(id, '/refusal/letter.pdf')).expect(200);
  expect(paper.headers['content-type']).toBe('application/pdf');
  expect((paper.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
  const said = await place.published(refusal.id);
  expect(said).toMatchObject([
    { what: 'refusal-recorded 1', data: { criterion: 'national-eligibility', routes: REFUSAL.routes } },
  ]);
  expect(JSON.stringify(said)).not.toMatch(/Dana|travel/);
  await by('other-provider').get(path(id, '/refusal')).expect(404);
  await by('other-young-person').get(path(id, '/refusal')).expect(404);
  await by('leader').get(path(id, '/refusal')).expect(403);
});

it.each([
  [
    undefined,
    [
      'CRITERION_MISSING',
      'EVIDENCE_MISSING',
      'DECIDER_MISSING',
      'CHALLENGE_MISSING',
      'TOLD_HOW_MISSING',
      'TOLD_ON_MISSING',
      'REVIEW_DATE_MISSING',
    ],
  ],
  [{ ...REFUSAL, limb: undefined }, ['LIMB_MISSING']],
  [{ ...REFUSAL, criterion: 'no-capacity' }, ['LIMB_WITHOUT_CRITERION']],
  [{ ...REFUSAL, advice: undefined }, ['ADVICE_MISSING']],
  [{ ...REFUSAL, criterion: 'transition-assessment', limb: undefined, advice: undefined }, ['ADVICE_MISSING']],
  [{ ...REFUSAL, evidence: [], routes: [] }, ['EVIDENCE_MISSING', 'CHALLENGE_MISSING']],
  [{ ...REFUSAL, toldOn: '2025-01-17', reviewOn: '2025-01-16' }, ['TOLD_IN_FUTURE', 'REVIEW_NOT_AHEAD']],
])('a refusal with %j is rejected, and the referral stays unchanged', async (refusal, codes) => {
  const { id, version } = await place.aReferral(adults, 'opened');
  const { body } = await by('provider')
    .post(path(id, '/decline'), { ...NO, refusal })
    .expect(422);
  expect([body.code, body.errors.map((e: { code: string }) => e.code)]).toEqual(['REFUSAL_INCOMPLETE', codes]);
  expect((await by('coordinator').get(path(id)).expect(200)).body).toMatchObject({ version, status: 'opened' });
});

it('any other provider gives only a coded reason and words, and no refusal is recorded', async () => {
  const { id } = await place.aReferral(charity, 'opened');
  const whole = await by('provider').post(path(id, '/decline'), NO).expect(422);
  expect(whole.body.code).toBe('REFUSAL_NOT_FOR_SERVICE');
  await by('provider')
    .post(path(id, '/decline'), { ...NO, refusal: undefined })
    .expect(200);
  expect((await by('young-person').get(path(id, '/refusal')).expect(409)).body.code).toBe('NO_REFUSAL');
  const asked = await by('young-person').post(path(id, '/reconsideration'), { grounds: 'Please.' }).expect(409);
  expect(asked.body.code).toBe('NO_REFUSAL');
});

it('is reconsidered twice by different decision-makers, and then the outside routes are shown', async () => {
  const id = await refused();
  const decide = (account: string, body: object) => by(account).post(path(id, '/reconsideration/decision'), body);
  const ask = (account: string) =>
    by(account).post(path(id, '/reconsideration'), { grounds: 'I cannot travel alone.' });

  expect((await decide('provider-2', decision('upheld', 'Una')).expect(409)).body.code).toBe('NOTHING_TO_RECONSIDER');
  await by('provider').post(path(id, '/reconsideration'), { grounds: 'x' }).expect(403);
  await by('adults').post(path(id, '/reconsideration'), { grounds: 'x' }).expect(403);
  await by('other-carer').post(path(id, '/reconsideration'), { grounds: 'x' }).expect(404);
  const asked = (await ask('young-person').expect(200)).body as RefusalResponse;
  expect(asked.reconsiderations).toMatchObject([
    { stage: 'reconsideration', dueOn: '2025-01-30', outcome: null, askedBy: { role: 'young-person' } },
  ]);
  expect(asked.allowedActions).toEqual([]);
  const toDecide = await read('provider-2', id);
  expect(toDecide.allowedActions).toEqual(['decision']);
  expect(toDecide.reconsiderations[0]!.askedBy).toEqual({ name: null, role: 'young-person' });
  expect((await ask('carer').expect(409)).body.code).toBe('RECONSIDERATION_OPEN');

  const due = async (account: string) =>
    (await by(account).get('/v1/reconsiderations?limit=200').expect(200)).body.items.filter(
      (item: { referralId: string }) => item.referralId === id,
    );
  expect(await due('provider')).toMatchObject([{ dueOn: '2025-01-30', overdue: false, stage: 'reconsideration' }]);
  expect(await due('other-provider')).toEqual([]);
  place.world.today('2025-01-31');
  expect(await due('coordinator')).toMatchObject([{ overdue: true }]);
  const keeper = place.world.app().get(OverdueReconsiderationsJob);
  await keeper.run();
  await keeper.run();
  expect((await place.published(asked.reconsiderations[0]!.id)).map((e) => e.what)).toEqual([
    'reconsideration-asked 1',
    'reconsideration-overdue 2',
  ]);

  for (const [account, name] of [
    ['provider', 'Una Upholder'],
    ['provider-2', ' dana  MANAGER'],
  ] as const) {
    expect((await decide(account, decision('upheld', name)).expect(409)).body.code).toBe('SAME_DECIDER');
  }
  const upheld = (await decide('provider-2', decision('upheld', 'Una Upholder')).expect(200)).body as RefusalResponse;
  expect(upheld).toMatchObject({
    outsideRoutes: [],
    reconsiderations: [{ outcome: 'upheld', decidedBy: { name: 'Una Upholder' } }],
  });
  expect(await due('coordinator')).toEqual([]);

  expect((await ask('carer').expect(200)).body.reconsiderations[1]).toMatchObject({
    stage: 'complaint',
    outcome: null,
  });
  expect((await decide('provider-2', decision('upheld', 'Third Person')).expect(409)).body.code).toBe('SAME_DECIDER');
  expect((await decide('provider-3', decision('upheld', 'Una Upholder')).expect(409)).body.code).toBe('SAME_DECIDER');
  const last = (await decide('provider-3', decision('upheld', 'Third Person')).expect(200)).body as RefusalResponse;
  expect(last.outsideRoutes.map((route) => route.code)).toEqual(['lgsco', 'judicial-review', 'tribunal']);
  expect(last.allowedActions).toEqual([]);
  expect((await ask('coordinator').expect(409)).body.code).toBe('ONLY_OUTSIDE_ROUTES_LEFT');

  const { history } = (await by('young-person').get(path(id)).expect(200)).body;
  expect(history.slice(-5).map((line: { action: string; status: string }) => `${line.action} ${line.status}`)).toEqual([
    'decline declined',
    'reconsideration declined',
    'upholding declined',
    'reconsideration declined',
    'upholding declined',
  ]);
  expect((await place.published(last.reconsiderations[1]!.id)).map((e) => e.what)).toEqual([
    'reconsideration-asked 1',
    'reconsideration-decided 2',
  ]);
  place.world.today('2025-01-16');
});

it('can be decided only while the organisation may read the referral', async () => {
  const id = await refused();
  await by('coordinator').post(path(id, '/reconsideration'), { grounds: 'The report was not read.' }).expect(200);
  await by('young-person').post(path(id, '/disclosure/revocation')).expect(200);
  await by('provider').get(path(id, '/refusal')).expect(404);
  const { items } = (await by('provider').get('/v1/reconsiderations?limit=200').expect(200)).body;
  expect(items.map((item: { referralId: string }) => item.referralId)).not.toContain(id);
  const body = decision('upheld', 'Una Upholder');
  const { body: no } = await by('provider-2').post(path(id, '/reconsideration/decision'), body).expect(404);
  expect(no.code).toBe('NOT_FOUND');
  expect((await read('coordinator', id)).reconsiderations).toMatchObject([{ outcome: null }]);
});

it('an overturned refusal reopens the assessment, restarts the deadline and ends the unmet need', async () => {
  const id = await refused();
  const reckon = () => place.world.app().get(UnmetNeedsJob).run();
  await reckon();
  const unmet = async () =>
    place.world.rows('select reason, ended_because from referrals.unmet_need where referral_id = $1 order by at', [id]);
  expect(await unmet()).toEqual([{ reason: 'outside-eligibility', ended_because: null }]);
  await by('coordinator').post(path(id, '/reconsideration'), { grounds: 'The report was not read.' }).expect(200);
  const body = decision('overturned', 'Una Upholder');
  const overturned = await by('provider-2').post(path(id, '/reconsideration/decision'), body).expect(200);
  expect(overturned.body.reconsiderations).toMatchObject([{ outcome: 'overturned' }]);
  const referral = (await by('provider').get(path(id)).expect(200)).body;
  expect(referral.status).toBe('assessing');
  expect(referral.clocks.find((c: { kind: string }) => c.kind === 'decide')).toMatchObject({ stoppedAt: null });
  expect((await place.published(id)).at(-1)).toMatchObject({
    what: 'referral-refusal-overturned 7',
    data: { status: 'assessing' },
  });
  await reckon();
  expect(await unmet()).toEqual([{ reason: 'outside-eligibility', ended_because: 'overturned' }]);

  await by('provider')
    .post(path(id, '/decline'), {
      ...NO,
      reason: 'no-capacity',
      refusal: { ...REFUSAL, criterion: 'no-capacity', limb: undefined },
    })
    .expect(200);
  expect(await read('young-person', id)).toMatchObject({ criterion: 'no-capacity', reconsiderations: [] });
  await reckon();
  expect(await unmet()).toEqual([
    { reason: 'outside-eligibility', ended_because: 'overturned' },
    { reason: 'no-capacity', ended_because: null },
  ]);
});
