import { addMonths } from '#libs/kernel';
import { aged, allOf, inYear, isNot, not, recorded, shown, test, unlessRuledOut } from '../../engine/conditions.js';
import { birthday, earliestOf, inWords, the, where } from '../../engine/dates.js';
import { monthOf, rules } from '../../engine/rule.js';
import { targetWorkingDaysAfter } from '../../engine/working-day-dates.js';
import { eighteen, nextReviewLimit } from '../anchors.js';
import {
  adultNeedsNotRuledOut,
  birthDateKnown,
  consentNotRefused,
  likelyAdultNeeds,
  planned,
  plannedAndNearing,
  planInForce,
} from '../circumstances.js';
import { at18, CARE_ACT, conclusion, dayBefore18, notKnown } from './care-act.js';
import { atRisk, refusesAssessment } from './refusal.js';

const assessment = the('transitionAssessmentCompletedOn', 'the assessment');

/** The question is put at every review, and for the last time on the day before 18: section 58 is about a child. */
const considerBy = inWords(
  'the last day for the next review of the plan, where one is in force; at the latest the day before the 18th birthday',
  earliestOf(where(shown(planInForce), nextReviewLimit), dayBefore18),
);
/** Reviews have lapsed for more than a year without any record: then nobody is late on that evidence. */
const reviewsNotRecorded = test(
  'the last review is not recorded',
  ['hasEhcPlan', 'likelyAdultCareNeeds', 'lastReviewCompletedOn', 'reviewDecisionOn', 'planFirstMadeOn'],
  (p) => {
    if (planInForce.holds(p) !== true || likelyAdultNeeds.holds(p) === true) return false;
    if (p.isKnown('lastReviewCompletedOn') || p.isKnown('reviewDecisionOn')) return false;
    const limit = nextReviewLimit.at(p);
    return limit !== null && addMonths(limit, 12) < p.asOf;
  },
);

const needsNotKnown = notKnown('likelyAdultCareNeeds', 'whether adult needs are likely');
const needsRuledOut = shown(isNot('likelyAdultCareNeeds', 'adult needs are not likely'));
const agreesAsAdult = shown(isNot('refusesAdultAssessment', 'the adult agrees to the assessment'));

const ENDS_WITH_CHILDHOOD = 'Section 58 of the Care Act 2014 is about a child, so the duty ended on the 18th birthday.';
const AS_AN_ADULT = `${ENDS_WITH_CHILDHOOD} From that day section 9(1) applies to an adult who may have needs for care and support.`;

