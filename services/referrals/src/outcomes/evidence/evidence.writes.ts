import type { Transaction } from '#libs/platform';
import type { EvidenceDocument } from './bundle.rules.js';
import type { Bundle } from './evidence.queries.js';
import { evidenceBundleTable } from './evidence-bundle.table.js';

export async function insertBundle(tx: Transaction, bundle: Bundle): Promise<void> {
  await tx.rows.insert(evidenceBundleTable, {
    area: tx.actor.area,
    id: bundle.id,
    young_person_id: bundle.youngPersonId,
    audience: bundle.audience,
    made_at: bundle.madeAt,
    by_subject: bundle.bySubject,
    by_name: bundle.by.name,
    by_role: bundle.by.role,
    young_person_name: bundle.youngPersonName,
    plan_id: bundle.planId,
    documents: bundle.documents,
    plan_awaited: bundle.planAwaited,
    version: bundle.version,
  });
}

/** Adds the plan to a bundle that still waits for it; a repeated event changes nothing. */
export async function addPlan(tx: Transaction, bundleId: string, document: EvidenceDocument | null): Promise<void> {
  await tx.query(
    `update evidence_bundle set plan_awaited = false, documents = $3::jsonb || documents, version = version + 1
     where area = $1 and id = $2 and plan_awaited`,
    [tx.actor.area, bundleId, JSON.stringify(document ? [document] : [])],
    'evidence-plan',
  );
}
