import { allOf, is, recorded, shown, test, unlessRuledOut } from '../../engine/conditions.js';
import { askedAroundClosure } from '../../engine/counting.js';
import { daysAfter, notBefore, the, weeksAfter } from '../../engine/dates.js';
import { type Condition, type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { monthOf, rules } from '../../engine/rule.js';
import { finalPlan, planFirstMade, twentyFive } from '../anchors.js';
import { REGULATION } from './sources.js';

export const request = the('ehcNeedsAssessmentRequestedOn', 'the request for an assessment');
const requested = recorded('ehcNeedsAssessmentRequestedOn', 'an assessment was requested');
const advice = the('schoolAdviceRequestedOn', 'the day the school was asked for advice');
const reassessment = the('reassessmentRequestedOn', 'the request for a re-assessment');
const agreed = the('reassessmentAgreedOn', 'the agreement to re-assess');

export const sixWeeks = weeksAfter(6, request);
export const sixteenWeeks = weeksAfter(16, request);
export const twentyWeeks = weeksAfter(20, request);

const planOnRecord = test(
  'there is a plan, made on a day that is not known',
  ['planFirstMadeOn', 'hasEhcPlan'],
  (p) => p.facts.hasEhcPlan === true && !p.isKnown('planFirstMadeOn'),
);
const planMade = test(
  'the plan was made',
  ['planFirstMadeOn', 'hasEhcPlan'],
  (p) => notBefore(request, planFirstMade).at(p) !== null || planOnRecord.holds(p) === true,
);
const refused = test(
  'the authority refused to assess, or to make a plan',
  ['ehcNeedsAssessmentAgreed', 'ehcPlanRefusedOn'],
  (p) => p.facts.ehcNeedsAssessmentAgreed === false || p.isKnown('ehcPlanRefusedOn'),
);

/**
 * A step due at the age of 25 or later: the person is no longer a young person by then. The step is shown, not hidden.
 */
export const afterTwentyFive = (limit: DateExpression): Condition =>
  test('the young person turns 25 before the step is due', ['dateOfBirth'], (p) => {
    const due = limit.at(p);
    const end = twentyFive.at(p);
    return due !== null && end !== null && due >= end;
  });

const either = (a: Condition, b: Condition): Condition =>
  test(`${a.words}, or ${b.words}`, [...a.facts, ...b.facts], (p) => a.holds(p) === true || b.holds(p) === true);

const schoolWasClosed = (p: Person) =>
  askedAroundClosure(p.date('schoolAdviceRequestedOn'), p.date('schoolClosedFrom'), p.date('schoolReopensOn'));

const exception = (p: Person) =>
  schoolWasClosed(p)
    ? 'The school was asked for advice around a closure of four weeks or more. The authority need not keep this limit if the closure made that impractical.'
    : undefined;

/** The limit is past, and the law excuses the authority. */
const excused = (limit: DateExpression): Condition =>
  test(
    'the time limit need not be kept, because the school was closed',
    ['schoolClosedFrom', 'schoolReopensOn'],
    (p) => {
      const due = limit.at(p);
      return due !== null && p.asOf > due && schoolWasClosed(p);
    },
  );

export const ASSESSMENT_RULES = rules(
  {
    id: 'EDU-14',
    name: 'whether-to-assess',
    title: 'Tell the family whether there will be an assessment',
    when: requested,
    due: sixWeeks,
    met: notBefore(request, the('ehcNeedsAssessmentDecisionOn', 'the decision whether to assess')),
    metWhen: planMade,
    mootWhen: afterTwentyFive(sixWeeks),
    deferredWhen: excused(sixWeeks),
    exception,
    occurrence: monthOf(request),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent', 'school or college', 'ICB'],
    citation: 'SEND Regulations 2014 reg 5(1), (3); exceptions reg 5(4)',
    url: REGULATION(5),
    confidence: 'high',
    evidence: 'the notice',
    ifMissed: 'appeal, or a complaint to the Ombudsman',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-15',
    name: 'advice-for-assessment',
    title: 'Give the advice that the assessment needs',
    when: recorded('schoolAdviceRequestedOn', 'advice was asked for'),
    due: weeksAfter(6, advice),
    mootWhen: either(planMade, refused),
    occurrence: monthOf(advice),
    force: 'legal-duty',
    leadAgency: 'all',
    leads: 'each body that was asked: school, educational psychologist, health, social care',
    involves: ['local authority SEN team'],
    citation: 'SEND Regulations 2014 reg 8(1)-(2); reg 6(1)(g)',
    url: REGULATION(8),
    confidence: 'unconfirmed',
    unconfirmed: 'regulation 6(1)(g), that from year 9 the advice covers preparing for adulthood',
    evidence: 'dated advice; from year 9 it covers preparing for adulthood',
    ifMissed: 'the plan is late, or empty in sections C, D, G or H',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-16',
    name: 'no-plan-notice',
    title: 'Tell the family if there will be no plan',
    when: allOf(requested, unlessRuledOut(is('ehcNeedsAssessmentAgreed', 'the authority agreed to assess'))),
    due: sixteenWeeks,
    met: notBefore(request, the('ehcPlanRefusedOn', 'the notice that there will be no plan')),
    mootWhen: either(planMade, afterTwentyFive(sixteenWeeks)),
    deferredWhen: excused(sixteenWeeks),
    exception,
    occurrence: monthOf(request),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent'],
    citation: 'SEND Regulations 2014 reg 10(1); exceptions reg 10(4)',
    url: REGULATION(10),
    confidence: 'unconfirmed',
    unconfirmed: 'the number of the regulation',
    evidence: 'the notice, with the right to appeal',
    ifMissed: 'the appeal comes late',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-17',
    name: 'final-plan',
    title: 'The first plan is final',
    when: requested,
    due: twentyWeeks,
    met: notBefore(request, planFirstMade),
    metWhen: planOnRecord,
    mootWhen: either(refused, afterTwentyFive(twentyWeeks)),
    deferredWhen: excused(twentyWeeks),
    exception,
    occurrence: monthOf(request),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent', 'school or college', 'health', 'social care'],
    citation: 'SEND Regulations 2014 reg 13(2); exceptions regs 13(3), 10(4)',
    url: REGULATION(13),
    confidence: 'high',
    evidence: 'the final plan, or the exception that applies',
    ifMissed: 'a complaint to the Ombudsman; provision starts late',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-18',
    name: 'whether-to-reassess',
    title: 'Tell the family whether there will be a re-assessment',
    when: recorded('reassessmentRequestedOn', 'a re-assessment was requested'),
    due: daysAfter(15, reassessment),
    met: notBefore(reassessment, agreed),
    mootWhen: afterTwentyFive(daysAfter(15, reassessment)),
    occurrence: monthOf(reassessment),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent'],
    citation: 'SEND Regulations 2014 reg 25(1)',
    url: REGULATION(25),
    confidence: 'unconfirmed',
    unconfirmed: 'the number of the regulation',
    evidence: 'the notice',
    ifMissed: 'appeal',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-19',
    name: 'reassessed-plan',
    title: 'The plan after the re-assessment is final',
    when: recorded('reassessmentAgreedOn', 'a re-assessment was agreed'),
    due: weeksAfter(14, agreed),
    met: notBefore(agreed, finalPlan),
    mootWhen: afterTwentyFive(weeksAfter(14, agreed)),
    occurrence: monthOf(agreed),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['health', 'social care', 'school or college'],
    citation: 'SEND Regulations 2014 reg 27(2)',
    url: REGULATION(27),
    confidence: 'high',
    evidence: 'the final plan',
    ifMissed: 'judicial review',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-32',
    name: 'personal-budget',
    title: 'Work out the requested personal budget',
    when: allOf(
      shown(recorded('personalBudgetRequestedOn', 'a personal budget was requested')),
      unlessRuledOut(is('hasEhcPlan', 'there is, or may be, a plan')),
    ),
    meaning: 'direct payments need consent, and a check of capacity once compulsory school age has ended',
    met: notBefore(the('personalBudgetRequestedOn', 'the request for a personal budget'), finalPlan),
    occurrence: monthOf(the('personalBudgetRequestedOn', 'the request for a personal budget')),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority and the ICB',
    involves: ['young person or parent', 'ICB'],
    citation: 'Children and Families Act 2014 s.49; SI 2014/1652',
    url: 'https://www.legislation.gov.uk/ukpga/2014/6/section/49',
    confidence: 'medium',
    evidence: 'the statement of the budget, or the reasons why there is none',
    ifMissed: 'a complaint or judicial review',
    validFrom: '2014-09-01',
  },
);
