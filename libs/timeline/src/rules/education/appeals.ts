import { isNot, oneOf, recorded, shown, test } from '../../engine/conditions.js';
import { inWords, latestOf, monthsAfter, monthsStartingWith, notBefore, the, where } from '../../engine/dates.js';
import { monthOf, rules } from '../../engine/rule.js';
import { tribunalDay } from '../../engine/working-day-dates.js';
import { ceaseDecision, finalPlan, reviewDecision } from '../anchors.js';
import { inCustody } from '../circumstances.js';
import { FREE_ADVICE } from './family-words.js';

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
  'the later of 2 months after the decision and 1 month after the mediation certificate. The day moves to a tribunal working day. The time runs from the latest decision that can be appealed. These are the final plan and the decisions to end the plan, or not to assess, re-assess or make a plan. The decision after the review counts where it keeps or ends the plan. Any other recorded decision with a right of appeal counts. A mediation certificate from before the decision does not count',
  appealLimit(appealableDecision),
);

/** The rights to appeal and to claim. */
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
);
