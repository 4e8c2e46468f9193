import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { DecisionMakerKind } from '#libs/contracts';
import { IsCalendarDate } from '#libs/platform';
import type { DecisionKind } from '#libs/timeline';
import type { MISSING_CODES } from './decision-reasons.rules.js';

export class DecisionMakersQuery {
  /** the day asked about, YYYY-MM-DD; today unless told */
  @IsOptional()
  @IsCalendarDate()
  on?: string;
}

export class NextSwitch {
  /** first day on which the other decides, YYYY-MM-DD */
  on: string;
  to: DecisionMakerKind;
}

export class MissingOfDecisionMaker {
  code: (typeof MISSING_CODES)[number];
  /** what to do about it */
  message: string;
}

/** Who decides on one kind of decision. */
export class DecisionMaker {
  kind: DecisionKind;
  /** null: it cannot be told, because the date of birth is not known */
  decider: DecisionMakerKind | null;
  /** who they are, where that is on record and this account may know */
  names: string[];
  /** first day, YYYY-MM-DD; null: from birth */
  since: string | null;
  /** last day, YYYY-MM-DD; null: as far as is known */
  until: string | null;
  /** for a family; carers are told who decides, and not what an assessment found or who else acts */
  why: string;
  /** the law */
  citation: string;
  /** how the law counts, where it mattered */
  conventions: string[];
  /** when somebody else decides, as far as is known; null: nothing is known of it */
  next: NextSwitch | null;
  /** what the record lacks; carers are not told */
  @ApiProperty({ type: [MissingOfDecisionMaker] })
  missing: MissingOfDecisionMaker[];
}

export class DecisionMakers {
  youngPersonId: string;
  /** the day asked about, YYYY-MM-DD */
  on: string;
  /** one for each kind of decision */
  @ApiProperty({ type: [DecisionMaker] })
  items: DecisionMaker[];
}
