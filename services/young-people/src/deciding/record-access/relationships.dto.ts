import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import type { CarerAccessEndReason } from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';
import { ACCESS_RELATIONS, type AccessRelation, WORD_HOW } from '../../register/relationships/relationship.rules.js';

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

/** What a young person said who has no way to sign in. */
export class GivenWord {
  @IsIn(WORD_HOW)
  how: (typeof WORD_HOW)[number];

  /** day on which they said it, YYYY-MM-DD */
  @IsCalendarDate()
  givenOn: string;

  /** where it is kept, who was there, how it was understood */
  @Words(2000)
  evidence: string;
}

export class RecordedWordAnswer extends GivenWord {
  /** who wrote it down */
  recordedBy: string;
}

export class RenewAccess {
  /** last day, YYYY-MM-DD; until the young person ends it unless told */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;

  /** from staff alone: how the young person said it */
  @IsOptional()
  @ValidateNested()
  @Type(() => GivenWord)
  word?: GivenWord | null;
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
  /** how the young person said it, where staff wrote it down; null: they renewed it themselves, or it is not renewed */
  word: RecordedWordAnswer | null;
  /** what this account may do with it now */
  allowedActions: ('relationship:change' | 'relationship:renew')[];
}

export class RelationshipList {
  /** newest first, with those that have ended */
  items: RelationshipAnswer[];
}
