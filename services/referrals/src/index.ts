import type { ServiceDefinition } from '#libs/platform';
import { DirectoryAndReferrals1700000200000 } from './database/migrations/1700000200000-directory-and-referrals.js';
import { Directory1760000015000 } from './database/migrations/1760000015000-directory.js';
import { Clocks1760000013100 } from './database/migrations/1760000013100-clocks.js';
import { LongerWays1760000013000 } from './database/migrations/1760000013000-longer-ways.js';
import { Silence1760000013200 } from './database/migrations/1760000013200-silence.js';
import { Feed1760000016000 } from './database/migrations/1760000016000-feed.js';
import { Webhooks1760000016100 } from './database/migrations/1760000016100-webhooks.js';
import { Disclosures1760000014000 } from './database/migrations/1760000014000-disclosures.js';
import { UnmetNeeds1760000021000 } from './database/migrations/1760000021000-unmet-needs.js';
import { Refusals1760000021100 } from './database/migrations/1760000021100-refusals.js';
import { YoungPeopleTold1760000024000 } from './database/migrations/1760000024000-young-people-told.js';
import { EndedReadings1760000024100 } from './database/migrations/1760000024100-ended-readings.js';
import { ReferralRemovals1760000025000 } from './database/migrations/1760000025000-removals.js';
import { EvidenceBundles1760000021200 } from './database/migrations/1760000021200-evidence-bundles.js';
import { StandingStill1760000022000 } from './database/migrations/1760000022000-standing-still.js';
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
    LongerWays1760000013000,
    Clocks1760000013100,
    Silence1760000013200,
    Disclosures1760000014000,
    Directory1760000015000,
    Feed1760000016000,
    Webhooks1760000016100,
    UnmetNeeds1760000021000,
    Refusals1760000021100,
    EvidenceBundles1760000021200,
    StandingStill1760000022000,
    YoungPeopleTold1760000024000,
    EndedReadings1760000024100,
    ReferralRemovals1760000025000,
  ],
  entities: [OrganisationEntity, ServiceEntity],
  module: RootModule,
  paths: [
    /^\/v1\/referrals(\/|$|\?)/,
    /^\/v1\/referral-(requests|worklists)(\/|$|\?)/,
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
  ],
  // Its own, too: what it says to integrators is made of what it said, after the commit and in batches.
  consumes: ['young-people', 'transition-plans', 'referrals'],
  apiMetadata: async () => (await import('./metadata.generated.js')).default(),
};
