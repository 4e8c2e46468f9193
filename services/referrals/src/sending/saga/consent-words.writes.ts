import type { Transaction } from '#libs/platform';
import type { ConsentState } from './disclosure-saga.rules.js';
import { consentCopyTable } from './disclosure.table.js';

/** Stores the state of a consent, unless a newer one is stored. @returns whether it was stored */
export async function saveConsentState(
  tx: Transaction,
  consent: ConsentState & { readonly consentId: string; readonly youngPersonId: string; readonly version: number },
): Promise<boolean> {
  const row = {
    area: tx.actor.area,
    consent_id: consent.consentId,
    young_person_id: consent.youngPersonId,
    until: consent.until,
    withdrawn: consent.withdrawn,
    record_version: consent.version,
  };
  const stored = await tx.query(
    `${consentCopyTable.putNewer('$1')} returning 1`,
    [consentCopyTable.many([row])],
    'consent-copy-put',
  );
  return stored.length > 0;
}
