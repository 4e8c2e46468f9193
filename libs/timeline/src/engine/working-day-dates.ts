import { type CalendarDate, partsOf } from '#libs/kernel';
import { addWorkingDays, workingDayOnOrAfter, workingDaysBeginningWith } from '../calendar/working-days.js';
import { countingWorkingDays } from './counting.js';
import { type DateExpression } from './language.js';
import { type Settings } from './settings.js';

/** Last of N working days beginning with X. */
export function workingDaysBeginning(n: number, from: DateExpression): DateExpression {
  const amount = `the last of the ${n} working days beginning with`;
  return {
    words: `${amount} ${from.words}`,
    at(p, derivation) {
      const start = from.at(p, derivation);
      const date = start && countingWorkingDays(p, () => workingDaysBeginningWith(start, n));
      if (date === null) return null;
      const phrase = `${amount} ${derivation?.phrase}`;
      derivation?.derived(phrase, `${start} as day 1, working day ${n} = ${date}`, 'day-counted', 'working-days');
      return date;
    },
  };
}

/** "Within N working days of X": the day of X is not counted. */
export function workingDaysAfter(n: number, from: DateExpression): DateExpression {
  const amount = `${n} working days after`;
  return {
    words: `${amount} ${from.words}`,
    at(p, derivation) {
      const start = from.at(p, derivation);
      const date = start && countingWorkingDays(p, () => addWorkingDays(start, n));
      if (date === null) return null;
      const phrase = `${amount} ${derivation?.phrase}`;
      derivation?.derived(phrase, `${start} + ${n} working days = ${date}`, 'day-not-counted', 'working-days');
      return date;
    },
  };
}

type WorkingDaySetting = {
  [K in keyof Settings]: K extends `${string}WorkingDays` ? K : never;
}[keyof Settings];

/** An area's own target, in working days after X; never law. */
export function targetWorkingDaysAfter(setting: WorkingDaySetting, from: DateExpression): DateExpression {
  return {
    words: `the working days set by the area after ${from.words}`,
    at(p, derivation) {
      const start = from.at(p, derivation);
      const n = p.settings[setting];
      const date = start && countingWorkingDays(p, () => addWorkingDays(start, n));
      if (date === null) return null;
      const phrase = `${n} working days after ${derivation?.phrase}`;
      derivation?.derived(phrase, `${start} + ${n} working days = ${date}`, 'day-not-counted', 'working-days');
      return date;
    },
  };
}

/**
 * The day by which to meet a tribunal deadline that falls on X. In August: the first working day of September. From 25
 * December to 1 January: the next working day in January. On any other non-working day: the next working day.
 */
export function tribunalDay(from: DateExpression): DateExpression {
  return {
    words: `${from.words}, moved to a tribunal working day`,
    at(p, derivation) {
      const date = from.at(p, derivation);
      const day = date && countingWorkingDays(p, () => workingDayOnOrAfter(tribunalReturns(date)));
      if (day === null) return null;
      if (day !== date)
        derivation?.derived(
          `${derivation.phrase}, moved to a tribunal working day`,
          `${date} -> ${day}`,
          'tribunal-days',
          'working-days',
        );
      return day;
    },
  };
}

/** 1 January is a bank holiday and moves with them. */
function tribunalReturns(date: CalendarDate): CalendarDate {
  const { year, month, day } = partsOf(date);
  if (month === 8) return `${year}-09-01` as CalendarDate;
  if (month === 12 && day >= 25) return `${year + 1}-01-02` as CalendarDate;
  return date;
}
