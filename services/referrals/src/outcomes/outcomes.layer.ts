import { noMatchTable } from './shortages/no-match.table.js';
import { removalTable } from './removals/removal.table.js';
import { reconsiderationTable, refusalTable } from './refusals/refusal.table.js';
import { evidenceBundleTable } from './evidence/evidence-bundle.table.js';
import type { Layer } from '#libs/platform';
import { UnmetNeeds1760000021000 } from '../database/migrations/1760000021000-unmet-needs.js';
import { Refusals1760000021100 } from '../database/migrations/1760000021100-refusals.js';
import { EvidenceBundles1760000021200 } from '../database/migrations/1760000021200-evidence-bundles.js';
import { ReferralRemovals1760000025000 } from '../database/migrations/1760000025000-removals.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { MergesModule } from './merges/merges.module.js';
import { RefusalsModule } from './refusals/refusals.module.js';
import { RegistrationsModule } from './registrations/registrations.module.js';
import { RemovalsModule } from './removals/removals.module.js';
import { ShortagesModule } from './shortages/shortages.module.js';
import { UnmetNeedsModule } from './unmet-needs/unmet-needs.module.js';

export const outcomesLayer: Layer = {
  name: 'outcomes',
  modules: [
    EvidenceModule,
    MergesModule,
    RefusalsModule,
    RegistrationsModule,
    RemovalsModule,
    ShortagesModule,
    UnmetNeedsModule,
  ],
  entities: [
    evidenceBundleTable.entity,
    reconsiderationTable.entity,
    refusalTable.entity,
    removalTable.entity,
    noMatchTable.entity,
  ],
  migrations: [
    UnmetNeeds1760000021000,
    Refusals1760000021100,
    EvidenceBundles1760000021200,
    ReferralRemovals1760000025000,
  ],
};
