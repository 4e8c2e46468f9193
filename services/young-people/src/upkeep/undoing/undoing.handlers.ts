import { Controller } from '@nestjs/common';
import { type EventOf, registrationUndoAnswered, registrationUndone } from '#libs/contracts';
import { type EventContext, OnMany } from '#libs/messaging';
import { removePeople, type Transaction } from '#libs/platform';
import { knownFacts } from '../../register/person/facts.queries.js';
import { plainFacts } from '../../register/person/facts.rules.js';
import type { Person } from '../../register/person/person.rules.js';
import { savePeople } from '../../register/person/person.writes.js';
import { undoOf } from '../import-changes/import-change.rules.js';
import { nowOf } from '../import-changes/import-changes.queries.js';
import { storeOutcomes } from '../import-changes/import-changes.writes.js';
import { PERSON_TABLES } from '../merges/person-tables.values.js';
import { lockAskedChanges } from './undoing.queries.js';

const REMOVED_TABLES = PERSON_TABLES.filter(({ table }) => table !== 'import_change');

@Controller()
export class UndoingHandlers {
  /** Removes the records, except those on which somebody has worked in the meantime. */
  @OnMany(registrationUndoAnswered)
  async whenUndosAreAnswered(
    events: readonly EventOf<typeof registrationUndoAnswered>[],
    { tx }: EventContext,
  ): Promise<void> {
    const imports = new Set(events.map(({ data }) => data.importId));
    for (const importId of imports)
      await this.settle(
        tx,
        importId,
        events.filter(({ data }) => data.importId === importId),
      );
  }

  private async settle(
    tx: Transaction,
    importId: string,
    answers: readonly EventOf<typeof registrationUndoAnswered>[],
  ): Promise<void> {
    const ids = answers.map(({ youngPersonId }) => youngPersonId);
    const changes = await lockAskedChanges(tx, importId, ids);
    if (changes.length === 0) return;
    const people = await nowOf(tx, changes, tx);
    const settled = changes.map((change) => {
      const id = change.young_person_id;
      const event = answers.find(({ youngPersonId }) => youngPersonId === id)!;
      const now = people.get(id)!;
      const { released } = event.data;
      const { outcome, stays } = undoOf(change, released ? now : { ...now, holds: 'PLAN_WORKED_ON' });
      return { id, event, person: now.person, released, outcome, stays };
    });
    await storeOutcomes(tx, importId, settled);
    const removed = settled.filter(({ outcome }) => outcome === 'removed');
    await removePeople(
      tx,
      REMOVED_TABLES,
      removed.map(({ id }) => id),
    );
    for (const { id, event, person } of removed) {
      tx.causedBy(event);
      const about = { youngPersonId: id, recordId: id, recordVersion: person!.version + 1 };
      tx.emit(registrationUndone, about, { importId });
    }
    for (const { outcome, released, person } of settled)
      if (outcome !== 'removed' && released && person) await publishAgain(tx, person);
    tx.audit({
      ...{ permission: 'event:handle', outcome: 'allowed', recordType: 'import', recordId: importId },
      ...{ youngPersonId: null, youngPersonIds: settled.map(({ id }) => id) },
    });
  }
}

/** Transition-plans has removed its copy of a record that stays after all. */
async function publishAgain(tx: Transaction, before: Person): Promise<void> {
  const known = (await knownFacts(tx, [before.id])).get(before.id) ?? [];
  const { version, circumstancesVersion } = before;
  const after = { ...before, version: version + 1, circumstancesVersion: circumstancesVersion + 1 };
  const changed = known.map(({ name }) => name);
  await savePeople(tx, [{ before, after, changes: [], changed, facts: plainFacts(known) }]);
}
