/**
 * Who may decide: a parent before the young person's rights begin; a representative when the young person lacks
 * capacity after that.
 */
export const DECISION_MAKER_KINDS = ['parent', 'young-person', 'representative'] as const;
export type DecisionMakerKind = (typeof DECISION_MAKER_KINDS)[number];

export const CAPACITY_OUTCOMES = ['has-capacity', 'lacks-capacity'] as const;
export type CapacityOutcome = (typeof CAPACITY_OUTCOMES)[number];

export const ASSESSMENT_END_REASONS = ['no-longer-valid', 'entered-in-error'] as const;
export type AssessmentEndReason = (typeof ASSESSMENT_END_REASONS)[number];

/** The authority of a representative; the first one in the list takes precedence. */
export const AUTHORITIES = ['deputy', 'attorney', 'appointee', 'nominated', 'parent'] as const;
export type RepresentativeAuthority = (typeof AUTHORITIES)[number];

export const REPRESENTATIVE_END_REASONS = ['revoked', 'stepped-down', 'died', 'other', 'entered-in-error'] as const;
export type RepresentativeEndReason = (typeof REPRESENTATIVE_END_REASONS)[number];
