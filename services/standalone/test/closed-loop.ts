import { eventually } from '#libs/testing';
import { DEMO_ORGANISATIONS } from '../src/demo-people.js';
import type { Api, As, Disturbance } from './api.js';

/** Whom and what the referral is for. */
export interface Need {
  person: string;
  /** of the plan */
  path: string;
  planId: string;
  stepId: string;
}

/** Thursday 16 January 2025 is the day on which it begins. */
const TUESDAY = '2025-01-21';
const BOOKED = '2025-02-03';
const LATER = '2025-02-10';

/** In the plan's history. */
const TURNS = [
  ...['draft', 'draft', 'draft', 'sent', 'opened', 'information-requested', 'opened', 'accepted', 'start-booked'],
  ...['started', 'disputed', 'started', 'confirmed'],
];

const { adultSocialCare } = DEMO_ORGANISATIONS;

/** From a referral that nobody agreed to yet, to support that has started, by the word of the young person. */
export async function closesTheLoop(as: As, disturbance: Disturbance, need: Need): Promise<void> {
  const { person, path, planId, stepId } = need;
  const morning = async () => ({
    coordinator: await as('coordinator'),
    adults: await as('adult-social-care'),
    provider: await as('provider'),
    family: await as('young-person'),
  });
  let { coordinator, adults, provider, family } = await morning();
  const serviceId = await aDirectory(await as('administrator'));

  // Plans go away; the other two work on.
  await disturbance.away();
  const referral = await eventually('a referral to be drafted', async () => {
    const { status, body } = await adults.post('/v1/referrals', {
      ...{ youngPersonId: person, serviceId, planId, stepId },
      ...{ need: 'A flat with support near the bus.', urgency: 'routine', send: true },
    });
    return status === 201 && body;
  });
  const at = `/v1/referrals/${referral.id}`;
  const comesTo = (wanted: string) =>
    eventually(`the referral to be ${wanted}`, async () => {
      const { body } = await adults.get(at);
      return body.status === wanted && body;
    });
  const groups = ['identity', 'needs', 'contact'];
  const sends = async (wanted: string) => {
    const { version } = await adults.ok(adults.get(at));
    await adults.ok(adults.post(`${at}/sending`, { groups }, `"${version}"`));
    return comesTo(wanted);
  };
  const agrees = async (to: string[]) =>
    family.ok(
      family.post(`/v1/young-people/${person}/consents`, {
        ...{ purpose: 'referral', organisationId: adultSocialCare, organisationName: 'Adult social care', groups: to },
      }),
    );

  // Nobody has agreed to it yet: it is a draft again, and says why. Then they agree to less than is asked, then to all of it.
  expect(await comesTo('draft')).toMatchObject({ reason: 'NO_CONSENT', sending: { refusal: 'NO_CONSENT' } });
  await agrees(['identity', 'needs']);
  expect(await sends('draft')).toMatchObject({
    sending: { refusal: 'GROUPS_NOT_COVERED', missingGroups: ['contact'] },
  });
  expect((await provider.ok(provider.get('/v1/referrals?list=incoming'))).items).toEqual([]);
  expect((await provider.get(at)).status).toBe(404);
  const consent = await agrees(groups);
  await sends('sent');
  await readsWhatWent(family, at, person, groups, consent.id);
  const incoming = await provider.ok(provider.get('/v1/referrals?list=incoming'));
  expect(incoming.items.map((i: { id: string }) => i.id)).toEqual([referral.id]);
  expect((await (await as('other-provider')).get(at)).status).toBe(404);
  const before = await coordinator.get(`/v1/young-people/${person}/circumstances`);
  const review = { lastReviewCompletedOn: { value: '2025-01-10', source: 'education' } };
  await coordinator.ok(coordinator.patch(`/v1/young-people/${person}/circumstances`, { facts: review }, before.etag!));

  // Sent on Thursday at noon, so Thursday's cut-off marks the start, and ten working days on it is Thursday the 30th.
  await provider.ok(provider.post(`${at}/opening`));
  await provider.ok(provider.post(`${at}/information-request`, { question: 'Which town?' }));
  const paused = { pausedBecause: 'information-awaited', stoppedAt: null, breachedAt: null };
  expect(await decideClock(family, at)).toMatchObject({
    ...paused,
    pausedFor: 0,
    dueAt: '2025-01-30T17:00:00.000Z',
  });

  // Still no answer on Tuesday: the cut-offs of Thursday, Friday and Monday do not count. Tuesday's is the first that may,
  // and ten working days after it is Tuesday 4 February.
  await disturbance.nextDay(TUESDAY);
  ({ coordinator, adults, provider, family } = await morning());
  const due = { pausedFor: 3, dueAt: '2025-02-04T17:00:00.000Z' };
  expect(await decideClock(family, at)).toMatchObject({ ...paused, ...due });
  await adults.ok(adults.post(`${at}/information`, { answer: 'Near Dereham.' }));
  const goesOn = await decideClock(family, at);
  expect(goesOn).toMatchObject({ ...paused, ...due, pausedBecause: null });
  expect(goesOn.why.join(' ')).toContain(
    '3 working days do not count, because the organisation waited for information',
  );

  await provider.ok(provider.post(`${at}/acceptance`, {}));
  await provider.ok(provider.post(`${at}/start-booking`, { startBookedOn: BOOKED }));
  await disturbance.back();
  await childrensSupportEnds(coordinator, await as('childrens-social-care'), need);

  // It is told as started on Thursday 6 February. The young person says that it has not; a coordinator finds out and the
  // young person is asked again; then it has.
  await disturbance.nextDay(LATER);
  ({ coordinator, adults, provider, family } = await morning());
  const start = { startedOn: '2025-02-06', what: 'A flat with support', howMuch: 'ten hours a week' };
  await provider.ok(provider.post(`${at}/start`, start));
  const disputed = await family.ok(family.post(`${at}/start-confirmation`, { started: 'no' }));
  expect(disputed).toMatchObject({ status: 'disputed', answeredBy: 'young-person' });
  const list = await coordinator.ok(coordinator.get('/v1/referral-worklists?list=disputed'));
  expect(list.items.map((i: { id: string }) => i.id)).toEqual([referral.id]);
  const resolution = { outcome: 'started', words: 'They moved in on Thursday.' };
  const askedAgain = await coordinator.ok(coordinator.post(`${at}/dispute-resolution`, resolution));
  expect(askedAgain).toMatchObject({ status: 'started', answeredBy: null });

  // Without support since 31 January: ten days by the 10th. Once the 6th is confirmed, the 1st to the 5th, which are five.
  const gap = (expected: object) =>
    eventually('the gap', async () => {
      const gaps = await family.ok(family.get(`${path}/gaps`));
      expect(gaps).toMatchObject({ endedOn: '2025-01-31', endedBecause: 'decided' });
      expect(gaps.needs).toMatchObject([{ stepId, ...expected }]);
      return true;
    });
  await gap({ confirmedStartOn: null, gapDays: 10, open: true });
  const { clocks } = await family.ok(family.post(`${at}/start-confirmation`, { started: 'yes' }));
  expect(clocks.map((c: { kind: string; stoppedAt: string | null }) => [c.kind, c.stoppedAt !== null])).toEqual([
    ['acknowledge', true],
    ['decide', true],
    ['offer', true],
    ['start', true],
  ]);
  await gap({ confirmedStartOn: '2025-02-06', gapDays: 5, open: false });

  await everythingArrived(coordinator, family, need, referral.id);
  await takesItBack(family, provider, at, person, consent.id);
}

