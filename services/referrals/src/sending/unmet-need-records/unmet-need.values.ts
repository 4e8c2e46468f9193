import { AGE_BANDS, PFA_AREAS, type UnmetNeedCause } from '#libs/contracts';
import { DECLINE_REASONS } from '../../referral/lifecycle/reasons.values.js';

/** Reasons why agreed support did not start for lack of capacity. A choice of the young person is not an unmet need. */
export const CAPACITY_NON_STARTS = ['place-lost', 'funding-not-agreed', 'staff-not-found'] as const;

/** Reasons that staff give for a need without a sent referral. */
export const FLAG_REASONS = ['never-referred', 'service-closed'] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** Why a need was left unmet. */
const UNMET_REASONS = [...DECLINE_REASONS, ...CAPACITY_NON_STARTS, 'no-answer', ...FLAG_REASONS, 'no-match'] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];

/** The value if the young person's need is not recorded. */
export const NOT_KNOWN = 'not-known';

/** Number of SEN2 need codes in use, any of which may occur in a published table. */
const NEED_CODES = 14;
/** Upper bound on the postcode districts of a county in a table. */
const PLACES = 60;

/** The dimensions of unmet need tables, with the maximum number of codes of each. */
export const DIMENSIONS = {
  outcomeArea: PFA_AREAS.length,
  need: NEED_CODES,
  reason: UNMET_REASONS.length,
  ageBand: AGE_BANDS.length,
  place: PLACES,
  month: 12,
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** An unmet need, before the young person's age and need are added. */
export interface UnmetNeed {
  readonly id: string;
  readonly youngPersonId: string | null;
  /** by default that of the service */
  readonly outcomeArea?: string;
  readonly serviceId?: string;
  readonly cause: UnmetNeedCause;
  readonly reason: UnmetReason;
  /** instant, ISO 8601 in UTC */
  readonly at: string;
  /** SEN2 code; by default the young person's primary need */
  readonly need?: string | null;
  /** completed years; by default from the date of birth */
  readonly age?: number | null;
  /** postcode district */
  readonly place?: string | null;
  readonly referralId?: string | null;
  /** version of the referral that left it unmet */
  readonly referralVersion?: number;
  readonly goalId?: string | null;
  readonly stepId?: string | null;
  readonly words?: string | null;
}
