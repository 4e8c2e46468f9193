import { IsIn, IsInt, Max, Min, MinLength, ValidateIf } from 'class-validator';
import { REFERRAL_REMOVABLE, REMOVAL_REASONS, type ReferralRemovable, type RemovalReason } from '#libs/contracts';
import { IsRecordId, Words } from '#libs/platform';

/** A request to permanently remove words from a referral. */
export class RemoveFromReferralRequest {
  @IsIn(REFERRAL_REMOVABLE)
  kind: ReferralRemovable;

  /** id of the record; the referral's id for its own words, its history entries and its disclosure receipt */
  @IsRecordId()
  id: string;

  /** only with `line-words`: version of the history entry whose words are removed */
  @ValidateIf(({ kind }: RemoveFromReferralRequest, value) => value !== undefined || kind === 'line-words')
  @IsInt()
  @Min(1)
  @Max(10_000)
  line?: number;

  @IsIn(REMOVAL_REASONS)
  reason: RemovalReason;

  /** explanation of the mistake; must not repeat the removed words */
  @Words(1000)
  @MinLength(10)
  words: string;
}

export class ReferralRemovalResponse {
  id: string;
  kind: ReferralRemovable;
  /** id of the record that lost its words */
  removedId: string;
  line: number | null;
  reason: RemovalReason;
  words: string;
  /** name of the person who removed it */
  by: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}

export class ReferralRemovalList {
  /** newest first */
  items: ReferralRemovalResponse[];
}
