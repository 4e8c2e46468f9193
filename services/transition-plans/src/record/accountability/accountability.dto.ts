import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches, MinLength } from 'class-validator';
import { type Page, PageQuery, Words } from '#libs/platform';

/** A person in the area who is accountable. */
export class AccountablePerson {
  /** account */
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject: string;

  @Words(200)
  name: string;
}

/** Shortest accepted reason of substance, in characters. */
export const SUBSTANCE = 20;

/** Requires a reason of substance: at least three words, so one held-down key does not pass. */
export function ReasonOfSubstance(): PropertyDecorator {
  const inWords = { message: '$property must be at least three words' };
  return applyDecorators(Words(2000), MinLength(SUBSTANCE), Matches(/\S+\s+\S+\s+\S+/, inWords));
}

export class DeclineAccountabilityRequest {
  /** reason, for the person who asked */
  @Words(1000)
  words: string;
}

/** The person accountable for a plan. */
export class PlanAccountableResponse extends AccountablePerson {
  /** `named-worker` by default; `hand-over` when another person has accepted */
  by: 'named-worker' | 'hand-over';
}

/** The person accountable for a step: the person that the step names, or the person accountable for the plan. */
export class StepAccountableResponse extends AccountablePerson {
  by: 'step' | 'plan';
}

/** The person who was asked to become accountable and has not answered. */
export class ProposedAccountableResponse extends AccountablePerson {
  /** day of the request */
  on: string;
  /** name of the person who asked */
  askedBy: string;
  /** last working day for their answer */
  answerDueOn: string | null;
  /** number of reminders after the deadline passed */
  chasedTimes: number;
}

/** The last person who was asked and declined. */
export class DeclinedAccountabilityResponse {
  name: string;
  /** day on which they declined */
  on: string;
  /** reason */
  words: string;
}

export class AccountabilityResponse {
  planId: string;
  /** null when nobody is accountable; `GET /v1/worklists/accountability` lists such plans */
  accountable: PlanAccountableResponse | null;
  /** first day of their accountability after a hand-over */
  since: string | null;
  proposed: ProposedAccountableResponse | null;
  /** present until another person is asked; null for the family */
  declined: DeclinedAccountabilityResponse | null;
  /** actions open to the caller now: `hand-over`, `accept`, `decline` */
  allowedActions: string[];
}

export const ACCOUNTABILITY_GAPS = ['nobody', 'not-accepted', 'silent'] as const;
export type AccountabilityGap = (typeof ACCOUNTABILITY_GAPS)[number];

export class AccountabilityQuery extends PageQuery {
  /**
   * `nobody`: the plan has no accountable person. `not-accepted`: a person was asked and has not accepted. `silent`:
   * that person has also missed the deadline and been reminded. Lists all of them by default.
   */
  @IsOptional()
  @IsIn(ACCOUNTABILITY_GAPS)
  gap?: AccountabilityGap;
}

/** An open plan that has no accountable person, or whose new accountable person has not accepted. */
export class AccountabilityRow {
  /** id of the plan */
  id: string;
  planReference: string;
  youngPersonId: string;
  /** the young person's usual name; null for leaders, who open a record by a drill-down */
  name: string | null;
  gap: AccountabilityGap;
  proposed: ProposedAccountableResponse | null;
  /** open steps that agencies must do */
  openSteps: number;
}

export class AccountabilityPage implements Page<AccountabilityRow> {
  @ApiProperty({ type: [AccountabilityRow] })
  items: AccountabilityRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
