import { newId } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import { recordUnmetNeeds } from './unmet-needs.writes.js';

interface Sent {
  readonly id: string;
  readonly youngPersonId: string;
  readonly serviceId: string;
}

/** Counts a referral that went to a service although that is closed, and what it asks for as unmet; any other is not. */
export async function countClosedSend(
  tx: Transaction,
  sent: Sent,
  warnings: readonly { code: string }[],
): Promise<void> {
  if (!warnings.some((warning) => warning.code === 'SERVICE_CLOSED')) return;
  await tx.query(
    `insert into closed_send (area, referral_id, young_person_id, service_id, sent_on) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [tx.actor.area, sent.id, sent.youngPersonId, sent.serviceId, tx.today],
    'closed-send-count',
  );
  const { id: referralId, youngPersonId, serviceId } = sent;
  const closed = { cause: 'service-closed', reason: 'service-closed', at: tx.now.toISOString() } as const;
  await recordUnmetNeeds(tx, [{ ...closed, id: newId(), youngPersonId, serviceId, referralId }]);
}
