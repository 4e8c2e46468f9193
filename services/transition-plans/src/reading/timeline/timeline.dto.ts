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

/** What is known about somebody, who need not be on file; nothing of it is kept. Checked by `previewErrors`. */
export class PreviewRequest {
  /** facts by name, all optional; absent or null is not known, never no */
  @ApiProperty(factsSchema())
  @Allow()
  facts: TimelineFacts;

  /** day asked about; today in Europe/London unless told */
  @ApiPropertyOptional({ format: 'date' })
  @Allow()
  asOf?: string;

  /** whose law; that of the fact `nation`, else England's. `norfolk` adds what Norfolk sets for itself */
  @ApiPropertyOptional({ enum: KNOWN_PACKS })
  @Allow()
  pack?: Pack;
}

export class AuthorityResponse {
  citation: string;
  url?: string;
  confidence: Confidence;
  /** what is not confirmed; to be shown wherever the rule is shown */
  unconfirmed?: string;
}

export class WhyResponse {
  /** for a family */
  sentence: string;
  /** for whoever checks it: one step a line, the last one is the date */
  @ApiProperty({ type: [String] })
  calculation: readonly string[];
  /** the facts that decided, with their values; null is not known */
  facts: object;
  /** how the law counts, where it mattered */
  @ApiProperty({ type: [String] })
  conventions: readonly string[];
}

/** One thing to be done, one date to know, or one question to answer. A field that does not apply is absent. */
export class MilestoneResponse {
  /** `EDU-08` */
  rule: string;
  /** `decide-after-review` */
  name: string;
  /** the same duty across recalculations; next year's is another one */
  occurrence: string;
  title: string;
  /** last day still in time; null where the law gives no number of days, or what gives the date is not known */
  due: string | null;
  /** what everybody calls the deadline, where it differs from the last day in time */
  nominalDeadline?: string;
  /** a working target, not the limit */
  target?: string;
  targetForce?: Force;
  opensOn?: string;
  closesOn?: string;
  until?: string;
  /** good practice is to start by then */
  startBy?: string;
  /** days on which to remind */
  @ApiPropertyOptional({ type: [String] })
  prompts?: readonly string[];
  year9Starts?: string;
  year9Ends?: string;
  reviewDueOn?: string;
  meaning?: string;
  owner?: string;
  /** the rule whose date set this one */
  boundBy?: string;
  exception?: string;
  prompt?: string;
  /** a power that must be considered, not a duty to go on */
  discretionary?: boolean;
  moot?: boolean;
  /** facts to find out: the rule, or its date, is undecided without them */
  @ApiPropertyOptional({ type: [String] })
  findOut?: readonly string[];
  status: Status;
  /** whole days after the last day in time */
  daysOverdue?: number;
  /** what custom says, where custom and statute differ by a day */
  practiceStatus?: 'on-time' | 'late';
  /** day on which it was done */
  metOn?: string;
  /** first day of a state that lasts */
  since?: string;
  /** missed: the day to act is the day asked about */
  actBy?: string;
  force: Force;
  leadAgency: LeadAgency;
  /** the body that leads, in words */
  leads: string;
  @ApiProperty({ type: [String] })
  involves: readonly string[];
  authority: AuthorityResponse;
  why: WhyResponse;
  /** done when … */
  evidence: string;
  ifMissed: string;
}

/** What may not be done now, and why. */
export class GuardResponse {
  action: Action;
  permitted: boolean;
  reason: string;
  rule: string;
  /** the first day on which it is lawful, where that is known */
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
  /** day asked about */
  asOf: string;
  /** age, year group, who decides, and whatever else follows from the facts; a value that cannot be told is absent */
  derived: DerivedResponse;
  /** those without a day first, then by day */
  @ApiProperty({ type: [MilestoneResponse] })
  milestones: readonly MilestoneResponse[];
  @ApiProperty({ type: [GuardResponse] })
  guards: readonly GuardResponse[];
  @ApiProperty({ type: [WarningResponse] })
  warnings: readonly WarningResponse[];
}

/** The step of the plan that follows a milestone. */
export class TimelineStepResponse {
  id: string;
  planId: string;
  status: StepStatus;
  ownerAgency: Agency | null;
  /** what the owning agency said */
  response: OwnersResponse;
  /** working target of its owner */
  targetOn: string | null;
  /** day that its evidence shows */
  doneOn: string | null;
}

export class PersonMilestoneResponse extends MilestoneResponse {
  /** null where the person has no plan, or it is no step of it */
  step: TimelineStepResponse | null;
}

/** A duty that was done and is past: last year's review, beside this year's. */
export class DoneEarlierResponse {
  rule: string;
  occurrence: string;
  title: string;
  /** last day in time, as it was when it was done */
  due: string | null;
  leadAgency: LeadAgency;
  step: TimelineStepResponse;
}

export class TimelinePersonResponse {
  id: string;
  reference: string;
  /** what the young person is called */
  name: string;
  dateOfBirth: string | null;
}

export class PersonTimelineResponse {
  youngPerson: TimelinePersonResponse;
  /** day asked about */
  asOf: string;
  derived: DerivedResponse;
  /** those without a day first, then by day */
  @ApiProperty({ type: [PersonMilestoneResponse] })
  milestones: readonly PersonMilestoneResponse[];
  /** by day */
  @ApiProperty({ type: [DoneEarlierResponse] })
  doneEarlier: readonly DoneEarlierResponse[];
  @ApiProperty({ type: [GuardResponse] })
  guards: readonly GuardResponse[];
  @ApiProperty({ type: [WarningResponse] })
  warnings: readonly WarningResponse[];
}

/** One rule as people read it. */
export class RuleResponse implements CatalogueEntry {
  id: string;
  name: string;
  /** part of the law that it belongs to */
  family: string;
  title: string;
  /** when it applies, in words */
  appliesWhen: string;
  /** its date in words, or that there is none */
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
  /** what is not confirmed */
  unconfirmed?: string;
  /** done when … */
  evidence: string;
  ifMissed: string;
  /** the act that it blocks */
  guards?: Action;
  /** what tells this duty from the same one next year */
  comesAgainBy?: string;
  validFrom?: string;
  validTo?: string;
}

export class RulesResponse {
  @ApiProperty({ type: [RuleResponse] })
  items: readonly RuleResponse[];
}
