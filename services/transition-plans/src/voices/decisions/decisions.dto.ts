import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type DecisionMakerKind, DECISION_MAKER_KINDS, DECISION_SUBJECTS, type DecisionSubject } from '#libs/contracts';
import { IsCalendarDate, type Page, Words } from '#libs/platform';
import { DECISION_KINDS, type DecisionKind } from '#libs/timeline';

export class RecordDecisionRequest {
  /** kind of decision: it says who may decide */
  @IsIn(DECISION_KINDS)
  kind: DecisionKind;

  /** what it was about */
  @IsIn(DECISION_SUBJECTS)
  about: DecisionSubject;

  @IsIn(['yes', 'no'])
  decided: 'yes' | 'no';

  /** in the words of whoever decided */
  @IsOptional()
  @Words(2000)
  words?: string;

  /** who decided; staff say it, an account of the family decides for itself */
  @IsOptional()
  @IsIn(DECISION_MAKER_KINDS)
  decidedBy?: DecisionMakerKind;

  /** name of whoever decided; staff say it */
  @IsOptional()
  @Words(200)
  name?: string;

  /** day of the decision, YYYY-MM-DD, not in the future; today unless told */
  @IsOptional()
  @IsCalendarDate()
  on?: string;
}

export class DecisionResponse {
  id: string;
  kind: DecisionKind;
  about: DecisionSubject;
  decided: 'yes' | 'no';
  words: string | null;
  decidedBy: DecisionMakerKind;
  /** who decided */
  name: string;
  /** day of the decision */
  on: string;
  /** whose account recorded it */
  recordedBy: 'young-person' | 'carer' | 'staff';
  recordedByName: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}

/** Who decides on one kind today, and whether this account may record a decision of theirs. */
export class DecisionMakerToday {
  kind: DecisionKind;
  /** null: it cannot be told */
  decider: DecisionMakerKind | null;
  allowedActions: 'decision:record'[];
}

export class DecisionPage implements Page<DecisionResponse> {
  /** newest first */
  @ApiProperty({ type: [DecisionResponse] })
  items: DecisionResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
  @ApiProperty({ type: [DecisionMakerToday] })
  today: DecisionMakerToday[];
}
