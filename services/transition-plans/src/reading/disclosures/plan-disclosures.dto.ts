import { ApiProperty } from '@nestjs/swagger';
import type { Agency, PfaArea } from '#libs/contracts';

export class DisclosedGoal {
  title: string;
  area: PfaArea;
  /** YYYY-MM-DD */
  targetOn: string | null;
}

export class DisclosedStep {
  title: string;
  ownerAgency: Agency | null;
  /** YYYY-MM-DD */
  dueOn: string | null;
}

/** The plan data that a disclosure today would contain. */
export class PlanDisclosurePreview {
  planId: string;
  youngPersonId: string;
  /** version of the content that people agree to */
  version: number;
  /** SHA-256 of the plan's content */
  hash: string;
  @ApiProperty({ type: [DisclosedGoal] })
  goals: DisclosedGoal[];
  @ApiProperty({ type: [DisclosedStep] })
  steps: DisclosedStep[];
}
