import type { Layer } from '#libs/platform';
import { YoungPeople1700000100000 } from '../database/migrations/1700000100000-young-people.js';
import { ReviewCopies1760000007000 } from '../database/migrations/1760000007000-review-copies.js';
import { PlanTablesSeen1760000008000 } from '../database/migrations/1760000008000-plan-tables-seen.js';
import { CarerCopies1760000008100 } from '../database/migrations/1760000008100-carer-copies.js';
import { CommunicationPreferences1760000009000 } from '../database/migrations/1760000009000-communication-preferences.js';
import { Identity1760000021000 } from '../database/migrations/1760000021000-identity.js';
import { EndReasons1760000011100 } from '../database/migrations/1760000011100-end-reasons.js';
import { PersonInvolvements1760000026100 } from '../database/migrations/1760000026100-involvements.js';
import { ListsByIndex1760000030100 } from '../database/migrations/1760000030100-lists-by-index.js';
import { CircumstancesModule } from './circumstances/circumstances.module.js';
import { contactTable } from './contacts/contact.table.js';
import { ContactsModule } from './contacts/contacts.module.js';
import { namedWorkerTable } from './named-workers/named-worker.table.js';
import { DuplicatesModule } from './duplicates/duplicates.module.js';
import { duplicateDecisionTable, possibleDuplicateTable } from './identity/possible-duplicate.table.js';
import { nameGramTable } from './identity/name-gram.table.js';
import { NamedWorkersModule } from './named-workers/named-workers.module.js';
import { PeopleModule } from './people/people.module.js';
import { factTable } from './person/fact.table.js';
import { youngPersonTable } from './person/young-person.table.js';
import { carerCopyTable } from './plans/carer-copy.table.js';
import { PlanCopiesModule } from './plans/plan-copies.module.js';
import { planCopyTable } from './plans/plan-copy.table.js';
import { planTableSeenTable } from './plans/plan-table-seen.table.js';
import { communicationPreferenceTable } from './preferences/communication-preference.table.js';
import { PreferencesModule } from './preferences/preferences.module.js';
import { carerAccessTable } from './relationships/carer-access.table.js';
import { relationshipTable } from './relationships/relationship.table.js';
import { reviewCopyTable } from './reviews/review-copy.table.js';
import { ReviewsModule } from './reviews/reviews.module.js';

/** The young people, their circumstances, and the people around them. */
export const registerLayer: Layer = {
  name: 'register',
  modules: [
    // Its routes stand beside those of one young person, so it comes first.
    DuplicatesModule,
    PeopleModule,
    CircumstancesModule,
    ContactsModule,
    NamedWorkersModule,
    PlanCopiesModule,
    ReviewsModule,
    PreferencesModule,
  ],
  entities: [
    youngPersonTable.entity,
    factTable.entity,
    relationshipTable.entity,
    carerAccessTable.entity,
    contactTable.entity,
    namedWorkerTable.entity,
    communicationPreferenceTable.entity,
    planCopyTable.entity,
    planTableSeenTable.entity,
    carerCopyTable.entity,
    reviewCopyTable.entity,
    nameGramTable.entity,
    possibleDuplicateTable.entity,
    duplicateDecisionTable.entity,
  ],
  migrations: [
    YoungPeople1700000100000,
    ReviewCopies1760000007000,
    PlanTablesSeen1760000008000,
    CarerCopies1760000008100,
    CommunicationPreferences1760000009000,
    EndReasons1760000011100,
    Identity1760000021000,
    PersonInvolvements1760000026100,
    ListsByIndex1760000030100,
  ],
};
