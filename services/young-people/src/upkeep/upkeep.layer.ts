import type { Layer } from '#libs/platform';
import { Imports1700000200000 } from '../database/migrations/1700000200000-imports.js';
import { Merges1760000010100 } from '../database/migrations/1760000010100-merges.js';
import { Removals1760000011000 } from '../database/migrations/1760000011000-removals.js';
import { UndoneImports1760000022000 } from '../database/migrations/1760000022000-undone-imports.js';
import { importChangeTable } from './import-changes/import-change.table.js';
import { importFindingTable } from './imports/import-finding.table.js';
import { importJobTable } from './imports/import-job.table.js';
import { ImportsModule } from './imports/imports.module.js';
import { returnStatementTable } from './imports/return-statement.table.js';
import { mergeRecordTable } from './merges/merge-record.table.js';
import { MergesModule } from './merges/merges.module.js';
import { removalTable } from './removals/removal.table.js';
import { UndoingModule } from './undoing/undoing.module.js';
import { RemovalsModule } from './removals/removals.module.js';

/** Work that changes many records or removes them: SEN2 imports, merges of duplicate records, removals. */
export const upkeepLayer: Layer = {
  name: 'upkeep',
  modules: [ImportsModule, UndoingModule, RemovalsModule, MergesModule],
  entities: [
    importJobTable.entity,
    importFindingTable.entity,
    importChangeTable.entity,
    returnStatementTable.entity,
    mergeRecordTable.entity,
    removalTable.entity,
  ],
  migrations: [Imports1700000200000, Removals1760000011000, Merges1760000010100, UndoneImports1760000022000],
};
