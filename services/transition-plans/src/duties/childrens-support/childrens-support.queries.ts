import type { Reader } from '#libs/platform';
import type { TimelineFacts } from '#libs/timeline';
import { readableFacts } from '../../record/law/timeline-on-file.rules.js';
import { factsOf, findPerson } from '../../record/people/people.queries.js';
import type { ChildrensSupportEndingRow } from './childrens-support-ending.table.js';

/** The decisions of a plan, newest first. */
export function endingsOf(db: Reader, planId: string): Promise<ChildrensSupportEndingRow[]> {
  return db.query<ChildrensSupportEndingRow & Record<string, unknown>>(
    'select * from childrens_support_ending where area = $1 and plan_id = $2 order by id desc',
    [db.actor.area, planId],
  );
}

/** The young person's facts for checks against the law. */
export async function factsForLaw(db: Reader, youngPersonId: string): Promise<TimelineFacts> {
  const person = await findPerson(db, youngPersonId);
  return person ? readableFacts(factsOf(person), db.actor.area) : {};
}
