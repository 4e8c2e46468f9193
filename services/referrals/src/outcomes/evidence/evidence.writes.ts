import type { Transaction } from '#libs/platform';
import type { EvidenceDocument } from './bundle.rules.js';
import type { Bundle } from './evidence.queries.js';

export async function insertBundle(tx: Transaction, bundle: Bundle): Promise<void> {
  await tx.query(
    `insert into evidence_bundle (area, id, young_person_id, audience, made_at, by_subject, by_name, by_role,
       young_person_name, plan_id, documents, plan_awaited, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12, $13)`,
    [
      ...[tx.actor.area, bundle.id, bundle.youngPersonId, bundle.audience, bundle.madeAt, bundle.bySubject],
      ...[bundle.by.name, bundle.by.role, bundle.youngPersonName, bundle.planId, JSON.stringify(bundle.documents)],
      ...[bundle.planAwaited, bundle.version],
    ],
  );
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
