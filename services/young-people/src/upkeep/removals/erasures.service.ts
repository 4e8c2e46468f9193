import { Injectable } from '@nestjs/common';
import type { PersonRemovable, RemovalReason } from '#libs/contracts';
import {
  type Actor,
  Database,
  type ErasedAgain,
  type Erasure,
  Erasures,
  ERASED_AGAIN,
  type Reader,
  removeAgain,
} from '#libs/platform';
import type { FactName } from '#libs/timeline';
import { ApplyUndoService } from '../undoing/apply-undo.service.js';
import { beginUndo } from '../undoing/undoing.writes.js';
import { erasuresMade, importStatus } from './removals.queries.js';
import { RemovalsService } from './removals.service.js';

/** Removals from records, and undone imports, for the log of erasures. */
@Injectable()
export class ErasuresService extends Erasures {
  constructor(
    private readonly database: Database,
    private readonly removals: RemovalsService,
    private readonly applyUndo: ApplyUndoService,
  ) {
    super();
  }

  made(db: Reader, since: Date): Promise<Erasure[]> {
    return erasuresMade(db, since);
  }

  async again(actor: Actor, erasure: Erasure): Promise<ErasedAgain> {
    if (erasure.kind === 'import') return this.undoAgain(actor, erasure.id);
    const request = {
      kind: erasure.kind as PersonRemovable,
      ...(erasure.removedId !== null && { id: erasure.removedId }),
      ...(erasure.part !== null && { fact: erasure.part as FactName }),
      ...{ reason: erasure.reason as RemovalReason, words: ERASED_AGAIN },
    };
    return removeAgain(
      () => this.removals.remove(actor, erasure.from, request, erasure.id),
      () => this.removals.note(actor, erasure.from, request, erasure.id),
    );
  }

  /** The other services take the people out when the events reach them. */
  private async undoAgain(actor: Actor, importId: string): Promise<ErasedAgain> {
    const status = await this.database.transaction(actor, async (tx) => {
      const found = await importStatus(tx, importId);
      if (found === 'done') await beginUndo(tx, importId);
      return found;
    });
    if (status !== 'done' && status !== 'undoing') return 'absent';
    await this.applyUndo.apply(actor, importId, () => undefined);
    return 'done';
  }
}
