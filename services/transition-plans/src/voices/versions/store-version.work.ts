import { planVersionPublished } from '#libs/contracts';
import { requireRoom, type Transaction } from '#libs/platform';
import { CAPS } from '../../record/caps/caps.values.js';
import type { PlanRow } from '../../record/plan/plan.table.js';
import { hashOf } from './content-hash.rules.js';
import type { PlanContent } from './plan-content.rules.js';
import type { PlanVersionRow } from './plan-version.table.js';
import { findLatestVersion, insertVersion } from './versions.queries.js';

/**
 * Stores the current content as the plan's next version if it differs from the last one. The caller has locked the
 * plan's row.
 * @returns the version with this content, and whether it is new
 * @throws DomainError CAP_REACHED (409)
 */
export async function storeVersion(
  tx: Transaction,
  plan: Pick<PlanRow, 'area' | 'id' | 'young_person_id'>,
  content: PlanContent,
  madeBy: PlanVersionRow['made_by'],
): Promise<{ version: PlanVersionRow; isNew: boolean }> {
  const latest = await findLatestVersion(tx, plan.id);
  const hash = hashOf(content);
  if (latest?.content_hash === hash) return { version: latest, isNew: false };
  await requireRoom(tx, CAPS.versions, plan.id);
  const version: PlanVersionRow = {
    area: plan.area,
    plan_id: plan.id,
    number: (latest?.number ?? 0) + 1,
    young_person_id: plan.young_person_id,
    content,
    content_hash: hash,
    made_by: madeBy,
    by_name: tx.actor.name,
    at: tx.now.toISOString(),
    redacted_on: null,
  };
  await insertVersion(tx, version);
  tx.emit(
    planVersionPublished,
    { youngPersonId: plan.young_person_id, recordId: plan.id, recordVersion: version.number },
    { planId: plan.id, number: version.number, contentHash: hash, madeBy },
  );
  return { version, isNew: true };
}
