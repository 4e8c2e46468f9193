import { HARBOUR, NORFOLK } from '#libs/testing';
import type { Scene } from './scene.js';
import { NO_MATCH, unmetNeed } from './referrals.ways.js';

/** One record of each kind, for the operations that read and for those that fail before they reach one. */
export async function standingRecords(scene: Scene): Promise<void> {
  const { adult } = scene;
  const at = `/v1/young-people/${adult.id}`;
  const plan = `/v1/plans/${adult.planId}`;
  const id = async (account: string, path: string, body: object = {}, version?: number) =>
    (await scene.post(account, path, body, version)).id as string;

  const own = async () => {
    const relationships = (await scene.get('coordinator', `${at}/relationships`)).items;
    const merged = await scene.register();
    const merges = `/v1/young-people/${await scene.register()}/merges`;
    const mergeId = await id('coordinator', merges, { mergedId: merged, reason: 'duplicate-entry' }, 1);
    const anImport = await scene.call('young-people', {
      ...{ method: 'post', path: '/v1/young-people/imports' },
      ...(await scene.aFile('coordinator')),
    });
    return {
      ...{ youngPersonId: adult.id, relationshipId: relationships[0].id, fact: 'dateOfBirth' },
      contactId: await id('coordinator', `${at}/contacts`, {
        kind: 'professional',
        name: 'Dr Sample',
        relationship: 'GP',
      }),
      assessmentId: await id('coordinator', `${at}/capacity-assessments`, {
        ...{ kind: 'money', outcome: 'has-capacity', assessedOn: '2025-01-10', assessorRole: 'social worker' },
        ...{ assessorName: 'Omar', evidence: 'Weighed it up.' },
      }),
      representativeId: await id('coordinator', `${at}/representatives`, {
        ...{ authority: 'nominated', kinds: ['money'], name: 'Joy', evidence: 'Letter.' },
      }),
      mergeId,
      importId: JSON.parse(anImport.text).id as string,
    };
  };
  const ofPlan = async () => {
    const goalId = await id('young-person', `${plan}/goals`, { area: 'health', title: 'Swim' });
    const review = { serves: ['ehc-annual-review'], meetingOn: '2025-02-24', dueOn: '2025-04-01' };
    await id('coordinator', `${plan}/versions`);
    return {
      ...{ planId: adult.planId, youngPersonId: adult.id, goalId, number: '1' },
      stepId: await id('coordinator', `${plan}/steps`, { title: 'Find a flat', ownerAgency: 'adult-social-care' }),
      reviewId: await id('coordinator', `${plan}/reviews`, review),
      helpRequestId: await id('young-person', '/v1/me/help-requests', { about: 'say-this' }),
      handoverId: await id('coordinator', `${plan}/health-handovers`, { service: 'Neurology' }),
      assessmentId: await id('coordinator', `${plan}/carers-assessments`, {
        ...{ name: 'Joy Example', relation: 'parent-carer', subject: 'carer' },
      }),
      ruleId: 'EDU-02',
    };
  };
  const ofReferral = async () => {
    const { id: referralId } = await scene.aReferral('opened');
    const webhookId = await id('provider', '/v1/webhooks', { url: 'http://127.0.0.1:9/' });
    await scene.post('provider', `/v1/referrals/${referralId}/decline`, { reason: 'no-capacity', rationale: 'Full.' });
    const request = {
      ...{
        youngPersonId: adult.id,
        serviceIds: [scene.serviceId, scene.elsewhere],
        need: 'a coach',
        urgency: 'routine',
      },
    };
    return {
      ...{ organisationId: HARBOUR, serviceId: scene.serviceId, referralId, webhookId, youngPersonId: adult.id },
      area: NORFOLK,
      requestId: await id('coordinator', '/v1/referral-requests', request),
      bundleId: await id('coordinator', `/v1/young-people/${adult.id}/evidence-bundles`),
      noMatchId: await id('coordinator', '/v1/directory/no-matches', NO_MATCH),
      unmetNeedId: await id('coordinator', '/v1/unmet-needs', unmetNeed(scene)),
      harvestId: await id('administrator', '/v1/directory/harvests', { url: 'http://127.0.0.1:9/' }),
    };
  };
  scene.standing['young-people'] = await own();
  scene.standing['transition-plans'] = await ofPlan();
  scene.standing['referrals'] = await ofReferral();
}
