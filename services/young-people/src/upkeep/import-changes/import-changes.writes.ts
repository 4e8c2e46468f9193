import type { Transaction } from '#libs/platform';
import type { FactChange } from '../../register/person/facts.rules.js';
import type { Person } from '../../register/person/person.rules.js';
import { changedFields } from './import-change.rules.js';
import { type ImportChangeRow, importChangeTable } from './import-change.table.js';
import type { PreviousStatement, Stay, UndoOutcome } from './import-change.values.js';

interface Change {
  readonly line: number;
  readonly before: Person | null;
  readonly after: Person;
  readonly changes: readonly FactChange[];
  readonly last: PreviousStatement | null;
}

/** Notes what an import changed about each person it met, so that the import can be undone. */
export async function storeChanges(tx: Transaction, importId: string, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ line, before, after, changes: facts, last }): ImportChangeRow => ({
    ...{ area: tx.actor.area, import_id: importId, young_person_id: after.id, line, registered: before === null },
    ...{ version: after.version, circumstances_version: after.circumstancesVersion },
    fields: before ? changedFields(before, after) : {},
    facts: before ? facts.map(({ name }) => name) : [],
    ...{ statement_before: last, undone: null, stays: [] },
  }));
  await tx.query(importChangeTable.insert('$1'), [importChangeTable.many(rows)]);
}

/** Notes what the undo did with each person. The values of a record that is gone go with it. */
export async function storeOutcomes(
  tx: Transaction,
  importId: string,
  outcomes: readonly { readonly id: string; readonly outcome: UndoOutcome; readonly stays: readonly Stay[] }[],
): Promise<void> {
  await tx.query(
    `update import_change c set undone = o.outcome, stays = o.stays,
       fields = case o.outcome when 'removed' then '{}' else c.fields end
     from jsonb_to_recordset($3::jsonb) o (id uuid, outcome text, stays jsonb)
     where c.area = $1 and c.import_id = $2 and c.young_person_id = o.id`,
    [tx.actor.area, importId, JSON.stringify(outcomes)],
  );
}

/** Makes the statement of the return before the last one again, for everyone of whom this import has the last one. */
export async function restoreStatements(tx: Transaction, importId: string): Promise<void> {
  const mine = `c.area = $1 and c.import_id = $2 and s.area = c.area and s.young_person_id = c.young_person_id
    and s.import_id = c.import_id`;
  await tx.query(
    `update return_statement s set import_id = (c.statement_before->>'importId')::uuid,
       reference_date = (c.statement_before->>'referenceDate')::date,
       submitted_on = (c.statement_before->>'submittedOn')::date, said = c.statement_before->'said'
     from import_change c where ${mine} and c.statement_before is not null`,
    [tx.actor.area, importId],
  );
  await tx.query(`delete from return_statement s using import_change c where ${mine} and c.statement_before is null`, [
    ...[tx.actor.area, importId],
  ]);
}
