import { type CalendarDate, daysBetween } from '#libs/kernel';
import { type Reader, TODAY_COUNTED, type TodayBlock, todayBlock, todayRow } from '#libs/platform';

interface StoppedRow {
  readonly id: string;
  readonly referralId: string;
  readonly youngPersonId: string;
  readonly dueOn: CalendarDate;
  readonly service: string;
}

/** Data that the organisation must return or delete, by the day on which it must report. It may not read the names. */
export async function findReturnsToday(db: Reader): Promise<TodayBlock> {
  const rows = await db.query<StoppedRow & Record<string, unknown>>(
    `select d.id, d.referral_id as "referralId", d.young_person_id as "youngPersonId", d.return_due_on as "dueOn", s.name as service
     from disclosure d
     join referral r on r.area = d.area and r.id = d.referral_id
     join service s on s.area = r.area and s.id = r.service_id
     where d.area = $1 and d.state = 'stopped' and d.returned_on is null
     order by d.return_due_on, d.id limit $2`,
    [db.actor.area, TODAY_COUNTED + 1],
  );
  const items = rows.slice(0, TODAY_COUNTED).map(({ id, referralId, youngPersonId, dueOn, service }) =>
    todayRow({
      ...{ id, referralId, youngPersonId, name: null, title: service, on: dueOn },
      daysLate: Math.max(0, daysBetween(dueOn, db.today)),
      action: { name: 'return', method: 'POST', href: `/v1/referrals/${referralId}/disclosure/return` },
    }),
  );
  const next = rows.length > TODAY_COUNTED ? items.at(-1)!.id : null;
  return todayBlock('consent-taken-back', '/v1/disclosures', { items, next });
}
