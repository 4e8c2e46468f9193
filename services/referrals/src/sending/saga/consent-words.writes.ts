import type { Transaction } from '#libs/platform';
import type { ConsentWord } from './disclosure-saga.rules.js';

/** Takes the word, unless a newer one is there. @returns whether it was newer */
export async function saveConsentWord(
  tx: Transaction,
  word: ConsentWord & { readonly consentId: string; readonly youngPersonId: string; readonly version: number },
): Promise<boolean> {
  const kept = await tx.query(
    `insert into consent_word as mine (area, consent_id, young_person_id, until, withdrawn, record_version)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (area, consent_id) do update set until = excluded.until, withdrawn = excluded.withdrawn,
       record_version = excluded.record_version
     where mine.record_version < excluded.record_version returning 1`,
    [tx.actor.area, word.consentId, word.youngPersonId, word.until, word.withdrawn, word.version],
    'consent-word-keep',
  );
  return kept.length > 0;
}
