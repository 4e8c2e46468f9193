import type { CalendarDate } from '#libs/kernel';
import type { Actor, ProtectedRecord } from '#libs/platform';
import { isKept, isOpen, type Relationship } from '../../register/relationships/relationship.rules.js';
import type { RelationshipResponse } from './relationships.dto.js';
import { renewalProblem } from './renewal.rules.js';

export function relationshipRecord(actor: Actor, youngPersonId: string, id: string): ProtectedRecord {
  return { area: actor.area, youngPersonId, type: 'relationship', id };
}

/** @param may the account's permissions */
export function relationshipResponse(
  youngPersonId: string,
  relationship: Relationship,
  today: CalendarDate,
  may: { readonly change: boolean; readonly renew: boolean; readonly rightsOn: CalendarDate | null },
): RelationshipResponse {
  const { access, ...r } = relationship;
  const allowedActions: RelationshipResponse['allowedActions'] = [];
  if (may.change && isKept(relationship, today)) allowedActions.push('relationship:change');
  if (may.renew && renewalProblem(relationship, may.rightsOn, today) === null)
    allowedActions.push('relationship:renew');
  return {
    ...r,
    relation: r.relation as RelationshipResponse['relation'],
    youngPersonId,
    active: isOpen(r, today) && r.fromOn <= today,
    renewal: access?.state ?? null,
    renewalOn: access?.sinceOn ?? null,
    endReason: access?.endReason ?? null,
    word: access?.word ?? null,
    allowedActions,
  };
}
