import { ApiProperty } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import type { DecisionMakerKind } from '#libs/contracts';
import { IsCalendarDate } from '#libs/platform';
import type { DecisionKind } from '#libs/timeline';
import type { MISSING_CODES } from './decision-reasons.rules.js';

export class DecisionMakersQuery {
  /** The date asked about, YYYY-MM-DD. Today by default. */
  @IsOptional()
  @IsCalendarDate()
  on?: string;
}

export class NextSwitch {
  /** First day on which the next decision-maker decides, YYYY-MM-DD. */
  on: string;
  to: DecisionMakerKind;
}

export class MissingResponse {
  code: (typeof MISSING_CODES)[number];
  /** The missing information, and the next step. */
  message: string;
}

/** The decision-maker for one kind of decision. */
export class DecisionMakerResponse {
  kind: DecisionKind;
  /** null: not known, because the date of birth is not recorded */
  decider: DecisionMakerKind | null;
  /** Names of the decision-makers, if they are recorded and this account may see them. */
  names: string[];
  /** First day, YYYY-MM-DD. null: from birth. */
  since: string | null;
  /** Last day, YYYY-MM-DD. null: no last day is known. */
  until: string | null;
  /** The reason, for a family. For carers it leaves out assessments and other representatives. */
  why: string;
  /** The law. */
  citation: string;
  /** Conventions for counting time that affected the date. */
  conventions: string[];
  /** The next change of decision-maker. null: none is known. */
  next: NextSwitch | null;
  /** Information that the record lacks. Always empty for carers. */
  @ApiProperty({ type: [MissingResponse] })
  missing: MissingResponse[];
}

export class DecisionMakersResponse {
  youngPersonId: string;
  /** The date asked about, YYYY-MM-DD. */
  on: string;
  /** One item for each kind of decision. */
  @ApiProperty({ type: [DecisionMakerResponse] })
  items: DecisionMakerResponse[];
}
