import { type CalendarDate } from '#libs/kernel';
import { periodEnd } from '../calendar/periods.js';
import { schoolYearEnd, schoolYearOf } from '../calendar/school-year.js';
import { oneOf, shown } from '../engine/conditions.js';
import {
  birthday,
  dayAfter,
  firstKnown,
  inWords,
  known,
  latestOf,
  monthsStartingWith,
  notBefore,
  onlyBefore,
  the,
  where,
} from '../engine/dates.js';
import { type DateExpression } from '../engine/language.js';
import { type Person } from '../engine/person.js';
import { longDate, type Derivation } from '../engine/derivation.js';

/** Dates from which several rules start. */

export const sixteen = birthday(16);
export const eighteen = birthday(18);
export const twentyFive = birthday(25);

function explainYearGroup(p: Person, derivation: Derivation): void {
  const byClass = p.facts.ncYearActual != null;
  derivation.facts.add(byClass ? 'ncYearActual' : 'dateOfBirth');
  derivation.conventions.add('school-year');
  derivation.conventions.add(byClass ? 'year-group-of-the-class' : 'year-group-by-age');
}

export const compulsorySchoolAgeEnd = known(
  'the end of compulsory school age',
  (p) => p.compulsorySchoolAgeEndsOn,
  (p, derivation) => {
    sixteen.at(p, derivation);
    derivation.conventions.add('compulsory-school-age');
  },
);
export const rightsFrom = dayAfter(compulsorySchoolAgeEnd);
export const year9Start = known('the start of year 9', (p) => p.year9Starts, explainYearGroup);
export const year9End = known('the end of year 9', (p) => p.year9Ends, explainYearGroup);
export const schoolYearNowEnds = known(
  'the end of this school year',
  (p) => schoolYearEnd(schoolYearOf(p.asOf)),
  (_, derivation) => derivation.conventions.add('school-year'),
);

export const planFirstMade = the('planFirstMadeOn', 'the first plan');
const lastReview = the('lastReviewCompletedOn', 'the completion of the last review');
export const reviewMeeting = the('reviewMeetingOn', 'the review meeting');
export const reviewDecision = the('reviewDecisionOn', 'the decision after the review');
export const amendmentNotice = the('amendmentNoticeServedOn', 'the notice of the proposed changes');
export const finalPlan = the('finalAmendedPlanOn', 'the final plan');
export const transferredPlan = the('ehcPlanTransferredOn', 'the transfer of the plan');

/** A review is a process: it is completed when the authority notifies its decision, not when people meet. */
export const reviewCompleted = latestOf(lastReview, reviewDecision);
/** The decision that belongs to the meeting on record. */
export const decisionOfThisReview = firstKnown(
  notBefore(reviewMeeting, reviewDecision),
  notBefore(reviewMeeting, lastReview),
);

/**
 * Twelve months starting with the making of the plan or the last completed review (Children and Families Act s.44(1)).
 */
export const ownReviewLimit: DateExpression = {
  ...monthsStartingWith(12, latestOf(planFirstMade, lastReview, reviewDecision)),
  words: 'the last day of the 12 months starting with the completion of the last review, or with the first plan',
};

/** After a move: the later of the end of the running twelve months and three months from the transfer (reg 15(5)). */
export const reviewLimitAfterTransfer: DateExpression = {
  ...latestOf(
    monthsStartingWith(
      12,
      latestOf(onlyBefore(transferredPlan, planFirstMade), onlyBefore(transferredPlan, reviewCompleted)),
    ),
    monthsStartingWith(3, transferredPlan),
  ),
  words:
    'the later of two days. One is the end of the 12 months that were running. The other is the last day of the 3 months starting with the transfer of the plan',
};
export const reviewedSinceTransfer = notBefore(transferredPlan, reviewCompleted);

/** Last day of the next review of the plan. */
export const nextReviewLimit: DateExpression = {
  words: `${ownReviewLimit.words}. After a move to another authority, it is ${reviewLimitAfterTransfer.words}`,
  at: (p, derivation) => (runsFromTransfer(p) ? reviewLimitAfterTransfer : ownReviewLimit).at(p, derivation),
};

export function runsFromTransfer(p: Person): boolean {
  return transferredPlan.at(p) !== null && reviewedSinceTransfer.at(p) === null;
}

/**
 * The first review that prepares for adulthood: the first limit on or after 1 September of year 9, if every review
 * before it is completed on its last day. Bounded by the end of year 9 while no review date is known, because no two
 * reviews are more than twelve months apart.
 */
export const year9ReviewLimit: DateExpression = {
  words: `${ownReviewLimit.words}. It is the first such day on or after the start of year 9`,
  at(p, derivation) {
    const starts = p.year9Starts;
    if (starts === null) return null;
    const completed = reviewCompleted.at(p);
    let limit = nextReviewLimit.at(p, derivation);
    if (limit === null || (completed !== null && completed >= starts)) return year9End.at(p, derivation);
    if (derivation) explainYearGroup(p, derivation);
    while (limit < starts) limit = following(limit, derivation);
    return limit;
  },
};

function following(limit: CalendarDate, derivation?: Derivation): CalendarDate {
  const next = periodEnd(limit, 12);
  const phrase = `the last day of the 12 months starting with the review before it, due by ${longDate(limit)}`;
  derivation?.derived(phrase, `${limit} and 12 months, less a day = ${next}`, 'period-ends-the-day-before');
  return next;
}

/** The decision to end the plan, by itself or after a review. */
export const ceaseDecision = inWords(
  'the decision to end the plan',
  firstKnown(
    the('ceaseDecisionOn', 'the decision to end the plan'),
    where(shown(oneOf('reviewDecision', ['cease'], 'the decision after the review ends the plan')), reviewDecision),
  ),
);
