import type { EvidenceAudience } from '#libs/contracts';
import type { Reader } from '#libs/platform';
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

interface AboutPerson {
  readonly name: string;
  /** latest plan */
  readonly planId: string | null;
  /** oldest first */
  readonly referralIds: readonly string[];
}

/** The young person's name, latest plan and referrals, as far as row-level security lets the reader see them. */
export function findAboutPerson(db: Reader, youngPersonId: string): Promise<AboutPerson | undefined> {
  return db.one<AboutPerson & Record<string, unknown>>(
    `select concat_ws(' ', nullif(p.given_name, ''), nullif(p.family_name, '')) as name,
       (select id from plan where area = p.area and young_person_id = p.young_person_id order by id desc limit 1) as "planId",
       array(select id from referral where area = p.area and young_person_id = p.young_person_id order by created_at, id)
         as "referralIds"
     from person p where p.area = $1 and p.young_person_id = $2`,
    [db.actor.area, youngPersonId],
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
