import { carerAccessEnded, relationshipChanged } from '#libs/contracts';
import type { Reader, Transaction } from '#libs/platform';
import { lastDayWhenEnded, type Relation, type Relationship } from './relationship.rules.js';

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

/** Carers of any of the people whose access holds today, or will. */
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

/** Those of the relationships that are there, with whom they are about. */
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
  if (r.access) await keepAccess(tx, [{ youngPersonId, relationship: r }]);
  tell(tx, youngPersonId, r);
}

/** Stores the days of relationships that were there, what became of carers' access, and says so. */
export async function saveRelationships(
  tx: Transaction,
  changed: readonly { readonly youngPersonId: string; readonly relationship: Relationship }[],
): Promise<void> {
  if (changed.length === 0) return;
  await tx.query(
    `update relationship r set from_on = n."fromOn", until_on = n."untilOn", record_version = n.version
     from jsonb_to_recordset($2::jsonb) n (id uuid, "fromOn" date, "untilOn" date, version integer)
     where r.area = $1 and r.id = n.id`,
    [tx.actor.area, JSON.stringify(changed.map(({ relationship }) => relationship))],
    'relationships-save',
  );
  await keepAccess(tx, changed);
  for (const { youngPersonId, relationship } of changed) tell(tx, youngPersonId, relationship);
}

export async function endRelationship(tx: Transaction, youngPersonId: string, r: Relationship): Promise<Relationship> {
  const ended = { ...r, untilOn: lastDayWhenEnded(r, tx.today), version: r.version + 1, access: null };
  await saveRelationships(tx, [{ youngPersonId, relationship: ended }]);
  return ended;
}

async function keepAccess(tx: Transaction, changed: Parameters<typeof saveRelationships>[1]): Promise<void> {
  const rows = changed
    .filter(({ relationship }) => relationship.relation === 'carer')
    .map(({ youngPersonId, relationship: { id, access } }) => ({ id, youngPersonId, ...access }));
  if (rows.length === 0) return;
  await tx.query(
    `with now as materialized (
       select * from jsonb_to_recordset($2::jsonb) n (id uuid, "youngPersonId" uuid, state text, "sinceOn" date, "endReason" text,
         word jsonb)),
     gone as (
       delete from carer_access c using now n where c.area = $1 and c.relationship_id = n.id and n.state is null)
     insert into carer_access as c (area, relationship_id, young_person_id, state, since_on, end_reason, word)
     select $1, id, "youngPersonId", state, "sinceOn", "endReason", nullif(word, 'null') from now where state is not null
     on conflict (area, relationship_id) do update
       set state = excluded.state, since_on = excluded.since_on, end_reason = excluded.end_reason, word = excluded.word`,
    [tx.actor.area, JSON.stringify(rows)],
    'carer-access-keep',
  );
}

function tell(tx: Transaction, youngPersonId: string, r: Relationship): void {
  const { subject, relation, fromOn, untilOn, access } = r;
  const about = { youngPersonId, recordId: r.id, recordVersion: r.version };
  tx.emit(relationshipChanged, about, { relationshipId: r.id, subject, relation, fromOn, untilOn });
  if (access?.endReason != null && untilOn !== null)
    tx.emit(carerAccessEnded, about, { relationshipId: r.id, subject, lastOn: untilOn, reason: access.endReason });
}
