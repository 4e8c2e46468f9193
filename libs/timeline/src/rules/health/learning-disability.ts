import { aged, allOf, anyOf, is, isNot, not, shown, test, unlessRuledOut } from '../../engine/conditions.js';
import {
  birthday,
  dayAfter,
  daysAfter,
  inWords,
  latestOf,
  monthsAfter,
  monthsStartingWith,
  notBefore,
  onlyBefore,
  setDaysAfter,
  the,
  where,
} from '../../engine/dates.js';
import { type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { monthOf, rules } from '../../engine/rule.js';
import { ageOn } from '#libs/kernel';
import { birthDateKnown, learningDisabilityOrAutism, planned, riskOfAdmission } from '../circumstances.js';
import { askTheWard } from './families.js';

const POLICY =
  'NHS England, Dynamic support register and Care (Education) and Treatment Review: policy and guide (January 2023)';
const CODE_URL =
  'https://www.england.nhs.uk/long-read/dynamic-support-registers-and-care-education-and-treatment-review-code-of-practice/';

const REVIEWS = `NHS England, Updates to the Care and Treatment Review policy (2017); ${POLICY}`;
const REVIEWS_URL = 'https://www.england.nhs.uk/learning-disabilities/care/ctr/ctr-policy-changes/';

const admission = the('admittedToHospitalOn', 'the admission');
const lastReview = the('lastCetrOn', 'the last treatment review');
const lastCheck = the('lastAnnualHealthCheckOn', 'the last health check');
const checkLimit = monthsStartingWith(12, latestOf(birthday(14), lastCheck));
/** One missed check can be told from the first year; of later years nothing is known. */
const noCheckRecorded = test(
  'no health check is recorded, and more than one may have taken place',
  ['lastAnnualHealthCheckOn', 'dateOfBirth', 'onLearningDisabilityRegister'],
  (p) => {
    if (p.flag('onLearningDisabilityRegister') !== true) return false;
    const second = monthsAfter(12, checkLimit).at(p);
    return !p.isKnown('lastAnnualHealthCheckOn') && second !== null && p.asOf > second;
  },
);

const discharged = test('the young person was discharged', ['dischargedOn'], (p) => {
  const day = p.date('dischargedOn');
  return day !== null && day >= (admission.at(p) ?? day) && day <= p.asOf;
});
const inpatient = shown(is('inpatient', 'the young person is an inpatient'));
const admitted = test('the young person was admitted to hospital', ['admittedToHospitalOn'], (p) => {
  const day = admission.at(p);
  return day !== null && day <= p.asOf;
});
const inHospital = anyOf(
  inpatient,
  test(
    'the young person was admitted and not discharged',
    ['admittedToHospitalOn', 'inpatient', 'dischargedOn'],
    (p) => p.facts.inpatient !== false && admitted.holds(p) === true && discharged.holds(p) === false,
  ),
);

const outOfHospital = not(inHospital, 'the young person is no longer in hospital');
/** A review after the discharge belongs to no stay, or to the next one. */
const reviewInThisStay = notBefore(
  admission,
  onlyBefore(dayAfter(notBefore(admission, the('dischargedOn', 'the discharge'))), lastReview),
);
const leftWithoutReview = test(
  'the young person is no longer in hospital, and no review was held there',
  [...outOfHospital.facts, 'lastCetrOn'],
  (p) => outOfHospital.holds(p) === true && reviewInThisStay.at(p) === null,
);

const adultOnAdmission = test(
  'the young person was 18 or older on admission',
  ['dateOfBirth', 'admittedToHospitalOn'],
  (p) => {
    const [day, adult] = [admission.at(p), p.birthday(18)];
    return day === null || adult === null ? null : day >= adult;
  },
);

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

/** One missed review can be told from the admission; of later ones nothing is known. */
const noReviewRecorded = test(
  'no review in hospital is recorded, and more than one may have taken place',
  ['lastCetrOn', 'admittedToHospitalOn'],
  (p) => {
    const second = monthsAfter(2 * monthsBetween(p), admission).at(p);
    return !p.isKnown('lastCetrOn') && second !== null && p.asOf > second;
  },
);

export const LEARNING_DISABILITY_RULES = rules(
  {
    id: 'HLT-15',
    name: 'annual-health-check',
    title: 'The yearly health check at the GP, from 14 on',
    ask: 'Find out whether the young person is on the GP’s learning disability register: from 14 there is a health check each year',
    family: {
      text: 'Your doctor gives you a health check by {due}. It is free.',
      undated: 'Your doctor gives you a free health check once a year from the age of 14.',
      ask: 'Do you have a learning disability, and does your doctor know? Are you on the list for a health check each year? Please tell your coordinator if you know.',
      notRecorded: 'We do not know when your last health check was. Tell your coordinator the day.',
      missed:
        'You can ring your doctor and ask for the check. You can also ask to go on the list. If that does not help, you can complain to the doctor or the local NHS. Then you can go to the Health Ombudsman.',
    },
    when: allOf(
      birthDateKnown,
      is('onLearningDisabilityRegister', 'the young person is on the GP’s register'),
      aged(13),
    ),
    askWhen: allOf(birthDateKnown, planned, aged(13)),
    due: checkLimit,
    notRecordedWhen: noCheckRecorded,
    recordedBy: ['lastAnnualHealthCheckOn'],
    occurrence: monthOf(checkLimit),
    force: 'best-practice',
    leadAgency: 'health',
    leads: 'the GP',
    involves: ['carer'],
    citation: 'NHS enhanced service: learning disability health check scheme',
    url: 'https://digital.nhs.uk/data-and-information/publications/statistical/learning-disabilities-health-check-scheme',
    quote:
      "The learning disabilities health check scheme is designed to encourage practices to identify all patients aged 14 and over with learning disabilities, to maintain a learning disabilities 'health check' register and offer them an annual health check, which will include producing a health action plan.",
    confidence: 'high',
    evidence: 'the check, and a health action plan',
    ifMissed: 'illness is found late; only about 26% are on a register',
  },
  {
    id: 'HLT-16',
    name: 'dynamic-support-register',
    title: 'Risk of admission to hospital: add the young person to the dynamic support register, if they agree',
    ask: 'Find out whether there is a risk of admission to hospital, and how it is rated',
    family: {
      text: 'You may need more help to stay out of hospital. The local NHS puts you on its list, if you agree.',
      ask: 'Is there a risk that you will go into a mental health hospital? Please tell your coordinator if you know.',
      missed:
        'You can ask to go on the list. Your doctor or your school can ask too. If that does not help, you can complain to the local NHS. Then you can go to the Health Ombudsman.',
    },
    when: allOf(learningDisabilityOrAutism, riskOfAdmission),
    askWhen: learningDisabilityOrAutism,
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: ['family', 'local authority'],
    citation: `${POLICY}; Mental Health Act 1983 ss.125A-125D, inserted by the Mental Health Act 2025 s.4 (not found in force on 30 November 2026)`,
    url: CODE_URL,
    quote:
      'Dynamic support registers (DSRs) are the mechanism for local systems to identify children, young people and adults (with consent) who are at risk of admission to mental health inpatient services without access to timely dynamic support.',
    confidence: 'medium',
    evidence: 'the rating: red, amber, green or blue',
    ifMissed: 'a stay in hospital that could have been avoided',
    validFrom: '2023-01-01',
  },
  {
    id: 'HLT-17',
    name: 'review-before-admission',
    title: 'A care (education) and treatment review in the community, before any admission to hospital',
    family: {
      text: 'People who know you meet you before you go into hospital. They look for help that keeps you at home.',
      missed:
        'You can ask for this review at any time. Ask the local NHS. If that does not help, you can complain to it. Then you can go to the Health Ombudsman.',
    },
    when: allOf(learningDisabilityOrAutism, riskOfAdmission),
    metWhen: shown(is('communityCetrHeld', 'the review was held')),
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: ['education, under 18 or with a plan'],
    citation: POLICY,
    url: CODE_URL,
    quote:
      'Community Care (Education) and Treatment Reviews (C(E)TRs) are focused on those children and young people who either have been or may be about to be admitted to a mental health hospital.',
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
    family: {
      text: 'You went into hospital with no review first. The local NHS holds one by {due}.',
      undated: 'You went into hospital with no review first. The local NHS holds one now.',
      ask: 'Was there a review before you went into hospital? Please tell your coordinator if you know.',
      missed: askTheWard,
    },
    when: allOf(learningDisabilityOrAutism, admitted, isNot('communityCetrHeld', 'no review was held before')),
    askWhen: shown(learningDisabilityOrAutism),
    due: inWords(
      'for an adult, 28 days after the admission. For a child, it is the days set by the area (14 unless changed) after the admission',
      where(adultOnAdmission, daysAfter(28, admission), setDaysAfter('reviewAfterAdmissionDays', admission)),
    ),
    met: reviewInThisStay,
    mootWhen: leftWithoutReview,
    occurrence: monthOf(admission),
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: ['education, under 18 or with a plan'],
    citation: REVIEWS,
    url: REVIEWS_URL,
    quote:
      'Post-admission CTRs take place within four weeks of admission other than for children where this is within two weeks of admission',
    confidence: 'medium',
    meaning:
      'within two weeks for a child, within four for an adult; an interim measure for children gives five working days, and the area can set fewer days for children',
    evidence: 'the report',
    ifMissed: 'a stay in hospital without a plan to leave it',
  },
  {
    id: 'HLT-19',
    name: 'review-in-hospital',
    title: 'The next care (education) and treatment review in hospital',
    ask: 'Find out how long the young person has been in hospital, and when the last review was',
    family: {
      text: 'Your next review in hospital is by {due}. It asks what you need to go home.',
      undated: 'You have reviews while you are in hospital. They ask what you need to go home.',
      ask: 'When did you go into hospital? When was your last review? Tell your coordinator the days.',
      notRecorded: 'We do not know when your last review in hospital was. Tell your coordinator the day.',
      missed: askTheWard,
    },
    when: allOf(anyOf(inpatient, admitted), unlessRuledOut(learningDisabilityOrAutism)),
    due: nextTreatmentReview,
    mootWhen: outOfHospital,
    notRecordedWhen: noReviewRecorded,
    recordedBy: ['lastCetrOn'],
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
    citation: REVIEWS,
    url: REVIEWS_URL,
    quote:
      'Every six months for people in non-secure hospitals; Every twelve months for people in secure hospitals; Every three months for children and young people in hospital',
    confidence: 'medium',
    evidence: 'the report',
    ifMissed: 'an unnecessarily long stay in hospital',
  },
);
