import { type DataOf, disclosureRequested } from '#libs/contracts';
import { newId } from '#libs/kernel';
import { type Caller, HARBOUR, MEADOW, World } from '#libs/testing';
import { eventsAbout } from '../../../test/events.js';
import { register } from '../../../test/people.js';
import { youngPeople } from '../../index.js';

let world: World;
let coordinator: Caller;
let me: Caller;
let id: string;

beforeAll(async () => {
  world = await World.start([youngPeople], { today: '2026-01-12' });
  coordinator = await world.as('coordinator');
  me = await world.as('young-person');
  id = (await register(coordinator, { dateOfBirth: '2009-11-02', postcode: 'NR1 3JU', nhsNumber: '9434765919' })).id;
  await coordinator.post(`/v1/young-people/${id}/relationships`, { subject: 'young-person', relation: 'self' });
});
afterAll(() => world?.stop());

type Asked = DataOf<typeof disclosureRequested>;

/** Requests a disclosure as another service does. @returns the published decision */
async function decisionOn(more: Partial<Asked>, youngPersonId = id) {
  const disclosureId = newId();
  const data: Asked = { ...disclosureRequested.sample, disclosureId, organisationId: HARBOUR, ...more };
  await world.publish(disclosureRequested, { youngPersonId, recordId: disclosureId, data });
  await world.settled();
  const published = (await eventsAbout(world, youngPersonId)).filter(({ recordId }) => recordId === disclosureId);
  expect(published).toHaveLength(1);
  return { type: published[0]!.type, data: published[0]!.data as Record<string, unknown> };
}
const refusal = async (more: Partial<Asked>, youngPersonId?: string) => {
  const { type, data } = await decisionOn(more, youngPersonId);
  return type === 'young-people.disclosure-refused' ? [data['code'], data['missingGroups']] : type;
};
const consents = () => `/v1/young-people/${id}/consents`;
const harbour = { purpose: 'referral', organisationId: HARBOUR, organisationName: 'Harbour Trust' };

it('refuses without a consent or with one that covers too little, and lists the missing groups', async () => {
  expect(await refusal({})).toEqual(['NO_CONSENT', []]);
  await me.post(consents(), { ...harbour, purpose: 'assessment', groups: ['identity', 'needs'] });
  expect(await refusal({})).toEqual(['NO_CONSENT', []]);
  const given = await me.post(consents(), { ...harbour, groups: ['identity', 'needs'] });
  expect(await refusal({ groups: ['identity', 'needs', 'health', 'risk'] })).toEqual([
    'GROUPS_NOT_COVERED',
    ['health', 'risk'],
  ]);
  expect(await refusal({ organisationId: MEADOW, consentId: given.body.id })).toEqual(['CONSENT_FOR_ANOTHER', []]);
  expect(await refusal({ consentId: newId() })).toEqual(['NO_CONSENT', []]);
  expect(await refusal({}, newId())).toEqual(['PERSON_NOT_KNOWN', []]);
});

it('grants exactly the fields that the consent covers, as the preview shows', async () => {
  const groups = ['identity', 'needs'] as const;
  const preview = await me.get(`/v1/young-people/${id}/disclosure-preview?groups=${groups.join()}`);
  const { type, data } = await decisionOn({ groups: [...groups] });
  expect(type).toBe('young-people.disclosure-granted');
  expect(data).toMatchObject({ groups, consentVersion: 1, until: '2027-01-11', planId: null });
  expect(data['values']).toEqual(preview.body.values);
  expect(JSON.stringify(data)).not.toMatch(/NR1|9434765919/);
});

it('shows the NHS number only to the young person and to staff who may read identifiers', async () => {
  const seen = async (caller: Caller) =>
    (await caller.get(`/v1/young-people/${id}/disclosure-preview?groups=identity,health`)).body.values.health;
  expect(await seen(me)).toMatchObject({ nhsNumber: '9434765919' });
  expect(await seen(coordinator)).toMatchObject({ nhsNumber: '9434765919' });
  expect(await seen(await world.as('adults'))).toEqual({ facts: {} });
});

it('does not count a consent that is withdrawn or expired on the day', async () => {
  const later = await me.post(consents(), { ...harbour, groups: ['identity', 'needs', 'health'] });
  const asked = { groups: ['identity', 'health'] as Asked['groups'] };
  expect((await decisionOn(asked)).data['consentId']).toBe(later.body.id);
  await me.post(`${consents()}/${later.body.id}/withdrawal`, {});
  expect(await refusal({ ...asked, consentId: later.body.id })).toEqual(['CONSENT_NOT_IN_FORCE', []]);
  world.today('2027-01-11');
  expect(await refusal({})).toBe('young-people.disclosure-granted');
  world.today('2027-01-12');
  expect(await refusal({})).toEqual(['CONSENT_NOT_IN_FORCE', []]);
});

it('grants on a legal basis without a consent, but nothing about a person who has died', async () => {
  const { data } = await decisionOn({ groups: ['identity', 'contact'], overrideBasis: 'safeguarding-adult' });
  expect(data).toMatchObject({ consentId: null, until: null, values: { contact: { postcode: 'NR1 3JU' } } });
  const { version } = (await coordinator.get(`/v1/young-people/${id}`)).body;
  await coordinator.patch(`/v1/young-people/${id}`, { deceased: true }, version);
  expect(await refusal({ overrideBasis: 'safeguarding-adult' })).toEqual(['PERSON_DECEASED', []]);
});
