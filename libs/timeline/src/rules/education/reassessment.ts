import { recorded } from '../../engine/conditions.js';
import { daysAfter, earliestOf, notBefore, the, weeksAfter } from '../../engine/dates.js';
import { monthOf, rules } from '../../engine/rule.js';
import { finalPlan } from '../anchors.js';
import { afterTwentyFive, endsAt25 } from './assessment.js';
import { type Limit, REASSESSED_PLAN, unlessExcused, withExcuse } from './exceptions.js';
import { COMPLAIN } from './family-words.js';
import { REGULATION } from './sources.js';

const reassessment = the('reassessmentRequestedOn', 'the request for a re-assessment');
const agreed = the('reassessmentAgreedOn', 'the agreement to re-assess');
const refusedToReassess = the('reassessmentRefusedOn', 'the refusal to re-assess');
const fifteenDays = daysAfter(15, reassessment);
const reassessedLimit: Limit = { from: agreed, due: weeksAfter(14, agreed), reasons: REASSESSED_PLAN };

export const REASSESSMENT_RULES = rules(
  {
    id: 'EDU-18',
    name: 'whether-to-reassess',
    title: 'Tell the family whether there will be a re-assessment',
    family: {
      text: 'You asked the council to look at your needs again. It tells you by {due} if it will.',
      missed: `Ask the council for its answer. If it says no, you can appeal. ${COMPLAIN}`,
    },
    when: recorded('reassessmentRequestedOn', 'a re-assessment was requested'),
    due: fifteenDays,
    met: earliestOf(notBefore(reassessment, agreed), notBefore(reassessment, refusedToReassess)),
    mootWhen: afterTwentyFive(fifteenDays),
    ends: endsAt25,
    occurrence: monthOf(reassessment),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person or parent'],
    citation: 'SEND Regulations 2014 reg 25(1)',
    url: REGULATION(25),
    confidence: 'medium',
    evidence: 'the notice that it will, or that it will not, with the right to appeal',
    ifMissed: 'appeal',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-19',
    name: 'reassessed-plan',
    title: 'The plan after the re-assessment is final',
    family: {
      text: unlessExcused(
        reassessedLimit,
        'The council looks at your needs again. It sends you the new plan by {due}.',
      ),
      missed: `Ask the council when the new plan will come. ${COMPLAIN}`,
    },
    when: recorded('reassessmentAgreedOn', 'a re-assessment was agreed'),
    ...withExcuse(reassessedLimit),
    met: notBefore(agreed, finalPlan),
    mootWhen: afterTwentyFive(reassessedLimit.due),
    ends: endsAt25,
    occurrence: monthOf(agreed),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['health', 'social care', 'school or college'],
    citation: 'SEND Regulations 2014 reg 27(2); exceptions reg 27(3)',
    url: REGULATION(27),
    quote: 'as soon as practicable, and in any event within 14 weeks of the notification under regulation 25(1)',
    confidence: 'high',
    evidence: 'the final plan',
    ifMissed: 'judicial review',
    validFrom: '2014-09-01',
  },
);
