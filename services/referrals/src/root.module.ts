import { Module } from '@nestjs/common';
import { DirectoryModule } from './directory/directory.module.js';
import { IntegrationsModule } from './integrations/integrations.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReferralsModule } from './referrals/referrals.module.js';

@Module({ imports: [DirectoryModule, IntegrationsModule, PeopleModule, ReferralsModule] })
export class RootModule {}
