import type { Layer } from '#libs/platform';
import { ReferralsOnFile1760000004000 } from '../database/migrations/1760000004000-referrals-on-file.js';
import { Removals1760000005700 } from '../database/migrations/1760000005700-removals.js';
import { Merges1760000010000 } from '../database/migrations/1760000010000-merges.js';
import { Corrections1760000011000 } from '../database/migrations/1760000011000-corrections.js';
import { ClosingModule } from './closing/closing.module.js';
import { FollowingModule } from './following/following.module.js';
import { MergesModule } from './merges/merges.module.js';
import { ReferralsModule } from './referrals/referrals.module.js';
import { referralTable } from './referrals/referral.table.js';
import { RegistrationsModule } from './registrations/registrations.module.js';
import { removalTable } from './removals/removal.table.js';
import { RemovalsModule } from './removals/removals.module.js';

/** The features that keep the plans up to date: changed facts and dates, referrals, closing, removals, merges. */
export const upkeepLayer: Layer = {
  name: 'upkeep',
  modules: [ClosingModule, FollowingModule, MergesModule, ReferralsModule, RegistrationsModule, RemovalsModule],
  entities: [referralTable.entity, removalTable.entity],
  migrations: [ReferralsOnFile1760000004000, Removals1760000005700, Merges1760000010000, Corrections1760000011000],
};
