import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { type Agency, type GoalEndReason, type GoalStatus, PFA_AREAS, type PfaArea } from '#libs/contracts';
import { MAX_INTEGER } from '#libs/platform';
import type { SaidBy } from '../../record/plan/goal.rules.js';
import type { ChangeKind } from './content-changes.rules.js';

export class VersionSummary {
  /** 1, 2, 3 … in each plan, counting only versions that differ for the caller */
  number: number;
  /** SHA-256 of the content that the caller can read */
  contentHash: string;
  /** created by a publication, or by an answer to unpublished content */
  madeBy: 'publication' | 'answer';
  /** name of the person who published it or answered it first */
  by: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** day of a removal of text that should not have been recorded; the hash covers the text before the removal */
  redactedOn: string | null;
}

export class VersionList {
  /** newest first */
  items: VersionSummary[];
}

export class VersionGoal {
  id: string;
  area: PfaArea;
  @ApiProperty({ enum: PFA_AREAS, isArray: true })
  relatedAreas: readonly PfaArea[];
  title: string;
  ownWords: string | null;
  ownWordsBy: SaidBy | null;
  successCriterion: string | null;
  targetOn: string | null;
  status: GoalStatus;
  endReason: GoalEndReason | null;
}

export class VersionStep {
  id: string;
  goalId: string | null;
  title: string;
  rule: string | null;
  dueOn: string | null;
  ownerAgency: Agency | null;
}

export class VersionArea {
  area: PfaArea;
  /** reason why it needs no goal */
  words: string;
}

/** A version of the agreed content. It never changes, apart from removals. */
export class VersionResponse extends VersionSummary {
  @ApiProperty({ type: [VersionGoal] })
  goals: readonly VersionGoal[];
  @ApiProperty({ type: [VersionStep] })
  steps: readonly VersionStep[];
  @ApiProperty({ type: [VersionArea] })
  areasNotNeeded: readonly VersionArea[];
  notes: string | null;
}

export class ChangesQuery {
  /** number of the version to compare with; the current plan by default */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_INTEGER)
  to?: number;
}

/** One difference between two contents of a plan. */
export class ContentChangeResponse {
  kind: ChangeKind;
  about: 'goal' | 'step' | 'area' | 'notes';
  /** id of the goal or step, or the outcome area */
  id: string | null;
  /** its current title, or its last one */
  title: string | null;
  /** the changed field, for `changed` */
  field: string | null;
  before: string | null;
  after: string | null;
  /** the change in words */
  sentence: string;
}

export class ChangesResponse {
  from: number;
  /** null: the current plan */
  to: number | null;
  changes: ContentChangeResponse[];
}
