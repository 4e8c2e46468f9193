import type { Reader } from '#libs/platform';
import type { ClosedSendCount } from './closed-sends.dto.js';

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
