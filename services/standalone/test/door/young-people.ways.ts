import { eventually } from '#libs/testing';
import { aConsent, aRepresentative, aRestriction, anAssessment } from '../../../young-people/test/bodies.js';
import { TODAY, type Scene } from './scene.js';
import { type Given, type Way, person, entered, deadLetter } from './given.js';

const aContact = { kind: 'professional', name: 'Dr Sample', relationship: 'GP' };

/** A carer of a child consents in the child's place; an adult consents alone. */
const consenting = (scene: Scene, account: string) => {
  if (account === 'carer') return { of: scene.child, who: 'other-carer', body: aConsent };
  const paper = { how: 'written', evidence: 'Form.', givenBy: 'young-person', name: 'Ada' };
  return { of: scene.adult, who: account, body: account === 'coordinator' ? { ...aConsent, ...paper } : aConsent };
};

const consent =
  (more: Given = {}): Way =>
  async (scene, account) => {
    const { of, who, body } = consenting(scene, account === 'adults' ? 'coordinator' : account);
    const { id, version } = await scene.post(who, `${person(of)}/consents`, body);
    const by = account === 'carer' ? who : account;
    return { account: by, params: { youngPersonId: of.id, consentId: id }, version, ...more };
  };

const record =
  (kind: string, body: object, param: string, more: Given = {}): Way =>
  async (scene) => {
    const of = scene.bystander;
    const { id, version } = await scene.post('coordinator', `${person(of)}/${kind}`, body);
    return { params: { youngPersonId: of.id, [param]: id }, version, ...more };
  };

/** Staff record the word of a young person who has no account. */
const renewing = async (scene: Scene, account: string, already: boolean): Promise<Given> => {
  const of = account === 'coordinator' ? scene.bystander : scene.adult;
  const at = `${person(of)}/relationships`;
  const subject = `carer-${scene.number()}`;
  const { id, version } = await scene.post('coordinator', at, { subject, relation: 'carer' });
  const word = { how: 'in-person', givenOn: TODAY, evidence: 'She told me.' };
  const body = account === 'coordinator' ? { word } : {};
  const now = already ? await scene.post(account, `${at}/${id}/renewal`, body) : { version };
  return { params: { youngPersonId: of.id, relationshipId: id }, version: now.version, ...(already ? {} : { body }) };
};

const representative = async (scene: Scene, body: object): Promise<Given> => {
  const { id, version } = await scene.post('coordinator', `${person(scene.child)}/representatives`, aRepresentative);
  return { params: { youngPersonId: scene.child.id, representativeId: id }, version, body };
};

const importEnds = (scene: Scene) =>
  eventually('the import to end', async () => {
    const { items } = await scene.get('coordinator', '/v1/young-people/imports');
    return (items as { status: string }[]).every(({ status }) => /done|undone|failed|interrupted/.test(status));
  });

/** The last import, which has ended. */
const anImport: Way = async (scene) => {
  await importEnds(scene);
  const started = await scene.call('young-people', {
    ...{ method: 'post', path: '/v1/young-people/imports' },
    ...(await scene.aFile('coordinator')),
  });
  await importEnds(scene);
  return { params: { importId: JSON.parse(started.text).id } };
};

/** Two people of whom one was renamed like the other. */
const aPair = async (scene: Scene): Promise<{ id: string; version: number }> => {
  const [one, other] = [await scene.register(), await scene.register()];
  const { givenName, familyName } = await scene.get('coordinator', `/v1/young-people/${one}`);
  await scene.ok('coordinator', 'patch', `/v1/young-people/${other}`, { givenName, familyName }, 1);
  const { items } = await scene.get('coordinator', '/v1/young-people/possible-duplicates?limit=200');
  return items.find((pair: { one: { id: string }; other: { id: string } }) =>
    [pair.one.id, pair.other.id].includes(other),
  );
};

