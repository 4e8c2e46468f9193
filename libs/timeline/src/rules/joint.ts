import { type Person } from '../engine/person.js';
import { aged, allOf, anyOf, is, recorded, shown } from '../engine/conditions.js';
import { dayBefore, monthsBefore, onOrAfter } from '../engine/dates.js';
import { type Rule, rules } from '../engine/rule.js';
import { eighteen, sixteen } from './anchors.js';
import { birthDateKnown } from './circumstances.js';

const MENTAL_CAPACITY_ACT = 'https://www.legislation.gov.uk/ukpga/2005/9/section/2';

const deprivesOfLiberty = is('arrangementsMayDepriveOfLiberty', 'the care may deprive the young person of liberty');
const mayBeUnlawful = allOf(
  birthDateKnown,
  deprivesOfLiberty,
  is('lacksCapacityForArrangements', 'the young person lacks capacity for the care arrangements'),
);

/** The day of [2026] UKSC 16, which overruled Cheshire West: what counts as a deprivation of liberty has changed. */
const NEW_TEST_FROM = '2026-06-02';
const NEW_TEST =
  'since 2 June 2026 all the circumstances count, and so can consent shown by wishes and feelings ([2026] UKSC 16)';

/** Whether standing arrangements were looked at again under the new test. */
const lookedAtAgain = (p: Person, from: number, to: number) =>
  p.age !== null && p.age >= from && p.age <= to && !p.isKnown('libertyArrangementsReviewedOn')
    ? (['libertyArrangementsReviewedOn'] as const)
    : [];
function lookAgain(p: Person): string | undefined {
  const reviewed = p.date('libertyArrangementsReviewedOn');
  return reviewed !== null && reviewed < NEW_TEST_FROM
    ? 'look at the arrangements again, under the new test'
    : undefined;
}

const LIBERTY_AT_16 = {
  id: 'JNT-02',
  name: 'liberty-at-16',
  title: 'Care that deprives a young person of 16 or 17 of liberty: a court must authorise it; parents cannot',
  when: mayBeUnlawful,
  askWhen: allOf(birthDateKnown, shown(deprivesOfLiberty), aged(15)),
  due: sixteen,
  closesOn: dayBefore(eighteen),
  ends: [
    {
      on: eighteen,
      because:
        'Re D is about a young person of 16 or 17, so this duty ended on the 18th birthday. From that day section 4A of the Mental Capacity Act 2005 and its schedule A1 apply to the care of an adult.',
      family:
        'You are 18 now, so the rules for adults count. Someone must still agree by law before you lose your freedom.',
      successor: 'JNT-03',
    },
  ],
  force: 'legal-duty',
  leadAgency: 'childrens-social-care',
  leads: 'the local authority or the ICB',
  involves: ['Court of Protection'],
  evidence: 'the order, and the day of its review',
  ifMissed: 'unlawful detention',
  nations: ['england', 'wales'],
} as const satisfies Partial<Rule>;

const LIBERTY_AT_18 = {
  id: 'JNT-03',
  name: 'liberty-at-18',
  title: 'Care that deprives an adult of liberty: an authorisation in hospital or care home, a court order elsewhere',
  when: mayBeUnlawful,
  askWhen: allOf(birthDateKnown, shown(deprivesOfLiberty), aged(18)),
  due: eighteen,
  force: 'legal-duty',
  leadAgency: 'adult-social-care',
  leads: 'the local authority or the ICB',
  involves: ['Court of Protection'],
  evidence: 'the authorisation',
  ifMissed: 'unlawful detention',
  nations: ['england', 'wales'],
} as const satisfies Partial<Rule>;

/** Somebody hands over, or will. */
const handsOver = anyOf(
  shown(is('receivesChildrensSocialCare', 'children’s social care supports the young person')),
  shown(is('willMoveToAdultHealthServices', 'health services will hand over')),
  recorded('healthHandovers', 'health services will hand over'),
  recorded('settingTransferOn', 'the young person moves to another school or college'),
  recorded('movedOutOfAreaOn', 'the young person moves to another authority'),
);

