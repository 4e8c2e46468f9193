import { addDays, type CalendarDate } from '#libs/kernel';
import { type FactName } from '../facts.js';
import { aged, allOf, anyOf, is, not, shown, test } from '../engine/conditions.js';
import {
  atAge,
  birthday,
  dayBefore,
  daysBefore,
  earliestOf,
  firstDayOnOrAfter,
  firstKnown,
  inWords,
  the,
  weeksAfter,
  where,
} from '../engine/dates.js';
import { type Person } from '../engine/person.js';
import { type Rule, rules } from '../engine/rule.js';
import { sixteen } from './anchors.js';
import { birthDateKnown } from './circumstances.js';

const disabilityLivingAllowance = is(
  'receivesDisabilityLivingAllowance',
  'the young person gets disability living allowance',
);
const letter = the('pipInvitationLetterOn', 'the letter');

const nineteen = birthday(19);
const firstDlaLetter = atAge(15, 7);
export const secondDlaLetter = atAge(15, 10);
export const childBenefitOuterLimit = dayBefore(birthday(20));

const waitsForDischarge = test(
  'the young person was in hospital on the 16th birthday and is not discharged',
  ['inpatientOn16thBirthday', 'dischargedOn'],
  (p) => {
    if (p.facts.inpatientOn16thBirthday !== true || p.isKnown('pipInvitationLetterOn')) return false;
    const day = p.date('dischargedOn');
    return day === null || day > p.asOf;
  },
);

/** Awards under the special rules run on after 16: the letter comes about 20 weeks before their end. */
const specialRules = shown(is('dlaUnderSpecialRules', 'the allowance was awarded under the special rules'));
const lettersBeforeAwardEnds = daysBefore(20 * 7, the('dlaAwardEndsOn', 'the end of the award'));
const waitsForEndOfAward = test(
  'the allowance was awarded under the special rules, and its end is not near',
  ['dlaUnderSpecialRules', 'dlaAwardEndsOn'],
  (p) => {
    if (specialRules.holds(p) !== true || p.isKnown('pipInvitationLetterOn')) return false;
    const day = lettersBeforeAwardEnds.at(p);
    return day === null || day > p.asOf;
  },
);

/** Education or training that began at 19 or later counts neither for child benefit nor for universal credit. */
const beganTooLate = test('it began at 19 or later', ['approvedEducationStartedOn', 'dateOfBirth'], (p) => {
  const began = p.date('approvedEducationStartedOn');
  const turns19 = nineteen.at(p);
  return began !== null && turns19 !== null && began >= turns19;
});
const inCountingEducation = allOf(
  shown(is('inApprovedEducation', 'approved education or training is reported')),
  not(beganTooLate, 'it did not begin at 19 or later'),
);
/** Of somebody of 19 in education, the beginning decides. */
function whenItBegan(p: Person): readonly FactName[] {
  const decides = p.facts.inApprovedEducation === true && p.age !== null && p.age >= 19;
  const over = (p.date('ownUniversalCreditFrom') ?? p.asOf) < p.asOf;
  return decides && !over && !p.isKnown('approvedEducationStartedOn') ? ['approvedEducationStartedOn'] : [];
}

const beforeOwnClaim = dayBefore(the('ownUniversalCreditFrom', 'the young person’s own universal credit'));
const after16 = firstDayOnOrAfter(8, 31, sixteen);
const endOfChildBenefit = inWords(
  `${after16.words}. In approved education or training that began before 19, it is ${childBenefitOuterLimit.words}. It is never later than ${beforeOwnClaim.words}`,
  earliestOf(beforeOwnClaim, where(inCountingEducation, childBenefitOuterLimit, after16)),
);
const after19 = firstDayOnOrAfter(8, 31, nineteen);
const endOfChildElement = inWords(
  `${after16.words}. In approved education or training that began before 19, it is ${after19.words}. It is never later than ${beforeOwnClaim.words}`,
  earliestOf(beforeOwnClaim, where(inCountingEducation, after19, after16)),
);

