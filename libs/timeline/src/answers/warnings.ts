import { type FactName } from '../facts.js';
import { type Conflict } from '../consistency.js';
import { type Milestone } from '../engine/milestone.js';
import { type Person } from '../engine/person.js';
import { planInForce, SCHOOLS } from '../rules/circumstances.js';
import { afterTwentyFive, LIMITS_OF_ASSESSMENT, sixteenWeeks, sixWeeks, twentyWeeks } from '../rules/education/assessment.js'; // prettier-ignore
import { excuseOf } from '../rules/education/exceptions.js';

/** Points that a person should check before relying on the dates. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
  readonly facts: readonly FactName[];
}

interface Declared {
  readonly message: string;
  readonly facts: readonly FactName[];
  applies(p: Person): boolean;
}

const withPlan = (p: Person) => planInForce.holds(p) === true;

export const WARNINGS = {
  OUT_OF_COHORT: {
    message:
      'The young person is taught in a different year group from the one for their age. School-year dates follow the class; dates by age do not move.',
    facts: ['ncYearActual', 'dateOfBirth'],
    applies: (p) => p.isKnown('ncYearActual') && p.yearGroupByAge !== null && p.yearGroupTaught !== p.yearGroupByAge,
  },
  YEAR_GROUP_NOT_DATED: {
    message:
      'It is not recorded in which year the class was recorded, so the start of year 9 follows from the date of birth. Record the day.',
    facts: ['ncYearActual', 'ncYearRecordedOn'],
    applies: (p) =>
      withPlan(p) &&
      p.isKnown('ncYearActual') &&
      !p.isKnown('ncYearRecordedOn') &&
      p.yearGroupByAge !== null &&
      p.yearGroupTaught !== p.yearGroupByAge,
  },
  NCY_FROM_DOB: {
    message: 'The year group of the class is not recorded, so it is derived from the date of birth.',
    facts: ['ncYearActual'],
    applies: (p) => withPlan(p) && !p.isKnown('ncYearActual') && p.yearGroupByAge !== null && inSchoolYears(p),
  },
  RIGHTS_BEFORE_MCA: {
    message:
      'The rights about the plan are the young person’s already, but the Mental Capacity Act does not apply before the 16th birthday.',
    facts: ['dateOfBirth'],
    applies: (p) => {
      const rights = p.rightsFrom;
      const sixteenth = p.birthday(16);
      return rights !== null && sixteenth !== null && p.asOf >= rights && p.asOf < sixteenth;
    },
  },
  CSA_BOUNDARY: {
    message:
      'The 16th birthday falls before the autumn term begins. Read literally, the Act ends compulsory school age a year earlier. The usual reading is used. Let a person decide before anybody is notified.',
    facts: ['dateOfBirth', 'autumnTermStartsOn'],
    applies: (p) => p.compulsorySchoolAgeEndsOnLiteralReading !== null,
  },
  CONFIRM_DESTINATION: {
    message:
      'The next place is not a college, so the limit of 31 March does not apply. Confirm the destination, because the limit applies if it changes.',
    facts: ['nextSettingType'],
    applies: (p) => {
      const { settingType, nextSettingType } = p.facts;
      if (!withPlan(p) || settingType == null || nextSettingType == null) return false;
      const leavesPhase = p.yearGroup === null ? p.isKnown('settingTransferOn') : p.yearGroup >= 11;
      return leavesPhase && SCHOOLS.includes(settingType) && NO_COLLEGE.includes(nextSettingType);
    },
  },
  AGE_LIMIT_BEFORE_DUE: {
    message: 'The young person turns 25 before a step of the assessment is due.',
    facts: ['dateOfBirth', 'ehcNeedsAssessmentRequestedOn'],
    applies: (p) =>
      !withPlan(p) && [sixWeeks, sixteenWeeks, twentyWeeks].some((limit) => afterTwentyFive(limit).holds(p) === true),
  },
  TIME_LIMIT_EXCEPTION: {
    message:
      'A recorded reason can excuse a time limit of the assessment. The authority need not keep the limit if the reason made that impractical, and acts as soon as it can.',
    facts: ['schoolAdviceRequestedOn', 'schoolClosedFrom', 'schoolReopensOn', 'assessmentDelayReason'],
    applies: (p) => LIMITS_OF_ASSESSMENT.some((limit) => excuseOf(limit, p) !== undefined),
  },
  DATE_OF_BIRTH_NOT_KNOWN: {
    message: 'The date of birth is not known, so nothing that depends on age can be worked out.',
    facts: ['dateOfBirth'],
    applies: (p) => !p.isKnown('dateOfBirth'),
  },
  BANK_HOLIDAYS_NOT_KNOWN: {
    message: 'A date needs working days in a year whose bank holidays are not announced, so it is not given.',
    facts: [],
    applies: (p) => p.troubles.has('BANK_HOLIDAYS_NOT_KNOWN'),
  },
} as const satisfies Readonly<Record<string, Declared>>;

/** Warnings whose words depend on the case. */
export const OTHER_WARNINGS = {
  INCONSISTENT_DATES:
    'Two facts contradict each other, or a day is impossible. They count as not known until they are corrected.',
  LONG_OVERDUE: 'A duty seems more than two years late. It may have been done and not recorded.',
} as const;

export type WarningCode = keyof typeof WARNINGS | keyof typeof OTHER_WARNINGS;

const NO_COLLEGE: readonly string[] = [
  'school-sixth-form',
  'special-school',
  'apprenticeship',
  'education-otherwise',
  'elective-home-education',
  'none',
];

/** A class is recorded for pupils only; students at a college have none. */
function inSchoolYears(p: Person): boolean {
  const { settingType } = p.facts;
  return settingType == null ? (p.yearGroupByAge ?? 0) <= 14 : SCHOOLS.includes(settingType);
}

/** Call this last: some warnings are noticed while the dates are worked out. */
export function warningsOf(
  p: Person,
  england: boolean,
  milestones: readonly Milestone[],
  conflicts: readonly Conflict[],
): Warning[] {
  const declared = (Object.entries(WARNINGS) as [keyof typeof WARNINGS, Declared][])
    .filter(([code, warning]) => (england || FOR_EVERY_NATION.includes(code)) && warning.applies(p))
    .map(([code, { message, facts }]) => ({ code, message, facts }));
  return [
    ...declared,
    ...conflicts.map(({ facts, message }): Warning => ({ code: 'INCONSISTENT_DATES', message, facts })),
    ...milestones.filter(longOverdue).map(doubtful),
  ];
}

/** Two years: after that a gap in the data is likelier than a duty that everybody forgot. */
const LONG_OVERDUE_DAYS = 730;

const longOverdue = ({ daysOverdue = 0 }: Milestone) => daysOverdue > LONG_OVERDUE_DAYS;

const doubtful = ({ title, rule, why }: Milestone): Warning => ({
  code: 'LONG_OVERDUE',
  message: `“${title}” (${rule}) seems more than two years late. Check whether it was done and not recorded.`,
  facts: Object.keys(why.facts) as FactName[],
});

const FOR_EVERY_NATION: readonly WarningCode[] = ['DATE_OF_BIRTH_NOT_KNOWN', 'BANK_HOLIDAYS_NOT_KNOWN'];
