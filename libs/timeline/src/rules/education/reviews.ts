import { allOf, anyOf, inYear, oneOf, recorded, shown, test } from '../../engine/conditions.js';
import {
  daysBeginningWith,
  daysBefore,
  dayInYearOf,
  earliestOf,
  firstKnown,
  inWords,
  latestOf,
  notBefore,
  the,
  weeksAfter,
  where,
} from '../../engine/dates.js';
import { monthOf, rules } from '../../engine/rule.js';
import {
  amendmentNotice,
  decisionOfThisReview,
  finalPlan,
  nextReviewLimit,
  ownReviewLimit,
  reviewCompleted,
  reviewMeeting,
  runsFromTransfer,
  year9End,
  year9ReviewLimit,
  year9Start,
} from '../anchors.js';
import { attendsNoInstitution, planInForce } from '../circumstances.js';
import { CODE_OF_PRACTICE, REGULATION } from './sources.js';
import { phaseTransferLimit, phaseTransferRule } from './phase-transfer.js';

const ATTENDING = [
  'parent or young person',
  'school or college',
  'local authority SEN team',
  'health professional named by the ICB',
  'local authority social care',
];

const settingOrAuthority = (p: Parameters<typeof attendsNoInstitution.holds>[0]) =>
  attendsNoInstitution.holds(p) === true ? 'local authority' : 'setting';

const reviewIsOver = test(
  'the decision after this review has been notified',
  ['reviewDecisionOn', 'lastReviewCompletedOn'],
  (p) => {
    const decided = decisionOfThisReview.at(p);
    return decided !== null && decided <= p.asOf;
  },
);

const meetingRecorded = recorded('reviewMeetingOn', 'a review meeting is held or planned');

const noticeRecorded = recorded('amendmentNoticeServedOn', 'notice of the proposed changes was served');
const underReview = anyOf(meetingRecorded, noticeRecorded);

const noticeOfThisReview = notBefore(reviewMeeting, amendmentNotice);

/**
 * Before the decision is notified, the plan may still be amended; after it, only if that was the decision. An unknown
 * decision is asked for, unless the limit was missed already: a missed limit stays missed.
 */
const mayBeAmended = test(
  'the plan is being amended, or may yet be amended',
  ['reviewDecision', 'amendmentNoticeServedOn'],
  (p) => {
    if (noticeOfThisReview.at(p) !== null) return true;
    if (p.facts.reviewDecision != null) return p.facts.reviewDecision === 'amend';
    const decided = decisionOfThisReview.at(p);
    if (decided === null || decided > p.asOf) return true;
    return decided <= (finalPlanLimit.at(p) ?? decided) ? null : true;
  },
);

const twelveWeeks = earliestOf(weeksAfter(8, noticeOfThisReview), weeksAfter(12, reviewMeeting));
/** A transfer date before the start of the review does not bind it: the transfer rule itself is then overdue. */
const boundByTransfer = notBefore(firstKnown(reviewMeeting, amendmentNotice), phaseTransferLimit);
const finalPlanLimit = inWords(
  'the earlier of two limits. The first is the earlier of 56 days (8 weeks) after the notice of the proposed changes and 84 days (12 weeks) after the review meeting. A notice from before the review meeting does not count. The second is the date of EDU-11, EDU-12 or EDU-13, where one of these rules applies. It counts unless it is before the review meeting or, without a meeting, before the notice',
  earliestOf(twelveWeeks, boundByTransfer),
);

const bringForwardBy = dayInYearOf(3, 31, year9End);

