import fc from 'fast-check';
import { type DataOf, disclosureGranted, type Event, FIELD_GROUPS, type FieldGroup, streamOf } from '#libs/contracts';
import { addDays, calendarDate, newId } from '#libs/kernel';
import { Broker, toMessage } from '#libs/messaging';
import { Caller, eventually, HARBOUR, MEADOW, World, longer } from '#libs/testing';
import { SERVICES } from '../src/services.js';

const TODAY = calendarDate('2025-01-16');
let world: World;
/** each account at each service, `coordinator@referrals` */
const callers = new Map<string, Caller>();
const as = (account: string, service: string) => callers.get(`${account}@${service}`)!;
let serviceId: string;

beforeAll(async () => {
  world = await World.start(SERVICES, { today: TODAY });
  for (const account of ['coordinator', 'young-person', 'provider', 'other-provider', 'administrator'])
    for (const { name } of SERVICES) callers.set(`${account}@${name}`, await world.as(account, name));
  const administrator = as('administrator', 'referrals');
  for (const [id, name] of [
    [HARBOUR, 'Harbour Work'],
    [MEADOW, 'Meadow Living'],
  ])
    await administrator.post('/v1/organisations', { id, name }).expect(201);
  const offer = { organisationId: HARBOUR, name: 'Internships', outcomeArea: 'employment' };
  serviceId = (await administrator.post('/v1/services', { ...offer, capacity: { status: 'accepting' } }).expect(201))
    .body.id;
});
afterAll(() => world?.stop());

/** What gives each group away wherever it is read. */
const CANARY: Readonly<Record<FieldGroup, readonly string[]>> = {
  identity: ['Canarygiven', 'Canaryfamily'],
  contact: ['NR1 3JU', 'Canarymother'],
  needs: ['Canarydevice', 'Canaryneed'],
  health: ['9434765919', 'openToCamhs'],
  'social-care': ['likelyAdultCareNeeds'],
  education: ['wishesToReturnToEducation'],
  plan: ['Canarygoal', 'Canarystep'],
  risk: ['riskOfAdmission', 'Canaryrisk'],
};
const groupsIn = (text: string) =>
  FIELD_GROUPS.filter((group) => CANARY[group].some((canary) => text.includes(canary)));

interface Somebody {
  id: string;
  planId: string;
}

/** Somebody of 17 of whom everything is known that could be told. */
async function somebody(nhsNumber: string | null): Promise<Somebody> {
  const people = as('coordinator', 'young-people');
  const communicationNeeds = [{ kind: 'aac', details: 'Canarydevice' }];
  const { body } = await people
    .post('/v1/young-people', {
      ...{
        givenName: `Canarygiven ${newId().slice(-6)}`,
        familyName: `Canaryfamily ${newId().slice(-6)}`,
        dateOfBirth: '2007-05-05',
        postcode: 'NR1 3JU',
      },
      ...{ nhsNumber, needs: [{ code: 'ASD', rank: 1 }], communicationNeeds },
    })
    .expect(201);
  const fact = (value: unknown) => ({ value, source: 'professional' });
  const facts = {
    ...{ hasEhcPlan: fact(true), openToCamhs: fact(true), likelyAdultCareNeeds: fact(true) },
    ...{ riskOfAdmission: fact('amber'), wishesToReturnToEducation: fact(true) },
  };
  await people.patch(`/v1/young-people/${body.id}/circumstances`, { facts }, 1).expect(200);
  const mother = { kind: 'parent-carer', name: 'Canarymother', relationship: 'mother', phone: '01603 000000' };
  await people.post(`/v1/young-people/${body.id}/contacts`, mother).expect(201);
  const plans = as('coordinator', 'transition-plans');
  const planId = await eventually('a plan', async () => {
    const plan = await plans.get(`/v1/young-people/${body.id}/plan`);
    return plan.status === 200 && (plan.body.id as string);
  });
  const goal = await plans
    .post(`/v1/plans/${planId}/goals`, { area: 'employment', title: 'Canarygoal', status: 'agreed' })
    .expect(201);
  await plans.post(`/v1/plans/${planId}/steps`, { title: 'Canarystep', goalId: goal.body.id }).expect(201);
  await world.settled();
  return { id: body.id, planId };
}

const words = { need: 'Canaryneed', risk: 'Canaryrisk', urgency: 'routine' };
const path = (id: string, rest = '') => `/v1/referrals/${id}${rest}`;
const settledStatus = async (id: string) => {
  await eventually('the sending to end', async () => {
    const { body } = await as('coordinator', 'referrals').get(path(id));
    return body.status !== 'sending';
  });
  await world.settled();
  return (await as('coordinator', 'referrals').get(path(id))).body;
};

/** A sending goes from service to service: nothing is on its way once none waits and all that was said is taken. */
async function allSettled(): Promise<void> {
  await eventually('every sending to end', async () => {
    await world.settled();
    const waiting = await world.rows(`select 1 from referrals.referral where status = 'sending'`);
    return waiting.length === 0;
  });
  await world.settled();
}

