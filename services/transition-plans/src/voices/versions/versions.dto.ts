import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';
import { type Agency, type GoalEndReason, type GoalStatus, PFA_AREAS, type PfaArea } from '#libs/contracts';
import type { SaidBy } from '../../record/plan/goal.rules.js';
import type { ChangeKind } from './content-changes.rules.js';

export class VersionSummary {
  /** 1, 2, 3 … in each plan; who is not told all of it counts what they are told */
  number: number;
  /** SHA-256 of the content that the caller is told */
  contentHash: string;
  /** somebody published it, or an answer was given to what nobody had published */
  madeBy: 'publication' | 'answer';
  /** name of who published it, or answered first */
  by: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** day on which something was taken out of it that should never have been there; the hash is of what it said first */
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
  /** why it needs no goal */
  words: string;
}

/** What people agree to: as it was then, for ever. */
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
  /** number of the version to compare with; the plan as it stands where left out */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  to?: number;
}

/** One difference between two contents of a plan. */
export class ContentChangeResponse {
  kind: ChangeKind;
  about: 'goal' | 'step' | 'area' | 'notes';
  /** of the goal or step, or the outcome area */
  id: string | null;
  /** what it is called now, or was called last */
  title: string | null;
  /** which part of it, for `changed` */
  field: string | null;
  before: string | null;
  after: string | null;
  /** the same for people */
  sentence: string;
}

export class ChangesResponse {
  from: number;
  /** null: the plan as it stands */
  to: number | null;
  changes: ContentChangeResponse[];
}
