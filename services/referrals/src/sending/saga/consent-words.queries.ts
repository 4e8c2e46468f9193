import type { Transaction } from '#libs/platform';
import type { ConsentState } from './disclosure-saga.rules.js';

/**
 * The state of each consent, locked until the transaction ends. A newer state waits for the lock and then finds what was given
 * by this one. Every granted consent has a state, because the grant carries it.
 */
export async function lockConsentStates(
  tx: Transaction,
  consentIds: readonly string[],
): Promise<Map<string, ConsentState>> {
  if (consentIds.length === 0) return new Map();
  const rows = await tx.query<ConsentState & { consentId: string }>(
    `select consent_id as "consentId", until, withdrawn from consent_word
     where area = $1 and consent_id = any(array(select unnest($2::uuid[]))) order by consent_id for update`,
    [tx.actor.area, consentIds],
    'consent-words-hold',
  );
  return new Map(rows.map((row) => [row.consentId, row]));
}
