import type { ServiceDefinition } from '#libs/platform';
import { CapacityAssessmentEntity } from './deciding/decision-records/capacity-assessment.entity.js';
import { ConsentEntity } from './deciding/consents/consent.entity.js';
import { ContactEntity } from './register/contacts/contact.entity.js';
import { YoungPeople1700000100000 } from './database/migrations/1700000100000-young-people.js';
import { Imports1700000200000 } from './database/migrations/1700000200000-imports.js';
import { DecisionMakers1760000006000 } from './database/migrations/1760000006000-decision-makers.js';
import { Switches1760000006100 } from './database/migrations/1760000006100-switches.js';
import { ReviewCopies1760000007000 } from './database/migrations/1760000007000-review-copies.js';
import { PlanTablesSeen1760000008000 } from './database/migrations/1760000008000-plan-tables-seen.js';
import { CarerCopies1760000008100 } from './database/migrations/1760000008100-carer-copies.js';
import { CommunicationPreferences1760000009000 } from './database/migrations/1760000009000-communication-preferences.js';
import { Consents1760000014000 } from './database/migrations/1760000014000-consents.js';
import { WordsOfYoungPeople1760000017000 } from './database/migrations/1760000017000-words-of-young-people.js';
import { Removals1760000011000 } from './database/migrations/1760000011000-removals.js';
import { EndReasons1760000011100 } from './database/migrations/1760000011100-end-reasons.js';
import { ConsentsOfDeciders1760000024000 } from './database/migrations/1760000024000-consents-of-deciders.js';
import { Merges1760000010100 } from './database/migrations/1760000010100-merges.js';
import { lifecycles } from './lifecycles.js';
import { NamedWorkerEntity } from './register/named-workers/named-worker.entity.js';
import { CommunicationPreferenceEntity } from './register/preferences/communication-preference.entity.js';
import { RemovalEntity } from './upkeep/removals/removal.entity.js';
import { RepresentativeEntity } from './deciding/decision-records/representative.entity.js';
import { YoungPeopleModule } from './service.module.js';

const MEGABYTE = 1024 * 1024;

/** Who the young people are: identity, circumstances, contacts, who may see them, and the way in from SEN2 returns. */
export const youngPeople: ServiceDefinition = {
  name: 'young-people',
  schema: 'young_people',
  summary: 'Who the young people are, what is known of their circumstances, and who is there for them.',
  module: YoungPeopleModule,
  migrations: [
    YoungPeople1700000100000,
    Imports1700000200000,
    DecisionMakers1760000006000,
    Switches1760000006100,
    ReviewCopies1760000007000,
    PlanTablesSeen1760000008000,
    CarerCopies1760000008100,
    CommunicationPreferences1760000009000,
    Consents1760000014000,
    WordsOfYoungPeople1760000017000,
    Removals1760000011000,
    EndReasons1760000011100,
    Merges1760000010100,
    ConsentsOfDeciders1760000024000,
  ],
  entities: [
    ContactEntity,
    NamedWorkerEntity,
    CapacityAssessmentEntity,
    RepresentativeEntity,
    CommunicationPreferenceEntity,
    ConsentEntity,
    RemovalEntity,
  ],
  paths: [
    /^\/v1\/me(\/preferences)?$/,
    /^\/v1\/young-people(?!\/[^/]+\/(timeline|plan)(\/|$))/,
    /^\/v1\/operations\/young-people\//,
  ],
  consumes: ['transition-plans', 'referrals'],
  lifecycles,
  uploadLimit: 200 * MEGABYTE,
  apiMetadata: async () => (await import('./metadata.generated.js')).default(),
};
