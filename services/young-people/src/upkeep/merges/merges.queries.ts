import type { Reader, Transaction } from '#libs/platform';
import type { CalendarDate } from '#libs/kernel';
import { instant, type RecognitionKeys } from '../../register/person/person.queries.js';
import type { Identifiers, Person } from '../../register/person/person.rules.js';
import type { Difference, MergedAccount, MergeReason } from './merge.rules.js';

export interface MergeRecord {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  readonly mergedReference: string;
  readonly version: number;
  readonly reason: MergeReason;
  readonly words: string | null;
  /** instant */
  readonly at: string;
  readonly by: { readonly subject: string; readonly name: string };
  readonly keptIdentifiers: Identifiers;
  readonly mergedIdentifiers: Identifiers;
  readonly conflicts: readonly Difference[];
  readonly differences: readonly Difference[];
  readonly accounts: readonly MergedAccount[];
  readonly undone: { at: string; by: { subject: string; name: string }; words: string } | null;
}

/** Newest first. */
export function mergesOf(db: Reader, keptId: string): Promise<MergeRecord[]> {
  return db.query<MergeRecord & Record<string, unknown>>(
    `select m.id, m.kept_id as "keptId", m.merged_id as "mergedId", m.merged_reference as "mergedReference", m.version,
       m.reason, m.words, ${instant('m.made_at')} as at,
       json_build_object('subject', m.made_by, 'name', m.made_by_name) as by,
       m.kept_identifiers as "keptIdentifiers", m.merged_identifiers as "mergedIdentifiers",
       m.conflicts, m.differences, m.accounts,
       case when m.undone_at is not null then json_build_object('at', ${instant('m.undone_at')},
         'by', json_build_object('subject', m.undone_by, 'name', m.undone_by_name), 'words', m.undone_words) end as undone
     from merge_record m where m.area = $1 and m.kept_id = $2 order by m.id desc`,
    [db.actor.area, keptId],
  );
}

export async function importIsRunning(db: Reader): Promise<boolean> {
  const job = await db.one(
    `select id from import_job where area = $1 and status in ('waiting', 'running', 'undoing') limit 1`,
    [db.actor.area],
  );
  return job !== undefined;
}

/** Ids of the relationships that the merge moved. */
export async function movedRelationships(tx: Transaction, mergeId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select row_key->>'id' as id from merge_row where area = $1 and merge_id = $2 and table_name = 'relationship' and moved`,
    [tx.actor.area, mergeId],
  );
  return rows.map(({ id }) => id);
}

/** Version of the person's newest fact; 0 without facts. */
export async function newestFact(tx: Transaction, personId: string): Promise<number> {
  const row = await tx.one<{ version: number }>(
    'select coalesce(max(version), 0) as version from fact where area = $1 and young_person_id = $2',
    [tx.actor.area, personId],
  );
  return row!.version;
}

/** A merged record with the details by which a return may still identify it. */
export interface MergedSelf extends Pick<
  Person,
  'upn' | 'upnTemporary' | 'uln' | 'givenName' | 'familyName' | 'sex' | 'postcode'
> {
  readonly keptId: string;
  readonly dateOfBirth: CalendarDate | null;
  /** returns also contain the kept record, whose row is then used */
  readonly keptIsInReturns: boolean;
}

/** Merged records that have one of the keys, each with the id of the record that was kept in the end. */
export function mergedRecords(tx: Transaction, { upns, ulns, matchKeys }: RecognitionKeys): Promise<MergedSelf[]> {
  return tx.query<MergedSelf & Record<string, unknown>>(
    `with recursive former as (
       select m.kept_id, exists (select from merge_row s where s.area = r.area and s.merge_id = r.merge_id
           and s.table_name = 'return_statement' and not s.moved) as kept_is_in_returns, p.*
       from merge_row r
       join person_merge m on m.area = r.area and m.id = r.merge_id
       cross join lateral jsonb_populate_record(null::young_person, r.before) p
       where r.area = $1 and r.table_name = 'young_person' and not r.moved
         and (r.before->>'upn' = any($2::text[]) or r.before->>'uln' = any($3::text[]) or r.before->>'match_key' = any($4::text[]))),
     onward as (
       select f.id, f.kept_id, 1 as far from former f
       union all
       select o.id, m.kept_id, o.far + 1 from onward o
       join person_merge m on m.area = $1 and m.record_version = 1 and m.merged_id = o.kept_id)
     select distinct on (f.id) o.kept_id as "keptId", f.upn, f.upn_temporary as "upnTemporary", f.uln,
       f.given_name as "givenName", f.family_name as "familyName", f.sex, f.postcode, f.date_of_birth as "dateOfBirth",
       f.kept_is_in_returns as "keptIsInReturns"
     from former f join onward o on o.id = f.id order by f.id, o.far desc`,
    [tx.actor.area, upns, ulns, matchKeys],
  );
}
