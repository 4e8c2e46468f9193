import { aged, allOf, anyOf, is, isNot, not, recorded, shown, test, unlessRuledOut } from '../../engine/conditions.js';
import {
  birthday,
  latestOf,
  monthsAfter,
  monthsStartingWith,
  notBefore,
  setDaysAfter,
  the,
} from '../../engine/dates.js';
import { type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { monthOf, rules } from '../../engine/rule.js';
import { ageOn } from '#libs/kernel';
import { birthDateKnown, learningDisabilityOrAutism, planned, riskOfAdmission } from '../circumstances.js';

const POLICY =
  'NHS England, Dynamic support register and Care (Education) and Treatment Review: policy and guide (January 2023)';
const POLICY_URL =
  'https://www.england.nhs.uk/publication/dynamic-support-register-and-care-education-and-treatment-review-policy-and-guide/';

const admission = the('admittedToHospitalOn', 'the admission');
const lastReview = the('lastCetrOn', 'the last treatment review');
const lastCheck = the('lastAnnualHealthCheckOn', 'the last health check');
const checkLimit = monthsStartingWith(12, latestOf(birthday(14), lastCheck));

const discharged = test('the young person was discharged', ['dischargedOn'], (p) => {
  const day = p.date('dischargedOn');
  return day !== null && day >= (admission.at(p) ?? day) && day <= p.asOf;
});
const inHospital = anyOf(
  shown(is('inpatient', 'the young person is an inpatient')),
  test(
    'the young person was admitted and not discharged',
    ['admittedToHospitalOn', 'inpatient', 'dischargedOn'],
    (p) => p.facts.inpatient !== false && admission.at(p) !== null && discharged.holds(p) === false,
  ),
);

const outOfHospital = not(inHospital, 'the young person is no longer in hospital');

/**
 * Months between reviews: 3 for a child, 6 for an adult, 12 for an adult in a secure service, by the age at the last
 * one.
 */
function monthsBetween(p: Person): 3 | 6 | 12 {
  const base = latestOf(admission, lastReview).at(p);
  const born = p.date('dateOfBirth');
  const adult = base !== null && born !== null && ageOn(born, base, p.settings.bornOn29February) >= 18;
  if (!adult) return 3;
  return p.facts.secureService === true ? 12 : 6;
}

const nextTreatmentReview: DateExpression = {
  words: '3 months (an adult 6, in a secure service 12) after the admission or the last treatment review',
  at: (p, derivation) => {
    derivation?.facts.add('secureService').add('dateOfBirth');
    return monthsAfter(monthsBetween(p), latestOf(admission, lastReview)).at(p, derivation);
  },
};

export const LEARNING_DISABILITY_RULES = rules(
  {
    id: 'HLT-15',
    name: 'annual-health-check',
    title: 'The yearly health check at the GP, from 14 on',
    ask: 'Find out whether the young person is on the GP’s learning disability register: from 14 there is a health check each year',
    when: allOf(
      birthDateKnown,
      is('onLearningDisabilityRegister', 'the young person is on the GP’s register'),
      aged(13),
    ),
    askWhen: allOf(birthDateKnown, planned, aged(13)),
    due: checkLimit,
    occurrence: monthOf(checkLimit),
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the GP',
    involves: ['carer'],
    citation: 'NHS enhanced service: learning disability health check scheme',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/learning-disabilities-health-check-scheme',
    confidence: 'medium',
    evidence: 'the check, and a health action plan',
    ifMissed: 'illness is found late; only about 26% are on a register',
  },
  {
    id: 'HLT-16',
    name: 'dynamic-support-register',
    title: 'Risk of admission to hospital: add the young person to the dynamic support register, if they agree',
    ask: 'Find out whether there is a risk of admission to hospital, and how it is rated',
    when: allOf(learningDisabilityOrAutism, riskOfAdmission),
    askWhen: learningDisabilityOrAutism,
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: ['family', 'local authority'],
    citation: `${POLICY}; Mental Health Act 1983 ss.125A-125D, inserted by the Mental Health Act 2025 s.4 (not in force)`,
    url: POLICY_URL,
    confidence: 'medium',
    evidence: 'the rating: red, amber, green or blue',
    ifMissed: 'a stay in hospital that could have been avoided',
    validFrom: '2023-01-01',
  },
  {
    id: 'HLT-17',
    name: 'review-before-admission',
    title: 'A care (education) and treatment review in the community, before any admission to hospital',
    when: allOf(learningDisabilityOrAutism, riskOfAdmission),
    metWhen: shown(is('communityCetrHeld', 'the review was held')),
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: ['education, under 18 or with a plan'],
    citation: POLICY,
    url: POLICY_URL,
    confidence: 'medium',
    evidence: 'the report',
    ifMissed: 'an admission that nobody questioned',
    validFrom: '2023-01-01',
  },
  {
    id: 'HLT-18',
    name: 'review-after-admission',
    title: 'In hospital without a review before the admission: hold one now',
    ask: 'Find out whether a review was held before the admission; if not, one is due now',
    when: allOf(
      learningDisabilityOrAutism,
      recorded('admittedToHospitalOn', 'the young person was admitted to hospital'),
      isNot('communityCetrHeld', 'no review was held before'),
    ),
    askWhen: shown(learningDisabilityOrAutism),
    due: setDaysAfter('reviewAfterAdmissionDays', admission),
    met: notBefore(admission, lastReview),
    mootWhen: outOfHospital,
    occurrence: monthOf(admission),
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: ['education, under 18 or with a plan'],
    citation: POLICY,
    url: POLICY_URL,
    confidence: 'medium',
    meaning: 'within two weeks; a note of October 2021 gives one week, and the area can set it',
    evidence: 'the report',
    ifMissed: 'a stay in hospital without a plan to leave it',
  },
  {
    id: 'HLT-19',
    name: 'review-in-hospital',
    title: 'The next care (education) and treatment review in hospital',
    ask: 'Find out how long the young person has been in hospital, and when the last review was',
    when: allOf(inHospital, unlessRuledOut(learningDisabilityOrAutism)),
    due: nextTreatmentReview,
    datedBy: ['admittedToHospitalOn', 'lastCetrOn'],
    occurrence: monthOf(nextTreatmentReview),
    meaning: (p) =>
      p.facts.hasEhcPlan === true && p.age !== null && p.age >= 18
        ? 'keep education in the review: the Mental Health Act 2025 covers adults with a plan, once in force'
        : undefined,
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board, or NHS England',
    involves: ['education, under 18 or with a plan'],
    citation: POLICY,
    url: POLICY_URL,
    confidence: 'low',
    evidence: 'the report',
    ifMissed: 'an unnecessarily long stay in hospital',
  },
);