export const CARE_ACT_RULES = rules(
  {
    id: 'SC-01',
    name: 'likely-adult-needs',
    title: 'Check again: is the young person likely to need care and support as an adult?',
    ask: 'Find out: is the young person likely to need care and support as an adult?',
    family: {
      text: 'The council must think by {due} about the care you may need as an adult. They write down yes or no, and why.',
      undated:
        'The council must think about the care you may need as an adult. They do this at each review of the plan.',
      ask: 'Will you need care or help as an adult? Tell your coordinator what you think.',
      missed:
        'Ask the council to look at this now. You can ask at any time. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(planned, inYear(9), aged(0, 17)),
    due: considerBy,
    finds: ['likelyAdultCareNeeds'],
    metWhen: shown(likelyAdultNeeds),
    notRecordedWhen: reviewsNotRecorded,
    recordedBy: ['lastReviewCompletedOn'],
    occurrence: monthOf(considerBy),
    ends: [
      at18(
        needsRuledOut,
        `${ENDS_WITH_CHILDHOOD} Adult needs are recorded as not likely, and section 9(1) applies only where an adult may have needs.`,
        'You are 18 now. You can still ask for a check of your needs at any time.',
      ),
      at18(
        adultNeedsNotRuledOut,
        AS_AN_ADULT,
        'You are 18 now. The council must check your needs as an adult.',
        'SC-15',
      ),
    ],
    force: 'legal-duty',
    leadAgency: 'childrens-social-care',
    leads: 'children’s and adults’ social care together',
    involves: ['family', 'school or college', 'health', 'adult social care'],
    citation: 'Care Act 2014 s.58(1); Care and Support Statutory Guidance ch.16; SEND Code of Practice 8.59-8.66',
    url: CARE_ACT(58),
    quote:
      'Where it appears to a local authority that a child is likely to have needs for care and support after becoming 18, the authority must … assess',
    confidence: 'high',
    meaning: 'at the year 9 review, and at every review after it',
    evidence: 'yes or no with the reason, and the day of the next check',
    ifMissed: 'a late referral: the Ombudsman’s most frequent finding',
    validFrom: '2015-04-01',
  },
  {
    id: 'SC-02',
    name: 'transition-assessment',
    title: 'The assessment for adult care and support, before the 18th birthday',
    ask: 'Find out whether there are likely adult needs: if so, the assessment for adult care comes before 18',
    family: {
      text: 'The council must check by {due} what care you will need as an adult. They do this if it helps you and you agree.',
      undated: 'The council must check what care you will need as an adult. They do this before you turn 18.',
      ask: 'Will you need care or help as an adult? If so, the council must check before you turn 18.',
      missed:
        'Ask for the check now. It is your right at 18 too. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(birthDateKnown, likelyAdultNeeds, consentNotRefused),
    askWhen: allOf(birthDateKnown, plannedAndNearing, consentNotRefused),
    due: dayBefore18,
    target: birthday(17),
    targetForce: 'local',
    met: earliestOf(assessment, conclusion),
    ends: [at18(needsNotKnown, AS_AN_ADULT, 'You are 18 now. The council must check your needs as an adult.', 'SC-15')],
    goesOn: { on: eighteen, as: 'SC-15' },
    meaning: 'the law sets no age: when it is of significant benefit; the last day is the day before 18',
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'adults’ social care',
    involves: ['young person', 'carers', 'school or college', 'health', 'advocate'],
    citation: 'Care Act 2014 ss.58-59',
    url: CARE_ACT(58),
    quote:
      'the authority must, if it is satisfied that it would be of significant benefit to the child to do so and if the consent condition is met, assess',
    confidence: 'high',
    evidence: 'the assessment, a statement of which needs are likely to be eligible, and advice',
    ifMissed: 'payments ordered by the Ombudsman; orders to improve the service',
    validFrom: '2015-04-01',
  },
  {
    id: 'SC-03',
    name: 'reasons-for-refusal',
    title: 'Give written reasons why there is no assessment, with advice on preventing needs',
    family: {
      text: 'The council must write and say why they will not check your care needs. They also tell you what may help. They aim to do this by {due}.',
      undated:
        'The council must write and say why they will not check your care needs. They also tell you what may help.',
      missed:
        'Ask for the reasons in writing. You can ask for the check again. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: recorded('transitionAssessmentRefusedOn', 'a request for an assessment was refused'),
    target: targetWorkingDaysAfter('refusalReasonsWorkingDays', the('transitionAssessmentRefusedOn', 'the refusal')),
    targetForce: 'local',
    occurrence: monthOf(the('transitionAssessmentRefusedOn', 'the refusal')),
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'the local authority',
    involves: ['the person who asked'],
    citation: 'Care Act 2014 s.58(5)',
    url: CARE_ACT(58),
    confidence: 'high',
    evidence: 'the letter',
    ifMissed: 'a complaint',
    validFrom: '2015-04-01',
  },
  {
    id: 'SC-04',
    name: 'assess-despite-refusal',
    title: 'The young person refuses, but is at risk: assess in spite of the refusal',
    ask: 'The young person refuses the assessment: find out whether there is a risk of abuse or neglect',
    family: {
      text: 'You said no to the check of your care needs. The council must still do it, as you may not be safe.',
      ask: 'Are you safe at home and with other people? Tell someone you trust.',
      missed:
        'Call the council and ask for the safeguarding team. If you are in danger, call 999. You can complain to the council. If that does not help, you can go to the Ombudsman. It is free.',
    },
    when: allOf(refusesAssessment, adultNeedsNotRuledOut, unlessRuledOut(aged(0, 17)), atRisk),
    askWhen: shown(refusesAssessment),
    met: earliestOf(assessment, conclusion),
    ends: [
      at18(
        agreesAsAdult,
        'Section 58(4) of the Care Act 2014 is about a child, so the duty ended on the 18th birthday. The adult agrees to the assessment, so section 9(1) applies.',
        'You are 18 now. The council must check your needs as an adult.',
        'SC-15',
      ),
      at18(
        not(agreesAsAdult, 'the adult has not agreed to the assessment'),
        'Section 58(4) of the Care Act 2014 is about a child, so the duty ended on the 18th birthday. From that day section 11(2) applies to an adult who refuses.',
        'You are 18 now. The rule for adults keeps you safe in the same way.',
        'SC-16',
      ),
    ],
    force: 'legal-duty',
    leadAgency: 'adult-social-care',
    leads: 'the local authority',
    involves: ['safeguarding'],
    citation: 'Care Act 2014 s.58(4)',
    url: CARE_ACT(58),
    quote:
      'the local authority must nonetheless carry out the assessment if the child is experiencing, or is at risk of, abuse or neglect',
    confidence: 'high',
    evidence: 'the assessment',
    ifMissed: 'safeguarding fails',
    validFrom: '2015-04-01',
  },
);
