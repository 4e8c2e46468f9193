import { allOf, is, recorded, shown, test, unlessRuledOut } from '../../engine/conditions.js';
import { daysBeginningWith, earliestOf, notBefore, the, weeksAfter } from '../../engine/dates.js';
import { type Condition, type DateExpression } from '../../engine/language.js';
import { type Ending, monthOf, rules } from '../../engine/rule.js';
import { finalPlan, planFirstMade, twentyFive } from '../anchors.js';
import { ADVICE, DECISION, FINAL_PLAN, type Limit, REFUSAL_OF_PLAN, unlessExcused, withExcuse } from './exceptions.js';
import { COMPLAIN, FREE_ADVICE } from './family-words.js';
import { REGULATION } from './sources.js';

export const request = the('ehcNeedsAssessmentRequestedOn', 'the request for an assessment');
const requested = recorded('ehcNeedsAssessmentRequestedOn', 'an assessment was requested');
const advice = the('schoolAdviceRequestedOn', 'the day the school was asked for advice');
const draft = the('draftPlanSentOn', 'the draft plan');

export const sixWeeks = weeksAfter(6, request);
export const sixteenWeeks = weeksAfter(16, request);
export const twentyWeeks = weeksAfter(20, request);

const decisionLimit: Limit = { from: request, due: sixWeeks, reasons: DECISION };
const refusalLimit: Limit = { from: request, due: sixteenWeeks, reasons: REFUSAL_OF_PLAN };
const planLimit: Limit = { from: request, due: twentyWeeks, reasons: FINAL_PLAN };
/** The limits of a first assessment, for the warning. */
export const LIMITS_OF_ASSESSMENT: readonly Limit[] = [decisionLimit, refusalLimit, planLimit];
const adviceLimit: Limit = { from: advice, due: weeksAfter(6, advice), reasons: ADVICE };

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
const draftSent = test('a draft plan was sent', ['draftPlanSentOn'], (p) => {
  const day = notBefore(request, draft).at(p);
  return day !== null && day <= p.asOf;
});
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

const either = (...conditions: Condition[]): Condition =>
  test(
    conditions.map((c) => c.words).join(', or '),
    conditions.flatMap((c) => c.facts),
    (p) => conditions.some((c) => c.holds(p) === true),
  );

/** What is not done by then is not owed any more: Part 3 speaks of young people, who are under 25. */
export const endsAt25: readonly Ending[] = [
  {
    on: twentyFive,
    because:
      'The duty ended on the 25th birthday, because a young person is somebody under 25 (Children and Families Act 2014 s.83(2)).',
    family: 'You are 25 now. The law on plans ends at 25.',
  },
];

