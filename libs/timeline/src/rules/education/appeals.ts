import { allOf, isNot, oneOf, recorded, shown, test } from '../../engine/conditions.js';
import { earliestOf, firstKnown, inWords, latestOf, monthsAfter, monthsStartingWith, notBefore, the, weeksAfter, where } from '../../engine/dates.js'; // prettier-ignore
import { type Condition, type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { monthOf, type Rule, rules } from '../../engine/rule.js';
import { tribunalDay } from '../../engine/working-day-dates.js';
import { type TimelineFacts } from '../../facts.js';
import { ceaseDecision, finalPlan, planFirstMade, reviewDecision } from '../anchors.js';
import { inCustody } from '../circumstances.js';
import { type Limit, ORDER, unlessExcused, withExcuse } from './exceptions.js';
import { COMPLAIN, FREE_ADVICE, IF_YOU_KNOW } from './family-words.js';
import { REGULATION } from './sources.js';

const certificate = the('mediationCertificateOn', 'the mediation certificate');

export const appealLimit = (decision: typeof ceaseDecision) =>
  tribunalDay(latestOf(monthsAfter(2, decision), monthsAfter(1, notBefore(decision, certificate))));

/** A decision that can be appealed. A decision to amend cannot, until the final plan is issued. */
export const appealableDecision = inWords(
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
    the('reassessmentRefusedOn', 'the decision not to re-assess'),
  ),
);
export const decisionNotified = test(
  'a decision that can be appealed was notified',
  [
    'appealableDecisionOn',
    'ceaseDecisionOn',
    'reviewDecisionOn',
    'finalAmendedPlanOn',
    'ehcNeedsAssessmentDecisionOn',
    'ehcPlanRefusedOn',
    'reassessmentRefusedOn',
  ],
  (p) => appealableDecision.at(p) !== null,
);
const appealWindow = inWords(
  'the later of 2 months after the decision and 1 month after the mediation certificate. The day moves to a tribunal working day. The time runs from the latest decision that can be appealed. These are the decision to end the plan, the final plan, the decision not to make a plan, the decision not to assess and the decision not to re-assess. The decision after the review counts where it keeps or ends the plan. Any other recorded decision with a right of appeal counts. A mediation certificate from before the decision does not count',
  appealLimit(appealableDecision),
);

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
const toAssess = wonIs('the authority was told, or agreed, to assess', 'assess');
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

export const APPEAL_RULES = rules(
  {
    id: 'APP-01',
    name: 'appeal-window',
    title: 'The family can appeal to the tribunal until this day',
    family: {
      text: 'If you do not agree with the decision, you can appeal until {due}. You pay nothing, and you do not need a lawyer.',
      undated: 'If you do not agree with the decision, you can appeal. In most cases you have two months.',
      missed: `You can still ask the tribunal to take a late appeal. Say why you are late. ${FREE_ADVICE}`,
    },
    when: decisionNotified,
    due: appealWindow,
    met: notBefore(appealableDecision, the('appealLodgedOn', 'the appeal')),
    meaning: (p) =>
      inCustody.holds(p) === true
        ? 'in custody only against a refusal to assess or to make a plan, or about the place in a first plan (s.73(2))'
        : undefined,
    afterwards: 'moot',
    occurrence: monthOf(appealableDecision),
    force: 'right',
    leadAgency: 'family',
    leads: 'the parent or the young person',
    involves: ['information, advice and support service (SENDIASS)', 'mediation adviser'],
    citation:
      'Tribunal Procedure (First-tier Tribunal) (Health, Education and Social Care Chamber) Rules 2008 rules 12(2)-(3), 20(1)(c); Children and Families Act 2014 s.51',
    url: 'https://www.legislation.gov.uk/uksi/2008/2699/article/20',
    quote:
      'within 2 months after written notice of the decision being challenged was sent to the applicant; or (ii) within 1 month from the date of issue of the mediation certificate if that date would be a later date',
    confidence: 'high',
    evidence: 'the tribunal acknowledges the appeal',
    ifMissed: 'an application to appeal late',
    validFrom: '2014-09-01',
  },
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
    id: 'APP-03',
    name: 'discrimination-claim',
    title: 'The family can claim for disability discrimination by a school until this day',
    family: {
      text: 'If a school treats you badly because you are disabled, you can make a claim. You can do this until {due}.',
      missed: `You can still ask the tribunal to take a late claim. Say why you are late. ${FREE_ADVICE}`,
    },
    when: recorded('discriminationOn', 'a school discriminated because of disability'),
    due: monthsStartingWith(6, the('discriminationOn', 'the day of the discrimination')),
    meaning: 'August and Christmas do not extend this time, unlike that of an appeal about a plan',
    afterwards: 'moot',
    occurrence: monthOf(the('discriminationOn', 'the day of the discrimination')),
    force: 'right',
    leadAgency: 'family',
    leads: 'the parent, or the young person over compulsory school age',
    involves: ['information, advice and support service (SENDIASS)'],
    citation: 'Equality Act 2010 schedule 17 paragraph 4(1)',
    url: 'https://www.legislation.gov.uk/ukpga/2010/15/schedule/17',
    quote:
      'Proceedings on a claim may not be brought after the end of the period of 6 months starting with the date when the conduct complained of occurred.',
    confidence: 'high',
    evidence: 'the tribunal acknowledges the claim',
    ifMissed: 'the tribunal may consider a late claim (paragraph 4(3))',
    validFrom: '2010-10-01',
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
    when: wonIs('the authority was told, or agreed, to assess or to make a plan', 'assess', 'make-plan'),
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
