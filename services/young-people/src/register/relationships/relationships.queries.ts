import type { Reader } from '#libs/platform';
import type { Relation, Relationship } from './relationship.rules.js';

const RELATIONSHIP = `r.id, r.subject, r.relation, r.from_on as "fromOn", r.until_on as "untilOn", r.record_version as version,
  case when c.state is not null
    then json_build_object('state', c.state, 'sinceOn', c.since_on, 'endReason', c.end_reason,
      'word', c.word) end as access`;
const WITH_ACCESS = `relationship r left join carer_access c on c.area = r.area and c.relationship_id = r.id`;

type RelationshipRow = Relationship & Record<string, unknown>;

/** Newest first. */
export function relationshipsOf(
  db: Reader,
  youngPersonId: string,
  relations: readonly Relation[],
): Promise<Relationship[]> {
  return db.query<RelationshipRow>(
    `select ${RELATIONSHIP} from ${WITH_ACCESS}
     where r.area = $1 and r.young_person_id = $2 and r.relation = any($3::text[]) order by r.id desc`,
    [db.actor.area, youngPersonId, relations],
    'relationships-of-person',
  );
}

/** The carers of these people whose access is open today or will be. */
export function carersOf(
  db: Reader,
  personIds: readonly string[],
): Promise<{ youngPersonId: string; relationship: Relationship }[]> {
  return db.query<{ youngPersonId: string; relationship: Relationship }>(
    `select m.young_person_id as "youngPersonId", row_to_json(m) as relationship
     from (select r.young_person_id, ${RELATIONSHIP} from ${WITH_ACCESS}
           where r.area = $1 and r.young_person_id = any($2::uuid[]) and r.relation = 'carer'
             and (r.until_on is null or r.until_on >= $3)) m
     order by m.id`,
    [db.actor.area, personIds, db.today],
    'carers-of-people',
  );
}

/** The relationships that exist among these ids, each with its young person. */
export function relationshipsById(
  db: Reader,
  ids: readonly string[],
): Promise<{ youngPersonId: string; relationship: Relationship }[]> {
  return db.query<{ youngPersonId: string; relationship: Relationship }>(
    `select m.young_person_id as "youngPersonId", row_to_json(m) as relationship
     from (select r.young_person_id, ${RELATIONSHIP} from ${WITH_ACCESS} where r.area = $1 and r.id = any($2::uuid[])) m
     order by m.id`,
    [db.actor.area, ids],
  );
}

/** The young people to whom the account has access today, with its relation to each. */
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
