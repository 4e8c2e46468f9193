import { Module } from '@nestjs/common';
import { AccessLogModule } from './sharing/access-log/access-log.module.js';
import { CapacityModule } from './deciding/decision-records/decision-records.module.js';
import { CircumstancesModule } from './register/circumstances/circumstances.module.js';
import { ConsentsModule } from './deciding/consents/consents.module.js';
import { ContactsModule } from './register/contacts/contacts.module.js';
import { DecisionMakersModule } from './deciding/decision-makers/decision-makers.module.js';
import { DisclosuresModule } from './sharing/disclosures/disclosures.module.js';
import { ImportsModule } from './upkeep/imports/imports.module.js';
import { MeModule } from './sharing/me/me.module.js';
import { MergesModule } from './upkeep/merges/merges.module.js';
import { NamedWorkersModule } from './register/named-workers/named-workers.module.js';
import { PeopleModule } from './register/people/people.module.js';
import { PlanCopiesModule } from './register/plans/plan-copies.module.js';
import { ReviewsModule } from './register/reviews/reviews.module.js';
import { PreferencesModule } from './register/preferences/preferences.module.js';
import { RelationshipsModule } from './deciding/record-access/record-access.module.js';
import { RemovalsModule } from './upkeep/removals/removals.module.js';
import { RepresentativesModule } from './deciding/decision-records/representatives.module.js';

@Module({
  imports: [
    ImportsModule,
    PeopleModule,
    CircumstancesModule,
    ContactsModule,
    NamedWorkersModule,
    RelationshipsModule,
    CapacityModule,
    RepresentativesModule,
    DecisionMakersModule,
    AccessLogModule,
    MeModule,
    PlanCopiesModule,
    ReviewsModule,
    PreferencesModule,
    ConsentsModule,
    DisclosuresModule,
    RemovalsModule,
    MergesModule,
  ],
})
export class YoungPeopleModule {}
