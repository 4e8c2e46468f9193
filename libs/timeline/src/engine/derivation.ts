import { type CalendarDate, partsOf } from '#libs/kernel';
import { type FactName } from '../facts.js';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const; // prettier-ignore

/** 12 January 2026 */
export function longDate(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** 31 March */
export function dayAndMonth(month: number, day: number): string {
  return `${day} ${MONTHS[month - 1]}`;
}

/** How the law counts. Each convention is shown wherever it was applied; unconfirmed ones are marked. */
export const CONVENTIONS = {
  'day-not-counted': 'The day of the event is not counted.',
  'day-counted': 'In a period "beginning with" a day, that day is day one.',
  'period-ends-the-day-before':
    'A period of months that starts with a day ends on the day before the corresponding date. Where that date does not exist, the period ends with the month.',
  'clamped-to-month-end': 'Months before or after a day keep its day number, or end with the month.',
  'before-means-the-day-before': '"Before 31 March" is met on 30 March at the latest.',
  'weekends-count': 'Weekends and bank holidays do not move limits in days, weeks or months.',
  'working-days': 'Working days are Monday to Friday without the bank holidays of England and Wales.',
  'born-on-29-february':
    'A person born on 29 February has the birthday on 1 March in common years (unconfirmed; an area can set 28 February).',
  'school-year': 'The school year runs from 1 September to 31 August.',
  'year-group-of-the-class': 'Year 9 follows the class in which the young person is taught.',
  'year-group-by-age': 'The class is not recorded, so the year group follows from the date of birth.',
  'compulsory-school-age':
    'Compulsory school age ends with the last Friday of June of the school year in which the person turns 16.',
  'further-education-year': 'The further education year ends on 31 July.',
  'tribunal-days':
    'An appeal date in August moves to the first working day of September. One from 25 December to 1 January moves to the next working day in January. Any other that is not a working day moves to the next one.',
} as const;

export type Convention = keyof typeof CONVENTIONS;

/**
 * Written by the code that works out a date, so that the explanation cannot differ from the date. `phrase` is the
 * latest result in words for a family; `steps` are for people who check the calculation.
 */
export class Derivation {
  phrase = '';
  readonly steps: string[] = [];
  readonly facts = new Set<FactName>();
  readonly conventions = new Set<Convention>();

  /** A fact that is a date: "the review meeting on 12 January 2026". */
  given(name: FactName, words: string, date: CalendarDate): void {
    this.facts.add(name);
    this.phrase = `${words} on ${longDate(date)}`;
    this.steps.push(`${words}: ${date}`);
  }

  /** A date derived from the previous one. */
  derived(phrase: string, step: string, ...conventions: Convention[]): void {
    this.phrase = phrase;
    this.steps.push(step);
    for (const convention of conventions) this.conventions.add(convention);
  }
}
