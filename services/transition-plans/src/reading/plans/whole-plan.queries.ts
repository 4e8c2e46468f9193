import type { Reader } from '#libs/platform';
import type { TimelineFacts } from '#libs/timeline';
import type { CommentRow } from '../../record/comments/comment.table.js';
import type { GoalRatingRow } from '../../record/plan/goal-rating.table.js';
import type { GoalRow } from '../../record/plan/goal.table.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import type { StepRow } from '../../record/plan/step.table.js';
import type { AnswerRow } from '../../voices/answers/answer.table.js';

/** All rows that a plan shows. */
export interface WholePlan {
  plan: PlanRow;
  person: PersonRow;
  /** the circumstances that determine age and year group */
  facts: Pick<TimelineFacts, 'dateOfBirth' | 'ncYearActual' | 'ncYearRecordedOn'> | null;
  goals: GoalRow[];
  ratings: GoalRatingRow[];
  steps: StepRow[];
  referrals: ReferralRow[];
  comments: CommentRow[];
  answers: AnswerRow[];
  /** the last stored version of the content */
  version: { number: number; content_hash: string; at: string } | null;
}

export interface PersonRow {
  id: string;
  reference: string;
  /** an absent name is empty */
  given_name: string;
  family_name: string;
  preferred_name: string | null;
  date_of_birth: string | null;
  needs: string[];
  named_worker_subject: string | null;
  named_worker_name: string | null;
  named_worker_team: string | null;
}

interface ReferralRow {
  id: string;
  step_id: string | null;
  reference: string;
  status: string;
  reason: string | null;
  started_on: string | null;
}

/** The young person first, because it is their plan. */
const PARTY_ORDER = `array_position(array['young-person', 'carer', 'agency'], a.by_role)`;

/** One statement returns the parts as JSON; a join would return thousands of combinations. */
const WHOLE = `
  select row_to_json(p) as plan, row_to_json(y) as person,
    (select json_build_object('dateOfBirth', facts->'dateOfBirth', 'ncYearActual', facts->'ncYearActual',
        'ncYearRecordedOn', facts->'ncYearRecordedOn')
      from circumstances c where c.area = p.area and c.young_person_id = p.young_person_id) as facts,
    (select coalesce(json_agg(g order by g.id), '[]') from goal g where g.area = p.area and g.plan_id = p.id) as goals,
    (select coalesce(json_agg(r order by r.id), '[]')
      from goal_rating r where r.area = p.area and r.plan_id = p.id) as ratings,
    (select coalesce(json_agg(s order by s.due_on nulls first, s.id), '[]')
      from step s where s.area = p.area and s.plan_id = p.id) as steps,
    (select coalesce(json_agg(f order by f.id), '[]')
      from referral f where f.area = p.area and f.young_person_id = p.young_person_id and f.step_id is not null) as referrals,
    (select coalesce(json_agg(m), '[]') from (
      select * from comment m where m.area = p.area and m.plan_id = p.id order by m.id desc limit 100) m) as comments,
    (select coalesce(json_agg(a order by ${PARTY_ORDER}, a.id), '[]')
      from answer a where a.area = p.area and a.plan_id = p.id and a.standing) as answers,
    (select json_build_object('number', v.number, 'content_hash', v.content_hash, 'at', v.at)
      from plan_version v where v.area = p.area and v.plan_id = p.id order by v.number desc limit 1) as version
  from plan p join young_person y on y.area = p.area and y.id = p.young_person_id`;

export function findWholePlan(db: Reader, planId: string): Promise<(WholePlan & object) | undefined> {
  return db.one<WholePlan & Record<string, unknown>>(
    `${WHOLE} where p.area = $1 and p.id = $2`,
    [db.actor.area, planId],
    'plan-whole',
  );
}

/** The person's open plan, or their most recent plan. */
export function findWholePlanOfPerson(db: Reader, youngPersonId: string): Promise<(WholePlan & object) | undefined> {
  return db.one<WholePlan & Record<string, unknown>>(
    `${WHOLE} where p.area = $1 and p.young_person_id = $2 order by (p.status = 'open') desc, p.id desc limit 1`,
    [db.actor.area, youngPersonId],
    'plan-whole-of-person',
  );
}