/** All that the organisation can read of it, as one text; empty where it reads nothing. On the way, some answers may be there. */
async function readBy(account: string, id: string, settled = true): Promise<string> {
  const provider = as(account, 'referrals');
  const [whole, receipt, list, returns] = [
    await provider.get(path(id)),
    await provider.get(path(id, '/disclosure')),
    await provider.get('/v1/referrals?limit=200'),
    await provider.get('/v1/disclosures?limit=200'),
  ];
  const listed = (list.body.items as { id: string }[]).filter((item) => item.id === id);
  const there = [whole.status === 200, receipt.status === 200, listed.length > 0];
  if (settled) expect(there).toEqual([there[0], there[0], there[0]]);
  const asked = (returns.body.items as { referralId: string }[]).filter((item) => item.referralId === id);
  expect(groupsIn(JSON.stringify(asked))).toEqual([]);
  return there.some(Boolean) ? JSON.stringify([whole.body, receipt.body, listed]) : '';
}

it('without a consent it is a draft again; with one it is sent; what was shown is what went; taken back it is gone', async () => {
  const { id, planId } = await somebody('9434765919');
  const people = as('coordinator', 'young-people');
  await people.post(`/v1/young-people/${id}/relationships`, { subject: 'young-person', relation: 'self' }).expect(201);
  await world.settled();
  const groups = ['identity', 'needs', 'health', 'plan', 'risk'];
  const draft = await as('coordinator', 'referrals')
    .post('/v1/referrals', { youngPersonId: id, serviceId, planId, ...words, send: true, sharing: { groups } })
    .expect(201);
  expect(draft.body).toMatchObject({ status: 'sending', sending: { groups, refusal: null } });
  const at = path(draft.body.id);
  expect(await settledStatus(draft.body.id)).toMatchObject({ status: 'draft', reason: 'NO_CONSENT' });

  const consent = { purpose: 'referral', organisationId: HARBOUR, organisationName: 'Harbour Work' };
  const me = (service: string) => as('young-person', service);
  const least = { ...consent, groups: ['identity', 'needs'] };
  await me('young-people').post(`/v1/young-people/${id}/consents`, least).expect(201);
  const send = async () => {
    const { version } = (await as('coordinator', 'referrals').get(at)).body;
    await as('coordinator', 'referrals').post(`${at}/sending`, { groups }).set('if-match', `"${version}"`).expect(200);
    return settledStatus(draft.body.id);
  };
  expect(await send()).toMatchObject({
    status: 'draft',
    sending: { refusal: 'GROUPS_NOT_COVERED', missingGroups: ['health', 'plan', 'risk'] },
  });
  expect(await readBy('provider', draft.body.id)).toBe('');

  // The young person sees what would go, part by part, where each part lives; and says yes to that.
  const shown = async () => {
    const ofReferral = (await me('referrals').get(`${at}/disclosure-preview?groups=${groups}`).expect(200)).body;
    expect(ofReferral.elsewhere.map(({ href }: { href: string }) => href)).toEqual([
      `/v1/young-people/${id}/disclosure-preview?groups=identity,needs,health,risk`,
      `/v1/plans/${planId}/disclosure-preview`,
    ]);
    const [person, plan] = ofReferral.elsewhere.map(({ href }: { href: string }) => href);
    const { body: ofPerson } = await me('young-people').get(person).expect(200);
    const { planId: _, youngPersonId: __, ...ofPlan } = (await me('transition-plans').get(plan).expect(200)).body;
    return Object.fromEntries(
      groups.map((group) => [
        group,
        { ...ofPerson.values[group], ...ofReferral.values[group], ...(group === 'plan' && ofPlan) },
      ]),
    );
  };
  const preview = await shown();
  const { body: given } = await me('young-people')
    .post(`/v1/young-people/${id}/consents`, { ...consent, groups })
    .expect(201);
  expect((await send()).status).toBe('sent');
  const { body: receipt } = await me('referrals').get(`${at}/disclosure`).expect(200);
  expect(receipt.values).toEqual(preview);
  expect(receipt.basis).toMatchObject({ kind: 'consent', consentId: given.id });
  const read = await readBy('provider', draft.body.id);
  expect(groupsIn(read)).toEqual(groups);
  expect(await readBy('other-provider', draft.body.id)).toBe('');

  await me('young-people').post(`/v1/young-people/${id}/consents/${given.id}/withdrawal`, {}).expect(200);
  await world.settled();
  expect(await readBy('provider', draft.body.id)).toBe('');
  expect((await me('referrals').get(`${at}/disclosure`).expect(200)).body.return).toMatchObject({
    why: 'consent-withdrawn',
  });
  const answer = as('provider', 'referrals').post(`${at}/disclosure/return`, { outcome: 'deleted' });
  expect((await answer.expect(200)).body).toMatchObject({ outcome: 'deleted' });
});

const subset = fc.subarray([...FIELD_GROUPS]);
const asked = fc
  .subarray(FIELD_GROUPS.filter((group) => group !== 'identity' && group !== 'needs'))
  .map((more): FieldGroup[] => ['identity', 'needs', ...more]);
