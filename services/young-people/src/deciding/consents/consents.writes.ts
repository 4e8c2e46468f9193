import { consentGiven } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { storeVersion } from '../decisions/decision-records.writes.js';
import { type ConsentRow, consentTable } from './consent.table.js';

export async function insertConsent(tx: Transaction, consent: ConsentRow): Promise<void> {
  await tx.rows.insert(consentTable, consent);
  await storeVersion(tx, consent);
}

export async function updateConsent(tx: Transaction, consent: ConsentRow): Promise<void> {
  await tx.rows.update(consentTable, consent);
  await storeVersion(tx, consent);
}

/** Publishes the last day on which the consent applies. */
export function publishConsent(tx: Transaction, consent: ConsentRow): void {
  const { id, young_person_id, version, purpose, organisation_id, groups, from_on, told_until, givings } = consent;
  const { by, on } = givings.at(-1)!;
  tx.emit(
    consentGiven,
    { youngPersonId: young_person_id, recordId: id, recordVersion: version },
    {
      ...{ consentId: id, purpose, organisationId: organisation_id, groups },
      ...{ from: from_on, until: told_until, givenBy: by, givenOn: on },
    },
  );
}
