import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { recordUnmetNeeds } from './unmet-needs.writes.js';
import { closedSendTable } from './closed-send.table.js';

interface Sent {
  readonly id: string;
  readonly youngPersonId: string;
  readonly serviceId: string;
}

/** Counts a referral that was sent to a closed service, and records its need as unmet. Ignores other referrals. */
export async function countClosedSend(
  tx: Transaction,
  sent: Sent,
  warnings: readonly { code: string }[],
): Promise<void> {
  if (!warnings.some((warning) => warning.code === 'SERVICE_CLOSED')) return;
  const row = {
    area: tx.actor.area,
    referral_id: sent.id,
    young_person_id: sent.youngPersonId,
    service_id: sent.serviceId,
    sent_on: tx.today,
  };
  await tx.query(
    `${closedSendTable.insert('$1', 'one')} on conflict do nothing`,
    [closedSendTable.one(row)],
    'closed-send-count',
  );
  const { id: referralId, youngPersonId, serviceId } = sent;
  const closed = { cause: 'service-closed', reason: 'service-closed', at: tx.now.toISOString() } as const;
  await recordUnmetNeeds(tx, [{ ...closed, id: newId(), youngPersonId, serviceId, referralId }]);
}
