import { allOf, anyOf, inYear, oneOf, recorded, shown, test } from '../../engine/conditions.js';
import {
  dayAfter,
  daysBeginningWith,
  daysBefore,
  earliestOf,
  firstKnown,
  inWords,
  latestOf,
  notBefore,
  onlyBefore,
  the,
  weeksAfter,
  where,
} from '../../engine/dates.js';
import { type Person } from '../../engine/person.js';
import { monthOf, rules } from '../../engine/rule.js';
import { amendmentNotice, decisionOfThisReview, finalPlan, reviewMeeting, year9Start } from '../anchors.js';
import { attendsNoInstitution, planInForce } from '../circumstances.js';
import { limitRelaxedIn2020 } from './relaxed-2020.js';
import { CHILDREN_AND_FAMILIES_ACT, REGULATION } from './sources.js';
import { phaseTransferLimit, phaseTransferRule } from './phase-transfer.js';
import { ATTENDING } from './review-attendance.js';

const settingOrAuthority = (p: Person) => (attendsNoInstitution(p) ? 'local authority' : 'setting');

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
    if (reviewMeeting.at(p) !== null && notBefore(reviewMeeting, finalPlan).at(p) !== null) return true;
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

/** The review under way: from its meeting until the plan is kept, ended, or issued as changed. */
const reviewInProgress = allOf(planInForce, underReview);
const endOfThisReview = firstKnown(
  notBefore(latestOf(reviewMeeting, noticeOfThisReview), finalPlan),
  where(oneOf('reviewDecision', ['maintain', 'cease'], 'the plan is kept as it is, or ends'), decisionOfThisReview),
);
const reviewHasEnded = test(
  'the review has ended',
  ['reviewDecision', 'reviewDecisionOn', 'finalAmendedPlanOn'],
  (p) => {
    const end = endOfThisReview.at(p);
    return end !== null && end <= p.asOf;
  },
);
const budgetRequest = onlyBefore(
  dayAfter(endOfThisReview),
  notBefore(
    firstKnown(reviewMeeting, amendmentNotice),
    the('personalBudgetRequestedOn', 'the request for a personal budget'),
  ),
);

