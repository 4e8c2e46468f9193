import type { Transaction } from '#libs/platform';
import type { Override } from './lawful-bases.rules.js';
import { disclosureOverrideTable } from './disclosure.table.js';

export function saveOverride(
  tx: Transaction,
  disclosureId: string,
  youngPersonId: string,
  { lawfulBasis, reason, accountablePerson, youngPersonTold, whyNotTold }: Override,
): void {
  const row = {
    area: tx.actor.area,
    disclosure_id: disclosureId,
    young_person_id: youngPersonId,
    lawful_basis: lawfulBasis,
    reason,
    accountable_subject: accountablePerson.subject,
    accountable_name: accountablePerson.name,
    young_person_told: youngPersonTold === 'yes',
    why_not_told: whyNotTold ?? null,
  };
  tx.write(disclosureOverrideTable.insert('$1', 'one'), [disclosureOverrideTable.one(row)], 'override-insert');
}
