import type { ReferralRemovable } from '#libs/contracts';
import { QUOTED_FROM, type Reader, REMOVED, type Transaction } from '#libs/platform';
import { QUOTING, REMOVAL_KINDS } from './removal-kinds.values.js';
import type { ReferralRemoval } from './removals.dto.js';

export interface Removed {
  readonly referralId: string;
  readonly kind: ReferralRemovable;
  readonly id: string;
  readonly line: number | null;
}

export interface Found {
  /** whether it says anything that was not taken out before */
  readonly saysSomething: boolean;
  /** its words, as far as others may repeat them: of evidence and of what was told, "Needs assessment" stands in many places */
  readonly words: readonly string[];
  /** the organisation that has it; null where it was told nothing of it */
  readonly organisationId: string | null;
}

/** Of these an organisation is told nothing, and it is told of their removal no more. */
const KEPT_FROM_ORGANISATIONS: readonly ReferralRemovable[] = [
  'override-words',
  'unmet-need-words',
  'no-match-words',
  'removal-words',
];

/** Of `record` in a kind: PostgreSQL takes no value that the statement does not name. */
const valuesOf = ({ actor }: Transaction, { referralId, kind, id, line }: Removed): unknown[] => [
  ...[actor.area, referralId, id],
  ...(kind === 'line-words' ? [line] : []),
];

/** The record, held; undefined where the referral has none such. */
export async function findRemovable(
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
  const said =
    kind === 'told-values' ? [(row['disclosure'] as { values: object } | null)?.values] : words.map((c) => row[c]);
  const ofLine = kind === 'line-words' ? (row['addressed_to'] as string | null) : addressedTo;
  return {
    saysSomething: stringsIn(said).some((text) => text !== REMOVED),
    words: said.filter((value) => typeof value === 'string').filter((text) => text !== REMOVED),
    organisationId: KEPT_FROM_ORGANISATIONS.includes(kind) ? null : ofLine,
  };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** Empties what was said in the record itself. */
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
 * Takes the words out of whatever else of the young person repeats them: a referral that was made in the place of this one
 * or asked for together with it, receipts, lines, letters, frozen bundles.
 */
export async function takeOutOfQuotes(tx: Transaction, youngPersonId: string, words: readonly string[]): Promise<void> {
  for (const said of words.filter(({ length }) => length >= QUOTED_FROM)) {
    for (const [table, { text = [], json = [] }] of Object.entries(QUOTING)) {
      // In JSON as it is written there: with what it escapes, without the quotation marks around it.
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
        [tx.actor.area, youngPersonId, said, REMOVED],
      );
    }
  }
}

export async function insertRemoval(
  tx: Transaction,
  referralId: string,
  youngPersonId: string,
  { id, kind, removedId, line, reason, words, by, at }: ReferralRemoval,
): Promise<void> {
  await tx.query(
    `insert into removal (area, id, young_person_id, referral_id, kind, removed_id, line, reason, words, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [tx.actor.area, id, youngPersonId, referralId, kind, removedId, line, reason, words, by, at],
  );
}

/** Newest first. */
export function findRemovals(db: Reader, referralId: string): Promise<ReferralRemoval[]> {
  return db.query<ReferralRemoval & Record<string, unknown>>(
    `select id, kind, removed_id as "removedId", line, reason, words, by_name as by,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
     from removal where area = $1 and referral_id = $2 order by id desc`,
    [db.actor.area, referralId],
  );
}
