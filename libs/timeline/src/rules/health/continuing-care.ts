import { aged, allOf, is, isNot, recorded } from '../../engine/conditions.js';
import { birthday, dayBefore, daysAfter, firstKnown, notBefore, the, where } from '../../engine/dates.js';
import { type Ending, monthOf, rules } from '../../engine/rule.js';
import { eighteen, sixteen } from '../anchors.js';
import { birthDateKnown, continuingHealthcare, plannedAndNearing, plannedAsAdult } from '../circumstances.js';
import { askTheLocalNhs, challengeTheDecision } from './families.js';

const FRAMEWORK =
  'National Framework for NHS Continuing Healthcare and NHS-funded Nursing Care (2022; the same steps in the edition of 2018)';
const FRAMEWORK_URL =
  'https://www.gov.uk/government/publications/national-framework-for-nhs-continuing-healthcare-and-nhs-funded-nursing-care';
const STANDING_RULES =
  'National Health Service Commissioning Board and Clinical Commissioning Groups (Responsibilities and Standing Rules) Regulations 2012 (SI 2012/2996)';

const mayNeedIt = allOf(birthDateKnown, continuingHealthcare);
const seventeen = birthday(17);

const checklist = the('chcChecklistReceivedOn', 'the receipt of the checklist');
const decision = the('chcDecisionOn', 'the decision on continuing healthcare');
const notEligible = isNot('chcEligible', 'the young person was found not eligible');

/** The preparation is for care as an adult, so on the 18th birthday it becomes the duty to the adult. */
const toTheAdult: readonly Ending[] = [
  {
    on: eighteen,
    because:
      'The preparation ended on the 18th birthday: NHS continuing healthcare is care “for a person aged 18 or over” (SI 2012/2996 reg 20(1)). Eligibility is now assessed under reg 21.',
    family: 'You turned 18, so this step is over. The local NHS now looks at your needs as an adult.',
    successor: 'HLT-21',
  },
];

/** Where the day of the decision is not known, it counts from the day on which the package was due. */
const byDecision: readonly Ending[] = [
  {
    on: where(notEligible, firstKnown(decision, dayBefore(eighteen))),
    because:
      'The integrated care board decided that the person is not eligible (SI 2012/2996 reg 21(5)). The decision can be reviewed under reg 23; the local authority’s plan meets the needs.',
    family:
      'The local NHS said that it will not pay for your care. You can ask it to look again. The council must look at the care you need.',
  },
];

