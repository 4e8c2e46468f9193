import { aged, allOf, is, shown, test } from '../../engine/conditions.js';
import { rules } from '../../engine/rule.js';
import { eighteen } from '../anchors.js';
import { birthDateKnown, consentNotRefused, likelyAdultNeeds } from '../circumstances.js';
import { CARE_ACT, conclusion, dayBefore18 } from './care-act.js';
import { supportMayEndFrom } from './conclusion.js';

const receivesSupport = is(
  'receivesChildrensSocialCare',
  'children’s social care supports the young person under the Children Act s.17 or the CSDPA s.2',
);

/** Support and its money: what is shown before 18, and what goes on after it. */
export const SUPPORT_RULES = rules(
  {
    id: 'SC-07',
    name: 'indicative-plan-and-budget',
    title: 'Show the care plan and the budget for adult life before 18',
    family: {
      text: 'The council should show you a draft care plan by {due}. It says what help you may get and what money there is.',
      undated:
        'The council should show you a draft care plan before you turn 18. It says what help you may get and what money there is.',
      missed:
        'Ask adult social care for the draft plan and the sum of money. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(birthDateKnown, likelyAdultNeeds, consentNotRefused),
    due: dayBefore18,
    met: conclusion,
    goesOn: { on: eighteen, as: 'SC-15' },
    force: 'statutory-guidance',
    leadAgency: 'adult-social-care',
    leads: 'adults’ social care',
    involves: ['young person', 'carers'],
    citation: 'Care and Support Statutory Guidance ch.16',
    url: 'https://www.gov.uk/government/publications/care-act-statutory-guidance/care-and-support-statutory-guidance',
    confidence: 'medium',
    evidence:
      'an indicative care and support plan and personal budget, the financial assessment, how direct payments continue',
    ifMissed: 'a gap in support; no time to plan for housing',
    validFrom: '2015-04-01',
  },
  {
    id: 'SC-08',
    name: 'childrens-support-goes-on',
    title: 'Children’s support and direct payments continue after 18 until there is a conclusion on adult support',
    ask: 'Find out whether children’s social care gives support, and what adult social care has decided: at 18 support must not simply stop',
    family: {
      text: 'Your help from children’s social care goes on after you turn 18. It stops only when adult help starts, or the council says why there is none.',
      ask: 'Do you get help from children’s social care now? Tell your coordinator if there is a plan for when you are 18.',
      missed:
        'Tell the council that the law says your help goes on. Ask them to start it again at once. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(birthDateKnown, receivesSupport),
    askWhen: allOf(shown(likelyAdultNeeds), aged(17)),
    opensOn: eighteen,
    standing: 'active-since',
    met: supportMayEndFrom,
    finds: (p) => {
      if (!p.isKnown('adultSocialCareConclusionOn')) return [];
      if (!p.isKnown('adultSocialCareConclusion')) return ['adultSocialCareConclusion'];
      return p.facts.adultSocialCareConclusion === 'needs-will-be-met' ? ['adultSupportStartedOn'] : [];
    },
    guards: 'end-childrens-services',
    force: 'legal-duty',
    leadAgency: 'childrens-social-care',
    leads: 'the local authority’s children’s services',
    involves: ['adult social care'],
    citation: 'Chronically Sick and Disabled Persons Act 1970 s.2A; Children Act 1989 s.17ZH; Care Act 2014 s.66',
    url: 'https://www.legislation.gov.uk/ukpga/1970/44/section/2A',
    quote:
      'they must continue to comply with section 2 after he reaches that age until— (a) they decide that the duty under section 9 of the Care Act 2014 (needs assessment) does not apply, or (b) having decided that the duty applies and having discharged it, they reach a conclusion in his case',
    confidence: 'unconfirmed',
    unconfirmed: 'the section’s own definition of a conclusion, which rests on two secondary sources that agree',
    meaning:
      'a conclusion is that there are no needs, that needs will not be met, or that needs will be met and adult support has begun',
    evidence: 'the conclusion is recorded with its kind, and with the day on which adult support began',
    ifMissed: 'fault: the Ombudsman found that direct payments must not stop at 18 (Haringey 23 018 546)',
    validFrom: '2015-04-01',
  },
  {
    id: 'SC-14',
    name: 'direct-payments-after-18',
    title: 'Agree who receives the direct payments from the 18th birthday on',
    ask: 'Find out whether direct payments go to a parent: from 18 another recipient must be agreed',
    family: {
      text: 'The money for your help goes to a parent now. The council agrees with you by {due} who gets it from 18.',
      undated: 'The money for your help goes to a parent now. The council agrees with you who gets it from 18.',
      ask: 'Does a parent get the money for your help? From 18 that must be agreed again.',
      moot: 'The council has made its choice about help for you as an adult. So the old payments can stop.',
      missed:
        'Tell the council that the money must not stop. Ask who can get it for you. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(birthDateKnown, is('directPaymentsToParent', 'direct payments go to a parent')),
    askWhen: allOf(shown(receivesSupport), aged(16)),
    due: dayBefore18,
    mootWhen: test(
      'the children’s payments have ended with a conclusion on adult support',
      ['dateOfBirth', 'adultSocialCareConclusionOn', 'adultSocialCareConclusion', 'adultSupportStartedOn'],
      (p) => {
        const from = supportMayEndFrom.at(p);
        return from !== null && from <= p.asOf;
      },
    ),
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'adults’ social care',
    involves: ['young person', 'parent'],
    citation: 'Care Act 2014 ss.31-32',
    url: CARE_ACT(31),
    confidence: 'medium',
    meaning: 'until then children’s payments may not stop either',
    evidence: 'the agreement with the new recipient or authorised person',
    ifMissed: 'the payment stops',
    validFrom: '2015-04-01',
  },
);
