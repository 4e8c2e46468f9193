import type { CalendarDate } from '#libs/kernel';
import type { Reader } from '#libs/platform';
import { endingsOf, factsForLaw } from '../childrens-support/childrens-support.queries.js';
import { type EndOfSupport, type GapOfNeed, endOfSupport, gapOf } from './gap.rules.js';

interface NeedGap extends GapOfNeed {
  readonly stepId: string;
  readonly title: string;
}

interface PlanGaps {
  readonly end: EndOfSupport | null;
  /** one for each step that has a referral and is still needed */
  readonly needs: readonly NeedGap[];
}

/** The gap in support for each need of the plan: each step with a referral, until the step is set aside. */
export async function planGaps(
  db: Reader,
  plan: { readonly id: string; readonly young_person_id: string },
): Promise<PlanGaps> {
  const rows = await db.query<{ id: string; title: string; confirmed: CalendarDate | null }>(
    `select s.id, s.title, min(r.started_on) filter (where r.status in ('confirmed', 'ended')) as confirmed
     from step s join referral r on r.area = s.area and r.young_person_id = s.young_person_id and r.step_id = s.id
     where s.area = $1 and s.plan_id = $2 and r.status <> 'draft' and s.status not in ('no-longer-needed', 'withdrawn')
     group by s.id, s.title order by s.id`,
    [db.actor.area, plan.id],
    'plan-gaps',
  );
  const [decision] = await endingsOf(db, plan.id);
  const end = endOfSupport(decision?.ends_on ?? null, await factsForLaw(db, plan.young_person_id), db.today);
  return {
    end,
    needs: rows.map(({ id, title, confirmed }) => ({ stepId: id, title, ...gapOf(end, confirmed, db.today) })),
  };
}