export const ASSESSMENT_RULES = rules(
  {
    id: 'EDU-14',
    name: 'whether-to-assess',
    title: 'Tell the family whether there will be an assessment',
    family: {
      text: unlessExcused(
        decisionLimit,
        'The council tells you by {due} if it will look at your needs in full. If it says no, it must say why.',
      ),
      missed: `Ask the council for its answer in writing. If it says no, you can appeal. ${COMPLAIN}`,
    },
    when: requested,
    ...withExcuse(decisionLimit),
    met: notBefore(request, the('ehcNeedsAssessmentDecisionOn', 'the decision whether to assess')),
    metWhen: planMade,
    mootWhen: afterTwentyFive(sixWeeks),
    ends: endsAt25,
    occurrence: monthOf(request),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent', 'school or college', 'ICB'],
    citation: 'SEND Regulations 2014 reg 5(1), (3); exceptions reg 5(4); in custody SI 2015/62 reg 5',
    url: REGULATION(5),
    quote:
      'as soon as practicable and in any event within 6 weeks of— (a) receiving a request for an assessment under section 36(1) of the Act',
    confidence: 'high',
    evidence: 'the notice',
    ifMissed: 'appeal, or a complaint to the Ombudsman',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-15',
    name: 'advice-for-assessment',
    title: 'Give the advice that the assessment needs',
    family: {
      text: unlessExcused(
        adviceLimit,
        'Each service that was asked sends its advice about you by {due}. This can be your school, a doctor or social care.',
      ),
      missed: `Ask the council to chase the advice. You can complain to the service that is late. ${FREE_ADVICE}`,
    },
    when: recorded('schoolAdviceRequestedOn', 'advice was asked for'),
    ...withExcuse(adviceLimit),
    met: notBefore(advice, the('schoolAdviceReceivedOn', 'the advice of the school')),
    mootWhen: either(planMade, refused),
    ends: endsAt25,
    occurrence: monthOf(advice),
    force: 'legal-duty',
    leadAgency: 'all',
    leads: 'each body that was asked: school, educational psychologist, health, social care',
    involves: ['local authority SEN team'],
    citation: 'SEND Regulations 2014 reg 8(1)-(2); reg 6(1)(g)',
    url: REGULATION(8),
    confidence: 'unconfirmed',
    unconfirmed:
      'regulation 6(1)(g), that from year 9 the advice covers preparing for adulthood. Also the words of regulation 8(2)(a) and (b)',
    evidence: 'dated advice; from year 9 it covers preparing for adulthood',
    ifMissed: 'the plan is late, or empty in sections C, D, G or H',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-16',
    name: 'no-plan-notice',
    title: 'Tell the family if there will be no plan',
    family: {
      text: (p) => {
        const due = sixteenWeeks.at(p);
        return due !== null && p.asOf > due
          ? 'The 16 weeks are over. Ask the council if there will be a plan.'
          : 'If there will be no plan, the council tells you by {due}. It must say why.';
      },
      missed: `Ask the council if there will be a plan. If it says no, you can appeal. ${COMPLAIN}`,
    },
    when: allOf(requested, unlessRuledOut(is('ehcNeedsAssessmentAgreed', 'the authority agreed to assess'))),
    ...withExcuse(refusalLimit),
    met: notBefore(request, the('ehcPlanRefusedOn', 'the notice that there will be no plan')),
    mootWhen: either(planMade, draftSent, afterTwentyFive(sixteenWeeks)),
    ends: endsAt25,
    // The limit binds only an authority that decides against a plan: until then, nobody can be late.
    afterwards: 'open-now',
    occurrence: monthOf(request),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent'],
    citation: 'SEND Regulations 2014 reg 10(1); exceptions reg 10(4); in custody SI 2015/62 reg 10',
    url: REGULATION(10),
    quote:
      'the notification given in accordance with section 36(9) must be given as soon as practicable, and in any event within 16 weeks of the local authority receiving a request for an EHC needs assessment',
    confidence: 'high',
    evidence: 'the notice, with the right to appeal; a draft plan shows that none is needed',
    ifMissed: 'the appeal comes late',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-17',
    name: 'final-plan',
    title: 'The first plan is final',
    family: {
      text: unlessExcused(planLimit, 'The council sends you your first plan by {due}.'),
      missed: `Ask the council when the plan will come. ${COMPLAIN}`,
    },
    when: requested,
    ...withExcuse(planLimit),
    met: notBefore(request, planFirstMade),
    metWhen: planOnRecord,
    mootWhen: either(refused, afterTwentyFive(twentyWeeks)),
    ends: endsAt25,
    occurrence: monthOf(request),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent', 'school or college', 'health', 'social care'],
    citation: 'SEND Regulations 2014 reg 13(2); exceptions regs 13(3), 10(4); in custody SI 2015/62 regs 13, 15',
    url: REGULATION(13),
    quote:
      'as soon as practicable, and in any event within 20 weeks of the local authority receiving a request for an EHC needs assessment',
    confidence: 'high',
    evidence: 'the final plan, or the exception that applies',
    ifMissed: 'a complaint to the Ombudsman; provision starts late',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-40',
    name: 'comments-on-first-draft',
    title: 'The family can comment on the draft of the first plan',
    family: {
      text: 'You can say what you think of the draft plan by {due}. You can say which school or college you want. You can ask to meet the council.',
      missed: `Tell the council what you think now, and ask for more time. When the plan is final, you can appeal. ${FREE_ADVICE}`,
    },
    when: recorded('draftPlanSentOn', 'a draft of the first plan was sent'),
    due: daysBeginningWith(15, draft),
    mootWhen: test('the plan is final', ['planFirstMadeOn', 'finalAmendedPlanOn'], (p) => {
      const made = earliestOf(notBefore(draft, planFirstMade), notBefore(draft, finalPlan)).at(p);
      return made !== null && made <= p.asOf;
    }),
    afterwards: 'moot',
    occurrence: monthOf(draft),
    force: 'right',
    leadAgency: 'family',
    leads: 'the parent or the young person',
    involves: ['local authority SEN team', 'information, advice and support service (SENDIASS)'],
    citation: 'SEND Regulations 2014 reg 13(1)(a)',
    url: REGULATION(13),
    quote:
      'give them at least 15 days, beginning with the day on which the draft plan was served, in which to— (i)make representations about the content of the draft plan, and to request that a particular school or other institution be named in the plan',
    confidence: 'high',
    evidence: 'the comments, the place asked for, the meeting asked for',
    ifMissed: 'ask for more time; appeal against the final plan',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-32',
    name: 'personal-budget',
    title: 'Work out the requested personal budget',
    family: {
      text: 'You asked for a personal budget. The council tells you how much money there is for your support.',
      ask: 'Do you have a plan? Please tell your coordinator if you know.',
      missed: COMPLAIN,
    },
    when: allOf(
      shown(recorded('personalBudgetRequestedOn', 'a personal budget was requested')),
      unlessRuledOut(is('hasEhcPlan', 'there is a plan')),
    ),
    meaning: 'direct payments need consent, and a check of capacity once compulsory school age has ended',
    met: notBefore(the('personalBudgetRequestedOn', 'the request for a personal budget'), finalPlan),
    ends: endsAt25,
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
