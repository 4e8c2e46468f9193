import type { EvidenceAudience } from '#libs/contracts';
import type { Reader, Transaction } from '#libs/platform';
import type { EvidenceDocument } from './bundle.rules.js';

export interface Bundle {
  readonly id: string;
  readonly youngPersonId: string;
  readonly youngPersonName: string;
  readonly audience: EvidenceAudience;
  readonly madeAt: string;
  readonly bySubject: string;
  readonly by: { readonly name: string; readonly role: string };
  readonly planId: string | null;
  readonly documents: readonly EvidenceDocument[];
  readonly planAwaited: boolean;
  readonly version: number;
}

export interface AboutPerson {
  readonly name: string;
  /** the last one */
  readonly planId: string | null;
  /** oldest first */
  readonly referralIds: readonly string[];
}

/** What there is of a young person to make a bundle of, as far as the reader's reach goes. */
export function findAboutPerson(db: Reader, youngPersonId: string): Promise<AboutPerson | undefined> {
  return db.one<AboutPerson & Record<string, unknown>>(
    `select p.given_name || ' ' || p.family_name as name,
       (select id from plan where area = p.area and young_person_id = p.young_person_id order by id desc limit 1) as "planId",
       array(select id from referral where area = p.area and young_person_id = p.young_person_id order by created_at, id)
         as "referralIds"
     from person p where p.area = $1 and p.young_person_id = $2`,
    [db.actor.area, youngPersonId],
  );
}

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

export function findBundle(db: Reader, youngPersonId: string, id: string): Promise<Bundle | undefined> {
  return db.one<Bundle & Record<string, unknown>>(
    `select id, young_person_id as "youngPersonId", young_person_name as "youngPersonName", audience,
       to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt", by_subject as "bySubject",
       json_build_object('name', by_name, 'role', by_role) as by, plan_id as "planId", documents,
       plan_awaited as "planAwaited", version
     from evidence_bundle where area = $1 and young_person_id = $2 and id = $3`,
    [db.actor.area, youngPersonId, id],
  );
}

/** The plan's part has come; it is taken once. */
export async function addPlan(tx: Transaction, bundleId: string, document: EvidenceDocument | null): Promise<void> {
  await tx.query(
    `update evidence_bundle set plan_awaited = false, documents = $3::jsonb || documents, version = version + 1
     where area = $1 and id = $2 and plan_awaited`,
    [tx.actor.area, bundleId, JSON.stringify(document ? [document] : [])],
    'evidence-plan',
  );
}