/** For the record of somebody whom a school does not have on its roll. */
const asking = async (scene: Scene) => {
  const { reference } = await scene.get('coordinator', `/v1/young-people/${await scene.register()}`);
  return { reference, reason: 'She did not come home, and her plan may say where she goes.' };
};

const requested =
  (given: Given, granted = false): Way =>
  async (scene) => {
    const { id, version } = await scene.post('senco', '/v1/access-requests', await asking(scene));
    const at = `/v1/access-requests/${id}/answer`;
    if (granted) await scene.ok('coordinator', 'post', at, { answer: 'grant' }, version);
    return { params: { accessRequestId: id }, version: granted ? version + 1 : version, ...given };
  };

const restricted =
  (given: Given): Way =>
  async (scene) => {
    const youngPersonId = await scene.register();
    const { id, version } = await scene.post(
      'coordinator',
      `/v1/young-people/${youngPersonId}/restrictions`,
      aRestriction,
    );
    return { params: { youngPersonId, restrictionId: id }, version, ...given };
  };

const paperOf: Given = { body: { givenBy: 'young-person', name: 'Ada', how: 'written', evidence: 'Form.' } };

export const YOUNG_PEOPLE: Readonly<Record<string, Way>> = {
  'young-people YoungPeopleOperations_replay': deadLetter('young-people', 'young_people'),
  'young-people People_register': (scene) => ({ body: { givenName: 'Ada', familyName: `Example${scene.number()}` } }),
  'young-people NamedWorkerAssignments_assign': async (scene) => ({
    body: { youngPersonIds: [await scene.register()], worker: { subject: 'maya', name: 'Maya' } },
  }),
  'young-people People_search': () => ({ body: { name: 'example' } }),
  'young-people YoungPeopleAccessLog_ofAccount': () => ({ body: { account: 'health' } }),
  'transition-plans TransitionPlansAccessLog_ofAccount': () => ({ body: { account: 'health' } }),
  'referrals ReferralsAccessLog_ofAccount': () => ({ body: { account: 'health' } }),
  'young-people Rolls_end': record('roll', { kind: 'team', team: 'Transition West' }, 'rollEntryId', { body: {} }),
  'young-people Restrictions_restrict': async (scene) => ({
    params: { youngPersonId: await scene.register() },
    body: aRestriction,
  }),
  'young-people Restrictions_change': restricted({ body: { untilOn: null } }),
  'young-people Restrictions_lift': restricted({ body: { words: 'She left.' } }),
  'young-people RestrictedRecords_recover': async (scene) => {
    const { params, version } = await restricted({})(scene, 'governance');
    const body = { accounts: aRestriction.accounts, words: 'They left.' };
    return { params: { restrictionId: params!['restrictionId']! }, version, body };
  },
  'young-people LookUps_lookUp': () => ({ body: { name: 'Ada Example' } }),
  'young-people AccessRequests_make': async (scene) => ({ account: 'senco', body: await asking(scene) }),
  'young-people AccessRequests_answer': requested({ body: { answer: 'grant' } }),
  'young-people AccessRequests_end': requested({}, true),
  'young-people DrillDowns_open': async (scene) => ({
    body: { youngPersonId: await scene.register(), reason: 'The board asked about this review.' },
  }),
  'young-people BreakGlass_use': async (scene) => ({ body: await asking(scene) }),
  'young-people BreakGlass_signOff': async (scene) => {
    const { id, version } = await scene.post('senco', '/v1/break-glass', await asking(scene));
    return { params: { breakGlassId: id }, version, body: { justified: true, words: 'Yes.' } };
  },
  'young-people Contacts_change': record('contacts', aContact, 'contactId', { body: { name: 'Dr Changed' } }),
  'young-people Contacts_end': record('contacts', aContact, 'contactId', { body: { reason: 'moved-away' } }),
  'young-people Contacts_endWithoutReason': record('contacts', aContact, 'contactId'),
  'young-people NamedWorkers_end': async (scene) => {
    const of = scene.someone();
    await scene.ok('coordinator', 'put', `${person(of)}/named-worker`, { subject: 'maya', name: 'Maya' });
    return { params: { youngPersonId: of.id }, body: { reason: 'left' } };
  },
  'young-people Preferences_setMine': () => ({ body: { channel: 'letter', format: null }, version: 0 }),
  'young-people Preferences_set': () => ({ body: { channel: 'letter', format: null }, version: 0 }),
  'young-people Relationships_add': (scene) => ({
    params: { youngPersonId: scene.child.id },
    body: { subject: `carer-${scene.number()}`, relation: 'carer' },
  }),
  'young-people Relationships_end': async (scene) => {
    const subject = `carer-${scene.number()}`;
    const at = `${person(scene.child)}/relationships`;
    const { id, version } = await scene.post('coordinator', at, { subject, relation: 'carer' });
    return { params: { youngPersonId: scene.child.id, relationshipId: id }, version };
  },
  'young-people Renewals_renew': (scene, account) => renewing(scene, account, false),
  'young-people Renewals_withdraw': (scene, account) => renewing(scene, account, true),
  'young-people CapacityAssessments_record': (scene) => ({
    params: { youngPersonId: scene.bystander.id },
    body: anAssessment,
  }),
  'young-people CapacityAssessments_change': record('capacity-assessments', anAssessment, 'assessmentId', {
    body: { evidence: 'Seen.' },
  }),
  'young-people CapacityAssessments_end': record('capacity-assessments', anAssessment, 'assessmentId', {
    body: { reason: 'no-longer-valid' },
  }),
  'young-people Representatives_add': (scene) => ({ params: { youngPersonId: scene.child.id }, body: aRepresentative }),
  'young-people Representatives_change': async (scene) => representative(scene, { evidence: 'Seen.' }),
  'young-people Representatives_end': async (scene) => representative(scene, { reason: 'other' }),
  'young-people Consents_give': (scene, account) => {
    const { of, who, body } = consenting(scene, account);
    return { account: who, params: { youngPersonId: of.id }, body };
  },
  'young-people Consents_renew': async (scene, account) =>
    consent(account === 'coordinator' ? paperOf : { body: {} })(scene, account),
  'young-people Consents_withdraw': async (scene, account) =>
    consent({ body: account === 'coordinator' ? { withdrawnBy: 'young-person', name: 'Ada' } : {} })(scene, account),
  'young-people Consents_history': consent(),
  'young-people PersonDisclosures_preview': () => ({ query: 'groups=identity,needs' }),
  'young-people DecisionMakers_read': () => ({ query: 'on=2025-02-01' }),
  'young-people Imports_start': async (scene) => {
    await importEnds(scene);
    return { file: true };
  },
  'young-people Undoing_read': anImport,
  'young-people Undoing_people': anImport,
  'young-people Undoing_undo': anImport,
  'young-people Duplicates_compare': async (scene) => ({ params: { duplicateId: (await aPair(scene)).id } }),
  'young-people Duplicates_notTheSame': async (scene) => {
    const { id, version } = await aPair(scene);
    return { params: { duplicateId: id }, version, body: { words: 'Cousins.' } };
  },
  'young-people Merges_merge': async (scene) => {
    await importEnds(scene);
    const [id, mergedId] = [await scene.register(), await scene.register()];
    return { params: { youngPersonId: id }, version: 1, body: { mergedId, reason: 'duplicate-entry' } };
  },
  'young-people Merges_undo': async (scene) => {
    const [id, mergedId] = [await scene.register(), await scene.register()];
    const merge = await scene.post(
      'coordinator',
      `/v1/young-people/${id}/merges`,
      { mergedId, reason: 'duplicate-entry' },
      1,
    );
    return { params: { youngPersonId: id, mergeId: merge.id }, body: { words: 'Cousins.' } };
  },
  'young-people PersonRemovals_remove': (scene) => ({
    params: { youngPersonId: scene.someone().id },
    body: { kind: 'fact', fact: 'hasEhcPlan', ...entered },
  }),
};
