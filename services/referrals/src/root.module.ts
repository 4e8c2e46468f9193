import { Module } from '@nestjs/common';
import { DirectoryModule } from './directory/directory.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReferralsModule } from './referrals/referrals.module.js';
import { RefusalsModule } from './refusals/refusals.module.js';
import { UnmetNeedsModule } from './unmet-needs/unmet-needs.module.js';

@Module({ imports: [DirectoryModule, PeopleModule, ReferralsModule, RefusalsModule, EvidenceModule, UnmetNeedsModule] })
export class RootModule {}
