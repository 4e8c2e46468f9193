import { IsIn, IsInt, Min, MinLength, ValidateIf } from 'class-validator';
import { REFERRAL_REMOVABLE, REMOVAL_REASONS, type ReferralRemovable, type RemovalReason } from '#libs/contracts';
import { IsRecordId, Words } from '#libs/platform';

/** Takes out of a referral, for good, what should never have been in it. */
export class RemoveFromReferral {
  @IsIn(REFERRAL_REMOVABLE)
  kind: ReferralRemovable;

  /** id of the record; of the referral for its own words, its lines and what was told */
  @IsRecordId()
  id: string;

  /** version of the line of the history whose words it is; of `line-words` alone */
  @ValidateIf(({ kind }: RemoveFromReferral, value) => value !== undefined || kind === 'line-words')
  @IsInt()
  @Min(1)
  line?: number;

  @IsIn(REMOVAL_REASONS)
  reason: RemovalReason;

  /** what happened, without repeating what is removed */
  @Words(1000)
  @MinLength(10)
  words: string;
}

export class ReferralRemoval {
  id: string;
  kind: ReferralRemovable;
  /** id of what lost its words */
  removedId: string;
  line: number | null;
  reason: RemovalReason;
  words: string;
  /** name of who removed it */
  by: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}

export class ReferralRemovals {
  /** newest first */
  items: ReferralRemoval[];
}
