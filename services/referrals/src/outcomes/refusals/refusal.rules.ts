import type { Agency, ChallengeRoute, EligibilityLimb, RefusalCriterion } from '#libs/contracts';
import { type CalendarDate, type FieldError, unprocessable } from '#libs/kernel';

export const HOW_TOLD = ['letter', 'easy-read-letter', 'e-mail', 'in-person', 'telephone', 'video-call'] as const;
export type HowTold = (typeof HOW_TOLD)[number];

export interface Evidence {
  /** evidence that was considered: `Occupational therapy report` */
  readonly what: string;
  readonly by?: string | null;
  /** date of the evidence */
  readonly on?: string | null;
}

export interface DecisionMaker {
  readonly name: string;
  /** job title or role: `Team manager` */
  readonly role: string;
}

/** The details of a refusal as the client sends them; any part may be missing. */
interface GivenRefusal {
  readonly criterion?: RefusalCriterion;
  readonly limb?: EligibilityLimb;
  readonly evidence?: readonly Evidence[];
  readonly decidedBy?: Partial<DecisionMaker>;
  readonly advice?: string;
  readonly routes?: readonly ChallengeRoute[];
  readonly toldHow?: HowTold;
  readonly toldOn?: string;
  readonly reviewOn?: string;
}

/** The complete record of a decision to refuse support. */
export interface Refusal {
  /** agency that runs the service */
  readonly agency: Agency;
  readonly criterion: RefusalCriterion;
  readonly limb: EligibilityLimb | null;
  readonly evidence: readonly Evidence[];
  readonly decidedBy: DecisionMaker;
  /** how the needs can be met or reduced in the meantime */
  readonly advice: string | null;
  readonly routes: readonly ChallengeRoute[];
  readonly toldHow: HowTold;
  readonly toldOn: string;
  readonly reviewOn: string;
}

/** These criteria require written advice: Care Act 2014 s.13(5), and s.58(5) if an assessment before 18 is refused. */
const NEEDS_ADVICE: readonly RefusalCriterion[] = ['national-eligibility', 'transition-assessment'];

/**
 * Checks the record that a statutory service must make when it declines. Any other service gives only a coded reason and
 * words, and the result is null.
 * @param agency that runs the service
 * @throws DomainError REFUSAL_INCOMPLETE (422), with a code for each detail that is missing or not allowed;
 *   REFUSAL_NOT_FOR_SERVICE (422) if no agency runs the service but it sends a refusal
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
      'No statutory agency runs this service. Leave refusal out and give only reason and rationale.',
    );
  }
  const { criterion, limb, evidence = [], decidedBy, advice, routes = [], toldHow, toldOn, reviewOn } = given ?? {};
  const wrong: FieldError[] = [];
  const need = (is: boolean, field: string, code: string, message: string) => {
    if (!is) wrong.push({ field: `refusal.${field}`, code, message });
  };
  need(criterion !== undefined, 'criterion', 'CRITERION_MISSING', 'state which criterion was applied');
  need((criterion === 'national-eligibility') === (limb !== undefined), 'limb', ...limbProblem(limb));
  need(evidence.length > 0, 'evidence', 'EVIDENCE_MISSING', 'list the evidence that was considered');
  need(
    !!decidedBy?.name && !!decidedBy.role,
    'decidedBy',
    'DECIDER_MISSING',
    'give the name and role of the decision-maker',
  );
  need(
    !criterion || !NEEDS_ADVICE.includes(criterion) || !!advice,
    'advice',
    'ADVICE_MISSING',
    'give written advice on how the needs can be met or reduced',
  );
  need(
    routes.length > 0,
    'routes',
    'CHALLENGE_MISSING',
    'list the ways to challenge the decision that were explained to the young person',
  );
  need(toldHow !== undefined, 'toldHow', 'TOLD_HOW_MISSING', 'state how the young person was informed');
  need(toldOn !== undefined, 'toldOn', 'TOLD_ON_MISSING', 'give the date on which the young person was informed');
  need(!toldOn || toldOn <= today, 'toldOn', 'TOLD_IN_FUTURE', 'must be today or earlier');
  need(
    reviewOn !== undefined,
    'reviewOn',
    'REVIEW_DATE_MISSING',
    'give the date on which the decision will be reviewed',
  );
  need(!reviewOn || reviewOn > today, 'reviewOn', 'REVIEW_NOT_AHEAD', 'must be in the future');
  if (wrong.length > 0) {
    throw unprocessable(
      'REFUSAL_INCOMPLETE',
      'A statutory service must record its refusal in full. Some details are missing or not allowed; see errors.',
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
    ? ['LIMB_MISSING', 'state which part of the national criteria is not met']
    : ['LIMB_WITHOUT_CRITERION', 'leave this out unless the criterion is national-eligibility'];
}
