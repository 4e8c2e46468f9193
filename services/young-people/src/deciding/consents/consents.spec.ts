import { organisationChanged } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { type Caller, HARBOUR, World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { DecisionsJob } from '../consequences/decisions.job.js';
import { youngPeople } from '../../index.js';
import type { ConsentResponse } from './consents.dto.js';

let world: World;
let coordinator: Caller;
let me: Caller;
let mother: Caller;
let id: string;

// 16 on 2 November 2025.
beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2025-06-02' });
  coordinator = await world.as('coordinator');
  me = await world.as('young-person');
  mother = await world.as('carer');
  const needs = [{ code: 'ASD', rank: 1 }];
  id = (await register(coordinator, { dateOfBirth: '2009-11-02', postcode: 'NR1 3JU', needs } as never)).id;
  await coordinator.post(`/v1/young-people/${id}/relationships`, { subject: 'young-person', relation: 'self' });
  await coordinator.post(`/v1/young-people/${id}/relationships`, { subject: 'carer', relation: 'carer' });
});
afterAll(() => world?.stop());

const consents = () => `/v1/young-people/${id}/consents`;
const harbour = { purpose: 'referral', organisationId: HARBOUR, organisationName: 'Harbour Trust' };
const written = { how: 'written', evidence: 'Form of 2 June, in the paper file.' };
const listed = async (as: Caller): Promise<ConsentResponse[]> => (await as.get(consents())).body.items;

it('only the decision-maker gives consent, and the error names them', async () => {
  const tooEarly = await me.post(consents(), { ...harbour, groups: ['identity'] });
  expect([tooEarly.status, tooEarly.body.code]).toEqual([409, 'NOT_THE_DECISION_MAKER']);
  expect(tooEarly.body.detail).toContain('On 2 June 2025 the decision-maker is a parent');
  const forSomebody = { ...harbour, ...written, groups: ['identity', 'needs'], name: 'Joy Example' };
  expect((await coordinator.post(consents(), { ...forSomebody, givenBy: 'young-person' })).body.code).toBe(
    'NOT_THE_DECISION_MAKER',
  );
  expect(await listed(coordinator)).toEqual([]);

  const given = await coordinator.post(consents(), { ...forSomebody, givenBy: 'parent' });
  expect([given.status, given.headers['etag']]).toEqual([201, '"1"']);
  expect(given.body).toMatchObject({
    recipient: { organisationId: HARBOUR, name: 'Harbour Trust' },
    groups: ['identity', 'needs'],
    from: '2025-06-02',
    until: '2026-06-01',
    state: 'in-force',
    countsUntil: '2025-11-01',
    givings: [{ by: 'parent', name: 'Joy Example', how: 'written', recordedBy: 'coordinator (test)' }],
    renewalAsked: null,
  });
  expect((await listed(me)).map(({ id: one }) => one)).toEqual([given.body.id]);
  expect(await listed(mother)).toMatchObject([{ id: given.body.id, allowedActions: ['renewal', 'withdrawal'] }]);
});

it('a carer gives consent in their own name, and sees it', async () => {
  const own = await mother.post(consents(), { ...harbour, purpose: 'assessment', groups: ['health'] });
  expect([own.status, own.body.givings[0].how, own.body.givings[0].by]).toEqual([201, 'in-app', 'parent']);
  expect((await listed(mother)).map(({ id: one }) => one)).toContain(own.body.id);
  expect(await listed(coordinator)).toHaveLength(2);

  const back = await mother.post(`${consents()}/${own.body.id}/withdrawal`, { words: 'I was not told enough.' });
  expect([back.status, back.body.state, back.body.allowedActions]).toEqual([200, 'withdrawn', []]);
  expect(back.body.withdrawal).toMatchObject({ by: 'parent', on: '2025-06-02', words: 'I was not told enough.' });
  expect((await mother.post(`${consents()}/${own.body.id}/withdrawal`, {})).body.code).toBe('CONSENT_WITHDRAWN');
});

it('a parent renews and withdraws a paper consent through their own account, while a parent decides', async () => {
  const paper = { ...harbour, ...written, purpose: 'assessment', groups: ['identity'], givenBy: 'parent', name: 'Joy' };
  const { body } = await coordinator.post(consents(), paper);
  const at = `${consents()}/${body.id}`;
  const renewed = await mother.post(`${at}/renewal`, {}).set('if-match', `"${body.version}"`);
  expect([renewed.status, renewed.body.givings.at(-1).recordedBy]).toEqual([200, 'carer (test)']);
  expect((await mother.post(`${at}/withdrawal`, {})).body).toMatchObject({ state: 'withdrawn', allowedActions: [] });
  const theirs = await coordinator.post(consents(), paper);
  await me.post(`${consents()}/${theirs.body.id}/withdrawal`, { words: 'Not for my mother.' });
  expect((await listed(mother)).map(({ id: one }) => one)).not.toContain(theirs.body.id);
  expect((await mother.get(`${consents()}/${theirs.body.id}/history`)).status).toBe(404);
});

