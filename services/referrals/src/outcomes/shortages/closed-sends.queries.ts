import type { Reader, Transaction } from '#libs/platform';
import { newId } from '#libs/kernel';
import { recordUnmetNeeds } from '../unmet-needs/unmet-needs.queries.js';
import type { ClosedSendCount } from './closed-sends.dto.js';

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

export function findClosedSends(db: Reader, from?: string, until?: string): Promise<ClosedSendCount[]> {
  return db.query<ClosedSendCount & Record<string, unknown>>(
    `select c.service_id as "serviceId", s.name as "serviceName", o.name as "organisationName", count(*)::int as count,
       max(c.sent_on) as "lastSentOn"
     from closed_send c join service s on s.area = c.area and s.id = c.service_id
     join organisation o on o.area = s.area and o.id = s.organisation_id
     where c.area = $1 and ($2::date is null or c.sent_on >= $2) and ($3::date is null or c.sent_on <= $3)
     group by c.service_id, s.name, o.name order by count(*) desc, s.name, c.service_id limit 200`,
    [db.actor.area, from ?? null, until ?? null],
  );
}

export async function totalOfClosedSends(db: Reader, from?: string, until?: string): Promise<number> {
  const found = await db.one<{ n: number }>(
    `select count(*)::int as n from closed_send
     where area = $1 and ($2::date is null or sent_on >= $2) and ($3::date is null or sent_on <= $3)`,
    [db.actor.area, from ?? null, until ?? null],
  );
  return found!.n;
}
