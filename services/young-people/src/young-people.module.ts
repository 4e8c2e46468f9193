import { Module } from '@nestjs/common';
import { AccessLogModule } from './access-log/access-log.module.js';
import { CapacityModule } from './capacity/capacity.module.js';
import { CircumstancesModule } from './circumstances/circumstances.module.js';
import { ConsentsModule } from './consents/consents.module.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { DecisionMakersModule } from './decision-makers/decision-makers.module.js';
import { DisclosuresModule } from './disclosures/disclosures.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { MeModule } from './me/me.module.js';
import { MergesModule } from './merges/merges.module.js';
import { NamedWorkersModule } from './named-workers/named-workers.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlanCopiesModule } from './plans/plan-copies.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { PreferencesModule } from './preferences/preferences.module.js';
import { RelationshipsModule } from './relationships/relationships.module.js';
import { RemovalsModule } from './removals/removals.module.js';
import { RepresentativesModule } from './representatives/representatives.module.js';

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
