import { schoolYearOf, schoolYearStart } from '../../calendar/school-year.js';
import { allOf, anyOf, inYear, not, oneOf, test } from '../../engine/conditions.js';
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
import { type Condition, type DateExpression } from '../../engine/language.js';
import { type Person } from '../../engine/person.js';
import { monthOf, type Ending, type Rule, rules, yearOf } from '../../engine/rule.js';
import { finalPlan } from '../anchors.js';
import { planInForce, POST_16_INSTITUTIONS, SCHOOLS } from '../circumstances.js';
import { REGULATION } from './sources.js';

const fromSchool = oneOf('settingType', SCHOOLS, 'the young person is at a school');
const fromPost16 = oneOf('settingType', POST_16_INSTITUTIONS, 'the young person is at a college');
const toPost16 = oneOf('nextSettingType', POST_16_INSTITUTIONS, 'the next place is a college');
const atPrimary = oneOf('settingType', ['primary-school'], 'the child is at a primary school');
const primaryToSecondary = allOf(
  anyOf(atPrimary, allOf(oneOf('settingType', ['special-school'], 'the child is at a special school'), inYear(0, 6))),
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

/**
 * In the last year of a phase the move comes with the next school year, even before its day is recorded. A pupil who is
 * still recorded at the school after that may have moved: the missed limit stays for the school year in which somebody
 * should notice, and then the move is asked for.
 */
const afterYear = (year: 6 | 11, stillThere: Condition) =>
  known(
    `the start of the school year after year ${year}`,
    (p) => {
      const { year9 } = p;
      if (year9 === null) return null;
      const moves = year9 + year - 8;
      const now = schoolYearOf(p.asOf);
      return now === moves - 1 || (now === moves && stillThere.holds(p) === true) ? schoolYearStart(moves) : null;
    },
    (_, derivation) => derivation.conventions.add('school-year'),
  );
const recordedTransfer = the('settingTransferOn', 'the move to the next place');
const leavesSchool = inWords('the move to the next place', firstKnown(recordedTransfer, afterYear(11, fromSchool)));
const leavesPrimary = inWords('the move to the next place', firstKnown(recordedTransfer, afterYear(6, atPrimary)));

const yearKnown = (transfer: DateExpression) =>
  test('the year of the move is known', ['settingTransferOn'], (p) => (transfer.at(p) === null ? null : true));

const schoolToCollege = allOf(planInForce, fromSchool, toPost16, yearKnown(leavesSchool));
const intoSecondary = allOf(planInForce, primaryToSecondary, yearKnown(leavesPrimary));
const collegeToCollege = allOf(planInForce, fromPost16, toPost16);

/** The questions about a move that has no day change with the school year: before, in and after the year that follows. */
const presumedAnew = (year: 6 | 11) =>
  known(
    'the start of the school year, while the move has no recorded day',
    (p) => {
      const { year9 } = p;
      if (year9 === null || p.isKnown('settingTransferOn')) return null;
      const now = schoolYearOf(p.asOf);
      const last = year9 + year - 9;
      return now >= last && now <= last + 2 ? schoolYearStart(now) : null;
    },
    (_, derivation) => derivation.conventions.add('school-year'),
  );
const nowhereAtSchool = test(
  'no school and no day of a move is recorded',
  ['settingType', 'settingTransferOn'],
  (p) => {
    return p.facts.settingType == null && !p.isKnown('settingTransferOn');
  },
);
const afterYear13 = known(
  'the end of year 13',
  (p) => (p.year9 === null ? null : schoolYearStart(p.year9 + 5)),
  (_, derivation) => derivation.conventions.add('school-year'),
);

/** Those who moved on 1 September 2015 were the first: their plans had two months more (reg 18(3)). */
const FIRST_TRANSFERS = '2015-09-01';
const amongTheFirst = test('the move is on 1 September 2015', [], (p) => leavesSchool.at(p) === FIRST_TRANSFERS);
const before31May = beforeDayInYearOf(5, 31, leavesSchool);
const before31March = beforeDayInYearOf(3, 31, leavesSchool);
const before15February = beforeDayInYearOf(2, 15, leavesPrimary);
const fiveMonthsBefore = monthsBefore(5, recordedTransfer);

/** The date by which a plan must name the next place, whichever of the three limits applies. */
export const phaseTransferLimit: DateExpression = inWords(
  'the limit for naming the next place',
  earliestOf(
    where(schoolToCollege, where(amongTheFirst, before31May, before31March)),
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

const BEFORE_31_MARCH =
  "before— (a) 31 March in the calendar year of the child or young person's transfer from secondary school to a post-16 institution";

const schoolToCollegeRule = {
  id: 'EDU-11',
  name: 'school-to-college',
  title: 'The plan names the college, in time before the move from school',
  family: {
    text: 'By {due}, the plan must name the college, or the type of college, for after school.',
    undated: 'The plan must name the college some months before you leave school.',
    ask: 'Where will you go after school, and when? Please tell your coordinator if you know.',
    missed:
      'You can ask the council to name a college now. You can complain to the council. You can appeal when you get the new plan. SENDIASS can give you free advice.',
  },
  ask: 'Find out where the young person goes after school, and when: the plan names a college before 31 March of that year',
  when: schoolToCollege,
  askWhen: allOf(planInForce, inYear(11)),
  ends: [
    {
      on: where(nowhereAtSchool, afterYear13),
      because:
        'Year 13 has ended and no school is recorded. Regulation 18(1)(a) concerns the move from a secondary school to a post-16 institution. The place for later years is settled at each review.',
      family: 'School years are over, so this question ends. Each review looks at where you learn next.',
      successor: 'EDU-04',
    },
  ],
  startBy: dayInYearOf(10, 31, leavesSchool, -1),
  met: finalPlanForTheMove(leavesSchool),
  occurrence: yearOf(leavesSchool),
  renewsOn: presumedAnew(11),
  startedBy: leavesSchool,
  force: 'legal-duty',
  leadAgency: 'education',
  leads: 'the local authority',
  involves: ['young person', 'school', 'college', 'ICB', 'social care'],
  citation: 'SEND Regulations 2014 reg 18(1)(a)',
  url: REGULATION(18),
  confidence: 'high',
  evidence: 'the final plan that names the college, or the type of it',
  ifMissed: 'judicial review; not enough time for an appeal before September',
} as const satisfies Partial<Rule>;

/** Nobody recorded the move after year 6, nor that the child is still at a primary school. */
const moveNeverRecorded: Ending = {
  on: where(
    test('the child is in year 7 and not known to be at a primary school', ['settingType', 'ncYearActual'], (p) => {
      return p.yearGroup === 7 && atPrimary.holds(p) !== true;
    }),
    known(
      'the start of year 7',
      (p) => (p.year9 === null ? null : schoolYearStart(p.year9 - 2)),
      (_, derivation) => derivation.conventions.add('school-year'),
    ),
  ),
  because:
    'The school year in which the phase changes is over, and no move was recorded (SEND Regulations 2014 reg 18(1)(b)).',
  family: 'We do not know which school you went to after year 6. Please tell your coordinator.',
};

export const PHASE_TRANSFER_RULES = rules(
  {
    ...schoolToCollegeRule,
    due: before31March,
    nominal: dayInYearOf(3, 31, leavesSchool),
    quote: BEFORE_31_MARCH,
    validFrom: '2014-09-01',
    validTo: '2015-08-31',
  },
  {
    ...schoolToCollegeRule,
    due: before31May,
    nominal: dayInYearOf(5, 31, leavesSchool),
    citation: 'SEND Regulations 2014 reg 18(3)',
    quote:
      'Where a child or young person is due to transfer from a secondary school to a post-16 institution on 1 September 2015 the local authority must amend and review the EHC plan under paragraph (1)(a) before 31 May 2015.',
    validFrom: FIRST_TRANSFERS,
    validTo: FIRST_TRANSFERS,
  },
  {
    ...schoolToCollegeRule,
    due: before31March,
    nominal: dayInYearOf(3, 31, leavesSchool),
    quote: BEFORE_31_MARCH,
    validFrom: '2015-09-02',
  },
  {
    id: 'EDU-12',
    name: 'phase-transfer',
    title: 'The plan names the next school, in time before the move',
    family: {
      text: 'By {due}, the plan must name the next school.',
      undated: 'The plan must name the next school some months before the move.',
      ask: 'Which school comes next, and when? Please tell your coordinator if you know.',
      missed:
        'You can ask the council to name a school now. You can complain to the council. You can appeal when you get the new plan. SENDIASS can give you free advice.',
    },
    ask: 'Find out which school the child moves to: the plan must name it before 15 February',
    when: intoSecondary,
    askWhen: allOf(planInForce, anyOf(inYear(6, 6), allOf(atPrimary, inYear(7)))),
    renewsOn: presumedAnew(6),
    ends: [moveNeverRecorded],
    due: before15February,
    nominal: dayInYearOf(2, 15, leavesPrimary),
    met: finalPlanForTheMove(leavesPrimary),
    occurrence: yearOf(leavesPrimary),
    force: 'legal-duty',
    leadAgency: 'education',
    leads: 'the local authority',
    involves: ['parent', 'school'],
    citation: 'SEND Regulations 2014 reg 18(1)(b)',
    url: REGULATION(18),
    quote: "before— […] 15 February in the calendar year of the child's transfer in any other case",
    confidence: 'high',
    evidence: 'the final plan that names the school',
    ifMissed: 'judicial review; not enough time for an appeal before September',
    validFrom: '2014-09-01',
  },
  {
    id: 'EDU-13',
    name: 'college-to-college',
    title: 'The plan names the new college, five months before the move',
    family: {
      text: 'By {due}, the plan must name the new college.',
      undated: 'The plan must name the new college five months before you move.',
      ask: 'When will you move to the new college? Please tell your coordinator if you know.',
      missed:
        'You can ask the council to name a college now. You can complain to the council. You can appeal when you get the new plan. SENDIASS can give you free advice.',
    },
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
    url: REGULATION(18),
    quote:
      "must review and amend, where necessary, the young person's EHC plan at least five months before that transfer takes place",
    confidence: 'high',
    evidence: 'the final plan that names the new place',
    ifMissed: 'judicial review',
    validFrom: '2014-09-01',
  },
);
