import type { EvidenceAudience, StepStatus } from '#libs/contracts';
import type { Reader } from '#libs/platform';
import { hashOf } from '../../voices/versions/content-hash.rules.js';
import { findLatestVersion, readContent } from '../../voices/versions/versions.queries.js';
import { type EvidencePlan, evidenceOf } from './evidence.rules.js';

/** The plan's current content for a bundle; null when this person has no such plan. */
export async function readEvidence(
  db: Reader,
  youngPersonId: string,
  planId: string,
  audience: EvidenceAudience,
): Promise<EvidencePlan | null> {
  const plan = await db.one<{ reference: string; steps: { id: string; status: StepStatus }[] }>(
    `select reference, (select coalesce(json_agg(json_build_object('id', s.id, 'status', s.status)), '[]') from step s
       where s.area = p.area and s.plan_id = p.id) as steps
     from plan p where p.area = $1 and p.id = $2 and p.young_person_id = $3`,
    [db.actor.area, planId, youngPersonId],
    'plan-evidence',
  );
  if (!plan) return null;
  const content = await readContent(db, planId);
  const hash = hashOf(content);
  const latest = await findLatestVersion(db, planId);
  const statusOf = new Map(plan.steps.map(({ id, status }) => [id, status]));
  const version = latest?.content_hash === hash ? latest.number : null;
  return evidenceOf(content, { reference: plan.reference, asOf: db.today, version, hash, statusOf }, audience);
}
