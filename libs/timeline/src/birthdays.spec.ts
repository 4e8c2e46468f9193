import { timeline } from './index.js';

/**
 * Every birthday from 1998-01-01 to 2016-12-31, against a slow calculation that shares nothing with the library: it walks
 * the calendar day by day with the platform's own dates.
 */
const DAY = 86_400_000;
const iso = (d: Date) => d.toISOString().slice(0, 10);
const utc = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day));

function slowBirthday(born: Date, age: number): string {
  const sameDay = utc(born.getUTCFullYear() + age, born.getUTCMonth() + 1, born.getUTCDate());
  return iso(sameDay); // 29 February in a common year runs over to 1 March
}

function slowAge(born: Date, on: string): number {
  let age = -1;
  while (slowBirthday(born, age + 1) <= on) age++;
  return age;
}

function slowSchoolAgeEnd(born: Date): string {
  const sixteenth = slowBirthday(born, 16);
  let year = born.getUTCFullYear();
  while (`${year}-08-31` < sixteenth) year++;
  let day = utc(year, 6, 30);
  while (day.getUTCDay() !== 5) day = new Date(day.getTime() - DAY);
  return iso(day);
}

function slowYearGroup(born: Date, on: string): number {
  let year = Number(on.slice(0, 4));
  if (`${year}-08-31` >= on) year--;
  return slowAge(born, `${year}-08-31`) - 4;
}

const dayBefore = (day: string) => iso(new Date(new Date(`${day}T00:00:00Z`).getTime() - DAY));
const dayAfter = (day: string) => iso(new Date(new Date(`${day}T00:00:00Z`).getTime() + DAY));

describe('all birthdays from 1998 to 2016', () => {
  it.each(Array.from({ length: 19 }, (_, i) => [1998 + i]))('born in %i', (year) => {
    let compared = 0;
    for (let day = utc(year, 1, 1); day.getUTCFullYear() === year; day = new Date(day.getTime() + DAY)) {
      const dateOfBirth = iso(day);
      const leaves = slowSchoolAgeEnd(day);
      const sixteenth = slowBirthday(day, 16);
      const lastDay = dayBefore(slowBirthday(day, 25));
      // Either side of the end of the school year in turn: over two years every birthday meets both.
      const asOf = (day.getUTCDate() + year) % 2 === 0 ? '2026-08-31' : '2026-09-01';
      const { derived, milestones } = timeline({ dateOfBirth, hasEhcPlan: true }, { asOf });
      const due = (rule: string) => milestones.find((m) => m.rule === rule)?.due;
      const found = [
        [derived.age, slowAge(day, asOf)],
        [derived.ncYearByAge, slowYearGroup(day, asOf)],
        [derived.compulsorySchoolAgeEndsOn, leaves],
        [derived.youngPersonRightsFrom, dayAfter(leaves)],
        [derived.sixteenthBirthdayOn, sixteenth],
        [derived.participationDutyEndsOn, dayBefore(slowBirthday(day, 18))],
        [derived.lastDayAsYoungPerson, lastDay],
        [derived.mentalCapacityActApplies, sixteenth <= asOf],
        [derived.ehcDecisionMaker, leaves < asOf ? 'young-person' : 'parent'],
        [due('EDU-01'), leaves],
        [due('JNT-01'), sixteenth],
        [due('EDU-25'), lastDay],
      ];
      const wrong = found.filter(([fast, slow]) => fast !== slow);
      if (wrong.length > 0) expect({ dateOfBirth, asOf, wrong }).toEqual({ dateOfBirth, asOf, wrong: [] });
      compared += found.length;
    }
    expect(compared).toBe((year % 4 === 0 ? 366 : 365) * 12);
  });
});
