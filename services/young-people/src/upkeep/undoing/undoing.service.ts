import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '#libs/kernel';
import { Access, type Actor, Database, DEFAULT_LIMIT, type PageQuery, pageOf, type Reader } from '#libs/platform';
import { type Undo, undoOf } from '../import-changes/import-change.rules.js';
import { changesOf, countOutcomes, type ImportChangeRow, nowOf } from '../import-changes/import-changes.queries.js';
import { ImportRunnerService } from '../imports/import-runner.service.js';
import type { ImportResponse } from '../imports/imports.dto.js';
import { findImport, unfinishedImport } from '../imports/imports.queries.js';
import { ApplyUndoService } from './apply-undo.service.js';
import type { UndoCountsResponse, UndoingResponse, UndoRow, UndoRowPage } from './undoing.dto.js';
import { isUndoable, laterImport } from './undoing.queries.js';
import { beginUndo } from './undoing.writes.js';

const BATCH = 500;

/** Undoes the last import of an area, and shows before what that would do. */
@Injectable()
export class UndoingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly runner: ImportRunnerService,
    private readonly applyUndo: ApplyUndoService,
  ) {}

  /** @throws DomainError NOT_FOUND, IMPORT_NOT_DONE, IMPORT_NOT_UNDOABLE, LATER_IMPORT */
  read(actor: Actor, id: string): Promise<UndoingResponse> {
    return this.database.read(actor, async (db) => {
      const { status } = await this.getUndoable(db, id);
      const counts: UndoCountsResponse = { removed: 0, asked: 0, reset: 0, 'partly-reset': 0, kept: 0, unchanged: 0 };
      if (status === 'undone') return { importId: id, people: { ...counts, ...(await countOutcomes(db, id)) } };
      for (let after: string | undefined; ;) {
        const changes = await changesOf(db, id, { after, limit: BATCH });
        for (const { undo } of await this.foreseen(db, changes)) counts[undo.outcome]++;
        after = changes.at(-1)?.young_person_id;
        if (changes.length < BATCH) return { importId: id, people: counts };
      }
    });
  }

  people(actor: Actor, id: string, { after, limit = DEFAULT_LIMIT }: PageQuery): Promise<UndoRowPage> {
    return this.database.read(actor, async (db) => {
      const { status } = await this.getUndoable(db, id);
      const changes = await changesOf(db, id, { after, limit: limit + 1 });
      const rows = status === 'undone' ? changes.map(done) : (await this.foreseen(db, changes)).map(foreseenRow);
      const page = pageOf(rows, limit);
      this.access.listed(
        db,
        'import:undo',
        'young person',
        page.items.map((row) => row.id),
      );
      return page;
    });
  }

  /** @throws DomainError NOT_FOUND, IMPORT_NOT_DONE, IMPORT_NOT_UNDOABLE, LATER_IMPORT, IMPORT_RUNNING */
  async start(actor: Actor, id: string): Promise<ImportResponse> {
    let begun = false;
    const job = await this.database.transaction(actor, async (tx) => {
      begun = false;
      const { status } = await this.getUndoable(tx, id);
      if (status === 'undone') throw conflict('IMPORT_NOT_DONE', 'Only a finished import can be undone.');
      if (await unfinishedImport(tx))
        throw conflict('IMPORT_RUNNING', 'An import is running in this area. Try again when it has finished.');
      await beginUndo(tx, id);
      begun = true;
      return (await findImport(tx, id))!;
    });
    // A repeated Idempotency-Key returns the first response.
    if (begun) this.runner.enqueueUndo(actor, id, (by, importId, watch) => this.applyUndo.apply(by, importId, watch));
    return job;
  }

  private async getUndoable(db: Reader, id: string): Promise<ImportResponse> {
    await this.access.require(db, 'import:undo', { area: db.actor.area, youngPersonId: null, type: 'import', id });
    const job = await findImport(db, id);
    if (!job) throw notFound('import');
    if (job.status === 'undone') return job;
    if (job.status !== 'done') throw conflict('IMPORT_NOT_DONE', 'Only a finished import can be undone.');
    if (!(await isUndoable(db, id)))
      throw conflict(
        'IMPORT_NOT_UNDOABLE',
        'This import was made by an earlier release, which did not keep its changes.',
      );
    const later = await laterImport(db, id);
    if (later)
      throw conflict('LATER_IMPORT', `Another return was imported after this one. Undo import ${later} first.`);
    return job;
  }

  private async foreseen(db: Reader, changes: readonly ImportChangeRow[]) {
    const now = await nowOf(db, changes, null);
    return changes.map((change) => ({ change, undo: undoOf(change, now.get(change.young_person_id)!) }));
  }
}

function foreseenRow({ change, undo }: { change: ImportChangeRow; undo: Undo }): UndoRow {
  const { young_person_id: id, line } = change;
  const { outcome, stays } = undo;
  const json = (value: unknown) => JSON.stringify(value ?? null);
  const resets = undo.resets.map(({ name, now, before }) => ({ name, now: json(now), before: json(before) }));
  return { id, line, outcome, resets, stays: [...stays] };
}

function done({ young_person_id: id, line, undone, stays }: ImportChangeRow): UndoRow {
  return { id, line, outcome: undone!, resets: [], stays: [...stays] };
}
