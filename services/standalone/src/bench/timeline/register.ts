import { addDays, addMonths, type CalendarDate, daysBetween, earliest, latest } from '#libs/kernel';
import { type TimelineFacts, yearGroupByAge } from '#libs/timeline';
import { careFacts, healthFacts, moneyFacts } from './circumstances.js';
import { Draw } from './draw.js';
import { type AgeShape, CENSUS, ENGLAND, type Setting } from './england.js';

const FIRST_PLANS = '2014-09-01' as CalendarDate;
/** Classes end with year 14, at 19; colleges and training have no classes. */
const LAST_CLASS = 14;
const NEXT_SCHOOL_YEAR = '2026-09-01';
/** Norfolk by its share of the plans, so that Norfolk's own rules are worked out too; and some other areas. */
const NORFOLK = ['926', 0.019] as const;
const OTHERS = ['330', '383', '873', '881', '886', '888', '935'];
/** DfE, reporting year 2025, England: reviews whose decision was outstanding, decisions made in four weeks, to amend. */
const DECISION_OUTSTANDING = 0.14;
const IN_FOUR_WEEKS = 0.444;
const AMENDED = 0.61;

/**
 * The invented register of England: 718,838 people by age, one after the other, without state. A person always has the
 * same facts, whoever else is drawn.
 * @param every 1 for everybody, 10 for every tenth person
 */
export function* register(every = 1): Generator<TimelineFacts> {
  let number = 0;
  for (const shape of ENGLAND)
    for (let i = 0; i < shape.people; i++, number++) if (number % every === 0) yield personOf(shape, new Draw(number));
}

function personOf(shape: AgeShape, draw: Draw): TimelineFacts {
  const dateOfBirth = draw.daysBefore(addMonths(CENSUS, -12 * shape.age), 0, 364);
  const setting = draw.share(shape.settings);
  const yearByAge = yearGroupByAge(dateOfBirth, CENSUS);
  const year = yearByAge > 1 && draw.chance(0.03) ? yearByAge - 1 : yearByAge;
  const planFirstMadeOn = planStart(dateOfBirth, draw);
  return {
    dateOfBirth,
    localAuthorityCode: draw.chance(NORFOLK[1]) ? NORFOLK[0] : draw.pick(OTHERS),
    hasEhcPlan: true,
    planFirstMadeOn,
    ...reviews(shape, planFirstMadeOn, year, draw),
    ...school(setting, shape.age, year, draw),
    ...careFacts(shape.age, dateOfBirth, draw),
    ...healthFacts(shape.age, draw),
    ...moneyFacts(shape.age, dateOfBirth, draw),
  };
}

/** Most plans begin before 12: in England, 78 of 100 began at 5 to 15. */
function planStart(dateOfBirth: CalendarDate, draw: Draw): CalendarDate {
  const drawn = addDays(dateOfBirth, draw.between(800, 5_800));
  const last = addDays(CENSUS, -draw.between(1, 700));
  return latest(FIRST_PLANS, addDays(dateOfBirth, 400), earliest(drawn, last));
}

function reviews({ reviewed }: AgeShape, planMade: CalendarDate, year: number, draw: Draw): TimelineFacts {
  const x = draw.next();
  if (x >= reviewed.recently + reviewed.earlier) return {};
  const meeting = x < reviewed.recently ? draw.daysBefore(CENSUS, 1, 379) : draw.daysBefore(CENSUS, 380, 1_000);
  if (daysBetween(planMade, meeting) < 60) return {};
  const inYear9 = addDays(CENSUS, -365 * (year - 9));
  const year9ReviewOn = year > 9 && planMade < inYear9 ? inYear9 : null;
  const decided = addDays(meeting, draw.chance(IN_FOUR_WEEKS) ? draw.between(1, 28) : draw.between(29, 120));
  if (decided < CENSUS && !draw.chance(DECISION_OUTSTANDING)) return { lastReviewCompletedOn: decided, year9ReviewOn };
  const before = addDays(meeting, -draw.between(330, 420));
  return {
    lastReviewCompletedOn: before > planMade ? before : null,
    year9ReviewOn,
    reviewMeetingOn: meeting,
    ...(decided < CENSUS && draw.chance(0.5) ? amendment(decided, draw) : {}),
  };
}

