import { carerAccessEnded, relationshipChanged } from '#libs/contracts';
import type { Transaction } from '#libs/platform';
import { type CarerAccessRow, carerAccessTable } from './carer-access.table.js';
import { relationshipTable } from './relationship.table.js';
import { lastDayWhenEnded, type Relationship } from './relationship.rules.js';

interface RelationshipWrite {
  readonly youngPersonId: string;
  readonly relationship: Relationship;
}

/** Stores a new relationship, which row-level security reads, and publishes it. */
export async function startRelationship(
  tx: Transaction,
  youngPersonId: string,
  relationship: Relationship,
): Promise<void> {
  const write = { youngPersonId, relationship };
  await tx.query(
    relationshipTable.insert('$1', 'one'),
    [relationshipTable.one(rowOf(tx, write))],
    'relationship-insert',
  );
  if (relationship.access) await storeAccess(tx, [write]);
  publish(tx, write);
}

/** Stores the days of existing relationships and the carers' access, and publishes them. */
export async function saveRelationships(tx: Transaction, writes: readonly RelationshipWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await tx.query(
    relationshipTable.update('$1'),
    [relationshipTable.many(writes.map((write) => rowOf(tx, write)))],
    'relationships-save',
  );
  await storeAccess(tx, writes);
  for (const write of writes) publish(tx, write);
}

export async function endRelationship(tx: Transaction, youngPersonId: string, r: Relationship): Promise<Relationship> {
  const ended = { ...r, untilOn: lastDayWhenEnded(r, tx.today), version: r.version + 1, access: null };
  await saveRelationships(tx, [{ youngPersonId, relationship: ended }]);
  return ended;
}

function rowOf(tx: Transaction, { youngPersonId, relationship: r }: RelationshipWrite) {
  return {
    ...{ area: tx.actor.area, id: r.id, young_person_id: youngPersonId, subject: r.subject, relation: r.relation },
    ...{ from_on: r.fromOn, until_on: r.untilOn, record_version: r.version },
  };
}

/** Stores the carers' access. Deletes the row of a relationship that has none. */
async function storeAccess(tx: Transaction, writes: readonly RelationshipWrite[]): Promise<void> {
  const ofCarers = writes.filter(({ relationship }) => relationship.relation === 'carer');
  if (ofCarers.length === 0) return;
  const without = ofCarers.flatMap(({ relationship: { id, access } }) => (access ? [] : [id]));
  const rows = ofCarers.flatMap(({ youngPersonId, relationship: { id, access } }): CarerAccessRow[] =>
    access
      ? [
          {
            ...{ area: tx.actor.area, relationship_id: id, young_person_id: youngPersonId },
            ...{ state: access.state, since_on: access.sinceOn, end_reason: access.endReason, word: access.word },
          },
        ]
      : [],
  );
  await tx.query(
    `with gone as (delete from carer_access c where c.area = $1 and c.relationship_id = any($2::uuid[]))
     ${carerAccessTable.put('$3')}`,
    [tx.actor.area, without, carerAccessTable.many(rows)],
    'carer-access-keep',
  );
}

function publish(tx: Transaction, { youngPersonId, relationship: r }: RelationshipWrite): void {
  const { subject, relation, fromOn, untilOn, access } = r;
  const about = { youngPersonId, recordId: r.id, recordVersion: r.version };
  tx.emit(relationshipChanged, about, { relationshipId: r.id, subject, relation, fromOn, untilOn });
  if (access?.endReason != null && untilOn !== null)
    tx.emit(carerAccessEnded, about, { relationshipId: r.id, subject, lastOn: untilOn, reason: access.endReason });
}
