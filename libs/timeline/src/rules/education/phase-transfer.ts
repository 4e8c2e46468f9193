import { schoolYearEnd, schoolYearOf } from '../../calendar/school-year.js';
import { addDays } from '#libs/kernel';
import { allOf, anyOf, inYear, not, oneOf, shown, test } from '../../engine/conditions.js';
import {
  beforeDayInYearOf,
  dayInYearOf,
  earliestOf,
  firstKnown,
  inWords,
  known,
  monthsBefore,
  notBefore,
  the,
  where,
} from '../../engine/dates.js';
import { type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { monthOf, rules, yearOf } from '../../engine/rule.js';
import { finalPlan } from '../anchors.js';
import { planInForce, POST_16_INSTITUTIONS, SCHOOLS } from '../circumstances.js';
import { REVIEWS } from './sources.js';

const fromSchool = oneOf('settingType', SCHOOLS, 'the young person is at a school');
const fromPost16 = oneOf('settingType', POST_16_INSTITUTIONS, 'the young person is at a college');
const toPost16 = oneOf('nextSettingType', POST_16_INSTITUTIONS, 'the next place is a college');
const primaryToSecondary = allOf(
  anyOf(
    oneOf('settingType', ['primary-school'], 'the child is at a primary school'),
    allOf(oneOf('settingType', ['special-school'], 'the child is at a special school'), inYear(0, 6)),
  ),
  oneOf('nextSettingType', ['secondary-school', 'special-school'], 'the next place is a secondary or special school'),
  not(
    test(
      'the child stays in the special school',
      ['settingType', 'nextSettingType'],
      (p) => p.facts.settingType === 'special-school' && p.facts.nextSettingType === 'special-school',
    ),
    'the child does not stay in the special school',
  ),
);

/** In the last year of a phase, the move comes with the next school year, even before its date is recorded. */
const nextSeptember = known(
  'the start of the next school year',
  (p) => (p.yearGroup === 11 || p.yearGroup === 6 ? addDays(schoolYearEnd(schoolYearOf(p.asOf)), 1) : null),
  (_, derivation) => derivation.conventions.add('school-year'),
);
const recordedTransfer = the('settingTransferOn', 'the move to the next place');
const transfer = firstKnown(recordedTransfer, nextSeptember);

const yearOfMoveKnown = test('the year of the move is known', ['settingTransferOn'], (p) =>
  transfer.at(p) === null ? null : true,
);

const schoolToCollege = allOf(planInForce, fromSchool, toPost16, yearOfMoveKnown);
const intoSecondary = allOf(planInForce, primaryToSecondary, yearOfMoveKnown);
const collegeToCollege = allOf(planInForce, fromPost16, toPost16);
/** After year 11; later from a special school or a sixth form. */
const mayLeaveSchool = anyOf(inYear(11, 11), allOf(shown(toPost16), inYear(12)), allOf(fromSchool, inYear(13)));

const before31March = beforeDayInYearOf(3, 31, transfer);
const before15February = beforeDayInYearOf(2, 15, transfer);
const fiveMonthsBefore = monthsBefore(5, recordedTransfer);

/** The date by which a plan must name the next place, whichever of the three limits applies. */
export const phaseTransferLimit: DateExpression = inWords(
  'the limit for naming the next place',
  earliestOf(
    where(schoolToCollege, before31March),
    where(intoSecondary, before15February),
    where(collegeToCollege, fiveMonthsBefore),
  ),
);

export function phaseTransferRule(p: Person): string | undefined {
  if (schoolToCollege.holds(p) === true) return 'EDU-11';
  if (intoSecondary.holds(p) === true) return 'EDU-12';
  return collegeToCollege.holds(p) === true ? 'EDU-13' : undefined;
}

/** A final plan of an earlier school year does not name the place of the present move. */
const finalPlanForTheMove = (from: DateExpression) => notBefore(dayInYearOf(9, 1, from, -1), finalPlan);
/** People move between colleges at any time of the year. */
const finalPlanOfTheYearBefore = (from: DateExpression) => notBefore(monthsBefore(12, from), finalPlan);

export const PHASE_TRANSFER_RULES = rules(
  {
    id: 'EDU-11',
    name: 'school-to-college',
    title: 'The plan names the college, in time before the move from school',
    ask: 'Find out where the young person goes after school, and when: the plan must name a college before 31 March',
    when: schoolToCollege,
    askWhen: allOf(planInForce, mayLeaveSchool),
    due: before31March,
    nominal: dayInYearOf(3, 31, transfer),
    startBy: dayInYearOf(10, 31, transfer, -1),
    met: finalPlanForTheMove(transfer),
    occurrence: yearOf(transfer),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person', 'school', 'college', 'ICB', 'social care'],
    citation: 'SEND Regulations 2014 reg 18(1)(a)',
    url: REVIEWS,
    confidence: 'high',
    evidence: 'the final plan that names the college, or the type of it',
    ifMissed: 'judicial review; not enough time for an appeal before September',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-12',
    name: 'phase-transfer',
    title: 'The plan names the next school, in time before the move',
    ask: 'Find out which school the child moves to: the plan must name it before 15 February',
    when: intoSecondary,
    askWhen: allOf(planInForce, inYear(6, 6)),
    due: before15February,
    nominal: dayInYearOf(2, 15, transfer),
    met: finalPlanForTheMove(transfer),
    occurrence: yearOf(transfer),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['parent', 'school'],
    citation: 'SEND Regulations 2014 reg 18(1)(b)',
    url: REVIEWS,
    confidence: 'high',
    evidence: 'the final plan that names the school',
    ifMissed: 'judicial review; not enough time for an appeal before September',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-13',
    name: 'college-to-college',
    title: 'The plan names the new college, five months before the move',
    ask: 'Find out when the young person moves to the new college: the plan must name it five months before',
    when: collegeToCollege,
    due: fiveMonthsBefore,
    datedBy: ['settingTransferOn'],
    met: finalPlanOfTheYearBefore(recordedTransfer),
    occurrence: monthOf(recordedTransfer),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['young person', 'both colleges'],
    citation: 'SEND Regulations 2014 reg 18(2)',
    url: REVIEWS,
    confidence: 'high',
    evidence: 'the final plan that names the new place',
    ifMissed: 'judicial review',
    validFrom: '2014-09-01',
  },
);
