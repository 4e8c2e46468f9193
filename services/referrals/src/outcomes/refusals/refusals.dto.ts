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

export class EvidenceRequest {
  /** evidence that was considered: a report, an assessment, a conversation */
  @Words(500)
  what: string;

  /** author of the evidence */
  @IsOptional()
  @Words(200)
  by?: string | null;

  /** date of the evidence */
  @IsOptional()
  @IsCalendarDate()
  on?: string | null;
}

export class RefusalDecisionMakerRequest {
  @Words(200)
  name: string;

  /** job title or role: team manager, panel chair */
  @Words(200)
  role: string;
}

/** A statutory service's record of its refusal. Every part is required; each missing part is reported with its own code. */
export class RefusalRequest {
  @ValidateIf(given)
  @IsIn(REFUSAL_CRITERIA)
  criterion?: RefusalCriterion;

  /** only with `national-eligibility`: the part of the criteria that is not met (SI 2015/313 reg. 2(1)) */
  @ValidateIf(given)
  @IsIn(ELIGIBILITY_LIMBS)
  limb?: EligibilityLimb;

  @ValidateIf(given)
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => EvidenceRequest)
  @ApiProperty({ type: [EvidenceRequest], required: false })
  evidence?: EvidenceRequest[];

  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => RefusalDecisionMakerRequest)
  decidedBy?: RefusalDecisionMakerRequest;

  /** advice on meeting or reducing the needs; required with `national-eligibility` and `transition-assessment` (Care Act 2014 s.13(5), s.58(5)) */
  @ValidateIf(given)
  @Words(4_000)
  advice?: string;

  /** ways to challenge the decision that the service explained to the young person */
  @ValidateIf(given)
  @IsArray()
  @IsIn(CHALLENGE_ROUTES, { each: true })
  @ApiProperty({ enum: CHALLENGE_ROUTES, isArray: true, required: false })
  routes?: ChallengeRoute[];

  @ValidateIf(given)
  @IsIn(HOW_TOLD)
  toldHow?: HowTold;

  /** today or earlier */
  @ValidateIf(given)
  @IsCalendarDate()
  toldOn?: string;

  /** day on which the service reviews its decision without being asked */
  @ValidateIf(given)
  @IsCalendarDate()
  reviewOn?: string;
}

export class DeclineReferralRequest extends Decline {
  /** required for a service that a statutory agency runs; not allowed for any other */
  @ValidateIf(given)
  @IsObject()
  @ValidateNested()
  @Type(() => RefusalRequest)
  refusal?: RefusalRequest;
}

export class NewReconsiderationRequest {
  /** why the decision is wrong; visible to everyone who can read the referral */
  @Words(4_000)
  grounds: string;
}

export class DecideReconsiderationRequest {
  @IsIn(RECONSIDERATION_OUTCOMES)
  outcome: ReconsiderationOutcome;

  /** plain explanation that the young person and the family can act on */
  @Words(4_000)
  reasons: string;

  /** must not have made an earlier decision on this refusal */
  @IsObject()
  @ValidateNested()
  @Type(() => RefusalDecisionMakerRequest)
  decidedBy: RefusalDecisionMakerRequest;
}

export class PlainSentenceResponse {
  /** the law or rule in plain words */
  says: string;
  /** legal source; null for a local arrangement */
  law: string | null;
}

export class RouteResponse extends PlainSentenceResponse {
  code: ChallengeRoute;
}

export class EvidenceResponse {
  what: string;
  by: string | null;
  /** day */
  on: string | null;
}

export class RefusalDecisionMakerResponse {
  name: string;
  role: string;
}

export class RequesterResponse {
  /** null when the organisation reads a request by the young person or a carer */
  name: string | null;
  role: string;
}

export class ReconsiderationResponse {
  id: string;
  stage: ReconsiderationStage;
  grounds: string;
  askedAt: string;
  askedBy: RequesterResponse;
  /** day by which the decision is due: 10 working days, a local target */
  dueOn: string;
  overdue: boolean;
  /** null while the reconsideration is open */
  outcome: ReconsiderationOutcome | null;
  reasons: string | null;
  decidedAt: string | null;
  decidedBy: RefusalDecisionMakerResponse | null;
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
  /** legal source of the criterion */
  criterionLaw: string | null;
  /** reasons in the organisation's own words */
  reasons: string;
  @ApiProperty({ type: [EvidenceResponse] })
  evidence: EvidenceResponse[];
  decidedBy: RefusalDecisionMakerResponse;
  advice: string | null;
  /** ways to challenge the decision that the service explained to the young person */
  @ApiProperty({ type: [RouteResponse] })
  routes: RouteResponse[];
  toldHow: HowTold;
  toldOn: string;
  reviewOn: string;
  /** oldest first, at most two */
  @ApiProperty({ type: [ReconsiderationResponse] })
  reconsiderations: ReconsiderationResponse[];
  /** ways to challenge outside the service, once it has refused for the last time */
  @ApiProperty({ type: [RouteResponse] })
  outsideRoutes: RouteResponse[];
  /** the whole refusal in plain sentences for the young person */
  inPlainWords: string[];
  /** information that the law requires the service to give with the refusal */
  @ApiProperty({ type: [PlainSentenceResponse] })
  owed: PlainSentenceResponse[];
  @ApiProperty({ enum: REFUSAL_ACTIONS, isArray: true })
  allowedActions: RefusalAction[];
}

export class DueReconsiderationResponse {
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
  @ApiProperty({ type: [DueReconsiderationResponse] })
  items: DueReconsiderationResponse[];
  next: string | null;
}
