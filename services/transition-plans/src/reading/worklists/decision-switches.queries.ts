import { type Reader, pageOf } from '#libs/platform';
import type { DecisionSwitch, DecisionSwitchPage } from './decision-switches.dto.js';
import { FULL_NAME } from '../../record/people/people.queries.js';

/** Coming switches of people with an open plan, the nearest first. */
export async function findDecisionSwitches(
  db: Reader,
  of: { namedWorker?: string; until: string },
  page: { after?: string; limit: number },
): Promise<DecisionSwitchPage> {
  const rows = await db.query<DecisionSwitch & Record<string, unknown>>(
    `select d.id, p.id as "planId", p.reference as "planReference", d.young_person_id as "youngPersonId",
       ${FULL_NAME} as name, d.kind, d.switch_on as "on",
       d.decider_from as "from", d.decider_to as "to"
     from decision_switch d
     join plan p on p.area = d.area and p.young_person_id = d.young_person_id and p.status = 'open'
     join young_person y on y.area = d.area and y.id = d.young_person_id
     where d.area = $1 and d.switch_on between $2 and $3 and ($4::text is null or p.named_worker = $4)
       and ($5::uuid is null or (d.switch_on, d.id) > (select a.switch_on, a.id from decision_switch a where a.area = $1 and a.id = $5))
     order by d.switch_on, d.id limit $6`,
    [db.actor.area, db.today, of.until, of.namedWorker ?? null, page.after ?? null, page.limit + 1],
  );
  return pageOf(rows as DecisionSwitch[], page.limit);
}
