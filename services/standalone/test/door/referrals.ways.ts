import { HARBOUR, NORFOLK, eventually } from '#libs/testing';
import { NO, bodies as referralBodies } from '../../../referrals/test/bodies.js';
import { FeedNumberingJob } from '../../../referrals/src/integrations/numbering/feed-numbering.job.js';
import { WebhookDeliveriesJob } from '../../../referrals/src/integrations/webhooks/webhook-deliveries.job.js';
import type { Scene } from './scene.js';
import { type Given, type Way, person, entered, deadLetter } from './given.js';

const referral =
  (status: string, more: Given = {}): Way =>
  async (scene, account) => {
    const by = account === 'young-person' ? account : 'coordinator';
    const { id, version } = await scene.aReferral(status, by);
    return { params: { referralId: id }, version, ...more };
  };

const acting =
  (action: string, status: string): Way =>
  async (scene, account) =>
    referral(status, { body: referralBodies(scene.elsewhere)[action]! })(scene, account);

const webhook = async (scene: Scene, account: string) => {
  const { id, version } = await scene.post(account, '/v1/webhooks', {
    url: 'http://127.0.0.1:9/',
    ...(account === 'administrator' ? { recipient: HARBOUR } : {}),
  });
  return { params: { webhookId: id as string }, version: version as number };
};

const GROUNDS = { grounds: 'They did not read the report.' };

export const NO_MATCH = { sought: ['within-reach'], outcomeArea: 'employment', need: 'ASD' };

export const unmetNeed = (scene: Scene) => ({
  ...{ youngPersonId: scene.adult.id, outcomeArea: 'employment', reason: 'never-referred', words: 'Nothing near.' },
});

const service = async (scene: Scene, body?: object): Promise<Given> => {
  const { id, version } = await scene.aService(HARBOUR);
  return { params: { serviceId: id }, version, ...(body ? { body } : {}) };
};

const refused = async (scene: Scene): Promise<string> => {
  const { id: serviceId } = await scene.post('administrator', '/v1/services', {
    ...{ organisationId: HARBOUR, name: `Team ${scene.number()}`, outcomeArea: 'employment', status: 'active' },
    ...{ agency: 'adult-social-care', capacity: { status: 'accepting' } },
  });
  const { id } = await scene.aReferral('opened', 'coordinator', serviceId);
  await scene.post('provider', `/v1/referrals/${id}/decline`, NO);
  return id;
};

const handedOver: Way = async (scene, account) => {
  const { id } = await scene.aReferral('sent', 'coordinator-2');
  const by = account === 'provider' ? 'provider-2' : 'coordinator-2';
  await scene.post(by, `/v1/referrals/${id}/ownership`, { subject: account, name: 'x' });
  return { params: { referralId: id } };
};

const refusedOnce: Way = async (scene) => {
  scene.standing['referrals']!['refusedId'] ??= await refused(scene);
  return { params: { referralId: scene.standing['referrals']!['refusedId'] } };
};

const listed =
  (of: string): Way =>
  async (scene) => {
    const { contents } = await scene.get('administrator', `/open-referral/${NORFOLK}/${of}`);
    return { params: { id: contents[0].id } };
  };

const ownBundle: Way = async (scene, account) => {
  const { id } = await scene.post(account, `${person(scene.adult)}/evidence-bundles`, {
    referralIds: [scene.standing['referrals']!['referralId']!],
  });
  return { params: { bundleId: id } };
};

const anOrganisation = (scene: Scene) => ({ name: `Organisation ${scene.number()}` });

