import type { CalendarDate } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { DISCLOSURE_COLUMNS, type DisclosureRecord } from '../../referral/disclosure/disclosure.queries.js';
import { type DisclosureRow, disclosureTable } from './disclosure.table.js';

/** Writes different rows, new or changed. */
export function saveDisclosures(tx: Transaction, how: 'insert' | 'update', rows: readonly DisclosureRecord[]): void {
  if (rows.length === 0) return;
  const values = rows.map((row) => {
    const columns = Object.entries(DISCLOSURE_COLUMNS).map(([field, column]) => [
      column,
      row[field as keyof typeof row],
    ]);
    return { area: tx.actor.area, ...Object.fromEntries(columns) } as DisclosureRow;
  });
  tx.write(disclosureTable[how]('$1'), [disclosureTable.many(values)], `disclosure-${how}`);
}

/** No answer came to what was asked for: whatever comes later finds nothing that waits for it, and no part of it stays. */
export async function endUnanswered(tx: Transaction, referralId: string): Promise<void> {
  await tx.query(
    `update disclosure set version = version + 1, state = 'refused', refusal_code = 'NO_ANSWER', person_part = null,
       plan_part = null
     where area = $1 and referral_id = $2 and state = 'requested'`,
    [tx.actor.area, referralId],
    'disclosure-unanswered',
  );
}

/** The last day on which the organisation reads the referral. */
export function setReadableUntil(tx: Transaction, referralId: string, until: CalendarDate): void {
  tx.write(
    `update referral set readable_until = $3::date where area = $1 and id = $2`,
    [tx.actor.area, referralId, until],
    'referral-readable-until',
  );
}

/** From today on the organisation does not read it, where that was not so already. */
export function endReading(tx: Transaction, referralId: string): void {
  tx.write(
    `update referral set readable_until = least(readable_until, $3::date - 1) where area = $1 and id = $2`,
    [tx.actor.area, referralId, tx.today],
    'referral-reading-end',
  );
}

/**
 * For as long as the organisation could not read it, and so not answer, the referral has longer before it dies of silence:
 * from the day after the last on which it did, whenever that was noticed.
 */
export function moveExpiry(tx: Transaction, referralId: string): void {
  tx.write(
    `update referral set expires_on = expires_on + greatest(0, $3::date - readable_until - 1) where area = $1 and id = $2`,
    [tx.actor.area, referralId, tx.today],
    'referral-expiry-move',
  );
}
