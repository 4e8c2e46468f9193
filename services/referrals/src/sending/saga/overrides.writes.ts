import type { Transaction } from '#libs/platform';
import type { Override } from './lawful-bases.rules.js';

export function saveOverride(
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
