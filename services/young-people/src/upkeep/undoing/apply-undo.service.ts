import { Injectable } from '@nestjs/common';
import { registrationUndoAsked } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { type Actor, Database, lockMerges, type Transaction } from '#libs/platform';
import { knownFacts } from '../../register/person/facts.queries.js';
import { personWrite } from '../../register/person/person-write.rules.js';
import { savePeople } from '../../register/person/person.writes.js';
import { type Undo, undoOf } from '../import-changes/import-change.rules.js';
import { changesOf, type ImportChangeRow, nowOf } from '../import-changes/import-changes.queries.js';
import { restoreStatements, storeOutcomes } from '../import-changes/import-changes.writes.js';
import { IMPORT_LOCK, ImportInterrupted } from '../imports/apply-return.service.js';
import type { Watch } from '../imports/read-return.work.js';
import { completeUndo } from './undoing.writes.js';

const BATCH = 500;

@Injectable()
export class ApplyUndoService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Undoes an import in one transaction. A record that the import registered is removed later, when transition-plans has
   * answered that nobody has worked on its plan.
   * @throws ImportInterrupted, and any error from `watch`
   */
  apply(actor: Actor, importId: string, watch: Watch): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(${IMPORT_LOCK('$1')})`, [importId]);
      await lockMerges(tx, 'to-take-events');
      await restoreStatements(tx, importId);
      for (let after: string | undefined; ;) {
        const changes = await changesOf(tx, importId, { after, limit: BATCH });
        if (changes.length > 0) await this.undo(tx, importId, changes);
        after = changes.at(-1)?.young_person_id;
        if (changes.length < BATCH) break;
        watch('writing', 0.5);
      }
      if (!(await completeUndo(tx, importId, this.clock.now()))) throw new ImportInterrupted();
    });
  }

  private async undo(tx: Transaction, importId: string, changes: readonly ImportChangeRow[]): Promise<void> {
    const now = await nowOf(tx, changes, tx);
    const undos = changes.map((change) => {
      const { person } = now.get(change.young_person_id)!;
      return { id: change.young_person_id, person, undo: undoOf(change, now.get(change.young_person_id)!) };
    });
    const resets = undos.filter(({ undo }) => undo.resets.length > 0);
    const known = await knownFacts(
      tx,
      resets.map(({ id }) => id),
    );
    await savePeople(
      tx,
      resets.map(({ id, person, undo }) => personWrite(person, undo.wanted!, known.get(id) ?? [], undo.facts)),
    );
    const asked = undos.filter(({ undo }) => undo.outcome === 'removed');
    for (const { id, person } of asked) {
      const about = { youngPersonId: id, recordId: id, recordVersion: person!.version };
      tx.emit(registrationUndoAsked, about, { importId });
    }
    const outcomeOf = ({ outcome }: Undo) => (outcome === 'removed' ? 'asked' : outcome);
    await storeOutcomes(
      tx,
      importId,
      undos.map(({ id, undo }) => ({ id, outcome: outcomeOf(undo), stays: undo.stays })),
    );
    tx.audit({
      ...{ permission: 'import:undo', outcome: 'allowed', recordType: 'import', recordId: importId },
      ...{ youngPersonId: null, youngPersonIds: [...resets, ...asked].map(({ id }) => id) },
    });
    await tx.flushEvents();
  }
}
