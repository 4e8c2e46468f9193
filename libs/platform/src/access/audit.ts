import { type DomainError, newId } from '#libs/kernel';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';

/** One line of the access log: who did what, to which record, in which role; never what the record says. */
export interface AuditEntry {
  readonly permission: Permission | 'event:handle';
  readonly outcome: 'allowed' | 'refused';
  readonly recordType: string;
  readonly recordId: string | null;
  readonly youngPersonId: string | null;
  /** people shown in a list */
  readonly youngPersonIds?: readonly string[];
  /** why the account could: the relation, or a practitioner's reasons for being involved */
  readonly why?: readonly string[];
}

/** Denials, with their log entries: these are written although the transaction of the denied work is rolled back. */
export const denials = new WeakMap<DomainError, AuditEntry>();

interface AuditRow {
  area: string;
  id: string;
  at: string;
  subject: string;
  name: string;
  role: string;
  organisation: string | null;
  permission: string;
  outcome: string;
  record_type: string;
  record_id: string | null;
  young_person_id: string | null;
  young_person_ids: readonly string[] | null;
  correlation_id: string;
  why: readonly string[] | null;
}

export function auditRow(actor: Actor, at: Date, entry: AuditEntry): AuditRow {
  return {
    area: actor.area,
    id: newId(),
    at: at.toISOString(),
    subject: actor.subject,
    name: actor.name,
    role: actor.role,
    organisation: actor.organisation ?? actor.agency ?? null,
    permission: entry.permission,
    outcome: entry.outcome,
    record_type: entry.recordType,
    record_id: entry.recordId,
    young_person_id: entry.youngPersonId,
    young_person_ids: entry.youngPersonIds ?? null,
    correlation_id: actor.request.correlationId,
    why: entry.why ?? null,
  };
}
