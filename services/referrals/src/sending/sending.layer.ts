import { closedSendTable } from './unmet-need-records/closed-send.table.js';
import { consentCopyTable, disclosureOverrideTable, disclosureTable } from './saga/disclosure.table.js';
import type { Layer } from '#libs/platform';
import { Disclosures1760000014000 } from '../database/migrations/1760000014000-disclosures.js';
import { StandingStill1760000022000 } from '../database/migrations/1760000022000-standing-still.js';
import { YoungPeopleTold1760000024000 } from '../database/migrations/1760000024000-young-people-told.js';
import { EndedReadings1760000024100 } from '../database/migrations/1760000024100-ended-readings.js';
import { DisclosuresModule } from './disclosures/disclosures.module.js';
import { DraftingModule } from './drafting/drafting.module.js';
import { SagaModule } from './saga/saga.module.js';
import { SilentReferralsModule } from './silent-referrals/silent-referrals.module.js';

export const sendingLayer: Layer = {
  name: 'sending',
  modules: [DisclosuresModule, DraftingModule, SagaModule, SilentReferralsModule],
  entities: [consentCopyTable.entity, disclosureOverrideTable.entity, disclosureTable.entity, closedSendTable.entity],
  migrations: [
    Disclosures1760000014000,
    StandingStill1760000022000,
    YoungPeopleTold1760000024000,
    EndedReadings1760000024100,
  ],
};
