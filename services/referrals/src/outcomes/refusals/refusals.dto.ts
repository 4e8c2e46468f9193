import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsOptional, ValidateIf, ValidateNested } from 'class-validator';
import {
  CHALLENGE_ROUTES,
  type ChallengeRoute,
  ELIGIBILITY_LIMBS,
  type EligibilityLimb,
  RECONSIDERATION_OUTCOMES,
  REFUSAL_CRITERIA,
  type ReconsiderationOutcome,
  type ReconsiderationStage,
  type RefusalCriterion,
} from '#libs/contracts';
import { IsCalendarDate, Words } from '#libs/platform';
import { Decline } from '../../referral/actions/actions.dto.js';
import { HOW_TOLD, type HowTold } from './refusal.rules.js';

const given = (_: object, value: unknown) => value !== undefined;

export class EvidenceDto {
  /** what was looked at: a report, an assessment, a conversation */
  @Words(500)
  what: string;

  /** who made it */
  @IsOptional()
  @Words(200)
  by?: string | null;

  /** day of it */
  @IsOptional()
  @IsCalendarDate()
  on?: string | null;
}

export class DeciderDto {
  @Words(200)
  name: string;

  /** what they are: team manager, panel chair */
  @Words(200)
  role: string;
}

/** What a statutory service says of its refusal. Each part is needed; each that is missing is named with a code of its own. */
export class RefusalDto {
  @ValidateIf(given)
  @IsIn(REFUSAL_CRITERIA)
  criterion?: RefusalCriterion;

  /** with `national-eligibility`: which part of the criteria is not met (SI 2015/313 reg. 2(1)) */
  @ValidateIf(given)
  @IsIn(ELIGIBILITY_LIMBS)
  limb?: EligibilityLimb;

  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  @ApiProperty({ type: [EvidenceDto], required: false })
  evidence?: EvidenceDto[];

  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => DeciderDto)
  decidedBy?: DeciderDto;

  /** what can be done meanwhile; owed with `national-eligibility` and `transition-assessment` (Care Act 2014 s.13(5), s.58(5)) */
  @ValidateIf(given)
  @Words(4_000)
  advice?: string;

  /** ways to challenge the decision that the young person was told of */
  @ValidateIf(given)
  @IsArray()
  @IsIn(CHALLENGE_ROUTES, { each: true })
  @ApiProperty({ enum: CHALLENGE_ROUTES, isArray: true, required: false })
  routes?: ChallengeRoute[];

  @ValidateIf(given)
  @IsIn(HOW_TOLD)
  toldHow?: HowTold;

  /** today or before */
  @ValidateIf(given)
  @IsCalendarDate()
  toldOn?: string;

  /** day on which the service looks at it again by itself */
  @ValidateIf(given)
  @IsCalendarDate()
  reviewOn?: string;
}

export class DeclineWithRefusal extends Decline {
  /** needed of services that a statutory agency runs, and of no other */
  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => RefusalDto)
  refusal?: RefusalDto;
}

export class NewReconsideration {
  /** why the decision is not right; everybody who reads the referral reads it */
  @Words(4_000)
  grounds: string;
}

export class ReconsiderationDecision {
  @IsIn(RECONSIDERATION_OUTCOMES)
  outcome: ReconsiderationOutcome;

  /** in words that the young person and the family can act on */
  @Words(4_000)
  reasons: string;

  /** somebody else than whoever decided before */
  @IsObject()
  @ValidateNested()
  @Type(() => DeciderDto)
  decidedBy: DeciderDto;
}

export class SayingResponse {
  /** in plain words */
  says: string;
  /** where it stands in law; null for a local arrangement */
  law: string | null;
}

export class RouteResponse extends SayingResponse {
  code: ChallengeRoute;
}

export class EvidenceResponse {
  what: string;
  by: string | null;
  /** day */
  on: string | null;
}

export class DeciderResponse {
  name: string;
  role: string;
}

export class AskerResponse {
  /** null to the organisation for the young person and their carers */
  name: string | null;
  role: string;
}

export class ReconsiderationResponse {
  id: string;
  stage: ReconsiderationStage;
  grounds: string;
  askedAt: string;
  askedBy: AskerResponse;
  /** day by which it is to be decided: 10 working days, a local target */
  dueOn: string;
  overdue: boolean;
  /** null while it is open */
  outcome: ReconsiderationOutcome | null;
  reasons: string | null;
  decidedAt: string | null;
  decidedBy: DeciderResponse | null;
}

export const REFUSAL_ACTIONS = ['reconsideration', 'decision'] as const;
export type RefusalAction = (typeof REFUSAL_ACTIONS)[number];

export class RefusalResponse {
  id: string;
  referralId: string;
  reference: string;
  service: string;
  organisation: string;
  /** instant */
  at: string;
  criterion: RefusalCriterion;
  limb: EligibilityLimb | null;
  /** where the criterion stands in law */
  criterionLaw: string | null;
  /** in the organisation's own words */
  reasons: string;
  @ApiProperty({ type: [EvidenceResponse] })
  evidence: EvidenceResponse[];
  decidedBy: DeciderResponse;
  advice: string | null;
  /** ways to challenge it that were told */
  @ApiProperty({ type: [RouteResponse] })
  routes: RouteResponse[];
  toldHow: HowTold;
  toldOn: string;
  reviewOn: string;
  /** the first time, then the second */
  @ApiProperty({ type: [ReconsiderationResponse] })
  reconsiderations: ReconsiderationResponse[];
  /** what is left outside the service, after it has said no for the last time */
  @ApiProperty({ type: [RouteResponse] })
  outsideRoutes: RouteResponse[];
  /** all of it for the young person, sentence by sentence */
  inPlainWords: string[];
  /** what was owed with it by law */
  @ApiProperty({ type: [SayingResponse] })
  owed: SayingResponse[];
  @ApiProperty({ enum: REFUSAL_ACTIONS, isArray: true })
  allowedActions: RefusalAction[];
}

export class DueReconsideration {
  id: string;
  referralId: string;
  reference: string;
  serviceName: string;
  stage: ReconsiderationStage;
  askedAt: string;
  /** day */
  dueOn: string;
  overdue: boolean;
}

export class DueReconsiderationPage {
  @ApiProperty({ type: [DueReconsideration] })
  items: DueReconsideration[];
  next: string | null;
}