/** @returns the service that is referred to */
async function aDirectory(administrator: Api): Promise<string> {
  await administrator.ok(administrator.post('/v1/organisations', { id: adultSocialCare, name: 'Adult social care' }));
  const { id } = await administrator.ok(
    administrator.post('/v1/services', {
      organisationId: adultSocialCare,
      name: 'Supported living',
      outcomeArea: 'independent-living',
      minimumAge: 16,
      maximumAge: 25,
      status: 'active',
      capacity: { status: 'accepting' },
    }),
  );
  return id;
}

/** The receipt holds what the previews show, and says on whose word. */
async function readsWhatWent(family: Api, at: string, person: string, groups: string[], consentId: string) {
  const receipt = await family.ok(family.get(`${at}/disclosure`));
  const preview = await family.ok(family.get(`/v1/young-people/${person}/disclosure-preview?groups=${groups}`));
  const ofReferral = await family.ok(family.get(`${at}/disclosure-preview?groups=${groups}`));
  expect(receipt.values).toEqual({
    ...preview.values,
    needs: { ...preview.values.needs, ...ofReferral.values.needs },
  });
  expect(receipt).toMatchObject({
    groups,
    organisation: { id: adultSocialCare },
    basis: { kind: 'consent', consentId },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    return: null,
  });
}

