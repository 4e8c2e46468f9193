import { relationshipChanged } from '#libs/contracts';
import type { Reader, Transaction } from '#libs/platform';
import { lastDayWhenEnded, type Relation, type Relationship } from './relationship.rules.js';

const RELATIONSHIP = `r.id, r.subject, r.relation, r.from_on as "fromOn", r.until_on as "untilOn", r.record_version as version`;

type RelationshipRow = Relationship & Record<string, unknown>;

/** Newest first. */
export function relationshipsOf(
  db: Reader,
  youngPersonId: string,
  relations: readonly Relation[],
): Promise<Relationship[]> {
  return db.query<RelationshipRow>(
    `select ${RELATIONSHIP} from relationship r
     where r.area = $1 and r.young_person_id = $2 and r.relation = any($3::text[]) order by r.id desc`,
    [db.actor.area, youngPersonId, relations],
    'relationships-of-person',
  );
}

/** What the account is to whom, today. */
export function relationsHeldBy(db: Reader, subject: string): Promise<{ id: string; relation: Relation }[]> {
  return db.query<{ id: string; relation: Relation }>(
    `select distinct r.young_person_id as id, r.relation from relationship r
     where r.area = $1 and r.subject = $2 and r.from_on <= $3 and (r.until_on is null or r.until_on >= $3)
       and r.relation in ('self', 'carer')
     order by id`,
    [db.actor.area, subject, db.today],
    'relationships-of-account',
  );
}

/** Stores it where row-level security reads it, and says so. */
export async function startRelationship(tx: Transaction, youngPersonId: string, r: Relationship): Promise<void> {
  await tx.query(
    `insert into relationship (area, id, young_person_id, subject, relation, from_on, until_on, record_version)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tx.actor.area, r.id, youngPersonId, r.subject, r.relation, r.fromOn, r.untilOn, r.version],
    'relationship-insert',
  );
  tell(tx, youngPersonId, r);
}

export async function endRelationship(tx: Transaction, youngPersonId: string, r: Relationship): Promise<Relationship> {
  const ended = { ...r, untilOn: lastDayWhenEnded(r, tx.today), version: r.version + 1 };
  await tx.query(
    'update relationship set until_on = $3, record_version = $4 where area = $1 and id = $2',
    [tx.actor.area, r.id, ended.untilOn, ended.version],
    'relationship-end',
  );
  tell(tx, youngPersonId, ended);
  return ended;
}

function tell(tx: Transaction, youngPersonId: string, r: Relationship): void {
  const { subject, relation, fromOn, untilOn } = r;
  const about = { youngPersonId, recordId: r.id, recordVersion: r.version };
  tx.emit(relationshipChanged, about, { relationshipId: r.id, subject, relation, fromOn, untilOn });
}
