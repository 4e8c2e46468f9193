import type { CalendarDate } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { DISCLOSURE_COLUMNS, type DisclosureRecord } from '../../referral/disclosure/disclosure.queries.js';
import { type DisclosureRow, disclosureTable } from './disclosure.table.js';

/** Inserts or updates disclosures. Each may occur only once. */
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

/** Closes a disclosure request without a response. A late response is ignored, and no part stays stored. */
export async function endUnanswered(tx: Transaction, referralId: string): Promise<void> {
  await tx.query(
    `update disclosure set version = version + 1, state = 'refused', refusal_code = 'NO_ANSWER', person_part = null,
       plan_part = null
     where area = $1 and referral_id = $2 and state = 'requested'`,
    [tx.actor.area, referralId],
    'disclosure-unanswered',
  );
}

/** Sets the last day on which the organisation may read the referral. */
export function setReadableUntil(tx: Transaction, referralId: string, until: CalendarDate): void {
  tx.write(
    `update referral set readable_until = $3::date where area = $1 and id = $2`,
    [tx.actor.area, referralId, until],
    'referral-readable-until',
  );
}

/** Ends the organisation's access today, unless it has ended already. */
export function endReading(tx: Transaction, referralId: string): void {
  tx.write(
    `update referral set readable_until = least(readable_until, $3::date - 1) where area = $1 and id = $2`,
    [tx.actor.area, referralId, tx.today],
    'referral-reading-end',
  );
}

/**
 * Extends the expiry by the days on which the organisation could not read the referral and so could not answer. They count
 * from the day after its last day of access.
 */
export function moveExpiry(tx: Transaction, referralId: string): void {
  tx.write(
    `update referral set expires_on = expires_on + greatest(0, $3::date - readable_until - 1) where area = $1 and id = $2`,
    [tx.actor.area, referralId, tx.today],
    'referral-expiry-move',
  );
}
