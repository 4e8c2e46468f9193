import { allOf, oneOf, shown, test } from '../../engine/conditions.js';
import { earliestOf, firstKnown, inWords, notBefore, the, weeksAfter, where } from '../../engine/dates.js';
import { type Condition, type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { monthOf, type Rule, rules } from '../../engine/rule.js';
import { type TimelineFacts } from '../../facts.js';
import { ceaseDecision, finalPlan, planFirstMade } from '../anchors.js';
import { type Limit, ORDER, unlessExcused, withExcuse } from './exceptions.js';
import { COMPLAIN, IF_YOU_KNOW } from './family-words.js';
import { REGULATION } from './sources.js';

type Content = NonNullable<TimelineFacts['mediationAgreementType']>;

/** Weeks for the first step that each kind of order asks for; 0 is at once. An order that ends the plan asks for nothing. */
type Periods = Readonly<Partial<Record<Content, number>>>;
const UNDER_AN_ORDER: Periods = {
  assess: 2,
  'make-plan': 5,
  reconsider: 2,
  'amend-plan': 5,
  'change-named-setting': 2,
  'continue-plan': 0,
  'continue-and-amend-plan': 5,
};
/** Regulation 42: as under an order, and two weeks for what could not be appealed. */
export const UNDER_AN_AGREEMENT: Periods = { ...UNDER_AN_ORDER, 'not-appealable': 2 };
/** Regulation 45 as first made, until SI 2015/359. */
const NOT_OPPOSED_BEFORE_2015: Periods = { ...UNDER_AN_ORDER, assess: 4, 'amend-plan': 4 };

const PERIODS_IN_WORDS =
  'a day that depends on the content. To begin an assessment, to think again or to name another place, it is 2 weeks later. To send a draft plan or a changed plan, it is 5 weeks later. To go on with the plan, it is the day itself';

/** The last day of the first step, by what was ordered or agreed. */
export function limitBy(
  fact: 'tribunalOrderType' | 'mediationAgreementType',
  from: DateExpression,
  periods: (p: Person) => Periods,
): DateExpression {
  return {
    words: PERIODS_IN_WORDS,
    at(p, derivation) {
      derivation?.facts.add(fact);
      const weeks = periods(p)[p.facts[fact] ?? 'cease-plan'];
      if (weeks === undefined) return null;
      return (weeks === 0 ? from : weeksAfter(weeks, from)).at(p, derivation);
    },
  };
}

const ordered = the('tribunalOrderOn', 'the tribunal’s order');
const notOpposed = the('appealNotOpposedOn', 'the notice that the authority does not oppose the appeal');
/** An appeal that is not opposed counts as decided for the family, and needs no order (regulation 45(2)). */
const order = inWords('the order, or the notice that the appeal is not opposed', firstKnown(ordered, notOpposed));
const orderOrNotice = test(
  'the tribunal made an order, or the authority did not oppose the appeal',
  ['tribunalOrderOn', 'appealNotOpposedOn'],
  (p) => order.at(p) !== null,
);
const agreement = the('mediationAgreementOn', 'the mediation agreement');

/** The day on which the family won: the order, the notice that the appeal is not opposed, or the mediation agreement. */
const won = inWords(
  'the order, the notice that the appeal is not opposed, or the agreement',
  firstKnown(order, agreement),
);
const wonContent = (p: Person): Content | null | undefined =>
  order.at(p) === null ? p.facts.mediationAgreementType : p.facts.tribunalOrderType;
const wonIs = (words: string, ...contents: Content[]): Condition =>
  test(words, ['tribunalOrderType', 'mediationAgreementType', 'tribunalOrderOn', 'appealNotOpposedOn', 'mediationAgreementOn'], (p) => {
    if (won.at(p) === null) return false;
    const content = wonContent(p);
    return content != null && contents.includes(content);
  }); // prettier-ignore

const assessmentDecision = the('ehcNeedsAssessmentDecisionOn', 'the decision about the assessment');
const noPlan = the('ehcPlanRefusedOn', 'the decision that there will be no plan');
const draft = the('draftPlanSentOn', 'the draft plan');

/** The day on which the facts show that the first step was taken. */
export function stepTaken(fact: 'tribunalOrderType' | 'mediationAgreementType', from: DateExpression): DateExpression {
  const is = (words: string, ...contents: Content[]) =>
    test(words, [fact], (p) => p.facts[fact] != null && contents.includes(p.facts[fact]));
  const since = (...days: DateExpression[]) => earliestOf(...days.map((day) => notBefore(from, day)));
  return inWords(
    'the day on which the step was taken',
    firstKnown(
      where(is('the plan is changed', 'amend-plan', 'change-named-setting', 'continue-and-amend-plan'), since(finalPlan)),
      where(is('an assessment begins', 'assess'), since(assessmentDecision, the('reassessmentAgreedOn', 'the agreement to re-assess'))),
      where(is('a plan is made', 'make-plan'), since(draft, planFirstMade)),
      where(is('the authority thinks again', 'reconsider'), since(assessmentDecision, noPlan, draft)),
    ),
  ); // prettier-ignore
}

const orderLimit: Limit = {
  from: order,
  due: limitBy('tribunalOrderType', order, () => UNDER_AN_ORDER),
  reasons: ORDER,
};
const orderLimitBefore2015: Limit = {
  ...orderLimit,
  due: limitBy('tribunalOrderType', order, (p) => (ordered.at(p) === null ? NOT_OPPOSED_BEFORE_2015 : UNDER_AN_ORDER)),
};
const noPlanLimit: Limit = { from: won, due: weeksAfter(10, won), reasons: ORDER };
const toAssess = wonIs('the tribunal ordered, or the authority agreed, to assess', 'assess');
const finalPlanLimit: Limit = {
  from: won,
  due: inWords(
    '98 days (14 weeks) after the order or agreement to assess. It is 77 days (11 weeks) after the order or agreement to make a plan',
    where(toAssess, weeksAfter(14, won), weeksAfter(11, won)),
  ),
  reasons: ORDER,
};

const madeSince = (day: DateExpression) => earliestOf(notBefore(day, planFirstMade), notBefore(day, finalPlan));
const happened = (expression: DateExpression, words: string, ...facts: Condition['facts'][number][]) =>
  test(words, facts, (p) => {
    const day = expression.at(p);
    return day !== null && day <= p.asOf;
  });

const tribunalOrder = {
  id: 'APP-02',
  name: 'tribunal-order',
  title: 'Do what the tribunal ordered, or what the appeal that was not opposed asked for',
  ask: 'Find out what the tribunal ordered, or what the appeal asked for: the time to comply depends on it',
  family: {
    text: unlessExcused(orderLimit, 'You won your appeal. The council must do what the tribunal said by {due}.'),
    undated: 'You won your appeal. How long the council has depends on what the tribunal said.',
    ask: `What did the tribunal tell the council to do? ${IF_YOU_KNOW}`,
    missed: `Write to the council and say that it is late. ${COMPLAIN}`,
  },
  when: allOf(
    orderOrNotice,
    oneOf(
      'tribunalOrderType',
      ['assess', 'make-plan', 'reconsider', 'amend-plan', 'change-named-setting', 'continue-plan', 'continue-and-amend-plan'],
      'the order asks the authority to act',
    ),
  ),
  askWhen: orderOrNotice,
  meaning: (p) =>
    p.facts.tribunalOrderType === 'assess' ? 'notify the family that the assessment begins' : undefined,
  met: stepTaken('tribunalOrderType', order),
  metWhen: test('the plan goes on', ['tribunalOrderType', 'hasEhcPlan'], (p) =>
    p.facts.tribunalOrderType === 'continue-plan' && p.facts.hasEhcPlan === true,
  ),
  startedBy: order,
  occurrence: monthOf(order),
  force: 'legal-duty',
  leadAgency: 'education',
  leads: 'the local authority',
  involves: ['young person or parent'],
  url: REGULATION(44),
  evidence: 'the day on which the order was complied with',
  ifMissed: 'a complaint to the Ombudsman; judicial review',
} as const satisfies Partial<Rule>; // prettier-ignore

export const ORDER_RULES = rules(
  {
    ...tribunalOrder,
    ...withExcuse(orderLimitBefore2015),
    citation: 'SEND Regulations 2014 regs 44, 45 as first made',
    confidence: 'unconfirmed',
    unconfirmed: 'the periods of regulation 44 as first made; only the 4 weeks of regulation 45 were seen',
    validFrom: '2014-09-01',
    validTo: '2015-03-22',
  },
  {
    ...tribunalOrder,
    ...withExcuse(orderLimit),
    citation: 'SEND Regulations 2014 regs 44(2), 45 as amended by SI 2015/359',
    quote: 'within 2 weeks of the order being made notify the child’s parent or the young person that it shall make the assessment or reassessment',
    confidence: 'unconfirmed',
    unconfirmed:
      'the 2 weeks to think again (regulation 44(2)(d)), and which orders the exceptions of regulation 44(3) cover',
    validFrom: '2015-03-23',
  },
  {
    id: 'APP-04',
    name: 'no-plan-after-order',
    title: 'After an assessment that was ordered or agreed: tell the family if there will be no plan',
    family: {
      text: (p) => {
        const due = noPlanLimit.due.at(p);
        return due !== null && p.asOf > due
          ? 'The ten weeks are over. Ask the council if there will be a plan.'
          : 'The council must look at your needs. If it then says no to a plan, it tells you why by {due}.';
      },
      missed: `Ask the council if there will be a plan. If it says no, you can appeal. ${COMPLAIN}`,
    },
    when: toAssess,
    ...withExcuse(noPlanLimit),
    met: notBefore(won, noPlan),
    mootWhen: happened(earliestOf(madeSince(won), notBefore(won, draft)), 'a draft or a plan was sent', 'draftPlanSentOn', 'planFirstMadeOn', 'finalAmendedPlanOn'),
    afterwards: 'open-now',
    occurrence: monthOf(won),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent'],
    citation: 'SEND Regulations 2014 regs 44(2)(b)(i), 45(3A)(a), 42(2)',
    url: REGULATION(44),
    quote:
      'notify the child’s parent or the young person of its decision, giving reasons for it as soon as practicable, and in any event within 10 weeks of the date of the First-tier Tribunal’s order',
    confidence: 'high',
    evidence: 'the notice, with the right to appeal; a draft plan shows that none is needed',
    ifMissed: 'the appeal comes late',
    validFrom: '2015-03-23',
  },
  {
    id: 'APP-05',
    name: 'final-plan-after-order',
    title: 'The plan that was ordered or agreed is final',
    family: {
      text: unlessExcused(finalPlanLimit, 'You won your appeal, or you agreed. The council sends you the final plan by {due}.'),
      missed: `Write to the council and say that it is late. ${COMPLAIN}`,
    },
    when: wonIs('the tribunal ordered, or the authority agreed, to assess or to make a plan', 'assess', 'make-plan'),
    ...withExcuse(finalPlanLimit),
    met: madeSince(won),
    mootWhen: allOf(toAssess, happened(notBefore(won, noPlan), 'the authority decided against a plan', 'ehcPlanRefusedOn')),
    occurrence: monthOf(won),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent', 'school or college', 'health', 'social care'],
    citation: 'SEND Regulations 2014 regs 44(2)(b)(ii), (c)(ii), 45(3A)(b), 42(2)',
    url: REGULATION(44),
    quote:
      'it must send the finalised plan to those specified in regulation 13(2) as soon as practicable and in any event within 14 weeks of the date of the First-tier Tribunal’s order',
    confidence: 'high',
    evidence: 'the final plan',
    ifMissed: 'a complaint to the Ombudsman; judicial review',
    validFrom: '2015-03-23',
  },
); // prettier-ignore

/** The tribunal ordered the plan to go on, or the authority gave way, after it had decided to end it. */
export const planGoesOn = test(
  'the appeal against the end of the plan was won',
  ['tribunalOrderOn', 'tribunalOrderType', 'appealNotOpposedOn'],
  (p) => {
    const decided = ceaseDecision.at(p);
    const day = order.at(p);
    if (decided === null || day === null || day < decided || day > p.asOf) return false;
    const type = p.facts.tribunalOrderType;
    return type === 'continue-plan' || type === 'continue-and-amend-plan' || (type == null && ordered.at(p) === null);
  },
);
/** The day on which the tribunal dismissed the appeal against the end of the plan: it ends at once (regulation 44(2)(a)). */
export const appealDismissed = where(
  shown(oneOf('tribunalOrderType', ['cease-plan'], 'the appeal was dismissed')),
  notBefore(ceaseDecision, ordered),
);
