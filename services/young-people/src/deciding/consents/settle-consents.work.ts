import { addDays } from '#libs/kernel';
import type { Transaction } from '#libs/platform';
import type { DecisionRecords } from '../decisions/decision-makers.rules.js';
import { standsUntil } from './consent.rules.js';
import { consentsOf } from './consents.queries.js';
import { publishConsent, updateConsent } from './consents.writes.js';

/** Publishes again how long each consent applies, if a change of decision-maker has changed that. @pre `lockPerson` */
export async function settleConsents(tx: Transaction, records: ReadonlyMap<string, DecisionRecords>): Promise<void> {
  const yesterday = addDays(tx.today, -1);
  for (const consent of await consentsOf(tx, [...records.keys()])) {
    if (consent.withdrawn_on !== null || consent.until_on < tx.today) continue;
    const until = standsUntil(consent, tx.today, records.get(consent.young_person_id)!) ?? yesterday;
    if (until === consent.told_until || (until < tx.today && consent.told_until < tx.today)) continue;
    const settled = { ...consent, told_until: until, version: consent.version + 1 };
    await updateConsent(tx, settled);
    publishConsent(tx, settled);
  }
}
