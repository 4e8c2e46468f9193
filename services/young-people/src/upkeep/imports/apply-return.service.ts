import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { type Actor, Database, lockMerges } from '#libs/platform';
import { completeImport, storeFindings } from './imports.writes.js';
import type { ImportFinding } from './import-findings.values.js';
import { readReturn, type Watch } from './read-return.work.js';
import { ReturnWriter } from './write-return.work.js';

/** The import was stopped, or marked interrupted by another process, before it finished. */
export class ImportInterrupted extends Error {}

/** Key of the advisory lock that a process holds during an import. If the lock is free, the process has died. */
export const IMPORT_LOCK = (id: string) => `hashtextextended('import:' || ${id}, 0)`;

@Injectable()
export class ApplyReturnService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Imports a return: reads it, identifies its people, stores the changes and publishes the events. All of it is one
   * transaction, so a stopped import leaves nothing behind.
   * @throws Sen2Error, ImportInterrupted, and any error from `watch`
   */
  apply(actor: Actor, importId: string, path: string, watch: Watch): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(${IMPORT_LOCK('$1')})`, [importId]);
      await lockMerges(tx, 'to-take-events');
      const report = (findings: readonly ImportFinding[]) => storeFindings(tx, importId, findings);
      const staged = await readReturn(tx, path, watch, report);
      const writer = new ReturnWriter(tx, importId, staged, report);
      await writer.writeAll(watch);
      const done = await completeImport(tx, importId, staged.rowsRead, writer.counts, this.clock.now());
      if (!done) throw new ImportInterrupted();
    });
  }
}
