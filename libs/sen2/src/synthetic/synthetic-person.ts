import {
  addDays,
  addMonths,
  type CalendarDate,
  calendarDate,
  daysBetween,
  earliest,
  latest,
  partsOf,
  ulnCheckDigit,
  upnCheckLetter,
} from '#libs/kernel';
import type { Slot } from './area-shape.js';
import { nameFor } from './names.js';
import { mix, Random } from './random.js';

/** The parameters of an invented area. */
export interface AreaPlan {
  readonly seed: number;
  readonly referenceDate: CalendarDate;
  readonly exportedOn: CalendarDate;
  readonly localAuthorityCode: string;
}

/** An invented person with the history of one plan. */
export interface SyntheticPerson {
  readonly slot: Slot;
  readonly name: { readonly forename: string; readonly surname: string };
  readonly dateOfBirth: CalendarDate;
  readonly ethnicity: string;
  readonly postcode: string;
  readonly upn: string;
  readonly uln: string | null;
  /** null when the plan is older than the person-level return, which then has a historic request */
  readonly request: {
    readonly receivedOn: CalendarDate;
    readonly decidedOn: CalendarDate;
    readonly assessedOn: CalendarDate;
  } | null;
  readonly planStartedOn: CalendarDate;
  readonly meetingOn: CalendarDate | null;
  readonly decidedOn: CalendarDate | null;
  readonly placeEnteredOn: CalendarDate;
  readonly placeNumber: number;
  readonly personalBudget: boolean;
}

/** EHC plans exist since this day (Children and Families Act 2014). */
const FIRST_PLANS = calendarDate('2014-09-01');
/** The first person-level return contains requests from this day. */
const FIRST_REQUESTS_TOLD = calendarDate('2022-01-01');
const YOUNGEST_WITH_PLAN_DAYS = 400;
const ULN_AGE = 14;
/** Norfolk in 2024, from the release named in norfolk-2025.ts: plans issued within 20 weeks, requests decided within 6. */
const ISSUED_IN_TIME = 0.557;
const DECIDED_IN_TIME = 0.953;
/**
 * From the same release: the shares of review meetings in the calendar year before the census, and in the year before
 * that.
 */
const MEETING_IN_YEAR = 0.77;
const MEETING_BEFORE = 0.2;
const WITH_PERSONAL_BUDGET = 0.006;
const MINORITIES = ['WOTH', 'WOTH', 'WOTH', 'MOTH', 'MWAS', 'MWBC', 'BAFR', 'AOTH', 'AIND', 'CHNE', 'NOBT', 'REFU'];

export function syntheticPerson(slot: Slot, rank: number, area: AreaPlan): SyntheticPerson {
  const random = new Random(mix(area.seed, rank));
  const dateOfBirth = birthOf(slot.age, area.referenceDate, random);
  const earliestPlan = latest(addDays(dateOfBirth, YOUNGEST_WITH_PLAN_DAYS), FIRST_PLANS);
  const review = slot.review && reviewOf(slot.review.within4Weeks, earliestPlan, area, random);
  const planStartedOn = planStartOf(slot, earliestPlan, review?.meetingOn ?? null, area, random);
  return {
    slot,
    name: nameFor(slot.sex, rank),
    dateOfBirth,
    ethnicity: random.chance(0.86) ? 'WBRI' : random.pick(MINORITIES),
    postcode: postcodeOf(random),
    upn: upnOf(rank, dateOfBirth, area.localAuthorityCode),
    uln: slot.age >= ULN_AGE ? ulnOf(rank) : null,
    request: planStartedOn < FIRST_REQUESTS_TOLD ? null : requestOf(planStartedOn, random),
    planStartedOn,
    meetingOn: review?.meetingOn ?? null,
    decidedOn: review?.decidedOn ?? null,
    placeEnteredOn: placeEntryOf(slot, area.referenceDate, random),
    placeNumber: random.between(1, 300),
    personalBudget: random.chance(WITH_PERSONAL_BUDGET),
  };
}

/** A birthday for the person's age on the reference date. */
function birthOf(age: number, referenceDate: CalendarDate, random: Random): CalendarDate {
  const last = addMonths(referenceDate, -12 * age);
  const first = addDays(addMonths(referenceDate, -12 * (age + 1)), 1);
  return dayBetween(first, last, random);
}