/** Decided, with the final plan pending or issued. */
function amendment(decided: CalendarDate, draw: Draw): TimelineFacts {
  if (!draw.chance(AMENDED)) return { reviewDecision: 'maintain', reviewDecisionOn: decided };
  const final = addDays(decided, draw.between(30, 110));
  return {
    reviewDecision: 'amend',
    reviewDecisionOn: decided,
    amendmentNoticeServedOn: decided,
    finalAmendedPlanOn: final < CENSUS ? final : null,
  };
}

function school(setting: Setting, age: number, year: number, draw: Draw): TimelineFacts {
  return {
    ...(year >= 0 && year <= LAST_CLASS && draw.chance(0.9) ? { ncYearActual: year, ncYearRecordedOn: CENSUS } : {}),
    ...placeOf(setting, age, year, draw),
    ...(draw.chance(movers(year)) ? move(year, draw) : {}),
    needsTravelHelp: draw.flag(0.3, 0.3),
    ...(age >= 18 && draw.chance(0.05) ? { startsHigherEducationOn: NEXT_SCHOOL_YEAR } : {}),
    ...(draw.chance(0.01) ? { movedOutOfAreaOn: draw.daysBefore(CENSUS, 1, 60), oldAuthorityAwareOn: CENSUS } : {}),
  };
}

function placeOf(setting: Setting, age: number, year: number, draw: Draw): TimelineFacts {
  switch (setting) {
    case 'mainstream':
      return { settingType: year > 11 ? 'school-sixth-form' : year > 6 ? 'secondary-school' : 'primary-school' };
    case 'special':
      return { settingType: 'special-school', inEducationOrTraining: true };
    case 'college':
      return draw.chance(0.02)
        ? { settingType: 'apprenticeship', workBasedLearning: 'apprenticeship', trainingEndsOn: '2027-03-31' }
        : { settingType: 'further-education-college', inEducationOrTraining: true, ...course(age, draw) };
    case 'specialist':
      return { settingType: 'specialist-post-16-institution', inEducationOrTraining: true, ...course(age, draw) };
    case 'home':
      return { settingType: 'elective-home-education' };
    case 'otherwise':
      return { settingType: 'education-otherwise', inEducationOrTraining: true };
    case 'none':
      return {
        settingType: 'none',
        inEducationOrTraining: false,
        leftEducationOn: draw.daysBefore(CENSUS, 10, 500),
        wishesToReturnToEducation: draw.flag(0.3, 0.2),
      };
    case 'unknown':
      return {};
  }
}

function course(age: number, draw: Draw): TimelineFacts {
  if (age < 18 || !draw.chance(0.3)) return {};
  return { trainingEndsOn: '2026-07-31', workBasedLearning: draw.chance(0.1) ? 'supported-internship' : null };
}

/** Into reception, from infants, to secondary school, to college, and out of school at 18 and 19: 142,257 in 2026. */
function movers(year: number): number {
  if (year === -1 || year === 6 || year === 11) return 0.95;
  if (year === 13 || year === 14) return 0.3;
  return year === 2 ? 0.3 : 0.01;
}

const NEXT = ['further-education-college', 'school-sixth-form', 'specialist-post-16-institution', null] as const;

function move(year: number, draw: Draw): TimelineFacts {
  const next = year < 6 ? 'primary-school' : year < 11 ? 'secondary-school' : draw.pick(NEXT);
  return { nextSettingType: next, settingTransferOn: NEXT_SCHOOL_YEAR };
}
