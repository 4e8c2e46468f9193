import type { Agency, ChallengeRoute, EligibilityLimb, RefusalCriterion } from '#libs/contracts';
import { type CalendarDate, type FieldError, unprocessable } from '#libs/kernel';

export const HOW_TOLD = ['letter', 'easy-read-letter', 'e-mail', 'in-person', 'telephone', 'video-call'] as const;
export type HowTold = (typeof HOW_TOLD)[number];

export interface Evidence {
  /** what was looked at: `Occupational therapy report` */
  readonly what: string;
  readonly by?: string | null;
  /** day of it */
  readonly on?: string | null;
}

export interface DecisionMakerKind {
  readonly name: string;
  /** what they are: `Team manager` */
  readonly role: string;
}

/** What is said of a refusal beside its reasons, as it comes in: each part may be missing. */
interface GivenRefusal {
  readonly criterion?: RefusalCriterion;
  readonly limb?: EligibilityLimb;
  readonly evidence?: readonly Evidence[];
  readonly decidedBy?: Partial<DecisionMakerKind>;
  readonly advice?: string;
  readonly routes?: readonly ChallengeRoute[];
  readonly toldHow?: HowTold;
  readonly toldOn?: string;
  readonly reviewOn?: string;
}

/** The record of a decision not to support somebody. */
export interface Refusal {
  /** that runs the service */
  readonly agency: Agency;
  readonly criterion: RefusalCriterion;
  readonly limb: EligibilityLimb | null;
  readonly evidence: readonly Evidence[];
  readonly decidedBy: DecisionMakerKind;
  /** what can be done meanwhile to meet or reduce the needs */
  readonly advice: string | null;
  readonly routes: readonly ChallengeRoute[];
  readonly toldHow: HowTold;
  readonly toldOn: string;
  readonly reviewOn: string;
}

/** Written advice is owed with these: Care Act 2014 s.13(5), and s.58(5) where an assessment before 18 is refused. */
const NEEDS_ADVICE: readonly RefusalCriterion[] = ['national-eligibility', 'transition-assessment'];

/**
 * The record that a decline of a statutory service leaves; null for any other service, of which a coded reason and words
 * are enough.
 * @param agency that runs the service
 * @throws DomainError REFUSAL_INCOMPLETE (422), with a code for each thing that is missing or cannot be;
 *   REFUSAL_NOT_FOR_SERVICE (422) where a service that no agency runs gives one
 */
export function recordRefusal(
  agency: Agency | null,
  given: GivenRefusal | undefined,
  today: CalendarDate,
): Refusal | null {
  if (agency === null) {
    if (given === undefined) return null;
    throw unprocessable(
      'REFUSAL_NOT_FOR_SERVICE',
      'No statutory agency runs this service: reason and rationale are enough.',
    );
  }
  const { criterion, limb, evidence = [], decidedBy, advice, routes = [], toldHow, toldOn, reviewOn } = given ?? {};
  const wrong: FieldError[] = [];
  const need = (is: boolean, field: string, code: string, message: string) => {
    if (!is) wrong.push({ field: `refusal.${field}`, code, message });
  };
  need(criterion !== undefined, 'criterion', 'CRITERION_MISSING', 'which criterion was applied');
  need((criterion === 'national-eligibility') === (limb !== undefined), 'limb', ...limbProblem(limb));
  need(evidence.length > 0, 'evidence', 'EVIDENCE_MISSING', 'what was looked at');
  need(!!decidedBy?.name && !!decidedBy.role, 'decidedBy', 'DECIDER_MISSING', 'who decided it, and what they are');
  need(
    !criterion || !NEEDS_ADVICE.includes(criterion) || !!advice,
    'advice',
    'ADVICE_MISSING',
    'what can be done meanwhile',
  );
  need(routes.length > 0, 'routes', 'CHALLENGE_MISSING', 'which ways to challenge it were told');
  need(toldHow !== undefined, 'toldHow', 'TOLD_HOW_MISSING', 'how they were told');
  need(toldOn !== undefined, 'toldOn', 'TOLD_ON_MISSING', 'when they were told');
  need(!toldOn || toldOn <= today, 'toldOn', 'TOLD_IN_FUTURE', 'what is told later was not told yet');
  need(reviewOn !== undefined, 'reviewOn', 'REVIEW_DATE_MISSING', 'when it is looked at again');
  need(!reviewOn || reviewOn > today, 'reviewOn', 'REVIEW_NOT_AHEAD', 'a review lies ahead');
  if (wrong.length > 0) {
    throw unprocessable(
      'REFUSAL_INCOMPLETE',
      'A statutory service that says no has to leave a whole record of it.',
      wrong,
    );
  }
  return {
    agency,
    criterion: criterion!,
    limb: limb ?? null,
    evidence,
    decidedBy: { name: decidedBy!.name!, role: decidedBy!.role! },
    advice: advice ?? null,
    routes,
    toldHow: toldHow!,
    toldOn: toldOn!,
    reviewOn: reviewOn!,
  };
}

function limbProblem(limb: EligibilityLimb | undefined): [code: string, message: string] {
  return limb === undefined
    ? ['LIMB_MISSING', 'which part of the national criteria is not met']
    : ['LIMB_WITHOUT_CRITERION', 'only the national criteria have such a part'];
}