export const REVIEW_RULES = rules(
  {
    id: 'EDU-03',
    name: 'year-9-review',
    title: 'The year 9 review: start planning for adult life',
    ask: 'Find out when the plan was last reviewed, so that the year 9 review has a date',
    when: allOf(
      planInForce,
      inYear(7),
      test('no review was completed since year 9 ended', ['lastReviewCompletedOn', 'year9ReviewOn'], (p) => {
        const completed = reviewCompleted.at(p);
        const ends = p.year9Ends;
        return p.isKnown('year9ReviewOn') || completed === null || ends === null || completed <= ends;
      }),
      test('it is known when the plan was made or last reviewed', ['lastReviewCompletedOn', 'year9ReviewOn'], (p) => {
        const ends = p.year9Ends;
        const nothingKnown = nextReviewLimit.at(p) === null && !p.isKnown('year9ReviewOn');
        return ends !== null && p.asOf > ends && nothingKnown ? null : true;
      }),
    ),
    askWhen: allOf(planInForce, inYear(7, 11)),
    due: year9ReviewLimit,
    datedBy: ['lastReviewCompletedOn'],
    met: earliestOf(the('year9ReviewOn', 'the year 9 review'), notBefore(year9Start, reviewCompleted)),
    marks: { year9Starts: year9Start, year9Ends: year9End },
    target: where(
      test('the review would be later than 31 March of year 9', [], (p) => {
        const due = year9ReviewLimit.at(p);
        const march = bringForwardBy.at(p);
        return due !== null && march !== null && due > march;
      }),
      bringForwardBy,
    ),
    prompt: (p, due) => {
      const march = bringForwardBy.at(p);
      const pending = march !== null && due > march && p.facts.year9ReviewOn == null;
      return pending
        ? 'The last day in time comes late in year 9: bring the review forward to the autumn or spring.'
        : undefined;
    },
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority; the school runs the meeting',
    involves: [...ATTENDING, 'careers adviser'],
    citation: 'SEND Regulations 2014 regs 20(6), 21(6); SEND Code of Practice 8.9-8.10, 9.184',
    url: REGULATION(20),
    confidence: 'high',
    evidence: 'the review report has a section on employment and education, independent living, community, and health',
    ifMissed: 'a planning year is lost; grounds for a complaint to the Ombudsman',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-04',
    name: 'annual-review',
    title: 'The annual review of the plan',
    ask: 'Find out whether a plan is in force, and when it was last reviewed',
    when: planInForce,
    askWhen: anyOf(recorded('planFirstMadeOn'), recorded('lastReviewCompletedOn')),
    due: nextReviewLimit,
    datedBy: ['planFirstMadeOn', 'lastReviewCompletedOn'],
    boundBy: (p, due) => (runsFromTransfer(p) && ownReviewLimit.at(p) !== due ? 'EDU-35' : undefined),
    occurrence: monthOf(nextReviewLimit),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ATTENDING,
    citation: 'Children and Families Act 2014 s.44(1)',
    url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/44',
    confidence: 'high',
    evidence: 'the notice of the decision after the review, with its date',
    ifMissed: 'grounds for a complaint to the Ombudsman or judicial review; the plan becomes outdated',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-05',
    name: 'termly-list',
    title: 'Notify schools, health and social care of the reviews that are due this term',
    when: allOf(planInForce, recorded('nextTermStartsOn', 'the first day of the next term is known')),
    due: daysBefore(14, the('nextTermStartsOn', 'the start of term')),
    occurrence: monthOf(the('nextTermStartsOn', 'the start of term')),
    afterwards: 'open-now',
    force: 'statutory-guidance',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['head teachers', 'ICB', 'social care'],
    citation: 'SEND Code of Practice 9.172',
    url: CODE_OF_PRACTICE,
    confidence: 'medium',
    evidence: 'the list as it was sent to schools, ICB and social care',
    ifMissed: 'settings cannot plan, and advice is missing at the meeting',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-06',
    name: 'review-papers',
    title: 'Send everybody the invitation and the papers for the review',
    when: allOf(planInForce, meetingRecorded),
    askWhen: meetingRecorded,
    due: daysBefore(14, reviewMeeting),
    occurrence: monthOf(reviewMeeting),
    mootWhen: reviewIsOver,
    owner: settingOrAuthority,
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the school or college; the local authority where there is none',
    involves: ATTENDING,
    citation: 'SEND Regulations 2014 regs 20(2)-(4), 21(2)-(4)',
    url: REGULATION(20),
    confidence: 'high',
    evidence: 'invitations, and dated advice from each agency',
    ifMissed: 'the review is procedurally flawed',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-07',
    name: 'review-report',
    title: 'Send everybody the report of the review',
    when: allOf(planInForce, meetingRecorded),
    askWhen: meetingRecorded,
    due: weeksAfter(2, reviewMeeting),
    occurrence: monthOf(reviewMeeting),
    mootWhen: reviewIsOver,
    owner: settingOrAuthority,
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the school or college; the local authority where there is none',
    involves: ['all the people invited'],
    citation: 'SEND Regulations 2014 regs 20(8)-(9), 21(7)',
    url: REGULATION(20),
    confidence: 'unconfirmed',
    unconfirmed: 'the paragraph numbers of regulation 20',
    evidence: 'the report, with recommendations and where people disagreed',
    ifMissed: 'less time is left to decide about the plan',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-08',
    name: 'review-decision',
    title: 'Notify the family whether the plan is kept, changed or ended, with any changes',
    when: allOf(planInForce, meetingRecorded),
    askWhen: meetingRecorded,
    due: weeksAfter(4, reviewMeeting),
    occurrence: monthOf(reviewMeeting),
    met: where(
      shown(oneOf('reviewDecision', ['amend'], 'the decision is to amend the plan')),
      latestOf(decisionOfThisReview, noticeOfThisReview),
      decisionOfThisReview,
    ),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['parent or young person', 'school or college'],
    citation: 'SEND Regulations 2014 regs 20(10), 22; R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)',
    url: REGULATION(22),
    confidence: 'high',
    evidence: 'the notice with its date, and the draft amendments where the plan changes',
    ifMissed: 'judicial review; the right to appeal comes late',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-09',
    name: 'representations',
    title: 'Give your views on the proposed changes, and name the school or college that you want',
    when: allOf(planInForce, noticeRecorded),
    askWhen: noticeRecorded,
    due: daysBeginningWith(15, amendmentNotice),
    occurrence: monthOf(amendmentNotice),
    afterwards: 'moot',
    force: 'legal-duty',
    leadAgency: 'family',
    leads: 'the parent or the young person',
    involves: ['local authority'],
    citation: 'SEND Regulations 2014 reg 22(2)(c)',
    url: REGULATION(22),
    confidence: 'high',
    evidence: 'comments, preferred place, request for a personal budget',
    ifMissed: 'the authority may finish the plan without the family’s views',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-10',
    name: 'final-amended-plan',
    title: 'The changed plan is final',
    ask: 'Find out the decision after the review: will the plan be changed?',
    when: allOf(planInForce, underReview, mayBeAmended),
    askWhen: underReview,
    due: finalPlanLimit,
    boundBy: (p, due) =>
      boundByTransfer.at(p) === due && twelveWeeks.at(p) !== due ? phaseTransferRule(p) : undefined,
    met: notBefore(latestOf(reviewMeeting, noticeOfThisReview), finalPlan),
    occurrence: monthOf(earliestOf(reviewMeeting, amendmentNotice)),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['school or college', 'ICB', 'parent or young person'],
    citation: 'SEND Regulations 2014 reg 22(3); R (L, M and P) v Devon CC [2022] EWHC 493 (Admin)',
    url: REGULATION(22),
    confidence: 'high',
    evidence: 'the final plan and the letter about the right to appeal',
    ifMissed: 'judicial review or the Ombudsman; no right to appeal until it is issued',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-20',
    name: 'adulthood-in-the-plan',
    title: 'Every changed plan states the provision for adult life and independent living',
    when: allOf(planInForce, inYear(9)),
    due: inWords(
      'the date of EDU-10, where the plan is being amended, or may yet be amended',
      where(shown(mayBeAmended), finalPlanLimit),
    ),
    opensOn: year9Start,
    standing: 'active-since',
    occurrence: monthOf(where(shown(mayBeAmended), earliestOf(reviewMeeting, amendmentNotice))),
    met: where(shown(mayBeAmended), notBefore(latestOf(reviewMeeting, noticeOfThisReview), finalPlan)),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['health', 'social care', 'school or college'],
    citation: 'SEND Regulations 2014 reg 12(3)',
    url: REGULATION(12),
    confidence: 'unconfirmed',
    unconfirmed: 'the wording of regulation 12(3)',
    evidence: 'provision for adulthood and independent living, specified in sections F, G and H',
    ifMissed: 'aims that nobody can enforce',
    validFrom: '2014-09-01',
  },
);
