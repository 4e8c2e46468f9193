import { type Permission, type RelationToRecord, grantOf } from './permissions.js';
import type { Actor } from './actor.js';

/** What access has to know of a record; each field is what one of the relations is decided by. */
export interface ProtectedRecord {
  /** ONS code of the responsible authority */
  readonly area: string;
  readonly youngPersonId: string | null;
  /** for the log: `plan`, `referral` … and its id */
  readonly type: string;
  readonly id: string;
  /** agency that owns the step */
  readonly ownerAgency?: string | null;
  /** organisation that receives the referral */
  readonly recipient?: string | null;
}

/** What an account was let pass for. */
export interface Requirement {
  readonly permission: Permission;
  readonly record: ProtectedRecord;
}

/** What the account is to the young person today, from the local copy of relationships. */
export type RelationsHeld = ReadonlySet<'self' | 'carer' | 'named-worker'>;

export function needsRelations(relation: RelationToRecord | undefined): boolean {
  return relation === 'own-record' || relation === 'childs-record';
}

/** May this account do this to this record? The only function that decides it. */
export function mayDo(
  actor: Pick<Actor, 'role' | 'area' | 'agency' | 'organisation'>,
  permission: Permission,
  record: Omit<ProtectedRecord, 'type' | 'id'>,
  held: RelationsHeld,
): boolean {
  if (actor.role === 'system') return record.area === actor.area;
  const relation = grantOf(actor.role, permission);
  if (relation === undefined) return false;
  if (relation === 'any') return true;
  if (record.area !== actor.area) return false;
  switch (relation) {
    case 'own-area':
      return true;
    case 'step-owner':
      return actor.agency !== undefined && record.ownerAgency === actor.agency;
    case 'own-record':
      return held.has('self');
    case 'childs-record':
      return held.has('carer');
    case 'recipient':
      return actor.organisation !== undefined && record.recipient === actor.organisation;
  }
}
