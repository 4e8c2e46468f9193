import type { ReferralRemovable } from '#libs/contracts';
import { type Erasure, REMOVED, type Reader, type Transaction } from '#libs/platform';
import { REMOVAL_KINDS } from './removal-kinds.values.js';
import type { ReferralRemovalResponse } from './removals.dto.js';

export interface Removed {
  readonly referralId: string;
  readonly kind: ReferralRemovable;
  readonly id: string;
  readonly line: number | null;
}

interface Found {
  /** whether it still has words to remove */
  readonly hasWords: boolean;
  /** words to remove from other records too; not those of evidence and receipts, since "Needs assessment" is in many records */
  readonly words: readonly string[];
  /** organisation that received the words; null if none did */
  readonly organisationId: string | null;
}

/** Organisations never receive these kinds, so they are not notified of a removal either. */
const WITHHELD_FROM_ORGANISATIONS: readonly ReferralRemovable[] = [
  'override-words',
  'unmet-need-words',
  'no-match-words',
  'removal-words',
];

/** Parameters for a kind's `record`. PostgreSQL rejects parameters that the statement does not use. */
export const valuesOf = ({ actor }: Transaction, { referralId, kind, id, line }: Removed): unknown[] => [
  ...[actor.area, referralId, id],
  ...(kind === 'line-words' ? [line] : []),
];

/** Locks the record. Returns undefined if the referral has no such record. */
export async function lockRemovable(
  tx: Transaction,
  removed: Removed,
  addressedTo: string | null,
): Promise<Found | undefined> {
  const { kind } = removed;
  const { table, record, words } = REMOVAL_KINDS[kind];
  const found = await tx.one<{ row: Record<string, unknown> }>(
    `select row_to_json(t) as row from ${table} t where t.area = $1 and ${record} for update of t`,
    valuesOf(tx, removed),
  );
  if (!found) return undefined;
  const { row } = found;
  const values =
    kind === 'told-values' ? [(row['disclosure'] as { values: object } | null)?.values] : words.map((c) => row[c]);
  const ofLine = kind === 'line-words' ? (row['addressed_to'] as string | null) : addressedTo;
  return {
    hasWords: stringsIn(values).some((text) => text !== REMOVED),
    words: values.filter((value) => typeof value === 'string').filter((text) => text !== REMOVED),
    organisationId: WITHHELD_FROM_ORGANISATIONS.includes(kind) ? null : ofLine,
  };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Newest first. */
export function findRemovals(db: Reader, referralId: string): Promise<ReferralRemovalResponse[]> {
  return db.query<ReferralRemovalResponse & Record<string, unknown>>(
    `select id, kind, removed_id as "removedId", line, reason, words, by_name as by,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from removal where area = $1 and referral_id = $2 order by id desc`,
    [db.actor.area, referralId],
  );
}

/** Removals without their words. */
export function erasuresMade(db: Reader, since: Date): Promise<Erasure[]> {
  return db.query<Erasure & Record<string, unknown>>(
    `select id, area, kind, referral_id as "from", removed_id as "removedId", line as part, reason,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from removal where area = $1 and at >= $2`,
    [db.actor.area, since],
  );
}
