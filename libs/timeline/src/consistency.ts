import { type CalendarDate, daysBetween } from '#libs/kernel';
import { type Nation } from './engine/rule.js';
import { FACTS } from './fact-dictionary.js';
import { type FactName, type FactsOfType, type TimelineFacts } from './facts.js';

/** Two facts that cannot both be true. */
export interface Conflict {
  readonly facts: readonly FactName[];
  readonly message: string;
}

type DateFact = FactsOfType<'date'>;

interface Order {
  readonly first: DateFact;
  readonly then: DateFact;
  /** the facts that count as not known until somebody has looked: by default `then` */
  readonly doubted?: readonly FactName[];
  /**
   * only a `then` of these days before `first` contradicts it, because an earlier one belongs to the time before: a notice
   * of amendments has to follow its own meeting within 12 weeks (SEND Regulations 2014 reg 22(3))
   */
  readonly within?: number;
  /** the only nation whose law uses the facts */
  readonly nation?: Nation;
}

/**
 * `then` cannot be before `first`. Only pairs that happen once: a final plan before a notice, or a decision before a
 * request, belongs to the time before.
 */
const ORDERS: readonly Order[] = [
  { first: 'dateOfBirth', then: 'planFirstMadeOn' },
  { first: 'dateOfBirth', then: 'lastReviewCompletedOn' },
  { first: 'dateOfBirth', then: 'reviewMeetingOn' },
  { first: 'dateOfBirth', then: 'year9ReviewOn' },
  { first: 'dateOfBirth', then: 'ehcNeedsAssessmentRequestedOn' },
  { first: 'dateOfBirth', then: 'becameEligibleChildOn' },
  { first: 'dateOfBirth', then: 'pathwayPlanLastReviewedOn' },
  { first: 'dateOfBirth', then: 'transitionAssessmentCompletedOn' },
  { first: 'dateOfBirth', then: 'adultNeedsAssessmentCompletedOn' },
  { first: 'dateOfBirth', then: 'adultSocialCareConclusionOn' },
  { first: 'dateOfBirth', then: 'adultSupportStartedOn' },
  { first: 'dateOfBirth', then: 'carersAssessmentCompletedOn' },
  { first: 'dateOfBirth', then: 'youngCarersAssessmentCompletedOn' },
  { first: 'dateOfBirth', then: 'pipInvitationLetterOn' },
  { first: 'dateOfBirth', then: 'dlaAwardEndsOn' },
  { first: 'dateOfBirth', then: 'approvedEducationStartedOn' },
  { first: 'dateOfBirth', then: 'ownUniversalCreditFrom' },
  { first: 'dateOfBirth', then: 'lastAnnualHealthCheckOn' },
  { first: 'dateOfBirth', then: 'admittedToHospitalOn' },
  { first: 'dateOfBirth', then: 'dischargedOn' },
  { first: 'dateOfBirth', then: 'lastCetrOn' },
  { first: 'dateOfBirth', then: 'enteredChildrensHealthServiceOn' },
  { first: 'dateOfBirth', then: 'lastTransitionMeetingOn' },
  { first: 'dateOfBirth', then: 'chcChecklistReceivedOn' },
  { first: 'dateOfBirth', then: 'chcDecisionOn' },
  { first: 'dateOfBirth', then: 'chcCareBeganOn' },
  { first: 'dateOfBirth', then: 'idpCopyGivenOn', nation: 'wales' },
  { first: 'dateOfBirth', then: 'statementLastReviewedOn', nation: 'northern-ireland' },
  { first: 'planFirstMadeOn', then: 'lastReviewCompletedOn' },
  { first: 'planFirstMadeOn', then: 'ehcPlanTransferredOn' },
  { first: 'planFirstMadeOn', then: 'ceaseDecisionOn' },
  { first: 'reviewMeetingOn', then: 'amendmentNoticeServedOn', within: 84 },
  { first: 'assessmentDelayFrom', then: 'assessmentDelayUntil' },
  { first: 'dateOfBirth', then: 'detainedOn' },
  { first: 'detainedOn', then: 'releasedOn' },
  { first: 'admittedToHospitalOn', then: 'dischargedOn' },
  { first: 'schoolClosedFrom', then: 'schoolReopensOn' },
  { first: 'authorityAwareOfLeavingOn', then: 'expectedSchoolLeavingOn', nation: 'scotland' },
];

