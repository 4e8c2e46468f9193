import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { IsRecordId, Words } from '#libs/platform';
import { RecordedBy } from '../../register/circumstances/circumstances.dto.js';
import { MERGE_REASONS, type MergeReason } from './merge.rules.js';

export class MergePeople {
  /** the other record of the same person, which is set aside */
  @IsRecordId()
  mergedId: string;

  @IsIn(MERGE_REASONS)
  reason: MergeReason;

  /** how it is known that the two are one person; needed where the reason is `other` */
  @ValidateIf(({ reason, words }: MergePeople) => reason === 'other' || words != null)
  @Words(2000)
  words?: string | null;

  /**
   * relationships of the merged record whose accounts may go on to read the kept one; nobody else gains access
   */
  @IsOptional()
  @ArrayMaxSize(50)
  @IsRecordId({ each: true })
  accounts?: string[];

  /** true: it is the same person although both dates of birth are known and differ */
  @IsOptional()
  @IsBoolean()
  confirmDifferentDateOfBirth?: boolean;
}

export class UndoMerge {
  /** how it is known that the two are not one person */
  @Words(2000)
  words: string;
}

/** What the two records said otherwise. */
export class MergeDifference {
  /** `nhsNumber`, `familyName`, `facts.hasEhcPlan` */
  field: string;
  /** null: not known */
  kept: unknown;
  merged: unknown;
}

export class MergedAccountAnswer {
  relationshipId: string;
  /** account */
  subject: string;
  relation: 'self' | 'carer' | 'named-worker';
  /** false: the account reads neither record until somebody gives it access to the kept one */
  carriedOver: boolean;
}

export class MergeUndoing {
  /** instant, ISO 8601 in UTC */
  at: string;
  by: RecordedBy;
  words: string;
}

export class MergeAnswer {
  id: string;
  /** the record that goes on */
  keptId: string;
  /** the record that was set aside */
  mergedId: string;
  mergedReference: string;
  version: number;
  reason: MergeReason;
  words: string | null;
  /** instant, ISO 8601 in UTC */
  at: string;
  by: RecordedBy;
  /** identifiers that both records had and that differ: the kept ones stay until a person settles it */
  @ApiProperty({ type: [MergeDifference] })
  conflicts: readonly MergeDifference[];
  /** what else the merged record said otherwise; the kept one counts */
  @ApiProperty({ type: [MergeDifference] })
  differences: readonly MergeDifference[];
  /** accounts that could read the merged record */
  @ApiProperty({ type: [MergedAccountAnswer] })
  accounts: readonly MergedAccountAnswer[];
  /** null: the merge is in force */
  undone: MergeUndoing | null;
  /** what this account may do now */
  allowedActions: 'undoing'[];
}

export class MergeList {
  /** newest first */
  items: MergeAnswer[];
}
