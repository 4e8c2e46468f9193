import { Module } from '@nestjs/common';
import { DirectoryModule } from './directory/directory.module.js';
import { DisclosuresModule } from './disclosures/disclosures.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReferralsModule } from './referrals/referrals.module.js';

@Module({ imports: [DirectoryModule, PeopleModule, ReferralsModule, DisclosuresModule] })
export class RootModule {}
