import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import type { Agency, StepResponse as OwnersResponse, StepStatus } from '#libs/contracts';
import {
  type Action,
  type CatalogueEntry,
  type Confidence,
  type Force,
  KNOWN_PACKS,
  type LeadAgency,
  type Pack,
  type Status,
  type TimelineFacts,
  type WarningCode,
} from '#libs/timeline';
import { DerivedResponse } from './derived.dto.js';
import { factsSchema } from './facts-schema.values.js';

/** Facts about a person, who may have no record. Nothing is stored. Checked by `previewErrors`. */
export class PreviewRequest {
  /** facts by name, all optional; an absent or null fact is unknown, never false */
  @ApiProperty(factsSchema())
  @Allow()
  facts: TimelineFacts;

  /** day to work out the result for; today in Europe/London by default */
  @ApiPropertyOptional({ format: 'date' })
  @Allow()
  asOf?: string;

  /** jurisdiction; by default the fact `nation`, or else England. `norfolk` adds Norfolk's own rules */
  @ApiPropertyOptional({ enum: KNOWN_PACKS })
  @Allow()
  pack?: Pack;
}

export class AuthorityResponse {
  citation: string;
  url?: string;
  confidence: Confidence;
  /** the part that is not confirmed; show it wherever the rule is shown */
  unconfirmed?: string;
}

export class WhyResponse {
  /** explanation for a family */
  sentence: string;
  /** explanation for a person who checks it: one step a line, the date on the last */
  @ApiProperty({ type: [String] })
  calculation: readonly string[];
  /** the facts that decided the result, with their values; null is unknown */
  facts: object;
  /** the statutory way of counting, where it affected the date */
  @ApiProperty({ type: [String] })
  conventions: readonly string[];
}

/** A duty, a date to know, or a question to answer. A field that does not apply is absent. */
export class MilestoneResponse {
  /** `EDU-08` */
  rule: string;
  /** `decide-after-review` */
  name: string;
  /** identifies one duty across recalculations; next year's duty has another key */
  occurrence: string;
  title: string;
  /** last day in time; null when the law sets no number of days, or the starting date is unknown */
  due: string | null;
  /** the day commonly called the deadline, when it differs from the last day in time */
  nominalDeadline?: string;
  /** a working target, not the limit */
  target?: string;
  targetForce?: Force;
  opensOn?: string;
  closesOn?: string;
  until?: string;
  /** by good practice, the latest day to start */
  startBy?: string;
  /** days for reminders */
  @ApiPropertyOptional({ type: [String] })
  prompts?: readonly string[];
  year9Starts?: string;
  year9Ends?: string;
  reviewDueOn?: string;
  meaning?: string;
  owner?: string;
  /** the rule whose date determined this date */
  boundBy?: string;
  exception?: string;
  prompt?: string;
  /** a power that must be considered, not a duty to exercise it */
  discretionary?: boolean;
  moot?: boolean;
  /** facts needed to decide the rule or its date */
  @ApiPropertyOptional({ type: [String] })
  findOut?: readonly string[];
  status: Status;
  /** whole days after the last day in time */
  daysOverdue?: number;
  /** the customary day, when custom and statute differ by a day */
  practiceStatus?: 'on-time' | 'late';
  /** day of completion */
  metOn?: string;
  /** first day of a continuing state */
  since?: string;
  /** missed, so the day to act is the requested day */
  actBy?: string;
  force: Force;
  leadAgency: LeadAgency;
  /** the body that leads, in words */
  leads: string;
  @ApiProperty({ type: [String] })
  involves: readonly string[];
  authority: AuthorityResponse;
  why: WhyResponse;
  /** completion criterion: done when … */
  evidence: string;
  ifMissed: string;
}

/** An act that is not allowed now, with the reason. */
export class GuardResponse {
  action: Action;
  permitted: boolean;
  reason: string;
  rule: string;
  /** first day on which the act is lawful, if known */
  from?: string;
  since?: string;
}

export class WarningResponse {
  code: WarningCode;
  message: string;
  @ApiProperty({ type: [String] })
  facts: readonly string[];
}

export class TimelineResponse {
  /** the requested day */
  asOf: string;
  /** age, year group, decision-maker and other derived values; an unknown value is absent */
  derived: DerivedResponse;
  /** entries without a date first, then by date */
  @ApiProperty({ type: [MilestoneResponse] })
  milestones: readonly MilestoneResponse[];
  @ApiProperty({ type: [GuardResponse] })
  guards: readonly GuardResponse[];
  @ApiProperty({ type: [WarningResponse] })
  warnings: readonly WarningResponse[];
}

/** The plan's step for a milestone. */
export class TimelineStepResponse {
  id: string;
  planId: string;
  status: StepStatus;
  ownerAgency: Agency | null;
  /** response of the owner agency */
  response: OwnersResponse;
  /** the owner's working target */
  targetOn: string | null;
  /** day that its evidence proves */
  doneOn: string | null;
}

export class PersonMilestoneResponse extends MilestoneResponse {
  /** null when the person has no plan, or the plan has no step for it */
  step: TimelineStepResponse | null;
}

/** A past duty that was completed, for example last year's review. */
export class DoneEarlierResponse {
  rule: string;
  occurrence: string;
  title: string;
  /** last day in time, as it stood on completion */
  due: string | null;
  leadAgency: LeadAgency;
  step: TimelineStepResponse;
}

export class TimelinePersonResponse {
  id: string;
  reference: string;
  /** the young person's usual name */
  name: string;
  dateOfBirth: string | null;
}

export class PersonTimelineResponse {
  youngPerson: TimelinePersonResponse;
  /** the requested day */
  asOf: string;
  derived: DerivedResponse;
  /** entries without a date first, then by date */
  @ApiProperty({ type: [PersonMilestoneResponse] })
  milestones: readonly PersonMilestoneResponse[];
  /** by date */
  @ApiProperty({ type: [DoneEarlierResponse] })
  doneEarlier: readonly DoneEarlierResponse[];
  @ApiProperty({ type: [GuardResponse] })
  guards: readonly GuardResponse[];
  @ApiProperty({ type: [WarningResponse] })
  warnings: readonly WarningResponse[];
}

/** One rule in plain words. */
export class RuleResponse implements CatalogueEntry {
  id: string;
  name: string;
  /** subject area of the law */
  family: string;
  title: string;
  /** the conditions of the rule, in words */
  appliesWhen: string;
  /** the date in words, or that the rule sets none */
  date: string;
  dated: boolean;
  @ApiProperty({ type: [String] })
  nations: readonly string[];
  force: Force;
  leadAgency: LeadAgency;
  /** the body that leads, in words */
  leads: string;
  @ApiProperty({ type: [String] })
  involves: readonly string[];
  citation: string;
  url?: string;
  confidence: Confidence;
  /** the part that is not confirmed */
  unconfirmed?: string;
  /** completion criterion: done when … */
  evidence: string;
  ifMissed: string;
  /** the act that the rule blocks */
  guards?: Action;
  /** the value that distinguishes this duty from next year's */
  comesAgainBy?: string;
  validFrom?: string;
  validTo?: string;
}

export class RulesResponse {
  @ApiProperty({ type: [RuleResponse] })
  items: readonly RuleResponse[];
}
