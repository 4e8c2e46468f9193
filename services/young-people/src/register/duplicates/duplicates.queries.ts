import type { Reader } from '#libs/platform';
import type { Evidence } from '../identity/identity.rules.js';
import type { DuplicateSource, DuplicateStatus } from '../identity/possible-duplicate.table.js';
import { instant } from '../person/person.queries.js';
import type { DuplicateDecisionResponse, DuplicatePersonResponse } from './duplicates.dto.js';

/** A pair of the list. */
export interface PossibleDuplicate {
  readonly id: string;
  readonly version: number;
  readonly status: DuplicateStatus;
  readonly foundAt: string;
  readonly foundBy: DuplicateSource;
  readonly one: DuplicatePersonResponse;
  readonly other: DuplicatePersonResponse;
  readonly evidence: readonly Evidence[];
}

const PERSON = (p: string) => `json_build_object('id', ${p}.id, 'reference', ${p}.reference, 'version', ${p}.version,
  'givenName', ${p}.given_name, 'familyName', ${p}.family_name, 'dateOfBirth', ${p}.date_of_birth)`;

/** A pair is listed as long as both records are in use. */
const PAIRS = `select d.id, d.version, d.status, ${instant('d.found_at')} as "foundAt", d.found_by as "foundBy", d.evidence,
    ${PERSON('o')} as one, ${PERSON('t')} as other
  from possible_duplicate d
  join young_person o on o.area = d.area and o.id = d.one_id
  join young_person t on t.area = d.area and t.id = d.other_id
  where d.area = $1`;

type PairRow = PossibleDuplicate & Record<string, unknown>;

/** In the order in which the pairs were first found. */
export function possibleDuplicates(
  db: Reader,
  status: DuplicateStatus,
  page: { after?: string; limit: number },
): Promise<PossibleDuplicate[]> {
  return db.query<PairRow>(`${PAIRS} and d.status = $2 and ($3::uuid is null or d.id > $3) order by d.id limit $4`, [
    db.actor.area,
    status,
    page.after ?? null,
    page.limit + 1,
  ]);
}

export function findPossibleDuplicate(db: Reader, id: string): Promise<PossibleDuplicate | undefined> {
  return db.one<PairRow>(`${PAIRS} and d.id = $2`, [db.actor.area, id]);
}

export async function lockPossibleDuplicate(db: Reader, id: string): Promise<void> {
  await db.query('select from possible_duplicate where area = $1 and id = $2 for update', [db.actor.area, id]);
}

/** Newest first. */
export function decisionsOf(
  db: Reader,
  duplicateId: string,
): Promise<(Omit<DuplicateDecisionResponse, 'evidence'> & { evidence: readonly Evidence[] })[]> {
  return db.query(
    `select d.decision, d.words, d.evidence, d.merge_id as "mergeId", ${instant('d.decided_at')} as at,
       json_build_object('subject', d.decided_by, 'name', d.decided_by_name) as by
     from duplicate_decision d where d.area = $1 and d.duplicate_id = $2 order by d.id desc`,
    [db.actor.area, duplicateId],
  );
}
