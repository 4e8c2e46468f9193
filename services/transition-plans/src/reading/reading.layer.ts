import type { Layer } from '#libs/platform';
import { CountsByIndex1760000030400 } from '../database/migrations/1760000030400-counts-by-index.js';
import { ListsOfAMorning1760000032000 } from '../database/migrations/1760000032000-lists-of-a-morning.js';
import { ListsByIndex1760000030200 } from '../database/migrations/1760000030200-lists-by-index.js';
import { CaseloadModule } from './caseload/caseload.module.js';
import { CohortsModule } from './cohorts/cohorts.module.js';
import { PlanDisclosuresModule } from './disclosures/plan-disclosures.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { HistoryModule } from './history/history.module.js';
import { MeModule } from './me/me.module.js';
import { PersonTimelineModule } from './person-timeline/person-timeline.module.js';
import { PlansModule } from './plans/plans.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { TodayModule } from './today/today.module.js';
import { VoicesWaitingModule } from './voices-waiting/voices-waiting.module.js';
import { WorklistsModule } from './worklists/worklists.module.js';

/** The forms in which a plan is read: whole, on paper, in easy words, as a timeline, in lists and counts. */
export const readingLayer: Layer = {
  name: 'reading',
  modules: [
    CaseloadModule,
    CohortsModule,
    PlanDisclosuresModule,
    DocumentsModule,
    EvidenceModule,
    HistoryModule,
    MeModule,
    PersonTimelineModule,
    PlansModule,
    TimelineModule,
    TodayModule,
    VoicesWaitingModule,
    WorklistsModule,
  ],
  entities: [],
  migrations: [ListsByIndex1760000030200, CountsByIndex1760000030400, ListsOfAMorning1760000032000],
};