export const JOINT_RULES = rules(
  {
    id: 'JNT-01',
    name: 'mental-capacity-act-applies',
    title: 'From 16 the law presumes that the young person can decide',
    family: {
      text: 'From {due} the law says that you can make your own choices. Others must help you to choose.',
      undated: 'From 16 the law says that you can make your own choices. Others must help you to choose.',
      missed: 'Ask who made the choice for you, and why. You can complain if no one asked you first.',
    },
    when: birthDateKnown,
    due: sixteen,
    afterwards: 'active-since',
    force: 'legal-duty',
    leadAgency: 'all',
    leads: 'every agency',
    involves: ['young person'],
    citation: 'Mental Capacity Act 2005 s.2(5)',
    url: MENTAL_CAPACITY_ACT,
    confidence: 'high',
    evidence: 'capacity is recorded for each decision where it is in doubt',
    ifMissed: 'decisions are unlawful',
    validFrom: '2007-10-01',
    nations: ['england', 'wales'],
  },
  {
    ...LIBERTY_AT_16,
    ask: 'Find out whether the young person has capacity for the care arrangements: from 16 a court must authorise a deprivation of liberty',
    family: {
      text: 'If your care takes away your freedom, a court must agree to it from {due}. Your parents cannot agree for you.',
      undated:
        'If your care takes away your freedom, a court must agree to it from 16. Your parents cannot agree for you.',
      ask: 'Can you choose about your care for yourself? Tell your coordinator what you think.',
      missed: 'Ask the council to go to court. You have the right to a lawyer, and it is free for many.',
    },
    citation: 'Re D (A Child) [2019] UKSC 42',
    url: 'https://www.supremecourt.uk/cases/uksc-2018-0064',
    confidence: 'high',
    validFrom: '2019-09-26',
    validTo: '2026-06-01',
  },
  {
    ...LIBERTY_AT_16,
    ask: 'Find out whether the young person has capacity for the care arrangements, and whether standing arrangements were looked at again since 2 June 2026',
    family: {
      text: 'If your care takes away your freedom, a court must agree to it from {due}. The test changed in June 2026, so ask if your care was looked at again.',
      undated:
        'If your care takes away your freedom, a court must agree to it from 16. The test changed in June 2026, so ask if your care was looked at again.',
      ask: 'The law on freedom in care changed in June 2026. Has your care been looked at again since then?',
      missed: 'Ask the council to look at your care again. You have the right to a lawyer, and it is free for many.',
    },
    finds: (p) => lookedAtAgain(p, 16, 17),
    prompt: lookAgain,
    meaning: NEW_TEST,
    citation: '[2026] UKSC 16; Re D (A Child) [2019] UKSC 42',
    url: 'https://www.supremecourt.uk/cases/uksc-2025-0042',
    confidence: 'unconfirmed',
    unconfirmed: 'the effect of the judgment of 2 June 2026 on people of 16 and 17 (Re D)',
    validFrom: NEW_TEST_FROM,
  },
  {
    ...LIBERTY_AT_18,
    ask: 'Find out whether the person has capacity for the care arrangements: at 18 the safeguards for adults apply',
    family: {
      text: 'You turn 18 on {due}. If your care takes away your freedom, someone must agree to it by law first.',
      undated:
        'If your care takes away your freedom, someone must agree to it by law first. From 18 the rules for adults count.',
      missed: 'Ask the home, the hospital or the council for the papers. You have the right to a lawyer.',
    },
    citation: 'Mental Capacity Act 2005 s.4A, schedule A1',
    url: 'https://www.legislation.gov.uk/ukpga/2005/9/schedule/A1',
    confidence: 'unconfirmed',
    unconfirmed: 'that the Liberty Protection Safeguards are not in force',
    validFrom: '2009-04-01',
    validTo: '2026-06-01',
  },
  {
    ...LIBERTY_AT_18,
    ask: 'Find out whether the person has capacity for the care arrangements, and whether standing arrangements were looked at again since 2 June 2026',
    family: {
      text: 'You turn 18 on {due}. If your care takes away your freedom, someone must agree to it by law first. The test changed in June 2026.',
      undated:
        'If your care takes away your freedom, someone must agree to it by law first. The test changed in June 2026.',
      ask: 'The law on freedom in care changed in June 2026. Has your care been looked at again since then?',
      missed: 'Ask for the papers, and ask if they were looked at again. You have the right to a lawyer.',
    },
    finds: (p) => lookedAtAgain(p, 18, 200),
    prompt: lookAgain,
    meaning: NEW_TEST,
    citation: 'Mental Capacity Act 2005 s.4A, schedule A1; [2026] UKSC 16',
    url: 'https://www.legislation.gov.uk/ukpga/2005/9/schedule/A1',
    confidence: 'unconfirmed',
    unconfirmed:
      'the effect of the judgment of 2 June 2026 on standing authorisations, and that the Liberty Protection Safeguards are not in force',
    validFrom: NEW_TEST_FROM,
  },
  {
    id: 'JNT-04',
    name: 'share-information',
    title: 'At each hand-over: share what others need for the child’s welfare, unless sharing does more harm',
    family: {
      text: 'People who help you must share what they know if it keeps you safe and well. This rule ends when you turn 18.',
      missed: 'Ask what was shared, with whom and why. You can complain to the service.',
    },
    when: allOf(aged(0, 17), handsOver),
    standing: 'active-since',
    closesOn: dayBefore(eighteen),
    ends: [
      {
        on: onOrAfter('2026-06-02', eighteen),
        because:
          'Section 16LA of the Children Act 2004 is about a child, so the duty ended on the 18th birthday. From that day section 251B of the Health and Social Care Act 2012 applies to health and adult social care.',
        family: 'You are 18 now. Health and care services still share what they know, if you do not say no.',
        successor: 'JNT-06',
      },
    ],
    meaning: 'the duty ends at 18, when services hand over: ask for consent in time',
    force: 'legal-duty',
    leadAgency: 'all',
    leads: 'the body that holds the information',
    involves: [],
    citation: 'Children Act 2004 ss.16LA-16LC, inserted by the Children’s Wellbeing and Schools Act 2026 s.4',
    url: 'https://www.legislation.gov.uk/ukpga/2004/31/section/16LA',
    quote:
      'But the duty imposed by subsection (2) does not apply if the relevant person considers that the disclosure would be more detrimental to the child than not disclosing the information.',
    confidence: 'unconfirmed',
    unconfirmed: 'that section 4 is in force (section 78 leaves it to regulations), and that “child” means under 18',
    evidence: 'a record of the information shared, its recipients and the reason',
    ifMissed: 'the next service starts without information',
    validFrom: '2026-06-01',
  },
  {
    id: 'JNT-06',
    name: 'share-information-on-adults',
    title: 'Health and adult social care share what the other needs, in the person’s best interests',
    family: {
      text: 'Care and health services must share what they know, so that you get the right help. They need not do so if you say no.',
      missed: 'Ask what was shared, with whom and why. You can complain to the service.',
    },
    when: allOf(aged(18), handsOver),
    standing: 'active-since',
    opensOn: eighteen,
    meaning: 'not where the person objects, or would be likely to',
    force: 'legal-duty',
    leadAgency: 'all',
    leads: 'health and adult social care',
    involves: ['the person'],
    citation: 'Health and Social Care Act 2012 s.251B',
    url: 'https://www.legislation.gov.uk/ukpga/2012/7/section/251B',
    confidence: 'medium',
    evidence: 'a record of the information shared, its recipients and the reason; any objection',
    ifMissed: 'the adult service starts without information',
    validFrom: '2015-10-01',
  },
  {
    id: 'JNT-05',
    name: 'money-and-welfare-decisions',
    title: 'Six months before 18: consider who may decide about money, if the young person cannot',
    family: {
      text: 'Think by {due} about who can deal with your money, if you cannot. It can take six months to set up.',
      undated: 'Think about who can deal with your money, if you cannot. Start six months before you turn 18.',
      missed: 'You can still start now. The bank or Citizens Advice can help.',
    },
    when: allOf(birthDateKnown, is('lacksCapacityForFinances', 'the young person lacks capacity for money decisions')),
    due: monthsBefore(6, eighteen),
    meaning: 'start deputyship/appointee discussion',
    force: 'best-practice',
    leadAgency: 'family',
    leads: 'the family, with the local authority',
    involves: ['local authority'],
    citation: 'Mental Capacity Act 2005 s.16; advice of Contact and WellChild',
    url: 'https://www.gov.uk/become-deputy',
    confidence: 'low',
    evidence:
      'the application, or the decision not to make one; a lasting power of attorney only from 18 and with capacity',
    ifMissed: 'locked out of bank account and benefits',
    nations: ['england', 'wales'],
  },
);
