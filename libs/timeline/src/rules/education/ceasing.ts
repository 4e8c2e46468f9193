import { aged, allOf, isNot, oneOf, recorded, shown, test } from '../../engine/conditions.js';
import {
  dayAfter,
  dayBefore,
  earliestOf,
  firstKnown,
  inWords,
  latestOf,
  monthsAfter,
  monthsBefore,
  notBefore,
  the,
  weeksAfter,
  where,
} from '../../engine/dates.js';
import { monthOf, rules } from '../../engine/rule.js';
import { targetWorkingDaysAfter, tribunalDay } from '../../engine/working-day-dates.js';
import { ceaseDecision, finalPlan, nextReviewLimit, reviewDecision, twentyFive } from '../anchors.js';
import { outOfEducation, planInForce } from '../circumstances.js';
import { CODE_OF_PRACTICE, REGULATION } from './sources.js';

const leftEducation = the('leftEducationOn', 'the day of leaving education');
const certificate = the('mediationCertificateOn', 'the mediation certificate');

const appealLimit = (decision: typeof ceaseDecision) =>
  tribunalDay(latestOf(monthsAfter(2, decision), monthsAfter(1, notBefore(decision, certificate))));

/** A decision that can be appealed. A decision to amend cannot, until the final plan is issued. */
const appealableDecision = inWords(
  'the decision that can be appealed',
  latestOf(
    the('appealableDecisionOn', 'the decision'),
    the('ceaseDecisionOn', 'the decision to end the plan'),
    where(
      shown(oneOf('reviewDecision', ['maintain', 'cease'], 'the decision after the review keeps or ends the plan')),
      reviewDecision,
    ),
    finalPlan,
    where(
      shown(isNot('ehcNeedsAssessmentAgreed', 'the authority refused to assess')),
      the('ehcNeedsAssessmentDecisionOn', 'the decision not to assess'),
    ),
    the('ehcPlanRefusedOn', 'the decision not to make a plan'),
  ),
);
const appealWindow = inWords(
  'the later of 2 months after the decision and 1 month after the mediation certificate. The day moves to a tribunal working day. The time runs from the latest decision that can be appealed. These are the decision to end the plan, the final plan, the decision not to make a plan and the decision not to assess. The decision after the review counts where it keeps or ends the plan. Any other recorded decision with a right of appeal counts. A mediation certificate from before the decision does not count',
  appealLimit(appealableDecision),
);

const appealOfCease = notBefore(ceaseDecision, the('appealLodgedOn', 'the appeal'));
const appealConcluded = notBefore(ceaseDecision, the('appealConcludedOn', 'the end of the appeal'));
export const appealPending = test(
  'the decision is under appeal',
  ['appealLodgedOn', 'appealConcludedOn'],
  (p) => appealOfCease.at(p) !== null && appealConcluded.at(p) === null,
);
const appealed = test('the decision was appealed', ['appealLodgedOn'], (p) => appealOfCease.at(p) !== null);
/** First day on which a plan that the authority decided to end may end. */
export const earliestEnd = inWords(
  'the day after the end of the appeal, where the decision was appealed. Otherwise it is the day after the time to appeal ends. That time is the later of 2 months after the decision to end the plan and 1 month after the mediation certificate. It moves to a tribunal working day. Without a separate decision to end the plan, the decision after the review counts where it ends the plan. An appeal or a mediation certificate from before the decision does not count',
  where(appealed, dayAfter(appealConcluded), dayAfter(appealLimit(ceaseDecision))),
);

/** Day on which the plan is expected to end: a degree course begins, the authority ends it, or the person turns 25. */
const expectedEnd = inWords(
  'the day on which the plan is expected to end',
  firstKnown(the('startsHigherEducationOn', 'the first day in higher education'), earliestOf(earliestEnd, twentyFive)),
);

const hasLeft = test('the young person left education', ['leftEducationOn'], (p) => {
  const day = leftEducation.at(p);
  return day !== null && day <= p.asOf;
});
const decidedToCease = test(
  'the authority decided to end the plan',
  ['ceaseDecisionOn', 'reviewDecision'],
  (p) => ceaseDecision.at(p) !== null,
);

const order = the('tribunalOrderOn', 'the tribunal’s order');
const orderIs = (type: 'amend-plan' | 'change-named-setting' | 'assess', words: string) =>
  shown(oneOf('tribunalOrderType', [type], words));

