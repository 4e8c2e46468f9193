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

/**
 * What the account is to the young person today, from the local copies of relationships and involvements; `shut-out` where
 * the record is restricted and the account is not named on it.
 */
export type RelationsHeld = ReadonlySet<'self' | 'carer' | 'named-worker' | 'involved' | 'shut-out'>;

/** The relations to a record that the tables of relationships and involvements decide. */
const RELATIONS_HELD: readonly (RelationToRecord | undefined)[] = [
  'own-area',
  'own-record',
  'childs-record',
  'involved',
  'step-owner',
];

export function needsRelations(relation: RelationToRecord | undefined): boolean {
  return RELATIONS_HELD.includes(relation);
}

/** May this account do this to this record? The only function that decides it. */
export function mayDo(
  actor: Pick<Actor, 'role' | 'area' | 'agency' | 'organisation' | 'school'>,
  permission: Permission,
  record: Omit<ProtectedRecord, 'type' | 'id'>,
  held: RelationsHeld,
): boolean {
  if (actor.role === 'system') return record.area === actor.area;
  const relation = grantOf(actor.role, permission);
  if (relation === undefined) return false;
  if (relation === 'any') return true;
  if (record.area !== actor.area || held.has('shut-out')) return false;
  switch (relation) {
    case 'own-area':
      return true;
    case 'involved':
      // What is about nobody is the area's.
      return record.youngPersonId === null || held.has('involved');
    case 'step-owner':
      if (actor.agency === undefined || record.ownerAgency !== actor.agency) return false;
      // What an agency owns that is of no person is for accounts of the whole agency.
      return record.youngPersonId === null ? actor.school === undefined : held.has('involved');
    case 'own-record':
      return held.has('self');
    case 'childs-record':
      return held.has('carer');
    case 'recipient':
      return actor.organisation !== undefined && record.recipient === actor.organisation;
  }
}
