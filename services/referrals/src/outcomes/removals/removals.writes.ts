import { forgetPublished, QUOTED_FROM, REMOVED, type Transaction } from '#libs/platform';
import { QUOTING, REMOVAL_KINDS } from './removal-kinds.values.js';
import type { ReferralRemovalResponse } from './removals.dto.js';
import { type Removed, valuesOf } from './removals.queries.js';
import { removalTable } from './removal.table.js';

/** Removes the words from the record itself. */
export async function takeOut(tx: Transaction, removed: Removed): Promise<void> {
  const { table, record, words, instead = {} } = REMOVAL_KINDS[removed.kind];
  const columns = [...new Set([...words, ...Object.keys(instead)])];
  await tx.query(
    `update ${table} t set ${columns.map((column) => `${column} = ${instead[column] ?? 'null'}`).join(', ')}
     where t.area = $1 and ${record}`,
    valuesOf(tx, removed),
  );
}

/**
 * Removes the words from the young person's other records that repeat them: replacement or parallel referrals, receipts,
 * history entries, letters and evidence bundles.
 */
export async function takeOutOfQuotes(tx: Transaction, youngPersonId: string, words: readonly string[]): Promise<void> {
  for (const phrase of words.filter(({ length }) => length >= QUOTED_FROM)) {
    for (const [table, { text = [], json = [] }] of Object.entries(QUOTING)) {
      // The JSON form of the words: escaped, without the surrounding quotation marks.
      const quoted = `trim(both '"' from to_jsonb($3::text)::text)`;
      const changes = [
        ...text.map((c) => `${c} = replace(t.${c}, $3, $4)`),
        ...json.map((c) => `${c} = replace(t.${c}::text, ${quoted}, $4)::jsonb`),
      ];
      const quotes = [
        ...text.map((c) => `strpos(t.${c}, $3) > 0`),
        ...json.map((c) => `strpos(t.${c}::text, ${quoted}) > 0`),
      ];
      await tx.query(
        `update ${table} t set ${changes.join(', ')} where t.area = $1 and t.young_person_id = $2 and (${quotes.join(' or ')})`,
        [tx.actor.area, youngPersonId, phrase, REMOVED],
      );
    }
  }
}

export async function insertRemoval(
  tx: Transaction,
  referralId: string,
  youngPersonId: string,
  { id, kind, removedId, line, reason, words, by, at }: ReferralRemovalResponse,
): Promise<void> {
  await tx.rows.insert(removalTable, {
    area: tx.actor.area,
    id,
    young_person_id: youngPersonId,
    referral_id: referralId,
    kind,
    removed_id: removedId,
    line,
    reason,
    words,
    by_name: by,
    at,
  });
  await forgetPublished(tx, [youngPersonId]);
}
