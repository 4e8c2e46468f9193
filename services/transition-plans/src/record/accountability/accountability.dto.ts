import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches, MinLength } from 'class-validator';
import { type Page, PageQuery, Words } from '#libs/platform';

/** Somebody of the area who answers for it. */
export class AccountablePerson {
  /** account */
  @Matches(/^[\x21-\x7e]{1,200}$/)
  subject: string;

  @Words(200)
  name: string;
}

/** As short as a reason may be that somebody is held to, in characters. */
export const SUBSTANCE = 20;

/** A reason of substance: not a word or two, and not one key held down. */
export function ReasonOfSubstance(): PropertyDecorator {
  const inWords = { message: '$property must say it in words' };
  return applyDecorators(Words(2000), MinLength(SUBSTANCE), Matches(/\S+\s+\S+\s+\S+/, inWords));
}

export class DeclineAccountabilityRequest {
  /** why, for whoever asked */
  @Words(1000)
  words: string;
}

/** Who answers for a plan. */
export class PlanAccountableResponse extends AccountablePerson {
  /** the named worker by default, or somebody who accepted it at a hand-over */
  by: 'named-worker' | 'hand-over';
}

/** Who answers for a step: the one it names, else who answers for the plan. */
export class StepAccountableResponse extends AccountablePerson {
  by: 'step' | 'plan';
}

/** Who was asked to answer for a plan and has not answered. */
export class ProposedAccountableResponse extends AccountablePerson {
  /** day on which they were asked */
  on: string;
  /** name of who asked */
  askedBy: string;
  /** last working day on which their answer is in time */
  answerDueOn: string | null;
  /** how often they were asked again, because they let the day pass */
  chasedTimes: number;
}

/** Who was asked last and declined. */
export class DeclinedAccountabilityResponse {
  name: string;
  /** day on which they did */
  on: string;
  /** why */
  words: string;
}

export class AccountabilityResponse {
  planId: string;
  /** null where nobody answers for the plan: `GET /v1/worklists/accountability` lists such plans */
  accountable: PlanAccountableResponse | null;
  /** day since which they do, after a hand-over */
  since: string | null;
  proposed: ProposedAccountableResponse | null;
  /** until somebody is asked again; null for the family: the words are for whoever asked */
  declined: DeclinedAccountabilityResponse | null;
  /** what the caller may do now: `hand-over`, `accept`, `decline` */
  allowedActions: string[];
}

export const ACCOUNTABILITY_GAPS = ['nobody', 'not-accepted', 'silent'] as const;
export type AccountabilityGap = (typeof ACCOUNTABILITY_GAPS)[number];

export class AccountabilityQuery extends PageQuery {
  /**
   * `nobody` answers for the plan; somebody was asked and has `not-accepted`; of those, whoever let the day pass and was
   * asked again is `silent`. All of them unless told.
   */
  @IsOptional()
  @IsIn(ACCOUNTABILITY_GAPS)
  gap?: AccountabilityGap;
}

/** An open plan for which nobody answers, or which somebody was asked to answer for. */
export class AccountabilityRow {
  /** id of the plan */
  id: string;
  planReference: string;
  youngPersonId: string;
  /** what the young person is called */
  name: string;
  gap: AccountabilityGap;
  proposed: ProposedAccountableResponse | null;
  /** open steps that agencies have to do */
  openSteps: number;
}

export class AccountabilityPage implements Page<AccountabilityRow> {
  @ApiProperty({ type: [AccountabilityRow] })
  items: AccountabilityRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