export const CEASING_RULES = rules(
  {
    id: 'EDU-21',
    name: 're-engagement-review',
    title: 'Under 18 and out of education: review the plan and find a way back',
    ask: 'Find out whether the young person is back in education or training',
    when: allOf(planInForce, aged(0, 17), outOfEducation),
    askWhen: allOf(planInForce, hasLeft),
    target: targetWorkingDaysAfter('reEngagementReviewWorkingDays', leftEducation),
    targetForce: 'local',
    met: notBefore(leftEducation, where(recorded('leftEducationOn'), finalPlan)),
    occurrence: monthOf(leftEducation),
    guards: 'cease-plan',
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person', 'parents', 'careers adviser', 'social care'],
    citation: 'SEND Regulations 2014 reg 29(1)-(2)',
    url: REGULATION(29),
    confidence: 'high',
    evidence: 'the review and the changed plan that brings the young person back',
    ifMissed: 'a complaint to the Ombudsman; the duty to take part in education is broken',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-22',
    name: 'review-before-ceasing',
    title: 'Out of education at 18 or over: review the plan before it is ended',
    ask: 'Find out whether the young person is back in education or training',
    when: allOf(planInForce, aged(18), outOfEducation),
    askWhen: allOf(planInForce, hasLeft),
    metWhen: isNot('wishesToReturnToEducation', 'a review found that the young person does not wish to return'),
    occurrence: monthOf(leftEducation),
    guards: 'cease-plan',
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person'],
    citation: 'SEND Regulations 2014 reg 30; SEND Code of Practice 9.202',
    url: REGULATION(30),
    confidence: 'high',
    evidence: 'the finding that the young person does not wish to return, or that a return is not right for them',
    ifMissed: 'the plan is ended unlawfully; appeal',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-23',
    name: 'earliest-end-of-plan',
    title: 'The plan stays in force until the time to appeal ends',
    when: allOf(planInForce, decidedToCease),
    askWhen: decidedToCease,
    due: earliestEnd,
    deferredWhen: appealPending,
    afterwards: 'open-now',
    meaning: 'the earliest day on which the plan may end',
    occurrence: monthOf(ceaseDecision),
    guards: 'cease-plan',
    force: 'guard',
    leadAgency: 'education',
    leads: 'the local authority, which consults the school or college first',
    involves: ['young person or parent', 'school or college'],
    citation: 'Children and Families Act 2014 s.45; SEND Regulations 2014 reg 31',
    url: REGULATION(31),
    confidence: 'high',
    evidence: 'the consultation, the notice and the end date',
    ifMissed: 'in law the plan is still in force',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-24',
    name: 'exit-review',
    title: 'The last review: complete every hand-over before the plan ends',
    when: allOf(
      planInForce,
      test(
        'the plan is expected to end within 12 months',
        ['startsHigherEducationOn', 'ceaseDecisionOn', 'dateOfBirth'],
        (p) => {
          const end = expectedEnd.at(p);
          const from = monthsBefore(12, expectedEnd).at(p);
          return end !== null && from !== null && (p.isKnown('startsHigherEducationOn') || p.asOf >= from);
        },
      ),
    ),
    due: inWords(
      'the day before the first day in higher education, where that day is known. Otherwise it is the day before the earlier of the 25th birthday and the earliest end after a decision to end the plan',
      dayBefore(expectedEnd),
    ),
    meaning: 'exit review and hand-over complete before',
    occurrence: monthOf(expectedEnd),
    marks: { reviewDueOn: nextReviewLimit },
    force: 'statutory-guidance',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person', 'adult social care', 'GP and adult health services', 'employer or university'],
    citation: 'SEND Code of Practice 8.77-8.79, 9.205',
    url: CODE_OF_PRACTICE,
    confidence: 'medium',
    evidence: 'an exit plan: a named contact, next steps, how health and care continue, benefits',
    ifMissed: 'an abrupt end: no education, work or training',
    validFrom: '2014-09-01',
  },
  {
    id: 'APP-01',
    name: 'appeal-window',
    title: 'Last day to appeal to the tribunal',
    when: test(
      'a decision that can be appealed was notified',
      [
        'appealableDecisionOn',
        'ceaseDecisionOn',
        'reviewDecisionOn',
        'finalAmendedPlanOn',
        'ehcNeedsAssessmentDecisionOn',
        'ehcPlanRefusedOn',
      ],
      (p) => appealableDecision.at(p) !== null,
    ),
    due: appealWindow,
    met: notBefore(appealableDecision, the('appealLodgedOn', 'the appeal')),
    afterwards: 'moot',
    occurrence: monthOf(appealableDecision),
    force: 'legal-duty',
    leadAgency: 'family',
    leads: 'the parent or the young person',
    involves: ['information, advice and support service (SENDIASS)', 'mediation adviser'],
    citation: 'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008',
    url: 'https://www.legislation.gov.uk/uksi/2008/2699',
    confidence: 'unconfirmed',
    unconfirmed: 'how a limit moves that falls in August, from 25 December to 1 January, or on another non-working day',
    evidence: 'the tribunal acknowledges the appeal',
    ifMissed: 'an application to appeal late',
    validFrom: '2014-09-01',
  },
  {
    id: 'APP-02',
    name: 'tribunal-order',
    title: 'Do what the tribunal ordered',
    when: allOf(
      recorded('tribunalOrderOn', 'the tribunal made an order'),
      oneOf('tribunalOrderType', ['amend-plan', 'change-named-setting', 'assess'], 'the content of the order is known'),
    ),
    ask: 'Find out what the tribunal ordered: the time to comply depends on it',
    askWhen: recorded('tribunalOrderOn', 'the tribunal made an order'),
    due: inWords(
      '35 days (5 weeks) after the tribunal’s order, where the order amends the plan. It is 14 days (2 weeks) after the order, where the order names another place or requires an assessment',
      where(
        orderIs('amend-plan', 'the order amends the plan'),
        weeksAfter(5, order),
        where(
          orderIs('change-named-setting', 'the order names another place'),
          weeksAfter(2, order),
          where(orderIs('assess', 'the order requires an assessment'), weeksAfter(2, order)),
        ),
      ),
    ),
    meaning: (p) =>
      p.facts.tribunalOrderType === 'assess' ? 'notify the family that the assessment begins' : undefined,
    met: where(orderIs('amend-plan', 'the order amends the plan'), notBefore(order, finalPlan)),
    occurrence: monthOf(order),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: [],
    citation: 'SEND Regulations 2014 reg 44',
    url: REGULATION(44),
    confidence: 'unconfirmed',
    unconfirmed: 'the numbers of weeks',
    evidence: 'the day on which the order was complied with',
    ifMissed: 'judicial review',
    validFrom: '2014-09-01',
  },
);
