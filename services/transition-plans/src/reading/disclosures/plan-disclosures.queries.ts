import type { Reader } from '#libs/platform';
import { hashOf } from '../../voices/versions/content-hash.rules.js';
import { readContent } from '../../voices/versions/versions.queries.js';
import { type DisclosedPlan, disclosePlan } from './plan-disclosure.rules.js';

/** The plan data that a disclosure would contain now; null when this person has no such plan. */
export async function readDisclosedPlan(
  db: Reader,
  youngPersonId: string,
  planId: string,
): Promise<DisclosedPlan | null> {
  const plan = await db.one<{ version: number }>(
    'select content_version as version from plan where area = $1 and id = $2 and young_person_id = $3',
    [db.actor.area, planId, youngPersonId],
    'plan-to-disclose',
  );
  if (!plan) return null;
  const content = await readContent(db, planId);
  return disclosePlan(content, { version: plan.version, hash: hashOf(content) });
}
