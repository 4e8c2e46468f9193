import type { Layer } from '#libs/platform';
import { DecisionMakers1760000006000 } from '../database/migrations/1760000006000-decision-makers.js';
import { Switches1760000006100 } from '../database/migrations/1760000006100-switches.js';
import { Consents1760000014000 } from '../database/migrations/1760000014000-consents.js';
import { WordsOfYoungPeople1760000017000 } from '../database/migrations/1760000017000-words-of-young-people.js';
import { ConsentsOfDeciders1760000024000 } from '../database/migrations/1760000024000-consents-of-deciders.js';
import { ConsentEntity } from './consents/consent.entity.js';
import { ConsentsModule } from './consents/consents.module.js';
import { ConsequencesModule } from './consequences/consequences.module.js';
import { DecisionMakersModule } from './decision-makers/decision-makers.module.js';
import { CapacityAssessmentEntity } from './decision-records/capacity-assessment.entity.js';
import { DecisionRecordsModule } from './decision-records/decision-records.module.js';
import { RepresentativeEntity } from './decision-records/representative.entity.js';
import { RecordAccessModule } from './record-access/record-access.module.js';

/** Who decides for a young person, and what they decided: whose account reads the record, and which consents count. */
export const decidingLayer: Layer = {
  name: 'deciding',
  modules: [RecordAccessModule, DecisionRecordsModule, DecisionMakersModule, ConsentsModule, ConsequencesModule],
  entities: [CapacityAssessmentEntity, RepresentativeEntity, ConsentEntity],
  migrations: [
    DecisionMakers1760000006000,
    Switches1760000006100,
    Consents1760000014000,
    WordsOfYoungPeople1760000017000,
    ConsentsOfDeciders1760000024000,
  ],
};
