import { aged, allOf, anyOf, named, is, not, recorded, shown } from '../../engine/conditions.js';
import { earliestOf, the } from '../../engine/dates.js';
import { type Person } from '../../engine/person.js';
import { rules } from '../../engine/rule.js';
import { adultNeedsNotRuledOut, likelyAdultNeeds, planned } from '../circumstances.js';
import { CARE_ACT, conclusion } from './care-act.js';
import { refusalDoesNotCount, refusalOnRecord, refusesAsAdult, refusesAssessment } from './refusal.js';

const notConcluded = not(
  recorded('adultSocialCareConclusionOn', 'a conclusion is recorded'),
  'no conclusion is recorded',
);
const adult = aged(18);
const youngCarer = is('youngCarer', 'the young person has cared for somebody');

/** What a duty towards a child becomes on the 18th birthday: none of it is lost, and none of it has a number of days. */
export const ADULT_CARE_RULES = rules(
  {
    id: 'SC-15',
    name: 'assessment-as-an-adult',
    title: 'Assess the needs for care and support as an adult, and decide',
    ask: 'Assess as an adult, unless there is nothing to suggest needs: does the person need care and support?',
    family: {
      text: 'You are an adult now. If you may need care, the council must check what you need. There is no last day for this, so ask now.',
      moot: 'You said no to a check of your needs. You can say yes at any time.',
      ask: 'You are 18 or older. Do you need care or help in daily life? Tell your coordinator what you need.',
      missed:
        'Ask adult social care for a check of your needs. They may not say no just because you seem to need little. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(
      adult,
      adultNeedsNotRuledOut,
      anyOf(
        named('a plan, a disability, help from children’s social care or caring is recorded', planned),
        shown(likelyAdultNeeds),
        shown(refusesAssessment),
        shown(refusesAsAdult),
      ),
    ),
    finds: (p) => (p.isKnown('adultSocialCareConclusionOn') || refusesAsAdult.holds(p) ? [] : ['likelyAdultCareNeeds']),
    met: conclusion,
    mootWhen: allOf(shown(refusesAsAdult), notConcluded),
    meaning: beforeOrAsked,
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'adults’ social care',
    involves: ['the person', 'carers', 'advocate'],
    citation: 'Care Act 2014 s.9(1), (3); refusal: s.11(1)',
    url: CARE_ACT(9),
    quote:
      'Where it appears to a local authority that an adult may have needs for care and support, the authority must assess',
    confidence: 'high',
    evidence: 'the assessment, and the conclusion with its kind',
    ifMissed: 'nobody assesses the person at all: the cliff edge at 18',
    validFrom: '2015-04-01',
  },
  {
    id: 'SC-16',
    name: 'assess-adult-despite-refusal',
    title: 'The adult refuses, but is at risk or lacks capacity: assess in spite of the refusal',
    ask: 'The person refuses the assessment: find out whether there is a risk of abuse or neglect',
    family: {
      text: 'You said no to a check of your needs. The council must still do it, as you may not be safe or may not be able to choose.',
      ask: 'You said no to a check of your needs. Are you safe at home and with other people?',
      missed:
        'You can say yes at any time. Call the council and ask for the safeguarding team. If you are in danger, call 999.',
    },
    when: allOf(refusalOnRecord, adultNeedsNotRuledOut, shown(adult), refusalDoesNotCount),
    askWhen: allOf(shown(refusalOnRecord), adult),
    met: earliestOf(
      the('transitionAssessmentCompletedOn', 'the assessment before 18'),
      the('adultNeedsAssessmentCompletedOn', 'the assessment as an adult'),
      conclusion,
    ),
    meaning: 'asked again, or with changed needs or circumstances, the ordinary duty is back (s.11(3), (4))',
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'adults’ social care',
    involves: ['safeguarding', 'advocate'],
    citation: 'Care Act 2014 s.11(2)',
    url: CARE_ACT(11),
    quote:
      'But the local authority may not rely on subsection (1) (and so must carry out a needs assessment) if— (a) the adult lacks capacity to refuse the assessment and the authority is satisfied that carrying out the assessment would be in the adult’s best interests, or (b) the adult is experiencing, or is at risk of, abuse or neglect.',
    confidence: 'high',
    evidence: 'the assessment',
    ifMissed: 'safeguarding fails',
    validFrom: '2015-04-01',
  },
  {
    id: 'SC-17',
    name: 'adult-carers-assessment',
    title: 'An assessment for whoever cares for the young adult',
    ask: 'Find out whether a parent or another adult cares for the young adult: they can be assessed too',
    family: {
      text: 'Someone cares for you. The council must check what help that person needs, if they may need help.',
      ask: 'Does a parent or another adult care for you? They can have a check of their own.',
      missed:
        'The person who cares for you can ask for the check. They may also say no. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(adult, is('hasParentCarer', 'a parent or another adult cares for the person'), adultNeedsNotRuledOut),
    askWhen: allOf(adult, shown(likelyAdultNeeds)),
    met: the('carersAssessmentCompletedOn', 'the carer’s assessment'),
    meaning: 'a carer may refuse; asked again, or with changed circumstances, the duty is back (s.11(5) to (7))',
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'the local authority',
    involves: ['carer'],
    citation: 'Care Act 2014 s.10(1)',
    url: CARE_ACT(10),
    quote:
      'Where it appears to a local authority that a carer may have needs for support (whether currently or in the future), the authority must assess',
    confidence: 'high',
    evidence: 'the carer’s assessment',
    ifMissed: 'a complaint to the Ombudsman',
    validFrom: '2015-04-01',
  },
  {
    id: 'SC-18',
    name: 'young-adult-carers-assessment',
    title: 'An assessment for the young adult who cares for somebody',
    ask: 'Find out whether the young adult who cares for somebody needs support',
    family: {
      text: 'You care for someone and you are an adult now. The council must check what help you need as a carer.',
      ask: 'You care for someone. Do you need help with that?',
      missed:
        'Ask adult social care for a check of your needs as a carer. You may also say no. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(adult, youngCarer, is('youngCarerLikelyToNeedSupport', 'they may need support')),
    askWhen: allOf(adult, shown(youngCarer)),
    met: the('youngCarersAssessmentCompletedOn', 'the assessment of the young carer'),
    meaning: 'an assessment made before 18 can count, where the authority decides so',
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'the local authority',
    involves: ['the person'],
    citation: 'Care Act 2014 s.10(1), (3)',
    url: CARE_ACT(10),
    quote: '“Carer” means an adult who provides or intends to provide care for another adult',
    confidence: 'high',
    evidence: 'the carer’s assessment',
    ifMissed: 'a young adult continues to care without support',
    validFrom: '2015-04-01',
  },
);

function beforeOrAsked(p: Person): string {
  if (p.isKnown('adultSocialCareConclusionOn'))
    return 'the conclusion decides whether children’s support may end (SC-08)';
  if (p.isKnown('transitionAssessmentCompletedOn'))
    return 'the assessment made before 18 can count as one of an adult (s.59(6)); the conclusion is still to come';
  if (refusesAssessment.holds(p) === true)
    return 'the refusal on record is that of a child: ask again, because only an adult’s refusal counts now (s.11(1))';
  return 'whatever the level of the needs or the money of the person (s.9(3)); no day is set';
}