it('a parent’s consent ends at 16, unless the young person renews it after the announcement', async () => {
  const kept = async () => (await listed(me)).find(({ purpose }) => purpose === 'referral')!;
  const renewal = async () => {
    const { id: one, version } = await kept();
    return me.post(`${consents()}/${one}/renewal`, {}).set('if-match', `"${version}"`);
  };
  expect((await renewal()).body.code).toBe('NOT_THE_DECISION_MAKER');

  world.today('2025-08-04');
  expect(await kept()).toMatchObject({
    renewalAsked: { of: 'young-person', from: '2025-11-02' },
    allowedActions: ['renewal', 'withdrawal'],
  });
  world.today('2025-11-02');
  await world.app().get(DecisionsJob).run();
  expect(await kept()).toMatchObject({
    state: 'awaits-renewal',
    countsUntil: null,
    renewalAsked: { from: '2025-11-02' },
  });

  // Now only the young person decides.
  const { id: one } = await kept();
  expect((await mother.post(`${consents()}/${one}/withdrawal`, {})).status).toBe(404);
  expect((await mother.get(`${consents()}/${one}/history`)).status).toBe(404);

  const renewed = await renewal();
  expect([renewed.status, renewed.body.state, renewed.body.countsUntil]).toEqual([200, 'in-force', '2026-06-01']);
  expect(renewed.body.givings.map(({ by }: { by: string }) => by)).toEqual(['parent', 'young-person']);
  const history = await me.get(`${consents()}/${renewed.body.id}/history`);
  expect(history.body.items.map(({ version }: { version: number }) => version)).toEqual([
    ...[renewed.body.version, renewed.body.version - 1, 1].filter((v, i, all) => all.indexOf(v) === i),
  ]);
});

it('publishes the last day of the consent and its withdrawal, without any free text', async () => {
  const { id: one } = (await listed(me)).find(({ purpose }) => purpose === 'referral')!;
  const back = await me.post(`${consents()}/${one}/withdrawal`, { words: 'I changed my mind.' });
  expect([back.status, back.body.withdrawal.by]).toEqual([200, 'young-person']);
  const published = (await eventsAbout(world, id)).filter(({ recordId }) => recordId === one);
  expect(published.map(({ type, data }) => [type, data])).toEqual([
    [
      'young-people.consent-given',
      {
        ...{ consentId: one, purpose: 'referral', organisationId: HARBOUR, groups: ['identity', 'needs'] },
        ...{ from: '2025-06-02', until: '2025-11-01', givenBy: 'parent', givenOn: '2025-06-02' },
      },
    ],
    [
      'young-people.consent-given',
      expect.objectContaining({ until: '2026-06-01', givenBy: 'young-person', givenOn: '2025-11-02' }),
    ],
    [
      'young-people.consent-withdrawn',
      { consentId: one, organisationId: HARBOUR, withdrawnBy: 'young-person', withdrawnOn: '2025-11-02' },
    ],
  ]);
});

