import { Type } from 'class-transformer';
import { IsIn, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import type { CarerAccessEndReason } from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';
import { ACCESS_RELATIONS, type AccessRelation, WORD_HOW } from '../../register/relationships/relationship.rules.js';

export class NewRelationshipRequest {
  /** The account (`sub`). */
  @Words(200)
  subject: string;

  /** The account's relation to the young person. */
  @IsIn(ACCESS_RELATIONS)
  relation: AccessRelation;

  /** First day, YYYY-MM-DD. Today by default. */
  @ValidateIf((_, value) => value !== undefined)
  @IsCalendarDate()
  fromOn?: string;

  /** Last day, YYYY-MM-DD. By default there is no last day. */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;
}

/** The decision of a young person who has no account, as staff recorded it. */
export class GivenWord {
  @IsIn(WORD_HOW)
  how: (typeof WORD_HOW)[number];

  /** Date of the decision, YYYY-MM-DD. Today or earlier. */
  @IsCalendarDate()
  givenOn: string;

  /** Where the evidence is kept, who was present, and how they understood the young person. */
  @Words(2000)
  evidence: string;
}

export class RecordedWordResponse extends GivenWord {
  /** Name of the person who recorded it. */
  recordedBy: string;
}

export class RenewAccessRequest {
  /** Last day, YYYY-MM-DD. By default the access continues until the young person ends it. */
  @IsOptional()
  @IsCalendarDate()
  untilOn?: string | null;

  /** How the young person gave their decision. Staff only. */
  @IsOptional()
  @ValidateNested()
  @Type(() => GivenWord)
  word?: GivenWord | null;
}

export class RelationshipResponse {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  subject: string;
  relation: AccessRelation;
  /** YYYY-MM-DD */
  fromOn: string;
  /** Last day, YYYY-MM-DD. null: no last day. */
  untilOn: string | null;
  /** Whether the account has access today. */
  active: boolean;
  /**
   * A carer's access after the rights passed to the young person: it waits for renewal, was renewed, or ended. null: the
   * rights have not passed, or the account is not a carer's.
   */
  renewal: 'waits' | 'renewed' | 'ended' | null;
  /** First day of this state, YYYY-MM-DD. */
  renewalOn: string | null;
  /** Why the access ended, if the switch or the young person ended it. */
  endReason: CarerAccessEndReason | null;
  /** The young person's decision, if staff recorded it. null: they renewed the access themselves, or nobody did. */
  word: RecordedWordResponse | null;
  /** Actions that this account may take on the relationship now. */
  allowedActions: ('relationship:change' | 'relationship:renew')[];
}

export class RelationshipListResponse {
  /** Newest first, including relationships that have ended. */
  items: RelationshipResponse[];
}