function dayBetween(first: CalendarDate, last: CalendarDate, random: Random): CalendarDate {
  return first >= last ? last : addDays(first, random.between(0, daysBetween(first, last)));
}

function reviewOf(within4Weeks: boolean, earliestPlan: CalendarDate, area: AreaPlan, random: Random) {
  const { year } = partsOf(area.referenceDate);
  const part = random.next();
  const [first, last] =
    part < MEETING_IN_YEAR
      ? [`${year - 1}-01-01`, `${year - 1}-12-31`]
      : part < MEETING_IN_YEAR + MEETING_BEFORE
        ? [`${year - 2}-04-01`, `${year - 2}-12-31`]
        : [`${year}-01-01`, area.referenceDate];
  const drawn = dayBetween(calendarDate(first), calendarDate(last), random);
  const soonest = addDays(earliestPlan, 60);
  const meetingOn = earliest(latest(drawn, addDays(soonest, random.between(0, 60))), area.referenceDate);
  const decidedOn = within4Weeks
    ? addDays(meetingOn, random.between(1, 28))
    : latest(addDays(meetingOn, 29), earliest(addDays(meetingOn, random.between(29, 120)), area.exportedOn));
  return { meetingOn, decidedOn };
}

function planStartOf(
  { age }: Slot,
  earliestPlan: CalendarDate,
  meetingOn: CalendarDate | null,
  { referenceDate }: AreaPlan,
  random: Random,
): CalendarDate {
  if (meetingOn) return dayBetween(latest(earliestPlan, addDays(meetingOn, -8 * 365)), addDays(meetingOn, -60), random);
  // A child's plan without a review is new; a young adult's plan without one missed its review.
  const first = age < 17 ? latest(earliestPlan, addDays(referenceDate, -420)) : earliestPlan;
  return dayBetween(first, addDays(referenceDate, -1), random);
}

function requestOf(planStartedOn: CalendarDate, random: Random) {
  const days = random.chance(ISSUED_IN_TIME) ? random.between(105, 140) : random.between(141, 330);
  const receivedOn = addDays(planStartedOn, -days);
  return {
    receivedOn,
    decidedOn: addDays(receivedOn, random.chance(DECIDED_IN_TIME) ? random.between(20, 42) : random.between(43, 60)),
    assessedOn: addDays(receivedOn, Math.floor(days * 0.8)),
  };
}

function placeEntryOf({ age, setting }: Slot, referenceDate: CalendarDate, random: Random): CalendarDate {
  const { year, month } = partsOf(referenceDate);
  const firstAge = setting === 'post16' || setting === 'SUP' || age >= 16 ? 16 : age >= 11 ? 11 : 4;
  const yearsThere = random.between(0, Math.max(0, Math.min(4, age - firstAge)));
  return calendarDate(`${(month >= 9 ? year : year - 1) - yearsThere}-09-04`);
}

function postcodeOf(random: Random): string {
  const letter = () => random.pick([...'ABDEFGHJLNPQRSTUWXYZ']);
  return `NR${random.between(1, 35)} ${random.between(1, 9)}${letter()}${letter()}`;
}

/** Unique by school (4) and serial number (3), so for up to 8 million people. */
function upnOf(rank: number, dateOfBirth: CalendarDate, localAuthorityCode: string): string {
  const school = String(2000 + Math.floor(rank / 1000)).padStart(4, '0');
  const startedSchool = String((partsOf(dateOfBirth).year + 5) % 100).padStart(2, '0');
  const twelve = `${localAuthorityCode}${school}${startedSchool}${String(rank % 1000).padStart(3, '0')}`;
  return upnCheckLetter(twelve) + twelve;
}

/** Every second nine digits, or the next ones where those are never issued, so that no two people share a number. */
function ulnOf(rank: number): string {
  const nine = 500_000_000 + 2 * rank;
  const digit = ulnCheckDigit(String(nine));
  return digit === null ? `${nine + 1}${ulnCheckDigit(String(nine + 1))}` : `${nine}${digit}`;
}
