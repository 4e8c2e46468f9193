import type { PfaArea } from '#libs/contracts';

export const COHORTS = ['ehc-plan', 'no-ehc-plan', 'not-known'] as const;
export type Cohort = (typeof COHORTS)[number];

/** Number of plans in the cohort that have considered an outcome area, by a goal or by a note that none is needed. */
export class AreaConsidered {
  area: PfaArea;
  considered: number;
}

/** Open plans of young people who have an EHC plan, have none, or whose position is not known. */
export class CohortResponse {
  cohort: Cohort;
  /** open plans */
  plans: number;
  /** plans that have considered all four outcome areas */
  complete: number;
  areas: AreaConsidered[];
  /** plans with a goal in a person's own words */
  inOwnWords: number;
  /** plans where the young person's last answer was "agree" to the content at that time */
  agreed: number;
  /** plans with an overdue step */
  withOverdue: number;
  /** plans with a step that has no owner agency */
  withUnowned: number;
}

export class CohortsResponse {
  /** day */
  asOf: string;
  /** always all three cohorts */
  cohorts: CohortResponse[];
}
