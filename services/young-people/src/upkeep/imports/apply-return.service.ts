import { Injectable } from '@nestjs/common';
import { type Actor, Database, lockMerges } from '#libs/platform';
import { completeImport, storeFindings } from './imports.writes.js';
import type { ImportFinding } from './import-findings.values.js';
import { readReturn, type Watch } from './read-return.work.js';
import { ReturnWriter } from './write-return.work.js';

/** The import was stopped, or given up by another process, before it was done. */
export class ImportInterrupted extends Error {}

/** Held while a process works on an import: whoever finds it free knows that the process has died. */
export const IMPORT_LOCK = (id: string) => `hashtextextended('import:' || ${id}, 0)`;

@Injectable()
export class ApplyReturnService {
  constructor(private readonly database: Database) {}

  /**
   * Takes a return: reads it, recognises its people, writes what is new of them, and says so. One transaction, from the
   * first row to the counts; whatever stops it, nothing of it is there.
   * @throws Sen2Error, ImportInterrupted, and what `watch` throws
   */
  apply(actor: Actor, importId: string, path: string, watch: Watch): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(${IMPORT_LOCK('$1')})`, [importId]);
      await lockMerges(tx, 'to-take-events');
      const report = (findings: readonly ImportFinding[]) => storeFindings(tx, importId, findings);
      const staged = await readReturn(tx, path, watch, report);
      const writer = new ReturnWriter(tx, importId, staged, report);
      await writer.writeAll(watch);
      if (!(await completeImport(tx, importId, staged.rowsRead, writer.counts))) throw new ImportInterrupted();
    });
  }
}
