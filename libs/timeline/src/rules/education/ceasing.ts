import { aged, allOf, recorded, test } from '../../engine/conditions.js';
import { birthday, dayAfter, dayBefore, earliestOf, firstKnown, inWords, monthsBefore, notBefore, the, where } from '../../engine/dates.js'; // prettier-ignore
import { type Ending, monthOf, rules } from '../../engine/rule.js';
import { targetWorkingDaysAfter } from '../../engine/working-day-dates.js';
import { ceaseDecision, eighteen, finalPlan, nextReviewLimit, twentyFive } from '../anchors.js';
import { outOfEducation, planInForce } from '../circumstances.js';
import { appealLimit } from './appeals.js';
import { COMPLAIN, FREE_ADVICE, IF_YOU_KNOW } from './family-words.js';
import { appealDismissed, planGoesOn } from './orders.js';
import { CODE_OF_PRACTICE, REGULATION } from './sources.js';

const leftEducation = the('leftEducationOn', 'the day of leaving education');
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
  'the day of the order that dismissed the appeal. Without such an order it is the day after the end of the appeal, where the decision was appealed. Otherwise it is the day after the time to appeal ends. That time is the later of 2 months after the decision to end the plan and 1 month after the mediation certificate. It moves to a tribunal working day. Without a separate decision to end the plan, the decision after the review counts where it ends the plan. An appeal or a mediation certificate from before the decision does not count',
  firstKnown(appealDismissed, where(appealed, dayAfter(appealConcluded), dayAfter(appealLimit(ceaseDecision)))),
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

/**
 * The finding of a review without which the plan of a person of 18 or over who has left education may not end (SEND
 * Regulations 2014 reg 30(1)).
 */
export const findingMade = test(
  'a review found that the young person does not wish to return, or that a return is not right for them',
  ['wishesToReturnToEducation', 'returnToEducationAppropriate'],
  (p) => p.facts.wishesToReturnToEducation === false || p.facts.returnToEducationAppropriate === false,
);
/** The plan went to the authority of another area: the one left behind is not responsible any more. */
export const movedAway = test(
  'the plan was transferred to another authority',
  ['movedOutOfAreaOn', 'ehcPlanTransferredOn'],
  (p) => {
    const day = p.date('ehcPlanTransferredOn');
    return p.isKnown('movedOutOfAreaOn') && day !== null && day <= p.asOf;
  },
);
const degree = the('startsHigherEducationOn', 'the first day in higher education');
const endsWithDegree: Ending = {
  on: degree,
  because: 'A plan does not go on in higher education (SEND Code of Practice 9.205).',
  family: 'You have started a degree. A plan does not go on there.',
};
const twentySix = birthday(26);

export const CEASING_RULES = rules(
  {
    id: 'EDU-21',
    name: 're-engagement-review',
    title: 'Under 18 and out of education: review the plan and find a way back',
    ask: 'Find out whether the young person is back in education or training',
    family: {
      text: 'You are under 18 and not in school, college or training. The council must review your plan and help you back in. It must not just end your plan.',
      ask: `Are you back in school, college or training? ${IF_YOU_KNOW}`,
      missed: `Ask the council for a review now. ${COMPLAIN}`,
    },
    when: allOf(planInForce, aged(0, 17), outOfEducation),
    askWhen: allOf(planInForce, hasLeft),
    target: targetWorkingDaysAfter('reEngagementReviewWorkingDays', leftEducation),
    targetForce: 'local',
    met: notBefore(leftEducation, where(recorded('leftEducationOn'), finalPlan)),
    ends: [
      {
        on: eighteen,
        because: 'From the 18th birthday, regulation 30 applies instead (SEND Regulations 2014 regs 29(2), 30(1)).',
        family: 'You are 18 now. The council must still review your plan before it can end it.',
        successor: 'EDU-22',
      },
      endsWithDegree,
    ],
    occurrence: monthOf(leftEducation),
    guards: 'cease-plan',
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person', 'parents', 'careers adviser', 'social care'],
    citation: 'SEND Regulations 2014 reg 29(1)-(2)',
    url: REGULATION(29),
    quote:
      'the local authority must review the EHC plan in accordance with regulations 18 and 19 and amend it in accordance with regulation 22 where appropriate, to ensure that the young person continues to receive education or training',
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
    family: {
      text: 'You have left school, college or training. The council must review your plan before it can end it. It must ask if you want to go back.',
      ask: `Are you back in school, college or training? ${IF_YOU_KNOW}`,
      missed: `If the council ends your plan, you can appeal. Ask for a review first. ${FREE_ADVICE}`,
    },
    when: allOf(planInForce, aged(18), outOfEducation),
    askWhen: allOf(planInForce, hasLeft),
    metWhen: findingMade,
    mootWhen: movedAway,
    ends: [
      {
        on: twentyFive,
        because:
          'The duty ended on the 25th birthday, because a young person is somebody under 25 (Children and Families Act 2014 s.83(2)).',
        family: 'You are 25 now. The law on plans ends at 25.',
      },
      endsWithDegree,
    ],
    occurrence: monthOf(leftEducation),
    guards: 'cease-plan',
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person'],
    citation: 'SEND Regulations 2014 reg 30; SEND Code of Practice 9.202',
    url: REGULATION(30),
    quote:
      'a local authority may not cease to maintain that EHC plan, unless it has reviewed that EHC plan in accordance with regulations 18 and 19 and ascertained that the young person does not wish to return to education or training',
    confidence: 'high',
    evidence: 'the finding that the young person does not wish to return, or that a return is not right for them',
    ifMissed: 'the plan is ended unlawfully; appeal',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-23',
    name: 'earliest-end-of-plan',
    title: 'The plan stays in force until the time to appeal ends',
    ask: 'Find out whether the plan is still in force',
    family: {
      text: 'The council wants to end your plan. Your plan stays in place until {due} at least. If you appeal, it stays until the appeal is over.',
      undated:
        'The council wants to end your plan. Your plan stays in place while you can appeal. If you appeal, it stays until the appeal is over.',
      ask: `Do you still have a plan? ${IF_YOU_KNOW}`,
      missed: `If your help stops too soon, tell the council at once. ${COMPLAIN}`,
    },
    when: allOf(planInForce, decidedToCease),
    askWhen: decidedToCease,
    due: earliestEnd,
    mootWhen: planGoesOn,
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
    family: {
      text: (p) =>
        p.asOf < (dayBefore(expectedEnd).at(p) ?? p.asOf)
          ? 'Your plan will end soon. The council should hold one last review with you by {due}. It plans who will help you next.'
          : 'The day for your last review was {due}. The council should still plan with you who will help you next.',
      missed: `Ask the council for the last review. Ask who will help you next. ${FREE_ADVICE}`,
    },
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
    // A date to know: a hand-over that is not recorded is still to do, and nobody is late by law.
    afterwards: 'open-now',
    ends: [
      {
        on: twentySix,
        because:
          'No plan can be kept past the day before the 26th birthday (Children and Families Act 2014 s.46; SEND Regulations 2014 reg 46).',
        family: 'You are 26 now. No plan can go on.',
      },
    ],
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
);
