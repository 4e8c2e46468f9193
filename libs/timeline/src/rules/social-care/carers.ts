import { aged, allOf, is, shown } from '../../engine/conditions.js';
import { the } from '../../engine/dates.js';
import { rules } from '../../engine/rule.js';
import { eighteen } from '../anchors.js';
import { adultNeedsNotRuledOut, birthDateKnown, likelyAdultNeeds } from '../circumstances.js';
import { at18, CARE_ACT, dayBefore18, notKnown } from './care-act.js';

const hasParentCarer = is('hasParentCarer', 'a parent or another adult cares for the young person');
const youngCarer = is('youngCarer', 'the young person is a young carer');

/** Those who care: for the young person, and the young person for somebody else. */
export const CARER_RULES = rules(
  {
    id: 'SC-05',
    name: 'parent-carers-assessment',
    title: 'An assessment for the parent or other adult who cares, before the 18th birthday',
    ask: 'Find out whether a parent or another adult cares for the young person: they can be assessed too, before 18',
    family: {
      text: 'The council must check by {due} what help the person who cares for you needs. They do this if it helps that person.',
      undated: 'The council must check what help the person who cares for you needs. They do this before you turn 18.',
      ask: 'Does a parent or another adult care for you? They can have a check of their own.',
      missed:
        'The person who cares for you can ask for the check now. They can still ask when you are 18. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(birthDateKnown, hasParentCarer, adultNeedsNotRuledOut),
    askWhen: allOf(shown(likelyAdultNeeds), aged(0, 17)),
    due: dayBefore18,
    met: the('carersAssessmentCompletedOn', 'the carer’s assessment'),
    ends: [
      at18(
        notKnown('hasParentCarer', 'whether a parent or another adult cares for the young person'),
        'Section 60 of the Care Act 2014 is about the carer of a child, so the duty ended on the 18th birthday. From that day section 10(1) applies to the carer of an adult.',
        'You are 18 now. A person who cares for you can have a check as the carer of an adult.',
        'SC-17',
      ),
    ],
    goesOn: { on: eighteen, as: 'SC-17' },
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'the local authority',
    involves: ['carer'],
    citation: 'Care Act 2014 ss.60-62; before 18 also Children Act 1989 s.17ZD',
    url: CARE_ACT(60),
    quote:
      'Where it appears to a local authority that a carer of a child is likely to have needs for support after the child becomes 18, the authority must … assess',
    confidence: 'high',
    evidence: 'the carer’s assessment',
    ifMissed: 'a complaint to the Ombudsman',
    validFrom: '2015-04-01',
  },
  {
    id: 'SC-06',
    name: 'young-carers-assessment',
    title: 'An assessment for the young carer, before they turn 18',
    ask: 'Find out whether the young carer is likely to need support after 18',
    family: {
      text: 'You care for someone. The council must check by {due} what help you will need from 18.',
      undated: 'You care for someone. The council must check what help you will need from 18.',
      ask: 'You care for someone. Will you need help with that when you are 18?',
      missed:
        'Ask the council for a check of your needs as a carer. You can still ask at 18. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(
      birthDateKnown,
      youngCarer,
      is('youngCarerLikelyToNeedSupport', 'they are likely to need support after 18'),
    ),
    askWhen: allOf(shown(youngCarer), aged(0, 17)),
    due: dayBefore18,
    met: the('youngCarersAssessmentCompletedOn', 'the young carer’s assessment'),
    ends: [
      at18(
        notKnown('youngCarerLikelyToNeedSupport', 'whether the young carer is likely to need support'),
        'Section 63 of the Care Act 2014 is about a young carer under 18, so the duty ended on the 18th birthday. From that day section 10(1) applies to an adult who cares for another adult.',
        'You are 18 now. You can have a check as an adult who cares for someone.',
        'SC-18',
      ),
    ],
    goesOn: { on: eighteen, as: 'SC-18' },
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'the local authority',
    involves: ['school or college'],
    citation: 'Care Act 2014 ss.63-64',
    url: CARE_ACT(63),
    confidence: 'high',
    evidence: 'the assessment',
    ifMissed: 'a young adult continues to care without support',
    validFrom: '2015-04-01',
  },
);