it('after a loss of capacity the representative has to renew a parent’s consent', async () => {
  const young = await register(coordinator, { dateOfBirth: '2009-01-10' });
  const at = `/v1/young-people/${young.id}`;
  const assessment = { kind: 'health-and-care', outcome: 'lacks-capacity', assessedOn: '2025-10-01' };
  await coordinator.post(`${at}/capacity-assessments`, {
    ...assessment,
    ...{
      reviewBy: '2026-09-30',
      assessorRole: 'social worker',
      assessorName: 'Omar',
      evidence: 'Could not weigh it up.',
    },
  });
  const giving = { ...harbour, ...written, groups: ['identity'], givenBy: 'representative', name: 'Joy' };
  const nobody = await coordinator.post(`${at}/consents`, giving);
  expect(nobody.body.detail).toContain('none is recorded');
  const deputy = {
    ...{ authority: 'deputy', kinds: ['health-and-care'], name: 'Joy Example', evidence: 'Order seen.' },
    subject: 'other-carer',
  };
  const { id: deputyId, version } = (await coordinator.post(`${at}/representatives`, deputy)).body;
  await coordinator.post(`${at}/relationships`, { subject: 'other-carer', relation: 'carer' });
  const joy = await world.as('other-carer');
  const given = await coordinator.post(`${at}/consents`, giving);
  expect(given.body).toMatchObject({ state: 'in-force', countsUntil: '2026-09-30' });

  const another = await coordinator.post(`${at}/consents`, { ...giving, purpose: 'assessment' });
  const taken = await joy.post(`${at}/consents/${another.body.id}/withdrawal`, {});
  expect(taken.body).toMatchObject({ withdrawal: { by: 'representative' } });

  await coordinator
    .post(`${at}/representatives/${deputyId}/ending`, { reason: 'stepped-down' })
    .set('if-match', `"${version}"`);
  expect((await joy.get(`${at}/consents`)).body.items).toEqual([]);
  const now = (await coordinator.get(`${at}/consents`)).body.items.find(
    (item: ConsentResponse) => item.id === given.body.id,
  );
  expect(now).toMatchObject({ version: 2, state: 'awaits-renewal', countsUntil: null });
  const published = (await eventsAbout(world, young.id)).filter(({ recordId }) => recordId === given.body.id);
  expect(published.map(({ recordVersion, data }) => [recordVersion, (data as { until: string }).until])).toEqual([
    [1, '2026-09-30'],
    [2, '2025-11-01'],
  ]);
});

it('rejects invalid requests field by field', async () => {
  const wrong = async (as: Caller, body: object) => {
    const res = await as.post(consents(), { ...harbour, groups: ['identity'], ...body });
    return [res.status, ...(res.body.errors ?? []).map((e: { field: string; code: string }) => `${e.field} ${e.code}`)];
  };
  expect(await wrong(me, { groups: [] })).toEqual([400, 'groups ARRAY_NOT_EMPTY']);
  expect(await wrong(me, { groups: ['everything'] })).toEqual([400, 'groups NOT_IN_LIST']);
  expect(await wrong(me, { organisationId: 'harbour' })).toEqual([400, 'organisationId NOT_AN_ID']);
  expect(await wrong(me, { until: '2025-11-01' })).toEqual([400, 'until BEFORE_FROM']);
  expect(await wrong(me, { givenBy: 'parent', how: 'written' })).toEqual([
    400,
    'givenBy NOT_FOR_ROLE',
    'how NOT_FOR_ROLE',
  ]);
  expect(await wrong(coordinator, {})).toEqual([
    ...[400, 'givenBy REQUIRED', 'name REQUIRED', 'how REQUIRED', 'evidence REQUIRED'],
  ]);
  const all = { ...written, givenBy: 'young-person', name: 'Ada' };
  expect(await wrong(coordinator, { ...all, on: '2025-11-03' })).toEqual([400, 'on IN_THE_FUTURE']);
  expect(await wrong(coordinator, { ...all, how: 'in-app' })).toEqual([400, 'how NOT_FOR_ROLE']);
});

it('previews the disclosure for the young person and staff, not for a carer', async () => {
  const path = `/v1/young-people/${id}/disclosure-preview?groups=identity,needs`;
  const preview = await me.get(path);
  expect([preview.status, preview.body.groups]).toEqual([200, ['identity', 'needs']]);
  expect(preview.body.values).toEqual({
    identity: expect.objectContaining({ dateOfBirth: '2009-11-02', preferredName: null }),
    needs: { needs: ['ASD'], communicationNeeds: [] },
  });
  expect((await (await world.as('adults')).get(path)).status).toBe(200);
  expect((await mother.get(path)).status).toBe(403);
  expect((await (await world.as('other-young-person')).get(path)).status).toBe(404);
  expect((await me.get(`/v1/young-people/${id}/disclosure-preview?groups=all`)).body.errors[0].code).toBe(
    'NOT_IN_LIST',
  );
});

it('names who is told by the directory’s record of the id', async () => {
  const give = (given: object) =>
    me.post(consents(), { ...harbour, groups: ['identity'], organisationName: undefined, ...given });
  const unknown = await give({ organisationId: newId() });
  expect([unknown.status, unknown.body.code]).toEqual([422, 'UNKNOWN_ORGANISATION']);
  const another = await give({ organisationName: 'The hospital' });
  expect([another.status, another.body.code]).toEqual([422, 'ORGANISATION_NAME_DIFFERS']);
  await world.publish(organisationChanged, { recordId: HARBOUR, recordVersion: 2, data: { name: 'Harbour Work' } });
  await world.settled();
  const given = await give({ organisationName: 'harbour  work' });
  expect([given.status, given.body.recipient]).toEqual([201, { organisationId: HARBOUR, name: 'Harbour Work' }]);
});
