import { FEED_STREAM } from '#libs/contracts';
import { type ServiceDefinition, migrationsOf } from '#libs/platform';
import { CAPS, UNCAPPED } from './directory/caps/caps.values.js';
import { layers } from './layers.js';
import { ReferralsServiceModule } from './service.module.js';
import { COPIES } from './outcomes/reconciliation/copies.writes.js';
import { ORIGINALS } from './outcomes/reconciliation/originals.queries.js';

export { referralStatesPage } from './referral/lifecycle/referral-states-page.words.js';

export const referrals: ServiceDefinition = {
  name: 'referrals',
  summary: 'A directory of services, and referrals from draft to a start that the young person confirms.',
  schema: 'referrals',
  migrations: migrationsOf(layers),
  entities: layers.flatMap(({ entities }) => entities),
  module: ReferralsServiceModule,
  paths: [
    /^\/v1\/referrals(\/|$|\?)/,
    /^\/v1\/referral-(requests|worklists)(\/|$|\?)/,
    /^\/v1\/today\/referrals(\?|$)/,
    /^\/v1\/disclosures(\/|$|\?)/,
    /^\/v1\/young-people\/[^/]+\/evidence-bundles(\/|$|\?)/,
    /^\/v1\/reconsiderations(\/|$|\?)/,
    /^\/v1\/unmet-needs(\/|$|\?)/,
    /^\/v1\/services(\/|$|\?)/,
    /^\/v1\/directory\//,
    /^\/open-referral(\/|$|\?)/,
    /^\/v1\/organisations(\/|$|\?)/,
    /^\/v1\/(events|webhooks)(\/|$|\?)/,
    /^\/v1\/operations\/referrals\//,
    /^\/v1\/access-log\/referrals\//,
  ],
  // Includes its own events: the feed for integrators is built from them, after the commit and in batches.
  caps: { caps: CAPS, uncapped: UNCAPPED },
  consumes: ['young-people', 'transition-plans', 'referrals'],
  furtherStreams: [FEED_STREAM],
  originals: ORIGINALS,
  copies: COPIES,
  apiMetadata: async () => (await import('./metadata.generated.js')).default(),
  apiErrors: async () => (await import('./errors.generated.js')).errors,
};
