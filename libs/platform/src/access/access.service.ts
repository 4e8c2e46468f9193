import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { type CalendarDate, notFound } from '#libs/kernel';
import type { Actor } from './actor.js';
import { type ProtectedRecord, type RelationsHeld, type Requirement, mayDo, needsRelations } from './access.rules.js';
import { type AuditEntry, denials } from './audit.js';
import { type Permission, grantOf } from './permissions.js';

/** A connection that acts for an actor, as far as access needs one; `Reader` and `Transaction` of `database` are such. */
export interface ActorConnection {
  readonly actor: Actor;
  readonly today: CalendarDate;
  /** permissions granted so far */
  readonly required: Requirement[];
  query<Row extends QueryResultRow>(sql: string, values?: unknown[], name?: string): Promise<Row[]>;
  audit(entry: AuditEntry): void;
}

const NONE: RelationsHeld = new Set();
const INVOLVED: RelationsHeld = new Set(['involved']);

@Injectable()
export class Access {
  /**
   * Lets the actor pass or refuses with 404, as for a record that is not there; either way the access log says so.
   * @throws DomainError NOT_FOUND
   */
  async require(db: ActorConnection, permission: Permission, record: ProtectedRecord): Promise<void> {
    const allowed = await this.may(db, permission, record);
    const entry: AuditEntry = {
      permission,
      outcome: allowed ? 'allowed' : 'refused',
      recordType: record.type,
      recordId: record.id,
      youngPersonId: record.youngPersonId,
    };
    if (allowed) {
      db.audit(entry);
      db.required.push({ permission, record });
      return;
    }
    const denial = notFound(record.type);
    denials.set(denial, entry);
    throw denial;
  }

  /** As `require`, without a log entry and as an answer: for `allowedActions`. */
  async may(db: ActorConnection, permission: Permission, record: ProtectedRecord): Promise<boolean> {
    const held = needsRelations(grantOf(db.actor.role, permission)) ? await relationsHeld(db, record) : NONE;
    return mayDo(db.actor, permission, record, held);
  }

  /** Those of `permissions` that the actor has for the record. */
  async allowed<P extends Permission>(
    db: ActorConnection,
    record: ProtectedRecord,
    permissions: readonly P[],
  ): Promise<P[]> {
    const needed = permissions.some((p) => needsRelations(grantOf(db.actor.role, p)));
    const held = needed ? await relationsHeld(db, record) : NONE;
    return permissions.filter((p) => mayDo(db.actor, p, record, held));
  }

  /** Logs that the people of a list were shown. */
  listed(db: ActorConnection, permission: Permission, recordType: string, youngPersonIds: readonly string[]): void {
    db.audit({ permission, outcome: 'allowed', recordType, recordId: null, youngPersonId: null, youngPersonIds });
  }
}

async function relationsHeld(db: ActorConnection, record: ProtectedRecord): Promise<RelationsHeld> {
  if (record.youngPersonId === null) return NONE;
  if (db.actor.role === 'practitioner') {
    // Row-level security leaves the involvements of this account that count today.
    const rows = await db.query(
      'select from involvement where area = $1 and young_person_id = $2 limit 1',
      [db.actor.area, record.youngPersonId],
      'involvement-held',
    );
    return rows.length > 0 ? INVOLVED : NONE;
  }
  const rows = await db.query<{ relation: 'self' | 'carer' | 'named-worker' }>(
    `select relation from relationship
     where area = $1 and subject = $2 and young_person_id = $3 and from_on <= $4 and (until_on is null or until_on >= $4)`,
    [db.actor.area, db.actor.subject, record.youngPersonId, db.today],
    'relations-held',
  );
  return new Set(rows.map((r) => r.relation));
}
