import { IsIn, IsOptional, ValidateIf } from 'class-validator';
import {
  ASSESSMENT_END_REASONS,
  type AssessmentEndReason,
  CAPACITY_OUTCOMES,
  type CapacityOutcome,
} from '#libs/contracts';
import { DECISION_KINDS, type DecisionKind } from '#libs/timeline';
import { IsCalendarDate, PersonName, Words } from '#libs/platform';

const given = (_: unknown, value: unknown) => value !== undefined;

export class NewCapacityAssessmentRequest {
  /** The kind of decision that capacity was assessed for. Each kind needs its own assessment. */
  @IsIn(DECISION_KINDS)
  kind: DecisionKind;

  @IsIn(CAPACITY_OUTCOMES)
  outcome: CapacityOutcome;

  /** Date of the assessment, YYYY-MM-DD. Today or earlier. */
  @IsCalendarDate()
  assessedOn: string;

  /** The assessor's role, for example `social worker`. */
  @Words(200)
  assessorRole: string;

  @PersonName(200)
  assessorName: string;

  /** The decision, the support that the young person had to make it, and the finding. */
  @Words(4000)
  evidence: string;

  /** Last day on which the assessment counts, YYYY-MM-DD. Required for a lack of capacity. */
  @IsOptional()
  @IsCalendarDate()
  reviewBy?: string | null;
}

/** Corrections. A different outcome, kind or date needs a new assessment. */
export class ChangeCapacityAssessmentRequest {
  @ValidateIf(given)
  @Words(200)
  assessorRole?: string;

  @ValidateIf(given)
  @PersonName(200)
  assessorName?: string;

  @ValidateIf(given)
  @Words(4000)
  evidence?: string;

  /** Last day on which the assessment counts, YYYY-MM-DD. */
  @IsOptional()
  @IsCalendarDate()
  reviewBy?: string | null;
}

export class EndCapacityAssessmentRequest {
  /** `entered-in-error` if the assessment never counted, `no-longer-valid` if it stops counting today. */
  @IsIn(ASSESSMENT_END_REASONS)
  reason: AssessmentEndReason;
}

export class CapacityAssessmentResponse {
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
  /** Last day on which the assessment counts, YYYY-MM-DD. null: until the next assessment. */
  reviewBy: string | null;
  /** First day on which an ended assessment no longer counts, YYYY-MM-DD. */
  endedOn: string | null;
  endReason: AssessmentEndReason | null;
  /** Whether it is the newest assessment of its kind and counts today. */
  counts: boolean;
  /** Actions that this account may take on the assessment now. */
  allowedActions: 'capacity-assessment:change'[];
}

export class CapacityAssessmentListResponse {
  /** Newest first, including assessments that no longer count. */
  items: CapacityAssessmentResponse[];
}
