import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type DecisionMakerKind, DECISION_MAKER_KINDS, DECISION_SUBJECTS, type DecisionSubject } from '#libs/contracts';
import { IsCalendarDate, type Page, Words } from '#libs/platform';
import { DECISION_KINDS, type DecisionKind } from '#libs/timeline';

export class RecordDecisionRequest {
  /** kind of decision, which determines the decision-maker */
  @IsIn(DECISION_KINDS)
  kind: DecisionKind;

  /** subject of the decision */
  @IsIn(DECISION_SUBJECTS)
  about: DecisionSubject;

  @IsIn(['yes', 'no'])
  decided: 'yes' | 'no';

  /** the decision in the words of its decision-maker */
  @IsOptional()
  @Words(2000)
  words?: string;

  /** decision-maker; required from staff, because an account of the family decides for itself */
  @IsOptional()
  @IsIn(DECISION_MAKER_KINDS)
  decidedBy?: DecisionMakerKind;

  /** name of the decision-maker; required from staff */
  @IsOptional()
  @Words(200)
  name?: string;

  /** day of the decision, YYYY-MM-DD, not in the future; today by default */
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
  /** name of the decision-maker */
  name: string;
  /** day of the decision */
  on: string;
  /** party whose account recorded the decision */
  recordedBy: 'young-person' | 'carer' | 'staff';
  recordedByName: string;
  /** instant, ISO 8601 in UTC */
  at: string;
}

/** Today's decision-maker for one kind of decision, and whether this account may record a decision of theirs. */
export class DecisionMakerToday {
  kind: DecisionKind;
  /** null: the decision-maker is unknown */
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
