import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsBoolean, IsIn, IsOptional, ValidateIf } from 'class-validator';
import { ApiAnyValue, IsRecordId, Words } from '#libs/platform';
import { RecordedBy } from '../../register/circumstances/circumstances.dto.js';
import { MERGE_REASONS, type MergeReason } from './merge.rules.js';

export class MergePeopleRequest {
  /** the other record of the same person, which the merge sets aside */
  @IsRecordId()
  mergedId: string;

  @IsIn(MERGE_REASONS)
  reason: MergeReason;

  /** the evidence that both records describe one person; required if the reason is `other` */
  @ValidateIf(({ reason, words }: MergePeopleRequest) => reason === 'other' || words != null)
  @Words(2000)
  words?: string | null;

  /**
   * relationships of the merged record whose accounts may read the kept record; no other account gains access
   */
  @IsOptional()
  @ArrayMaxSize(50)
  @IsRecordId({ each: true })
  accounts?: string[];

  /** true: confirms that it is the same person although the two dates of birth differ */
  @IsOptional()
  @IsBoolean()
  confirmDifferentDateOfBirth?: boolean;
}

export class UndoMergeRequest {
  /** the evidence that the two records describe different people */
  @Words(2000)
  words: string;
}

/** A field in which the two records differ. */
export class MergeDifference {
  /** `nhsNumber`, `familyName`, `facts.hasEhcPlan` */
  field: string;
  /** null: not known */
  @ApiAnyValue()
  kept: unknown;
  @ApiAnyValue()
  merged: unknown;
}

export class MergedAccountResponse {
  relationshipId: string;
  /** account */
  subject: string;
  relation: 'self' | 'carer' | 'named-worker';
  /** false: the account can read neither record until it is given access to the kept one */
  carriedOver: boolean;
}

export class MergeUndoing {
  /** instant, ISO 8601 in UTC */
  at: string;
  by: RecordedBy;
  words: string;
}

export class MergeResponse {
  id: string;
  /** the record that stays in use */
  keptId: string;
  /** the record that the merge set aside */
  mergedId: string;
  mergedReference: string;
  version: number;
  reason: MergeReason;
  words: string | null;
  /** instant, ISO 8601 in UTC */
  at: string;
  by: RecordedBy;
  /** identifiers that differ: the kept record's identifiers stay until someone corrects them */
  @ApiProperty({ type: [MergeDifference] })
  conflicts: readonly MergeDifference[];
  /** other details that differ; the kept record's details stay */
  @ApiProperty({ type: [MergeDifference] })
  differences: readonly MergeDifference[];
  /** accounts that could read the merged record */
  @ApiProperty({ type: [MergedAccountResponse] })
  accounts: readonly MergedAccountResponse[];
  /** null: the merge is in force */
  undone: MergeUndoing | null;
  /** actions that this account may take now */
  allowedActions: 'undoing'[];
}

export class MergeListResponse {
  /** newest first */
  items: MergeResponse[];
}
