import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import type { CarerAccessEndReason } from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';
import { ACCESS_RELATIONS, type AccessRelation } from './relationship.rules.js';

export class AddRelationship {
  /** the account, as its sign-in names it (`sub`) */
  @Words(200)
  subject: string;

  /** what the account is to the young person */
  @IsIn(ACCESS_RELATIONS)
  relation: AccessRelation;

  /** first day, YYYY-MM-DD; today unless told */
  @ValidateIf((_, value) => value !== undefined)
  @IsCalendarDate()
  fromOn?: string;

  /** last day, YYYY-MM-DD; until it is ended unless told */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

export class RenewAccess {
  /** last day, YYYY-MM-DD; until the young person ends it unless told */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

export class RelationshipAnswer {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  subject: string;
  relation: AccessRelation;
  /** YYYY-MM-DD */
  fromOn: string;
  /** YYYY-MM-DD, included; null: until it is ended */
  untilOn: string | null;
  /** holds today */
  active: boolean;
  /**
   * what became of a carer's access when the say about it passed to the young person: it waits for them to renew it, they
   * renewed it, or it ended; null: it has not passed, or this is no carer's
   */
  renewal: 'waits' | 'renewed' | 'ended' | null;
  /** since when that is so, YYYY-MM-DD */
  renewalOn: string | null;
  /** why the access ended, where the switch or the young person ended it */
  endReason: CarerAccessEndReason | null;
  /** what this account may do with it now */
  allowedActions: ('relationship:change' | 'relationship:renew')[];
}

export class RelationshipList {
  /** newest first, with those that have ended */
  items: RelationshipAnswer[];
}
