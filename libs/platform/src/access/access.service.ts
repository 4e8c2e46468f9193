import { Injectable } from '@nestjs/common';
import type { QueryResultRow } from 'pg';
import { type CalendarDate, notFound } from '#libs/kernel';
import type { Actor } from './actor.js';
import { audienceOf, HELD_BY, INVOLVED_BY } from './audience.js';
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

interface Held {
  readonly held: RelationsHeld;
  /** a practitioner's reasons for being involved */
  readonly reasons?: readonly string[];
}

const NOTHING: Held = { held: new Set() };
const SHUT_OUT: Held = { held: new Set(['shut-out']) };

@Injectable()
export class Access {
  /**
   * Lets the actor pass or refuses with 404, as for a record that is not there; either way the access log says so.
   * @throws DomainError NOT_FOUND
   */
  async require(db: ActorConnection, permission: Permission, record: ProtectedRecord): Promise<void> {
    const grant = grantOf(db.actor.role, permission);
    const { held, reasons } = needsRelations(grant) ? await relationsHeld(db, record) : NOTHING;
    const allowed = mayDo(db.actor, permission, record, held);
    const entry: AuditEntry = {
      permission,
      outcome: allowed ? 'allowed' : 'refused',
      recordType: record.type,
      recordId: record.id,
      youngPersonId: record.youngPersonId,
      why: reasons ?? (grant && [grant]),
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
    const { held } = needsRelations(grantOf(db.actor.role, permission)) ? await relationsHeld(db, record) : NOTHING;
    return mayDo(db.actor, permission, record, held);
  }

  /** Those of `permissions` that the actor has for the record. */
  async allowed<P extends Permission>(
    db: ActorConnection,
    record: ProtectedRecord,
    permissions: readonly P[],
  ): Promise<P[]> {
    const needed = permissions.some((p) => needsRelations(grantOf(db.actor.role, p)));
    const { held } = needed ? await relationsHeld(db, record) : NOTHING;
    return permissions.filter((p) => mayDo(db.actor, p, record, held));
  }

  /** Logs that the people of a list were shown. */
  listed(db: ActorConnection, permission: Permission, recordType: string, youngPersonIds: readonly string[]): void {
    db.audit({ permission, outcome: 'allowed', recordType, recordId: null, youngPersonId: null, youngPersonIds });
  }
}

/** What staff were found to be to a person: it stays so for the connection, and a response asks for it several times. */
const heldByStaff = new WeakMap<ActorConnection, Map<string, Promise<Held>>>();

async function relationsHeld(db: ActorConnection, record: ProtectedRecord): Promise<Held> {
  const heldBy = HELD_BY[audienceOf(db.actor.role)];
  if (record.youngPersonId === null || heldBy === 'nothing') return NOTHING;
  if (heldBy === 'restrictions') {
    const known = heldByStaff.get(db) ?? new Map<string, Promise<Held>>();
    heldByStaff.set(db, known);
    const held = known.get(record.youngPersonId) ?? staffHeld(db, record.youngPersonId);
    known.set(record.youngPersonId, held);
    return held;
  }
  const rows = await db.query<{ relation: 'self' | 'carer' | 'named-worker' }>(
    `select relation from relationship
     where area = $1 and subject = $2 and young_person_id = $3 and from_on <= $4 and (until_on is null or until_on >= $4)`,
    [db.actor.area, db.actor.subject, record.youngPersonId, db.today],
    'relations-held',
  );
  return { held: new Set(rows.map((r) => r.relation)) };
}

async function staffHeld(db: ActorConnection, youngPersonId: string): Promise<Held> {
  const mine = INVOLVED_BY[db.actor.role];
  const [held] = await db.query<{ shut_out: boolean; reasons: string[] | null }>(
    `select exists (
         select from restriction r
         where r.area = $1 and r.young_person_id = $2 and (r.until_on is null or r.until_on >= $4) and not ($3 = any (r.accounts))
           and not exists (select from involvement i
             where i.area = $1 and i.young_person_id = $2 and i.party = 'account:' || $3 and i.why && '{break-glass,untold-break-glass}'
               and i.since_on <= $4 and i.reads_until_on >= $4)) as shut_out,
       (select array_agg(distinct w.why order by w.why) from involvement i, unnest(i.why) w (why)
         where $5 <> 'nothing' and i.area = $1 and i.young_person_id = $2
           -- to practitioners, row-level security leaves the involvements of this account that count today
           and ($5 = 'parties' or (i.party = 'account:' || $3 and w.why = 'drill-down'
             and i.since_on <= $4 and i.reads_until_on >= $4))) as reasons`,
    [db.actor.area, youngPersonId, db.actor.subject, db.today, mine],
    'staff-held',
  );
  if (held!.shut_out) return SHUT_OUT;
  return held!.reasons ? { held: new Set(['involved']), reasons: held!.reasons } : NOTHING;
}
