import type { Transaction } from '#libs/platform';
import type { Identifiers } from '../../register/person/person.rules.js';
import { type MergeRecordRow, mergeRecordTable } from './merge-record.table.js';

export async function insertMerge(tx: Transaction, merge: MergeRecordRow): Promise<void> {
  await tx.query(mergeRecordTable.insert('$1', 'one'), [mergeRecordTable.one(merge)]);
}

export async function markUndone({ rows, actor, now }: Transaction, id: string, words: string): Promise<void> {
  await rows.change(
    mergeRecordTable,
    { area: actor.area, id },
    {
      ...{ version: 2, undone_at: now.toISOString(), undone_by: actor.subject },
      ...{ undone_by_name: actor.name, undone_words: words },
    },
  );
}

export async function setIdentifiers(tx: Transaction, id: string, to: Identifiers): Promise<void> {
  await tx.query(
    `update young_person set nhs_number = $3, upn = $4, upn_temporary = $5, uln = $6 where area = $1 and id = $2`,
    [tx.actor.area, id, to.nhsNumber, to.upn, to.upnTemporary, to.uln],
  );
}