export const REFERRALS: Readonly<Record<string, Way>> = {
  'referrals ReferralsOperations_replay': deadLetter('referrals', 'referrals'),
  'referrals Organisations_create': (scene) => ({ body: anOrganisation(scene) }),
  'referrals Organisations_change': async (scene) => {
    const { id, version } = await scene.post('administrator', '/v1/organisations', anOrganisation(scene));
    return { params: { organisationId: id }, version, body: { description: 'x' } };
  },
  'referrals Services_create': () => ({
    body: { organisationId: HARBOUR, name: 'x', outcomeArea: 'employment', capacity: { status: 'accepting' } },
  }),
  'referrals Services_change': (scene) => service(scene, { description: 'x' }),
  'referrals Services_assure': (scene) => service(scene),
  'referrals Services_stateCapacity': (scene) => service(scene, { status: 'accepting' }),
  'referrals Harvests_request': (scene) => ({ body: { url: `http://127.0.0.1:9/${scene.number()}` } }),
  'referrals Webhooks_create': (_, account) => ({
    body: { url: 'http://127.0.0.1:9/', ...(account === 'administrator' ? { recipient: HARBOUR } : {}) },
  }),
  'referrals Webhooks_change': async (scene, account) => ({
    ...(await webhook(scene, account)),
    body: { types: null },
  }),
  'referrals Webhooks_remove': webhook,
  'referrals Webhooks_rotate': async (scene, account) => ({ ...(await webhook(scene, account)), body: {} }),
  'referrals Webhooks_list': (_, account) => (account === 'administrator' ? { query: `recipient=${HARBOUR}` } : {}),
  'referrals Evidence_make': (scene) => ({ body: { referralIds: [scene.standing['referrals']!['referralId']!] } }),
  'referrals Evidence_get': ownBundle,
  'referrals Evidence_paper': ownBundle,
  'referrals Worklists_list': () => ({ query: 'list=late' }),
  'referrals Refusals_get': refusedOnce,
  'referrals Refusals_letter': refusedOnce,
  'referrals Refusals_letterOnPaper': refusedOnce,
  'referrals OpenReferral_service': listed('services'),
  'referrals OpenReferral_place': listed('service_at_locations'),
  'referrals OpenReferral_taxonomy': listed('taxonomies'),
  'referrals OpenReferral_term': listed('taxonomy_terms'),
  'referrals Events_stream': () => ({ accept: 'text/event-stream' }),
  'referrals Webhooks_resend': async (scene, account) => {
    const given = await webhook(scene, account);
    await scene.aReferral('sent');
    await scene.world.settled();
    const app = scene.world.app('referrals');
    await app.get(FeedNumberingJob).run();
    const at = `/v1/webhooks/${given.params.webhookId}/deliveries`;
    const deliveryId = await eventually('a delivery', async () => {
      await app.get(WebhookDeliveriesJob).run();
      const { items } = await scene.get(account, at);
      return (items[0]?.id as string | undefined) ?? false;
    });
    return { params: { ...given.params, deliveryId } };
  },
  'referrals Refusals_decline': acting('decline', 'opened'),
  'referrals Refusals_ask': async (scene) => ({ params: { referralId: await refused(scene) }, body: GROUNDS }),
  'referrals Refusals_decide': async (scene) => {
    const referralId = await refused(scene);
    await scene.post('young-person', `/v1/referrals/${referralId}/reconsideration`, GROUNDS);
    const decision = referralBodies('')['reconsideration/decision']!;
    return { account: 'provider-2', params: { referralId }, body: decision };
  },
  'referrals ReferralRemovals_remove': async (scene) => {
    const { id } = await scene.aReferral('draft');
    return { params: { referralId: id }, body: { kind: 'referral-words', id, ...entered } };
  },
  'referrals Shortages_recordNoMatch': () => ({ body: NO_MATCH }),
  'referrals UnmetNeeds_flag': (scene) => ({ body: unmetNeed(scene) }),
  'referrals Referrals_change': acting('change', 'draft'),
  'referrals Referrals_open': acting('opening', 'sent'),
  'referrals Referrals_ask': acting('information-request', 'opened'),
  'referrals Referrals_answer': acting('information', 'information-requested'),
  'referrals Referrals_assess': acting('assessment', 'opened'),
  'referrals Referrals_wait': acting('waiting-list', 'opened'),
  'referrals Referrals_accept': acting('acceptance', 'opened'),
  'referrals Referrals_bookStart': acting('start-booking', 'accepted'),
  'referrals Referrals_start': acting('start', 'accepted'),
  'referrals Referrals_confirmStart': acting('start-confirmation', 'started'),
  'referrals Referrals_resolve': acting('dispute-resolution', 'disputed'),
  'referrals Referrals_didNotStart': acting('did-not-start', 'accepted'),
  'referrals Referrals_end': acting('ending', 'confirmed'),
  'referrals Referrals_withdraw': acting('withdrawal', 'sent'),
  'referrals Ownership_handOver': acting('ownership', 'sent'),
  'referrals Ownership_accept': handedOver,
  'referrals Ownership_decline': handedOver,
  'referrals Disclosures_preview': async (scene) => ({
    params: { referralId: (await scene.aReferral('draft')).id },
    query: 'groups=identity,needs',
  }),
  'referrals Disclosures_revoke': referral('sent'),
  'referrals Disclosures_giveBack': async (scene) => {
    const { id } = await scene.aReferral('sent');
    await scene.post('coordinator', `/v1/referrals/${id}/disclosure/revocation`);
    return { params: { referralId: id }, body: { outcome: 'deleted' } };
  },
  'referrals ReferralRequests_create': (scene) => ({
    body: {
      youngPersonId: scene.adult.id,
      serviceIds: [scene.serviceId, scene.elsewhere],
      need: 'a coach',
      urgency: 'routine',
    },
  }),
  'referrals Sending_create': (scene) => ({
    body: { youngPersonId: scene.adult.id, serviceId: scene.serviceId, need: 'a coach', urgency: 'routine' },
  }),
  'referrals Sending_send': referral('draft', { body: {} }),
  // No reply comes while the events wait.
  'referrals Sending_sendAgain': async (scene, account) => {
    const by = account === 'young-person' ? account : 'coordinator';
    const { id, version } = await scene.aReferral('draft', by);
    await scene.world.rows('begin');
    await scene.world.rows('lock table young_people.inbox in exclusive mode');
    const sending = await scene.post(by, `/v1/referrals/${id}/sending`, {}, version);
    const after = () => scene.world.rows('commit');
    return { params: { referralId: id }, version: sending.version, body: {}, after };
  },
  'referrals Sending_reRoute': acting('re-routing', 'sent'),
};