/** The first day of the Child Benefit (Miscellaneous Amendments) Regulations 2025. */
const CHILD_BENEFIT_CHANGED = '2025-09-01' as CalendarDate;

const CHILD_BENEFIT = {
  id: 'BEN-03',
  name: 'child-benefit-ends',
  title: 'Child benefit stops, unless you report school, college or training',
  ask: 'Find out when the education or training began: it counts if it began before 19',
  leadIn: 'Child benefit can go on until',
  when: allOf(birthDateKnown, aged(13, 20)),
  due: endOfChildBenefit,
  finds: whenItBegan,
  closesOn: childBenefitOuterLimit,
  afterwards: 'moot',
  force: 'derived-date',
  leadAgency: 'family',
  leads: 'the family',
  involves: ['HM Revenue and Customs'],
  confidence: 'high',
  evidence: 'the education or training is reported',
  ifMissed: 'child benefit stops, and with it what the parent gets in universal credit for the child',
  nations: ['england', 'wales', 'scotland', 'northern-ireland'],
} as const satisfies Partial<Rule>;

const SECOND_CHANCE_DAYS = 28;
const dayOnLetter = weeksAfter(4, letter);

/** After the day on the letter there is a second chance, and after that only a new claim. */
function claimUntil(p: Person): string {
  const day = dayOnLetter.at(p);
  if (day === null || p.asOf <= day)
    return 'Make your claim for the new benefit by {due}. Your old payments go on until they decide.';
  if (p.asOf <= addDays(day, SECOND_CHANCE_DAYS))
    return 'The last day to claim was {due}. You have 28 more days from then, so claim now.';
  return 'The last day to claim was {due}. You can still make a new claim. The days in between are not paid.';
}