export const REVIEW_RULES = rules(
  {
    id: 'EDU-06',
    name: 'review-papers',
    title: 'Send everybody the invitation and the papers for the review',
    family: {
      text: 'You get the date of the review and all the papers by {due}.',
      undated: 'You get the papers two weeks before the review.',
      ask: 'Is there a plan? Please tell your coordinator if you know.',
      missed: 'You can ask for the papers. You can ask to move the meeting, so that you have time to read.',
    },
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
    quote: "At least two weeks' notice of the date of the meeting must be given.",
    confidence: 'high',
    evidence: 'invitations, and dated advice from each agency',
    ifMissed: 'the review is procedurally flawed',
    validFrom: '2014-09-01',
  },
  ...limitRelaxedIn2020(
    {
      id: 'EDU-07',
      name: 'review-report',
      title: 'Send everybody the report of the review',
      family: {
        text: 'You get the report of the review by {due}.',
        undated: 'You get the report two weeks after the review.',
        ask: 'Is there a plan? Please tell your coordinator if you know.',
        missed: 'You can ask the school or the council for the report.',
      },
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
      citation: 'SEND Regulations 2014 regs 21(7), 20(7)-(9)',
      url: REGULATION(21),
      quote:
        'The local authority must prepare a report on the child or young person within two weeks of the review meeting setting out its recommendations on any amendments required to be made to the EHC plan',
      confidence: 'unconfirmed',
      unconfirmed: 'the numbers of the paragraphs of regulation 20 about the report',
      evidence: 'the report, with recommendations and where people disagreed',
      ifMissed: 'less time is left to decide about the plan',
      validFrom: '2014-09-01',
    },
    weeksAfter(2, reviewMeeting),
  ),
  ...limitRelaxedIn2020(
    {
      id: 'EDU-08',
      name: 'review-decision',
      title: 'Notify the family whether the plan is kept, changed or ended, with any changes',
      family: {
        text: 'The council tells you by {due} if it will keep, change or end the plan. If it wants to change the plan, it sends you the changes.',
        undated: 'The council tells you if it will keep, change or end the plan.',
        ask: 'Is there a plan? Please tell your coordinator if you know.',
        missed:
          'You can ask the council to decide. You can complain to the council, and then to the Ombudsman. SENDIASS can give you free advice.',
      },
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
      quote:
        "send the child's parent or the young person a copy of the EHC plan together with a notice specifying the proposed amendments",
      confidence: 'high',
      evidence: 'the notice with its date, and the draft amendments where the plan changes',
      ifMissed: 'judicial review; the right to appeal comes late',
      validFrom: '2014-09-01',
    },
    weeksAfter(4, reviewMeeting),
  ),
  {
    id: 'EDU-09',
    name: 'representations',
    title: 'The family can comment on the proposed changes, and name the school or college that it wants',
    family: {
      text: 'You can tell the council what you think of the changes until {due}. You can name the school or college that you want. You can ask to meet the council.',
      undated: 'You can tell the council what you think of the changes.',
      ask: 'Is there a plan? Please tell your coordinator if you know.',
      missed:
        'You can still write to the council. You can appeal when you get the new plan. SENDIASS can give you free advice.',
    },
    when: allOf(planInForce, noticeRecorded),
    askWhen: noticeRecorded,
    due: daysBeginningWith(15, amendmentNotice),
    occurrence: monthOf(amendmentNotice),
    afterwards: 'moot',
    force: 'right',
    leadAgency: 'family',
    leads: 'the parent or the young person',
    involves: ['local authority'],
    citation: 'SEND Regulations 2014 reg 22(2)(c)',
    url: REGULATION(22),
    quote:
      'give them at least 15 days, beginning with the day on which the draft plan was served, in which to— (i) make representations about the content of the draft plan',
    confidence: 'high',
    evidence: 'comments, preferred place, request for a personal budget',
    ifMissed: 'the authority may finish the plan without the family’s views',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-37',
    name: 'ask-for-a-personal-budget',
    title: 'The family can ask for a personal budget while the plan is under review',
    family: {
      text: 'You can ask for a personal budget while the plan is looked at. It shows what money there is for your help.',
      missed: 'You can ask at the next review too.',
    },
    when: reviewInProgress,
    met: budgetRequest,
    mootWhen: reviewHasEnded,
    occurrence: monthOf(earliestOf(reviewMeeting, amendmentNotice)),
    force: 'right',
    leadAgency: 'family',
    leads: 'the parent or the young person',
    involves: ['local authority', 'ICB'],
    citation:
      'Children and Families Act 2014 s.49(1); Special Educational Needs (Personal Budgets) Regulations 2014 reg 4',
    url: CHILDREN_AND_FAMILIES_ACT(49),
    quote: "must prepare a personal budget for him or her if asked to do so by the child's parent or the young person",
    confidence: 'high',
    evidence: 'the request with its day',
    ifMissed: 'the family can ask at the next review or re-assessment',
    validFrom: '2014-09-01',
  },
  ...limitRelaxedIn2020(
    {
      id: 'EDU-10',
      name: 'final-amended-plan',
      title: 'The changed plan is final',
      family: {
        text: 'The council sends you the new plan by {due}.',
        undated: 'The council sends you the new plan.',
        ask: 'Will the plan be changed? Please tell your coordinator what the council said.',
        missed:
          'You can ask the council for the new plan. You can complain to the council, and then to the Ombudsman. You can appeal when you get it.',
      },
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
      quote:
        'as soon as practicable, and in any event within 8 weeks of the local authority sending a copy of the EHC plan in accordance with paragraph (2)(a)',
      confidence: 'high',
      evidence: 'the final plan and the letter about the right to appeal',
      ifMissed: 'judicial review or the Ombudsman; no right to appeal until it is issued',
      validFrom: '2014-09-01',
    },
    finalPlanLimit,
  ),
  {
    id: 'EDU-20',
    name: 'adulthood-in-the-plan',
    title: 'Every changed plan states the provision for adult life and independent living',
    family: {
      text: 'The new plan comes by {due}. It must say how you get help to prepare for adult life.',
      undated: 'From year 9, a new plan must say how you get help to prepare for adult life.',
      missed:
        'You can ask for this at the review. You can appeal when you get the new plan. SENDIASS can give you free advice.',
    },
    when: allOf(planInForce, inYear(9)),
    due: inWords(
      'the date of EDU-10, where the plan is being amended, or may yet be amended',
      where(shown(mayBeAmended), notBefore(year9Start, finalPlanLimit)),
    ),
    opensOn: year9Start,
    standing: 'active-since',
    occurrence: monthOf(where(shown(mayBeAmended), earliestOf(reviewMeeting, amendmentNotice))),
    met: where(
      allOf(underReview, shown(mayBeAmended)),
      notBefore(latestOf(reviewMeeting, noticeOfThisReview, year9Start), finalPlan),
    ),
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
