import { personTable } from './people/person.table.js';
import { deadlineTable, referralEntryTable, referralTable } from './record/referral.table.js';
import type { Layer } from '#libs/platform';
import { DirectoryAndReferrals1700000200000 } from '../database/migrations/1700000200000-directory-and-referrals.js';
import { LongerWays1760000013000 } from '../database/migrations/1760000013000-longer-ways.js';
import { Clocks1760000013100 } from '../database/migrations/1760000013100-clocks.js';
import { Silence1760000013200 } from '../database/migrations/1760000013200-silence.js';
import { ReferralInvolvements1760000026100 } from '../database/migrations/1760000026100-involvements.js';
import { OwnersOfReferrals1760000032200 } from '../database/migrations/1760000032200-owners-of-referrals.js';
import { ActionsModule } from './actions/actions.module.js';
import { BreachesModule } from './breaches/breaches.module.js';
import { OwnershipModule } from './ownership/ownership.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReadingModule } from './reading/reading.module.js';
import { TodayModule } from './today/today.module.js';
import { RecordModule } from './record/record.module.js';

export const referralLayer: Layer = {
  name: 'referral',
  modules: [ActionsModule, BreachesModule, OwnershipModule, PeopleModule, ReadingModule, RecordModule, TodayModule],
  entities: [deadlineTable.entity, referralEntryTable.entity, referralTable.entity, personTable.entity],
  migrations: [
    DirectoryAndReferrals1700000200000,
    LongerWays1760000013000,
    Clocks1760000013100,
    Silence1760000013200,
    ReferralInvolvements1760000026100,
    OwnersOfReferrals1760000032200,
  ],
};