async function decideClock(family: Api, at: string) {
  const { clocks } = await family.ok(family.get(at));
  return clocks.find((clock: { kind: string }) => clock.kind === 'decide');
}

/** Adult social care has reached its conclusion, so children's support may end after the eighteenth birthday. */
async function childrensSupportEnds(coordinator: Api, childrens: Api, { person, path }: Need): Promise<void> {
  const circumstances = `/v1/young-people/${person}/circumstances`;
  const { etag } = await coordinator.get(circumstances);
  const facts = {
    adultSocialCareConclusionOn: { value: '2025-01-20', source: 'professional' },
    adultSocialCareConclusion: { value: 'needs-will-not-be-met', source: 'professional' },
  };
  await coordinator.ok(coordinator.patch(circumstances, { facts }, etag!));
  const decision = {
    endsOn: '2025-01-31',
    words: 'The flat is there from the third of February.',
    accountable: { subject: 'coordinator', name: 'Transition coordinator' },
  };
  await eventually(
    'the end of children’s support to be decided',
    async () => (await childrens.post(`${path}/ending-of-childrens-support`, decision)).status === 201,
  );
}

/** Each turn once, in the order in which it happened, and what follows from it in the plan. */
async function everythingArrived(coordinator: Api, family: Api, { path, stepId }: Need, referralId: string) {
  const done = await eventually('the step to be done', async () => {
    const { body } = await family.get(path);
    const found = body.goals?.[0]?.steps?.find((s: { id: string }) => s.id === stepId);
    return found?.status === 'done' && found;
  });
  expect(done.referrals).toEqual([expect.objectContaining({ id: referralId, status: 'confirmed' })]);
  const moved = await eventually('the annual review to follow the fact', async () => {
    const { body } = await family.get(path);
    return body.milestones.find(
      (m: { rule: string; dueOn: string }) => m.rule === 'EDU-04' && m.dueOn === '2026-01-09',
    );
  });
  expect(moved.why).toContain('10 January 2025');
  // Whatever was on its way when a part was stopped or killed comes again within half a minute.
  const told = await eventually('every turn', async () => {
    const { items } = await coordinator.ok(coordinator.get(`${path}/timeline?limit=200`));
    const turns = items.filter((entry: { kind: string }) => entry.kind === 'referral').reverse();
    return turns.length >= TURNS.length && turns.map((entry: { to: string }) => entry.to);
  });
  expect(told).toEqual(TURNS);
  const log = await family.ok(family.get(`${path}/access-log?limit=200`));
  expect(log.items.map((l: { role: string }) => l.role)).toEqual(
    expect.arrayContaining(['coordinator', 'practitioner']),
  );
}

/** The young person takes the consent back: the organisation reads nothing any more, and is asked what became of it. */
async function takesItBack(family: Api, provider: Api, at: string, person: string, consentId: string): Promise<void> {
  await provider.ok(provider.get(at));
  await family.ok(family.post(`/v1/young-people/${person}/consents/${consentId}/withdrawal`, {}));
  await eventually('the reading to stop', async () => (await provider.get(at)).status === 404);
  expect((await provider.get(`${at}/disclosure`)).status).toBe(404);
  expect((await provider.ok(provider.get('/v1/referrals?list=incoming'))).items).toEqual([]);
  const { return: asked } = await family.ok(family.get(`${at}/disclosure`));
  expect(asked).toMatchObject({ why: 'consent-withdrawn', outcome: null });
  const { items } = await provider.ok(provider.get('/v1/disclosures?list=to-answer'));
  expect(items.map((i: { referralId: string }) => at.endsWith(i.referralId))).toEqual([true]);
}
