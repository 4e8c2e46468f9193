import type { Layer } from '#libs/platform';
import { YoungPeople1700000100000 } from '../database/migrations/1700000100000-young-people.js';
import { ReviewCopies1760000007000 } from '../database/migrations/1760000007000-review-copies.js';
import { PlanTablesSeen1760000008000 } from '../database/migrations/1760000008000-plan-tables-seen.js';
import { CarerCopies1760000008100 } from '../database/migrations/1760000008100-carer-copies.js';
import { CommunicationPreferences1760000009000 } from '../database/migrations/1760000009000-communication-preferences.js';
import { EndReasons1760000011100 } from '../database/migrations/1760000011100-end-reasons.js';
import { CircumstancesModule } from './circumstances/circumstances.module.js';
import { ContactEntity } from './contacts/contact.entity.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { NamedWorkerEntity } from './named-workers/named-worker.entity.js';
import { NamedWorkersModule } from './named-workers/named-workers.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlanCopiesModule } from './plans/plan-copies.module.js';
import { CommunicationPreferenceEntity } from './preferences/communication-preference.entity.js';
import { PreferencesModule } from './preferences/preferences.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';

/** Who the young people are, their circumstances, and who is there for them. */
export const registerLayer: Layer = {
  name: 'register',
  modules: [
    PeopleModule,
    CircumstancesModule,
    ContactsModule,
    NamedWorkersModule,
    PlanCopiesModule,
    ReviewsModule,
    PreferencesModule,
  ],
  entities: [ContactEntity, NamedWorkerEntity, CommunicationPreferenceEntity],
  migrations: [
    YoungPeople1700000100000,
    ReviewCopies1760000007000,
    PlanTablesSeen1760000008000,
    CarerCopies1760000008100,
    CommunicationPreferences1760000009000,
    EndReasons1760000011100,
  ],
};
