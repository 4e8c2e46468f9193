import type { Transaction } from '#libs/platform';

export async function beginUndo(tx: Transaction, id: string): Promise<void> {
  await tx.query(
    `update import_job set status = 'undoing', phase = 'writing', percent = 0, failure = null, seen_at = clock_timestamp()
     where area = $1 and id = $2 and status = 'done'`,
    [tx.actor.area, id],
  );
}

/**
 * @param at the time by the clock
 * @returns false if another process marked the undo as interrupted; the transaction must not commit then
 */
export async function completeUndo(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const done = await tx.query(
    `update import_job set status = 'undone', phase = 'finished', percent = 100, undone_at = $3, undone_by = $4,
       undone_by_name = $5 where area = $1 and id = $2 and status = 'undoing' returning id`,
    [tx.actor.area, id, at, tx.actor.subject, tx.actor.name],
  );
  return done.length === 1;
}
