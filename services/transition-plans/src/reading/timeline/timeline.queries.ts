import type { Reader } from '#libs/platform';
import type { LeadAgency } from '#libs/timeline';
import { CALLED_NAME, type PersonOnFile, SUPPORT_STARTED_ON } from '../../record/people/people.queries.js';
import type { StepRow } from '../../record/plan/step.table.js';

/** A statutory step that the law has not withdrawn. */
export type LawStep = StepRow & { rule: string; occurrence: string; lead_agency: LeadAgency };

export type TimelinePerson = Pick<PersonOnFile, 'id' | 'date_of_birth' | 'facts' | 'support_started_on'> & {
  reference: string;
  name: string;
  /** version of the rules at the open plan's last recalculation */
  rules_version: string | null;
  /** one for each occurrence, from the open plan or otherwise the newest plan */
  steps: LawStep[];
};

/** The person with their facts and completed duties, across all their plans. */
export function findTimelinePerson(db: Reader, id: string): Promise<TimelinePerson | undefined> {
  return db.one<TimelinePerson & Record<string, unknown>>(
    `select y.id, y.reference, ${CALLED_NAME} as name, y.date_of_birth, c.facts,
       ${SUPPORT_STARTED_ON} as support_started_on,
       (select p.rules_version from plan p where p.area = y.area and p.young_person_id = y.id and p.status = 'open')
         as rules_version,
       (select coalesce(json_agg(k order by k.due_on nulls first, k.occurrence), '[]') from (
         select distinct on (s.occurrence) s.*
         from step s join plan p on p.area = s.area and p.id = s.plan_id
         where p.area = y.area and p.young_person_id = y.id and s.rule is not null and s.status <> 'withdrawn'
         order by s.occurrence, (p.status = 'open') desc, p.id desc) k) as steps
     from young_person y
     left join circumstances c on c.area = y.area and c.young_person_id = y.id
     where y.area = $1 and y.id = $2`,
    [db.actor.area, id],
    'timeline-person',
  );
}