const turn = fc.oneof(
  fc.record({ does: fc.constant('give' as const), groups: fc.oneof(subset, asked), days: fc.nat(40) }),
  fc.record({ does: fc.constant('withdraw' as const), which: fc.nat(3) }),
  fc.record({ does: fc.constant('send' as const), groups: asked, byLaw: fc.boolean() }),
  fc.record({ does: fc.constant('revoke' as const), which: fc.nat(3) }),
  fc.record({ does: fc.constant('repeat' as const) }),
  fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 30 }) }),
);

interface Told {
  id: string;
  groups: FieldGroup[];
  byLaw: boolean;
  revoked: boolean;
}

it('whatever is given, withdrawn, sent, revoked, repeated and run out in whatever order, nobody reads what nobody agreed to', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ turn, settles: fc.boolean() }), { minLength: 4, maxLength: 12 }),
      async (turns) => {
        world.today(TODAY);
        const { id, planId } = await somebody(null);
        const consents: { id: string; groups: readonly string[]; until: string; withdrawn: boolean }[] = [];
        const told: Told[] = [];
        let today = TODAY;

        const holds = async (settled: boolean) => {
          for (const referral of told) {
            const read = await readBy('provider', referral.id, settled);
            if (read === '') continue;
            // Never a field of another group than was asked for …
            expect(groupsIn(read).filter((group) => !referral.groups.includes(group))).toEqual([]);
            expect(referral.revoked).toBe(false);
            if (referral.byLaw) continue;
            // … nor without a consent to all of it, on a day on which that consent counts.
            const { body } = await as('coordinator', 'referrals').get(path(referral.id, '/disclosure'));
            const consent = consents.find((c) => c.id === body.basis.consentId)!;
            expect(referral.groups.filter((group) => !consent.groups.includes(group))).toEqual([]);
            expect(consent.until >= today).toBe(true);
            if (settled) expect(consent.withdrawn).toBe(false);
          }
        };

        for (const { turn: one, settles } of turns) {
          switch (one.does) {
            case 'give': {
              if (one.groups.length === 0) break;
              const until = addDays(today, one.days);
              const { body } = await as('coordinator', 'young-people')
                .post(`/v1/young-people/${id}/consents`, {
                  ...{ purpose: 'referral', organisationId: HARBOUR, organisationName: 'Harbour Work', until },
                  ...{ groups: one.groups, givenBy: 'young-person', name: 'Ada', how: 'written', evidence: 'Form.' },
                })
                .expect(201);
              consents.push({ id: body.id, groups: one.groups, until, withdrawn: false });
              break;
            }
            case 'withdraw': {
              const consent = consents[one.which];
              if (!consent || consent.withdrawn) break;
              const at = `/v1/young-people/${id}/consents/${consent.id}/withdrawal`;
              await as('coordinator', 'young-people').post(at, {}).expect(200);
              consent.withdrawn = true;
              break;
            }
            case 'send': {
              const override = {
                ...{ lawfulBasis: 'vital-interests', youngPersonTold: 'yes' },
                reason: 'Nobody can reach him and he may come to harm tonight.',
                accountablePerson: { subject: 'coordinator', name: 'Maya' },
              };
              const sharing = { groups: one.groups, ...(one.byLaw && { override }) };
              const { body } = await as('coordinator', 'referrals')
                .post('/v1/referrals', { youngPersonId: id, serviceId, planId, ...words, send: true, sharing })
                .expect(201);
              told.push({ id: body.id, groups: one.groups, byLaw: one.byLaw, revoked: false });
              break;
            }
            case 'revoke': {
              const referral = told[one.which];
              if (!referral) break;
              const { status } = await as('coordinator', 'referrals').post(path(referral.id, '/disclosure/revocation'));
              if (status === 200) referral.revoked = true;
              break;
            }
            case 'repeat':
              await saysAgain(id);
              break;
            case 'wait':
              today = addDays(today, one.days);
              world.today(today);
          }
          if (settles) await allSettled();
          await holds(settles);
        }
        await allSettled();
        await holds(true);
      },
    ),
    { numRuns: longer(8, 40), endOnFailure: true },
  );
});

/** Everything that young-people granted about somebody comes once more, late, under new ids. */
async function saysAgain(youngPersonId: string): Promise<void> {
  const { client, manager } = await world.app('young-people').get(Broker).open();
  const { name } = streamOf('young-people');
  const { state } = await manager.streams.info(name);
  const events: Event[] = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
    const message = await manager.streams.getMessage(name, { seq });
    const header = (key: string) => message!.header.get(key);
    if (!message || header('ce-subject') !== youngPersonId || header('ce-type') !== disclosureGranted.type) continue;
    const data = message.json<DataOf<typeof disclosureGranted>>();
    const { type, version } = disclosureGranted;
    events.push({
      ...{ id: newId(), type, version, time: header('ce-time'), area: header('ce-area'), youngPersonId },
      ...{
        recordId: data.disclosureId,
        recordVersion: 1,
        actor: 'system',
        correlationId: newId(),
        causationId: null,
        data,
      },
    });
  }
  for (const event of events) {
    const { subject, payload, headers } = toMessage(event);
    await client.publish(subject, payload, { headers });
  }
}
