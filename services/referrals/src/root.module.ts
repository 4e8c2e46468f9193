import { Module } from '@nestjs/common';
import { DirectoryModule } from './directory/directory.module.js';
import { DisclosuresModule } from './disclosures/disclosures.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { HarvestsModule } from './harvests/harvests.module.js';
import { IntegrationsModule } from './integrations/integrations.module.js';
import { MergesModule } from './merges/merges.module.js';
import { OpenReferralModule } from './open-referral/open-referral.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReferralsModule } from './referrals/referrals.module.js';
import { RefusalsModule } from './refusals/refusals.module.js';
import { RemovalsModule } from './removals/removals.module.js';
import { UnmetNeedsModule } from './unmet-needs/unmet-needs.module.js';

@Module({
  imports: [
    DirectoryModule,
    DisclosuresModule,
    EvidenceModule,
    HarvestsModule,
    IntegrationsModule,
    MergesModule,
    OpenReferralModule,
    PeopleModule,
    ReferralsModule,
    RefusalsModule,
    RemovalsModule,
    UnmetNeedsModule,
  ],
})
export class RootModule {}
