import type { Layer } from '#libs/platform';
import { LettingIn1760000026200 } from '../database/migrations/1760000026200-letting-in.js';
import { DrillDowns1760000029200 } from '../database/migrations/1760000029200-drill-downs.js';
import { RestrictedRecords1760000027100 } from '../database/migrations/1760000027100-restricted-records.js';
import { Colleagues1760000032300 } from '../database/migrations/1760000032300-colleagues.js';
import { colleagueTable } from './colleagues/colleague.table.js';
import { ColleaguesModule } from './colleagues/colleagues.module.js';
import { AccessLogModule } from './access-log/access-log.module.js';
import { accessRequestTable } from './access-requests/access-request.table.js';
import { AccessRequestsModule } from './access-requests/access-requests.module.js';
import { BreakGlassModule } from './break-glass/break-glass.module.js';
import { breakGlassTable } from './break-glass/break-glass.table.js';
import { drillDownTable } from './drill-downs/drill-down.table.js';
import { DrillDownsModule } from './drill-downs/drill-downs.module.js';
import { DisclosuresModule } from './disclosures/disclosures.module.js';
import { InvolvementsModule } from './involvements/involvements.module.js';
import { LookUpsModule } from './look-ups/look-ups.module.js';
import { MeModule } from './me/me.module.js';
import { restrictedRecordTable } from './restrictions/restricted-record.table.js';
import { RestrictionsModule } from './restrictions/restrictions.module.js';
import { rollEntryTable } from './rolls/roll-entry.table.js';
import { RollsModule } from './rolls/rolls.module.js';

/** Who reads the record and why, disclosures from it, and the log of who has read it. */
export const sharingLayer: Layer = {
  name: 'sharing',
  modules: [
    AccessLogModule,
    AccessRequestsModule,
    BreakGlassModule,
    ColleaguesModule,
    InvolvementsModule,
    LookUpsModule,
    MeModule,
    DisclosuresModule,
    DrillDownsModule,
    RestrictionsModule,
    RollsModule,
  ],
  entities: [
    colleagueTable.entity,
    rollEntryTable.entity,
    accessRequestTable.entity,
    breakGlassTable.entity,
    drillDownTable.entity,
    restrictedRecordTable.entity,
  ],
  migrations: [
    LettingIn1760000026200,
    RestrictedRecords1760000027100,
    DrillDowns1760000029200,
    Colleagues1760000032300,
  ],
};
