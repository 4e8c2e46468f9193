import type { Layer } from '#libs/platform';
import { DecisionMakers1760000006000 } from '../database/migrations/1760000006000-decision-makers.js';
import { Switches1760000006100 } from '../database/migrations/1760000006100-switches.js';
import { Consents1760000014000 } from '../database/migrations/1760000014000-consents.js';
import { WordsOfYoungPeople1760000017000 } from '../database/migrations/1760000017000-words-of-young-people.js';
import { ConsentsOfDeciders1760000024000 } from '../database/migrations/1760000024000-consents-of-deciders.js';
import { OrganisationCopies1760000028000 } from '../database/migrations/1760000028000-organisation-copies.js';
import { consentTable } from './consents/consent.table.js';
import { ConsentsModule } from './consents/consents.module.js';
import { ConsequencesModule } from './consequences/consequences.module.js';
import { decisionMakersTable } from './consequences/decision-makers.table.js';
import { decisionSwitchTable } from './consequences/decision-switch.table.js';
import { DecisionMakersModule } from './decision-makers/decision-makers.module.js';
import { capacityAssessmentTable } from './decision-records/capacity-assessment.table.js';
import { DecisionRecordsModule } from './decision-records/decision-records.module.js';
import { decisionRecordTable } from './decisions/decision-record.table.js';
import { organisationCopyTable } from './organisations/organisation-copy.table.js';
import { OrganisationCopiesModule } from './organisations/organisation-copies.module.js';
import { representativeTable } from './decision-records/representative.table.js';
import { RecordAccessModule } from './record-access/record-access.module.js';

/** Who decides for a young person, which accounts may read the record, and which consents apply. */
export const decidingLayer: Layer = {
  name: 'deciding',
  modules: [
    RecordAccessModule,
    DecisionRecordsModule,
    DecisionMakersModule,
    ConsentsModule,
    ConsequencesModule,
    OrganisationCopiesModule,
  ],
  entities: [
    capacityAssessmentTable.entity,
    representativeTable.entity,
    decisionRecordTable.entity,
    consentTable.entity,
    decisionMakersTable.entity,
    decisionSwitchTable.entity,
    organisationCopyTable.entity,
  ],
  migrations: [
    DecisionMakers1760000006000,
    Switches1760000006100,
    Consents1760000014000,
    WordsOfYoungPeople1760000017000,
    ConsentsOfDeciders1760000024000,
    OrganisationCopies1760000028000,
  ],
};
