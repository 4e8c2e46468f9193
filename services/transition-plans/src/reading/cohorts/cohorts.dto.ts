import type { PfaArea } from '#libs/contracts';

export const COHORTS = ['ehc-plan', 'no-ehc-plan', 'not-known'] as const;
export type Cohort = (typeof COHORTS)[number];

/** How many plans of the cohort have considered an outcome area: with a goal, or a note why none is needed. */
export class AreaConsidered {
  area: PfaArea;
  considered: number;
}

/** The open plans of young people with an EHC plan, without one, or of whom it is not known. */
export class CohortResponse {
  cohort: Cohort;
  /** open plans */
  plans: number;
  /** of these: all four outcome areas are considered */
  complete: number;
  areas: AreaConsidered[];
  /** plans with a goal in somebody's own words */
  inOwnWords: number;
  /** plans that the young person last answered with "agree", to what the plan said then */
  agreed: number;
  /** plans with a step that is late */
  withOverdue: number;
  /** plans with a step that no agency has */
  withUnowned: number;
}

export class CohortsResponse {
  /** day */
  asOf: string;
  /** always all three, side by side */
  cohorts: CohortResponse[];
}
