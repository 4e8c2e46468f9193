import type { OriginalRecord, Reader } from '#libs/platform';

/** The records of one key in a few bytes. */
export interface Digest {
  readonly key: string;
  /** number of records */
  readonly records: number;
  /** MD5 of the compared fields of all records */
  readonly checksum: string;
}

/** Which keys: those of a range, or the named ones. */
export interface Range {
  /** keys after this one; from the first one if null */
  readonly after?: string | null;
  /** keys up to this one, with it; to the last one if null */
  readonly upTo?: string | null;
  readonly keys?: readonly string[] | null;
}

/** Keys of one question; an answer stays far below the limit of NATS. */
export const KEYS_AT_ONCE = 1_000;

/**
 * Digests by key, in the order of the keys. PostgreSQL computes them.
 * @param rows SQL in the form of `Original.rows`
 */
export function digestsOf(
  db: Reader,
  rows: string,
  fields: readonly string[],
  { after = null, upTo = null, keys = null }: Range,
  limit: number | null,
): Promise<Digest[]> {
  return db.query<Digest & Record<string, unknown>>(
    `select key, count(*)::integer as records, md5(string_agg(sum, '' order by id)) as checksum
     from (select r.key, r.id, md5(r.id::text || (
         select jsonb_agg((r.content || jsonb_build_object('version', r.version)) -> f order by n)
         from unnest($2::text[]) with ordinality u (f, n))::text) as sum
       from (${rows}) r
       where r.area = $1 and ($3::uuid is null or r.key > $3) and ($4::uuid is null or r.key <= $4)
         and ($5::uuid[] is null or r.key = any ($5))) s
     group by key order by key limit $6`,
    [db.actor.area, fields, after, upTo, keys, limit],
  );
}

/** The records of these keys. */
export function recordsOf(db: Reader, rows: string, keys: readonly string[]): Promise<OriginalRecord[]> {
  return db.query<OriginalRecord & Record<string, unknown>>(
    `select r.key, r.id, r.version, r.content from (${rows}) r where r.area = $1 and r.key = any ($2::uuid[]) order by r.key, r.id`,
    [db.actor.area, keys],
  );
}

/** The keys of the range that differ. Both lists are in the order of the keys. */
export function differing(mine: readonly Digest[], theirs: readonly Digest[]): string[] {
  const other = new Map(theirs.map((digest) => [digest.key, digest.checksum]));
  const unequal = mine.filter(({ key, checksum }) => other.get(key) !== checksum).map(({ key }) => key);
  const known = new Set(mine.map(({ key }) => key));
  return [...unequal, ...theirs.map(({ key }) => key).filter((key) => !known.has(key))];
}
