import { addDays, addMonths, type CalendarDate, isLeapYear, partsOf } from '#libs/kernel';
import { nextDayOfYear, periodEnd } from '../calendar/periods.js';
import { type FactsOfType } from '../facts.js';
import { type Condition, type DateExpression } from './language.js';
import { type HandoverDate, type Person } from './person.js';
import { type Convention, dayAndMonth, longDate, type Derivation } from './derivation.js';

type DateFact = FactsOfType<'date'>;

/** The day of a fact. */
export function the(fact: DateFact, words: string): DateExpression {
  return {
    words,
    at(p, derivation) {
      const date = p.date(fact);
      if (date !== null) derivation?.given(fact, words, date);
      return date;
    },
  };
}

/** The same date in other words, where the words of its parts make sentences that are too long. */
export const inWords = (words: string, expression: DateExpression): DateExpression => ({ ...expression, words });

/** A day in one row of `healthHandovers`. */
export function ofTheHandover(field: HandoverDate, words: string): DateExpression {
  return {
    words,
    at(p, derivation) {
      const date = p.handoverDate(field);
      if (date !== null) derivation?.given('healthHandovers', words, date);
      return date;
    },
  };
}

const ordinal = (n: number) => `${n}${n === 21 ? 'st' : n === 22 ? 'nd' : n === 23 ? 'rd' : 'th'}`;

export function birthday(age: number): DateExpression {
  const words = `the ${ordinal(age)} birthday`;
  return {
    words,
    at(p, derivation) {
      const date = p.birthday(age);
      if (date === null || !derivation) return date;
      const born = p.date('dateOfBirth')!;
      derivation.facts.add('dateOfBirth');
      const moved = born.endsWith('-02-29') && !isLeapYear(partsOf(date).year);
      const conventions: Convention[] = moved ? ['born-on-29-february'] : [];
      derivation.derived(`${words} on ${longDate(date)}`, `${born} + ${age} years = ${date}`, ...conventions);
      return date;
    },
  };
}

/** An age in years and months, as in "15 years and 7 months". */
export function atAge(years: number, months: number): DateExpression {
  const words = `the age of ${years} years and ${months} months`;
  return {
    words,
    at(p, derivation) {
      const born = p.date('dateOfBirth');
      if (born === null) return null;
      const date = addMonths(born, years * 12 + months);
      derivation?.facts.add('dateOfBirth');
      derivation?.derived(
        `${words}, ${longDate(date)}`,
        `${born} + ${years} years and ${months} months = ${date}`,
        'clamped-to-month-end',
      );
      return date;
    },
  };
}

/** A day derived from the person's facts by its own function, which records the facts and conventions that it used. */
export function known(
  words: string,
  day: (p: Person) => CalendarDate | null,
  how: (p: Person, derivation: Derivation) => void,
): DateExpression {
  return {
    words,
    at(p, derivation) {
      const date = day(p);
      if (date === null || !derivation) return date;
      how(p, derivation);
      derivation.derived(`${words}, ${longDate(date)}`, `${words} = ${date}`);
      return date;
    },
  };
}

function moved(
  amount: string,
  from: DateExpression,
  move: (date: CalendarDate, p: Person) => CalendarDate,
  conventions: readonly Convention[],
  sum: string,
): DateExpression {
  return {
    words: `${amount} ${from.words}`,
    at(p, derivation) {
      const start = from.at(p, derivation);
      if (start === null) return null;
      const date = move(start, p);
      derivation?.derived(`${amount} ${derivation.phrase}`, `${start} ${sum} = ${date}`, ...conventions);
      return date;
    },
  };
}

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);
const months = (n: number) => (n === 1 ? '1 month' : `${n} months`);

/** "Within N days of X": the day of X is not counted. */
export function daysAfter(n: number, from: DateExpression): DateExpression {
  return moved(`${days(n)} after`, from, (d) => addDays(d, n), ['day-not-counted', 'weekends-count'], `+ ${days(n)}`);
}

/** "Within N weeks of X". */
export function weeksAfter(n: number, from: DateExpression): DateExpression {
  const amount = `${n * 7} days (${n} weeks)`;
  return moved(`${amount} after`, from, (d) => addDays(d, n * 7), ['day-not-counted', 'weekends-count'], `+ ${amount}`);
}

export function daysBefore(n: number, from: DateExpression): DateExpression {
  return moved(`${days(n)} before`, from, (d) => addDays(d, -n), ['day-not-counted', 'weekends-count'], `- ${days(n)}`);
}

/** "N days beginning with X": X is day one. */
export function daysBeginningWith(n: number, from: DateExpression): DateExpression {
  const sum = `as day 1, day ${n}`;
  return moved(`the last of the ${n} days beginning with`, from, (d) => addDays(d, n - 1), ['day-counted'], sum);
}

export function dayBefore(from: DateExpression): DateExpression {
  return moved('the day before', from, (d) => addDays(d, -1), [], '- 1 day');
}

export function dayAfter(from: DateExpression): DateExpression {
  return moved('the day after', from, (d) => addDays(d, 1), [], '+ 1 day');
}

export function monthsAfter(n: number, from: DateExpression): DateExpression {
  return moved(`${months(n)} after`, from, (d) => addMonths(d, n), ['clamped-to-month-end'], `+ ${months(n)}`);
}

export function monthsBefore(n: number, from: DateExpression): DateExpression {
  return moved(`${months(n)} before`, from, (d) => addMonths(d, -n), ['clamped-to-month-end'], `- ${months(n)}`);
}

/** Last day of the period of N months that starts with X. */
export function monthsStartingWith(n: number, from: DateExpression): DateExpression {
  return moved(
    `the last day of the ${n} months starting with`,
    from,
    (d) => periodEnd(d, n),
    ['period-ends-the-day-before'],
    `and ${months(n)}, less a day`,
  );
}

