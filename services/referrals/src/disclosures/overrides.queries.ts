import type { Reader, Transaction } from '#libs/platform';
import type { Override } from './lawful-bases.rules.js';

export function keepOverride(
  tx: Transaction,
  disclosureId: string,
  youngPersonId: string,
  { lawfulBasis, reason, accountablePerson, youngPersonTold, whyNotTold }: Override,
): void {
  tx.write(
    `insert into disclosure_override (area, disclosure_id, young_person_id, lawful_basis, reason, accountable_subject,
       accountable_name, young_person_told, why_not_told) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[tx.actor.area, disclosureId, youngPersonId, lawfulBasis, reason, accountablePerson.subject],
      ...[accountablePerson.name, youngPersonTold === 'yes', whyNotTold ?? null],
    ],
    'override-keep',
  );
}

/** Undefined also for whoever is not staff: row-level security keeps the words of an override from family and recipient. */
export function findOverride(db: Reader, disclosureId: string): Promise<Override | undefined> {
  return db.one<Override & Record<string, unknown>>(
    `select lawful_basis as "lawfulBasis", reason,
       json_build_object('subject', accountable_subject, 'name', accountable_name) as "accountablePerson",
       case when young_person_told then 'yes' else 'no' end as "youngPersonTold", why_not_told as "whyNotTold"
     from disclosure_override where area = $1 and disclosure_id = $2`,
    [db.actor.area, disclosureId],
    'override-get',
  );
}