export const CONTINUING_CARE_RULES = rules(
  {
    id: 'HLT-01',
    name: 'notify-icb-at-14',
    title: 'At 14: notify the integrated care board that NHS continuing healthcare may be needed as an adult',
    ask: 'Find out whether NHS continuing healthcare may be needed as an adult: the integrated care board is notified at 14',
    family: {
      text: 'By {due} the health team tells the local NHS that you may need its help as an adult.',
      undated: 'At 14 the health team tells the local NHS that you may need its help as an adult.',
      ask: 'Does the NHS pay for your care now? Might you need a lot of health care as an adult? Please tell your coordinator if you know.',
      missed: askTheLocalNhs,
    },
    when: mayNeedIt,
    askWhen: allOf(birthDateKnown, plannedAndNearing, aged(13, 17)),
    due: birthday(14),
    ends: toTheAdult,
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the children’s health team',
    involves: ['local authority'],
    citation: FRAMEWORK,
    url: FRAMEWORK_URL,
    confidence: 'high',
    evidence: 'the notification',
    ifMissed: 'the adult service learns of the young person too late',
    validFrom: '2018-10-01',
  },
  {
    id: 'HLT-02',
    name: 'refer-for-screening-at-16',
    title: 'At 16: refer for screening for NHS continuing healthcare',
    family: {
      text: 'By {due} the health team asks the local NHS if it will pay for your adult care.',
      undated: 'At 16 the health team asks the local NHS if it will pay for your adult care.',
      missed: askTheLocalNhs,
    },
    when: mayNeedIt,
    due: sixteen,
    met: checklist,
    ends: toTheAdult,
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the children’s health team',
    involves: ['adult continuing healthcare team of the integrated care board'],
    citation: FRAMEWORK,
    url: FRAMEWORK_URL,
    confidence: 'high',
    evidence: 'the checklist',
    ifMissed: 'no decision by 18',
    validFrom: '2018-10-01',
  },
  {
    id: 'HLT-03',
    name: 'decide-in-principle-at-17',
    title: 'At 17: decide in principle whether NHS continuing healthcare will be given',
    family: {
      text: 'The local NHS says if it will pay for your care when you are 18. It does so soon after {due}.',
      undated: 'The local NHS says if it will pay for your care when you are 18. It does so soon after you turn 17.',
      missed: challengeTheDecision,
    },
    when: mayNeedIt,
    leadIn: 'It should be done as soon as practicable after',
    due: seventeen,
    met: decision,
    asSoonAsPracticable: true,
    closesOn: dayBefore(eighteen),
    ends: toTheAdult,
    meaning: 'as soon as practicable after',
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: ['local authority', 'family'],
    citation: FRAMEWORK,
    url: FRAMEWORK_URL,
    confidence: 'high',
    evidence: 'the decision letter',
    ifMissed: 'families are wrongly told "nothing until 18"',
    validFrom: '2018-10-01',
  },
  {
    id: 'HLT-04',
    name: 'package-ready-at-18',
    title: 'The day before 18: the care package is ready to start',
    family: {
      text: 'Your adult care is ready to start by {due}. If the NHS does not pay for it, the council has a plan ready.',
      undated:
        'Your adult care is ready to start when you turn 18. If the NHS does not pay for it, the council has a plan ready.',
      missed:
        'Your care should not stop while they argue. Tell your coordinator at once. You can complain to the local NHS and to the council. Then you can go to the Ombudsman.',
    },
    when: mayNeedIt,
    due: dayBefore(eighteen),
    met: the('chcCareBeganOn', 'the beginning of the care'),
    ends: byDecision,
    meaning: 'where the young person is not eligible, the local authority’s plan is ready',
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: ['local authority'],
    citation: FRAMEWORK,
    url: FRAMEWORK_URL,
    confidence: 'high',
    evidence: 'the start of the package is confirmed; nothing is withdrawn during a dispute',
    ifMissed: 'a gap in care that sustains life',
    validFrom: '2018-10-01',
  },
  {
    id: 'HLT-05',
    name: 'agree-responsible-board',
    title: 'Placed far from home: agree early which integrated care board is responsible',
    family: {
      text: 'You live far from home. The NHS in both places agrees early who will pay for your care as an adult.',
      missed: askTheLocalNhs,
    },
    when: is('placedOutOfArea', 'the young person is placed out of the area of the integrated care board'),
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care boards',
    involves: [],
    citation: FRAMEWORK,
    url: FRAMEWORK_URL,
    confidence: 'medium',
    evidence: 'the agreement',
    ifMissed: 'a dispute at 18',
    validFrom: '2018-10-01',
  },
  {
    id: 'HLT-06',
    name: 'decision-after-checklist',
    title: 'Decide on NHS continuing healthcare after the positive checklist',
    family: {
      text: 'The local NHS has your first check. It decides by {due} if it will pay for your care.',
      undated: 'The local NHS has your first check. It decides within 28 days if it will pay for your care.',
      missed: challengeTheDecision,
    },
    when: recorded('chcChecklistReceivedOn', 'a positive checklist was received'),
    due: daysAfter(28, checklist),
    met: notBefore(checklist, decision),
    occurrence: monthOf(checklist),
    force: 'statutory-guidance',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: [],
    citation: FRAMEWORK,
    url: FRAMEWORK_URL,
    confidence: 'medium',
    evidence: 'the decision',
    ifMissed: 'the decision can be escalated, and payments made in the meantime can be claimed back',
    validFrom: '2018-10-01',
  },
  {
    id: 'HLT-21',
    name: 'assess-as-adult',
    title: 'As an adult: see that eligibility for NHS continuing healthcare is assessed',
    ask: 'Find out whether the adult may need NHS continuing healthcare: if so, eligibility is assessed, whatever was missed before 18',
    family: {
      text: 'You are an adult. If you may need it, the local NHS must check if it will pay for your care.',
      ask: 'Did the NHS pay for your care before you turned 18? Do you need a lot of health care now? Please tell your coordinator if you know.',
      missed: challengeTheDecision,
    },
    when: allOf(mayNeedIt, aged(18)),
    askWhen: allOf(birthDateKnown, plannedAsAdult),
    met: decision,
    force: 'legal-duty',
    leadAgency: 'health',
    leads: 'the integrated care board',
    involves: ['local authority', 'adult’s family or representative'],
    citation: `${STANDING_RULES} regs 21(2)(a), 20(1)`,
    url: 'https://www.legislation.gov.uk/uksi/2012/2996/regulation/21',
    quote:
      'A relevant body must take reasonable steps to ensure that an assessment of eligibility for NHS Continuing Healthcare is carried out in respect of a person for which that body has responsibility in all cases where it appears to that body that— (a) there may be a need for such care',
    confidence: 'high',
    evidence: 'the decision, notified with its reasons',
    ifMissed: 'a review by NHS England after the board’s own procedure (reg 23); complaint',
    validFrom: '2013-04-01',
  },
);
