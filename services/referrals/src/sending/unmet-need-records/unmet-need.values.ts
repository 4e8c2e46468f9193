import { AGE_BANDS, PFA_AREAS, type UnmetNeedCause } from '#libs/contracts';
import { DECLINE_REASONS } from '../../referral/lifecycle/reasons.values.js';

/** Support that was agreed and never began for want of capacity; what the young person chose is no unmet need. */
export const CAPACITY_NON_STARTS = ['place-lost', 'funding-not-agreed', 'staff-not-found'] as const;

/** What staff say of a need for which no referral was ever sent. */
export const FLAG_REASONS = ['never-referred', 'service-closed'] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

/** Why a need was left unmet. */
const UNMET_REASONS = [...DECLINE_REASONS, ...CAPACITY_NON_STARTS, 'no-answer', ...FLAG_REASONS, 'no-match'] as const;
export type UnmetReason = (typeof UNMET_REASONS)[number];

/** Where the need of the young person is not on file. */
export const NOT_KNOWN = 'not-known';

/** SEN2 need codes in use, of which a published table may have any. */
const NEED_CODES = 14;
/** Postcode districts of a county, roughly; no more than a bound on how many a table may have. */
const PLACES = 60;

/** What unmet needs are counted by, and how many codes each may have in a table. */
export const DIMENSIONS = {
  outcomeArea: PFA_AREAS.length,
  need: NEED_CODES,
  reason: UNMET_REASONS.length,
  ageBand: AGE_BANDS.length,
  place: PLACES,
  month: 12,
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/** A need that was left unmet, before what is known of the young person is put beside it. */
export interface UnmetNeed {
  readonly id: string;
  readonly youngPersonId: string | null;
  /** that of the service, where left out */
  readonly outcomeArea?: string;
  readonly serviceId?: string;
  readonly cause: UnmetNeedCause;
  readonly reason: UnmetReason;
  /** instant, ISO 8601 in UTC */
  readonly at: string;
  /** SEN2 code; the young person's primary need, where left out */
  readonly need?: string | null;
  /** completed years; from the date of birth, where left out */
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