/** As many days after X as the area has set. */
export function setDaysAfter(setting: 'reviewAfterAdmissionDays', from: DateExpression): DateExpression {
  return {
    words: `the days set by the area (14 unless changed) after ${from.words}`,
    at: (p, derivation) => daysAfter(p.settings[setting], from).at(p, derivation),
  };
}

/** A fixed day in the calendar year of X, or `offset` years away from it. */
export function dayInYearOf(month: number, day: number, from: DateExpression, offset = 0): DateExpression {
  const when = offset === 0 ? 'the year of' : 'the year before';
  const fixed = dayAndMonth(month, day);
  return {
    words: `${fixed} of ${when} ${from.words}`,
    at(p, derivation) {
      const date = from.at(p, derivation);
      if (date === null) return null;
      const year = partsOf(date).year + offset;
      const found = nextDayOfYear(month, day, `${year}-01-01` as CalendarDate);
      derivation?.derived(`${fixed} ${year} (in ${when} ${derivation.phrase})`, `${when} ${date}: ${found}`);
      return found;
    },
  };
}

/** "Before 31 March in the year of X": at the latest the day before it. */
export function beforeDayInYearOf(month: number, day: number, from: DateExpression): DateExpression {
  const limit = dayInYearOf(month, day, from);
  return moved('the day before', limit, (d) => addDays(d, -1), ['before-means-the-day-before'], '- 1 day');
}

/** The first such day of a year on or after X. */
export function firstDayOnOrAfter(month: number, day: number, from: DateExpression): DateExpression {
  const fixed = dayAndMonth(month, day);
  return {
    words: `the first ${fixed} on or after ${from.words}`,
    at(p, derivation) {
      const date = from.at(p, derivation);
      if (date === null) return null;
      const found = nextDayOfYear(month, day, date);
      derivation?.derived(
        `the first ${fixed} on or after ${derivation.phrase}`,
        `first ${fixed} from ${date} = ${found}`,
      );
      return found;
    },
  };
}

function chosen(which: 'earliest' | 'latest', from: readonly DateExpression[]): DateExpression {
  const better = which === 'earliest' ? (a: string, b: string) => a < b : (a: string, b: string) => a > b;
  const parts = from.map((e) => e.words);
  const ofTwo = `the ${which === 'earliest' ? 'earlier' : 'later'} of ${parts.join(' and ')}`;
  return {
    words: parts.length === 2 ? ofTwo : `the ${which} of these: ${parts.join('; ')}`,
    at(p, derivation) {
      let best: CalendarDate | null = null;
      let phrase = '';
      const dates: CalendarDate[] = [];
      for (const expression of from) {
        const date = expression.at(p, derivation);
        if (date === null) continue;
        dates.push(date);
        if (best !== null && !better(date, best)) continue;
        best = date;
        phrase = derivation?.phrase ?? '';
      }
      if (best !== null && derivation) derivation.phrase = phrase;
      if (dates.length > 1) derivation?.steps.push(`the ${which} of ${dates.join(', ')} = ${best}`);
      return best;
    },
  };
}

/** The earliest of those that are known. */
export const earliestOf = (...from: DateExpression[]) => chosen('earliest', from);
/** The latest of those that are known. */
export const latestOf = (...from: DateExpression[]) => chosen('latest', from);

/** The first of those that is known. */
export function firstKnown(...from: DateExpression[]): DateExpression {
  return {
    words: from.map((e) => e.words).join(', else '),
    at(p, derivation) {
      for (const expression of from) {
        const date = expression.at(p, derivation);
        if (date !== null) return date;
      }
      return null;
    },
  };
}

/** One date where the condition is true; another, or none, where it is false or unknown. */
export function where(condition: Condition, then: DateExpression, otherwise?: DateExpression): DateExpression {
  return {
    words: `${then.words} where ${condition.words}${otherwise ? `; otherwise ${otherwise.words}` : ''}`,
    at(p, derivation) {
      if (derivation) for (const fact of condition.facts) derivation.facts.add(fact);
      return condition.holds(p) === true ? then.at(p, derivation) : (otherwise?.at(p, derivation) ?? null);
    },
  };
}

/** X, when it is not before `from`: a step of this review does not belong to the previous one. */
export function notBefore(from: DateExpression, expression: DateExpression): DateExpression {
  return {
    words: `${expression.words}, if not before ${from.words}`,
    at(p, derivation) {
      const start = from.at(p);
      const date = expression.at(p);
      if (date === null || (start !== null && date < start)) return null;
      return derivation ? expression.at(p, derivation) : date;
    },
  };
}

/** X, when it is before `limit`: a later day belongs to the time after it. */
export function onlyBefore(limit: DateExpression, expression: DateExpression): DateExpression {
  return {
    words: `${expression.words}, if before ${limit.words}`,
    at(p, derivation) {
      const end = limit.at(p);
      const date = expression.at(p);
      if (date === null || (end !== null && date >= end)) return null;
      return derivation ? expression.at(p, derivation) : date;
    },
  };
}

/** A fixed day, the same for everybody. */
export function onDay(day: string, words: string): DateExpression {
  return known(
    words,
    () => day as CalendarDate,
    () => undefined,
  );
}

/** X, unless it is before that day: for what a law that began then can end. */
export function onOrAfter(day: string, expression: DateExpression): DateExpression {
  return {
    words: `${expression.words}, on ${longDate(day as CalendarDate)} at the earliest`,
    at(p, derivation) {
      const date = expression.at(p, derivation);
      return date === null || date < day ? null : date;
    },
  };
}
