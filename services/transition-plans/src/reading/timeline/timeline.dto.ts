import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import type { Agency, StepResponse as OwnersResponse, StepStatus } from '#libs/contracts';
import {
  type Action,
  type Branch,
  type CatalogueEntry,
  type Confidence,
  type Consideration,
  type Difference,
  type FactName,
  type Force,
  KNOWN_PACKS,
  type LeadAgency,
  type Pack,
  type Status,
  type TimelineFacts,
  type UnknownFact,
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

  /** day whose law applies; the day of `asOf` by default. A duty that an event started follows the law of the event's day */
  @ApiPropertyOptional({ format: 'date' })
  @Allow()
  lawOn?: string;
}

/** Two sets of facts, or one set on two days or under the law of two days. Nothing is stored. */
export class CompareRequest {
  @ApiProperty({ type: PreviewRequest })
  @Allow()
  before: PreviewRequest;

  @ApiProperty({ type: PreviewRequest })
  @Allow()
  after: PreviewRequest;
}

export class AuthorityResponse {
  citation: string;
  url?: string;
  confidence: Confidence;
  /** the part that is not confirmed; show it wherever the rule is shown */
  unconfirmed?: string;
  /** the words of the law that the rule relies on */
  quote?: string;
  /** this version of the rule is in force from this day to this day */
  validFrom?: string;
  validTo?: string;
}

/** A condition with its parts, as they stand for these facts: also the parts that do not hold. */
export class BranchResponse implements Branch {
  words: string;
  /** null: a fact that decides it is unknown */
  holds: boolean | null;
  /** whether all parts must hold, or any one */
  needs?: 'all' | 'any';
  @ApiPropertyOptional({ type: () => [BranchResponse] })
  parts?: readonly BranchResponse[];
  /** the deciding facts with their values, where there are no parts */
  facts?: object;
}

export class WhyResponse {
  /** explanation for the family: the people, the act and the day */
  family: string;
  /** the family's ways to act after a missed day */
  youCan?: string;
  /** explanation for an officer or lawyer, with its authority */
  sentence: string;
  /** explanation for a person who checks it: one step a line, the date on the last */
  @ApiProperty({ type: [String] })
  calculation: readonly string[];
  /** the facts that decided the result, with their values; null is unknown */
  facts: object;
  /** the statutory way of counting, where it affected the date */
  @ApiProperty({ type: [String] })
  conventions: readonly string[];
  /** why the rule applies, as a tree */
  because: BranchResponse;
}

/** The law ended a duty that was not done. */
export class EndedResponse {
  /** first day without the duty */
  on: string;
  /** the reason, with the provision */
  because: string;
  /** its status on its last day */
  was: Status;
  /** the rule under which the matter goes on */
  continuesAs?: string;
}

/** A fact that is not known, and the rules that wait for it. */
export class UnknownFactResponse implements UnknownFact {
  @ApiProperty({ type: String })
  fact: FactName;
  meaning: string;
  /** undecided rules that need it */
  @ApiProperty({ type: [String] })
  decides: readonly string[];
  /** rules that apply, and whose date or answer waits for it */
  @ApiProperty({ type: [String] })
  completes: readonly string[];
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
  /** why there is nothing more to do, for the status `moot` */
  mootBecause?: string;
  /** the day is the beginning of a lasting state, not the last day to act */
  begins?: boolean;
  /** for the status `ended` */
  ended?: EndedResponse;
  /** the rule under which a missed duty is owed now as well */
  continuesAs?: string;
  /** occurrences of the duties that were left open, and go on as this one */
  @ApiPropertyOptional({ type: [String] })
  follows?: readonly string[];
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

/** The rules that gave an answer. */
export class RulesVersionResponse {
  rulesVersion: string;
  /** day of the law that the rules follow */
  lawAsAt: string;
  /** day on which the rules were last compared with the law */
  checkedOn: string;
}

export class TimelineResponse extends RulesVersionResponse {
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
  /** facts that are not known, those on which most rules wait first */
  @ApiProperty({ type: [UnknownFactResponse] })
  unknownFacts: readonly UnknownFactResponse[];
}

/** A milestone on one side of a comparison. */
export class ComparedResponse {
  due: string | null;
  status: Status;
  /** how the date follows from the facts, with its authority */
  why: string;
}

/** A milestone that differs between the two answers. */
export class DifferenceResponse {
  kind: Difference['kind'];
  rule: string;
  occurrence: string;
  title: string;
  before: ComparedResponse | null;
  after: ComparedResponse | null;
  /** the facts of this milestone that the two sides know differently */
  @ApiProperty({ type: [String] })
  facts: readonly FactName[];
}

export class ComparisonResponse extends RulesVersionResponse {
  /** moved, added, removed or changed milestones; empty if the answers agree */
  @ApiProperty({ type: [DifferenceResponse] })
  differences: readonly DifferenceResponse[];
}

/** A rule in force, with the reason why it asks for something or not. */
export class ConsiderationResponse implements Consideration {
  rule: string;
  title: string;
  /** null: a fact that decides it is unknown */
  applies: boolean | null;
  because: BranchResponse;
}

export class ConsideredResponse extends RulesVersionResponse {
  /** the requested day */
  asOf: string;
  @ApiProperty({ type: [ConsiderationResponse] })
  items: readonly ConsiderationResponse[];
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

/** The date of a step as the plan has it, where the rules of today give another. */
export class MovedByRulesResponse {
  occurrence: string;
  title: string;
  /** date in the plan, by the rules of its last recalculation */
  from: string | null;
  /** date by the rules of today */
  to: string | null;
}

export class PersonTimelineResponse extends RulesVersionResponse {
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
  /** facts that are not known, those on which most rules wait first */
  @ApiProperty({ type: [UnknownFactResponse] })
  unknownFacts: readonly UnknownFactResponse[];
  /** version of the rules at the plan's last recalculation; null without a plan or before versions were kept */
  planRulesVersion: string | null;
  /** dates that the plan still has by another version of the rules, until its next recalculation */
  @ApiProperty({ type: [MovedByRulesResponse] })
  movedByRules: readonly MovedByRulesResponse[];
}

/** A day on which the law itself ends a duty. */
export class RuleEndResponse {
  /** first day without the duty, in words */
  on: string;
  because: string;
  /** the rule under which the matter goes on */
  continuesAs?: string;
}

/** One version of a rule in plain words. */
export class RuleResponse extends RulesVersionResponse implements CatalogueEntry {
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
  /** the provision as it stood on the day of the check */
  url?: string;
  /** the words of the law that the rule relies on */
  quote?: string;
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
  /** the days on which the law itself ends the duty */
  @ApiPropertyOptional({ type: [RuleEndResponse] })
  endsBy?: readonly RuleEndResponse[];
  /** this version is in force from this day to this day; several versions have the same id */
  validFrom?: string;
  validTo?: string;
}

export class RulesResponse {
  @ApiProperty({ type: [RuleResponse] })
  items: readonly RuleResponse[];
}
