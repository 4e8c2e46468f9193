import type { ServiceDefinition } from '#libs/platform';
import { DirectoryAndReferrals1700000200000 } from './database/migrations/1700000200000-directory-and-referrals.js';
import { Directory1760000015000 } from './database/migrations/1760000015000-directory.js';
import { Clocks1760000013100 } from './database/migrations/1760000013100-clocks.js';
import { LongerWays1760000013000 } from './database/migrations/1760000013000-longer-ways.js';
import { Silence1760000013200 } from './database/migrations/1760000013200-silence.js';
import { UnmetNeeds1760000021000 } from './database/migrations/1760000021000-unmet-needs.js';
import { Refusals1760000021100 } from './database/migrations/1760000021100-refusals.js';
import { EvidenceBundles1760000021200 } from './database/migrations/1760000021200-evidence-bundles.js';
import { OrganisationEntity } from './directory/organisation.entity.js';
import { ServiceEntity } from './directory/service.entity.js';
import { RootModule } from './root.module.js';

export { referralStatesPage } from './referrals/referral-states-page.rules.js';

export const referrals: ServiceDefinition = {
  name: 'referrals',
  summary: 'A directory of services, and referrals from draft to a start that the young person confirms.',
  schema: 'referrals',
  migrations: [
    DirectoryAndReferrals1700000200000,
    Directory1760000015000,
    LongerWays1760000013000,
    Clocks1760000013100,
    Silence1760000013200,
    UnmetNeeds1760000021000,
    Refusals1760000021100,
    EvidenceBundles1760000021200,
  ],
  entities: [OrganisationEntity, ServiceEntity],
  module: RootModule,
  paths: [
    /^\/v1\/referrals(\/|$|\?)/,
    /^\/v1\/referral-(requests|worklists)(\/|$|\?)/,
    /^\/v1\/young-people\/[^/]+\/evidence-bundles(\/|$|\?)/,
    /^\/v1\/reconsiderations(\/|$|\?)/,
    /^\/v1\/unmet-needs(\/|$|\?)/,
    /^\/v1\/services(\/|$|\?)/,
    /^\/v1\/directory\//,
    /^\/open-referral(\/|$|\?)/,
    /^\/v1\/organisations(\/|$|\?)/,
    /^\/v1\/operations\/referrals\//,
  ],
  consumes: ['young-people', 'transition-plans'],
  apiMetadata: async () => (await import('./metadata.generated.js')).default(),
};
