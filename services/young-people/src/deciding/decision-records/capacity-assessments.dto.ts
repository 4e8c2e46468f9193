import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import {
  ASSESSMENT_END_REASONS,
  type AssessmentEndReason,
  CAPACITY_OUTCOMES,
  type CapacityOutcome,
} from '#libs/contracts';
import { DECISION_KINDS, type DecisionKind } from '#libs/timeline';
import { IsCalendarDate, Words } from '#libs/platform';

const given = (_: unknown, value: unknown) => value !== undefined;

export class RecordCapacityAssessment {
  /** the one kind of decision that capacity was assessed for; another kind is another assessment */
  @IsIn(DECISION_KINDS)
  kind: DecisionKind;

  @IsIn(CAPACITY_OUTCOMES)
  outcome: CapacityOutcome;

  /** day of the assessment, YYYY-MM-DD, not in the future */
  @IsCalendarDate()
  assessedOn: string;

  /** what the assessor is, `social worker` */
  @Words(200)
  assessorRole: string;

  @Words(200)
  assessorName: string;

  /** which decision was talked about, how the young person was helped to decide, and what was found */
  @Words(4000)
  evidence: string;

  /** last day on which it counts, YYYY-MM-DD; a lack of capacity needs one */
  @IsOptional()
  @IsCalendarDate()
  reviewBy?: string | null;
}

/** What was written down wrongly; another outcome, kind or day is another assessment. */
export class ChangeCapacityAssessment {
  @ValidateIf(given)
  @Words(200)
  assessorRole?: string;

  @ValidateIf(given)
  @Words(200)
  assessorName?: string;

  @ValidateIf(given)
  @Words(4000)
  evidence?: string;

  /** last day on which it counts, YYYY-MM-DD */
  @IsOptional()
  @IsCalendarDate()
  reviewBy?: string | null;
}

export class EndCapacityAssessment {
  /** `entered-in-error`: it never counted; `no-longer-valid`: from today it does not */
  @IsIn(ASSESSMENT_END_REASONS)
  reason: AssessmentEndReason;
}

export class CapacityAssessment {
  id: string;
  youngPersonId: string;
  /** for If-Match */
  version: number;
  kind: DecisionKind;
  outcome: CapacityOutcome;
  /** YYYY-MM-DD */
  assessedOn: string;
  assessorRole: string;
  assessorName: string;
  evidence: string;
  /** last day on which it counts, YYYY-MM-DD; null: until there is another one */
  reviewBy: string | null;
  /** first day on which it counts no more, where it was ended, YYYY-MM-DD */
  endedOn: string | null;
  endReason: AssessmentEndReason | null;
  /** it is the newest of its kind, and counts today */
  counts: boolean;
  /** what this account may do with it now */
  allowedActions: 'capacity-assessment:change'[];
}

export class CapacityAssessmentList {
  /** newest first, with those that count no more */
  items: CapacityAssessment[];
}