/** Events that have happened cannot lie after the day asked about. */
const PAST_ONLY: readonly DateFact[] = ['dateOfBirth'];

interface Exclusion {
  readonly facts: readonly [FactName, FactName];
  readonly message: string;
  /** the facts that count as not known: by default both */
  readonly doubted?: readonly FactName[];
  holds(f: TimelineFacts, asOf: CalendarDate): boolean;
}

const EXCLUSIONS: readonly Exclusion[] = [
  {
    facts: ['lookedAfter', 'formerRelevantChild'],
    message:
      'A person who is looked after is not yet a former relevant child (Children Act 1989 s.23C(1)). One of the two facts is wrong.',
    holds: (f) => f.lookedAfter === true && f.formerRelevantChild === true,
  },
  {
    facts: ['inpatient', 'dischargedOn'],
    message: 'A person who was discharged after the admission is not in hospital. One of the two facts is wrong.',
    holds: ({ inpatient, admittedToHospitalOn: admitted, dischargedOn: discharged }, asOf) =>
      inpatient === true && admitted != null && discharged != null && discharged >= admitted && discharged <= asOf,
  },
  {
    facts: ['chcEligible', 'chcCareBeganOn'],
    message: 'Adult continuing healthcare does not begin without eligibility. One of the two facts is wrong.',
    holds: (f) => f.chcEligible === false && f.chcCareBeganOn != null,
  },
  {
    facts: ['dateOfBirth', 'healthHandovers'],
    message: 'A health service cannot hand over before the birth. Check the dates of each service.',
    doubted: ['healthHandovers'],
    holds: ({ dateOfBirth: born, healthHandovers: rows }) =>
      born != null &&
      (rows ?? []).some((row) =>
        [row.transferOn, row.metAdultPractitionerOn, row.firstAdultAppointmentOn].some(
          (day) => day != null && day < born,
        ),
      ),
  },
];

/**
 * Facts that contradict each other count as not known: no date is worked out from them, and each pair is reported.
 * @param asOf the day asked about
 * @param nation whose law is asked
 */
export function withoutConflicts(
  facts: TimelineFacts,
  asOf: CalendarDate,
  nation: Nation,
): { readonly consistent: TimelineFacts; readonly conflicts: readonly Conflict[] } {
  const conflicts: Conflict[] = [];
  const doubted = new Set<FactName>();
  for (const fact of PAST_ONLY)
    if ((facts[fact] ?? '') > asOf) {
      doubted.add(fact);
      conflicts.push({ facts: [fact], message: `A day in the future cannot be right: ${FACTS[fact].meaning}.` });
    }
  for (const { first, then, doubted: wrong = [then], within = Infinity, nation: only } of ORDERS) {
    if (only !== undefined && only !== nation) continue;
    const [a, b] = [facts[first] as CalendarDate | null, facts[then] as CalendarDate | null];
    if (a == null || b == null || b >= a || daysBetween(b, a) > within) continue;
    for (const fact of wrong) doubted.add(fact);
    const message = `“${FACTS[then].meaning}” cannot be before “${FACTS[first].meaning}”. Check both dates.`;
    conflicts.push({ facts: [first, then], message });
  }
  for (const { facts: pair, message, doubted: wrong = pair, holds } of EXCLUSIONS)
    if (holds(facts, asOf)) {
      for (const fact of wrong) doubted.add(fact);
      conflicts.push({ facts: pair, message });
    }
  if (doubted.size === 0) return { consistent: facts, conflicts };
  const consistent: Record<string, unknown> = { ...facts };
  for (const fact of doubted) consistent[fact] = null;
  return { consistent: consistent as TimelineFacts, conflicts };
}
