import { aged, allOf, is, shown, test } from '../engine/conditions.js';
import { birthday, dayBefore, firstDayOnOrAfter, monthsAfter, the, weeksAfter, where } from '../engine/dates.js';
import { rules } from '../engine/rule.js';
import { sixteen } from './anchors.js';
import { birthDateKnown } from './circumstances.js';

const disabilityLivingAllowance = is(
  'receivesDisabilityLivingAllowance',
  'the young person gets disability living allowance',
);
const approvedEducation = shown(is('inApprovedEducation', 'approved education or training is reported'));
const letter = the('pipInvitationLetterOn', 'the letter');

const bornOn = the('dateOfBirth', 'the birth');
const firstDlaLetter = monthsAfter(15 * 12 + 7, bornOn);
export const secondDlaLetter = monthsAfter(15 * 12 + 10, bornOn);
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

/** Steps for families to know and to take: no duty of an authority. */
export const MONEY_RULES = rules(
  {
    id: 'BEN-01',
    name: 'letters-about-pip',
    title: 'A letter asks who will deal with the claim for personal independence payment',
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
    when: allOf(birthDateKnown, disabilityLivingAllowance, aged(13, 17)),
    due: weeksAfter(4, letter),
    opensOn: sixteen,
    deferredWhen: waitsForDischarge,
    meaning: (p) =>
      waitsForDischarge.holds(p) === true
        ? 'the invitation waits until the young person leaves hospital'
        : 'the day printed on the letter counts; normally it is four weeks',
    force: 'legal-duty',
    leadAgency: 'family',
    leads: 'the family',
    involves: ['Department for Work and Pensions'],
    citation: 'Personal Independence Payment (Transitional Provisions) Regulations 2013',
    url: 'https://www.gov.uk/disability-living-allowance-children/when-your-child-turns-16',
    confidence: 'medium',
    evidence: 'the claim is acknowledged; disability living allowance continues until it is decided',
    ifMissed: 'a second chance of 28 days, without back-pay',
    nations: ['england', 'wales', 'northern-ireland'],
  },
  {
    id: 'BEN-03',
    name: 'child-benefit-ends',
    title: 'Child benefit stops, unless you report school, college or training',
    when: allOf(birthDateKnown, aged(13, 20)),
    due: where(approvedEducation, childBenefitOuterLimit, firstDayOnOrAfter(8, 31, sixteen)),
    closesOn: childBenefitOuterLimit,
    afterwards: 'moot',
    force: 'legal-duty',
    leadAgency: 'family',
    leads: 'the family',
    involves: ['HM Revenue and Customs'],
    citation: 'Child Benefit (General) Regulations 2006',
    url: 'https://www.gov.uk/child-benefit-16-19',
    confidence: 'high',
    evidence: 'the education or training is reported',
    ifMissed: 'child benefit stops, and with it what the parent gets in universal credit for the child',
    nations: ['england', 'wales', 'scotland', 'northern-ireland'],
  },
  {
    id: 'BEN-04',
    name: 'universal-credit-child-element-ends',
    title: 'The parent’s universal credit for the child ends',
    when: allOf(birthDateKnown, aged(13, 20)),
    due: firstDayOnOrAfter(8, 31, birthday(19)),
    meaning: 'the young person’s own universal credit ends it earlier: do a better-off check first',
    afterwards: 'moot',
    force: 'legal-duty',
    leadAgency: 'family',
    leads: 'the family',
    involves: ['Department for Work and Pensions'],
    citation: 'Universal Credit Regulations 2013 reg 5',
    url: 'https://www.legislation.gov.uk/uksi/2013/376/regulation/5',
    confidence: 'medium',
    evidence: 'the better-off check',
    ifMissed: 'the household receives less than it could',
    nations: ['england', 'wales', 'scotland', 'northern-ireland'],
  },
);