/** Dates and steps for families to know: no duty of an authority. */
export const MONEY_RULES = rules(
  {
    id: 'BEN-01',
    name: 'letters-about-pip',
    title: 'A letter asks who will deal with the claim for personal independence payment',
    leadIn: 'The first letter comes about',
    family: {
      text: 'A letter comes about {due}. It asks who will deal with the new claim at 16.',
      undated: 'A letter comes a few months before you turn 16. It asks who will deal with the new claim.',
      missed: 'Call the benefits office and say who will deal with the claim.',
    },
    when: allOf(birthDateKnown, disabilityLivingAllowance, aged(13, 17)),
    due: firstDlaLetter,
    prompts: [firstDlaLetter, secondDlaLetter],
    meaning: 'a second letter comes at 15 years and 10 months; being appointee does not carry over',
    afterwards: 'moot',
    force: 'derived-date',
    leadAgency: 'family',
    leads: 'the family',
    involves: ['Department for Work and Pensions'],
    citation: 'Department for Communities (Northern Ireland), PIP handbook',
    url: 'https://www.communities-ni.gov.uk/publications/personal-independence-payment-handbook',
    quote: 'At age 15 years and 7 months a letter will be sent to the parent or guardian',
    confidence: 'unconfirmed',
    unconfirmed: 'that the ages are the same in Great Britain',
    evidence: 'appointee and bank details are given',
    ifMissed: 'letters go to the wrong person',
    nations: ['england', 'wales', 'northern-ireland'],
  },
  {
    id: 'BEN-02',
    name: 'claim-pip',
    title: 'Claim personal independence payment by the day on the letter',
    leadIn: 'The claim is in time until',
    family: {
      text: claimUntil,
      undated:
        'A letter asks you to claim the new benefit. It comes soon after you turn 16, or when you leave hospital.',
      ask: 'Has the letter come? Tell your coordinator the day on it.',
      missed: 'You have 28 more days to claim. The days in between are not paid. Citizens Advice can help for free.',
    },
    when: allOf(birthDateKnown, disabilityLivingAllowance, aged(13)),
    due: dayOnLetter,
    opensOn: firstKnown(letter, where(specialRules, lettersBeforeAwardEnds), sixteen),
    deferredWhen: anyOf(waitsForDischarge, waitsForEndOfAward),
    afterwards: 'open-now',
    meaning: (p) => {
      if (waitsForDischarge.holds(p) === true) return 'the invitation waits until the young person leaves hospital';
      if (waitsForEndOfAward.holds(p) === true)
        return 'under the special rules the invitation comes about 20 weeks before the award ends';
      return 'the day printed on the letter counts; normally it is four weeks';
    },
    force: 'right',
    leadAgency: 'family',
    leads: 'the family',
    involves: ['Department for Work and Pensions'],
    citation: 'Personal Independence Payment (Transitional Provisions) Regulations 2013',
    url: 'https://www.gov.uk/disability-living-allowance-children/when-your-child-turns-16',
    quote:
      'Your child’s DLA payments will stop unless they apply for PIP by the date given in the letter. If they apply by the date given in the letter, they’ll continue to receive DLA until their claim is assessed.',
    confidence: 'high',
    evidence: 'the claim is acknowledged; disability living allowance continues until it is decided',
    ifMissed: 'a second chance of 28 days, without back-pay',
    nations: ['england', 'wales', 'northern-ireland'],
  },
  {
    ...CHILD_BENEFIT,
    family: {
      text: 'Child benefit stops after {due}. It goes on if you stay in school, college or training that counts.',
      undated:
        'Child benefit stops after the summer when you turn 16. It goes on if you stay in school, college or training that counts.',
      ask: 'Did your course or training start before you turned 19? Then the payments can go on.',
      missed: 'Tell the tax office about school, college or training.',
    },
    meaning: 'home education counts if it began before 16',
    citation: 'Child Benefit (General) Regulations 2006 reg 3, as it stood before 1 September 2025',
    url: 'https://www.gov.uk/child-benefit-16-19',
    validTo: '2025-08-31',
  },
  {
    ...CHILD_BENEFIT,
    family: {
      text: 'Child benefit stops after {due}. It goes on if you stay in school, college or training that counts.',
      undated:
        'Child benefit stops after the summer when you turn 16. It goes on if you stay in school, college or training that counts.',
      ask: 'Did your course or training start before you turned 19? Then the payments can go on.',
      missed: 'Tell the tax office about school, college or training.',
    },
    meaning: 'home education counts however it began, and fewer than 12 hours a week count for illness or disability',
    citation:
      'Child Benefit (General) Regulations 2006 reg 3, as amended by the Child Benefit (Miscellaneous Amendments) Regulations 2025',
    url: 'https://www.gov.uk/child-benefit-16-19',
    validFrom: CHILD_BENEFIT_CHANGED,
  },
  {
    id: 'BEN-04',
    name: 'universal-credit-child-element-ends',
    title: 'The parent’s universal credit for the child ends',
    ask: 'Find out when the education or training began: it counts if it began before 19',
    leadIn: 'The amount for the child can go on until',
    family: {
      text: 'Some of the universal credit that your parent gets is for you. That part stops after {due}. First check if you are better off with your own claim.',
      undated:
        'The money for you in universal credit ends after the summer when you turn 16. It goes on to the summer after 19 if you are in school or college.',
      ask: 'Did your course or training start before you turned 19? Then the payments can go on.',
      missed: 'Tell the job centre about school or college. Citizens Advice can check who is better off.',
    },
    when: allOf(birthDateKnown, aged(13, 20)),
    due: endOfChildElement,
    finds: whenItBegan,
    meaning: 'the young person’s own universal credit ends it earlier: do a better-off check first',
    afterwards: 'moot',
    force: 'derived-date',
    leadAgency: 'family',
    leads: 'the family',
    involves: ['Department for Work and Pensions'],
    citation: 'Universal Credit Regulations 2013 reg 5',
    url: 'https://www.legislation.gov.uk/uksi/2013/376/regulation/5',
    confidence: 'high',
    evidence: 'the better-off check',
    ifMissed: 'the household receives less than it could',
    nations: ['england', 'wales', 'scotland', 'northern-ireland'],
  },
);
