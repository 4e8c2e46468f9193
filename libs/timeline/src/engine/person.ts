import { addDays, ageOn, birthday, type CalendarDate, partsOf } from '#libs/kernel';
import {
  lastFridayOfJune,
  schoolYearOf,
  schoolYearEnd,
  schoolYearStart,
  yearGroupByAge,
} from '../calendar/school-year.js';
import { type FactName, type FactsOfType, type HealthHandover, type TimelineFacts } from '../facts.js';
import { DEFAULT_SETTINGS, type Settings } from './settings.js';

export type HandoverDate = 'transferOn' | 'metAdultPractitionerOn' | 'firstAdultAppointmentOn';

/**
 * One young person's facts, seen on one day. Values that many rules need (age, year group, the end of compulsory school
 * age) are worked out once. `null` means not known.
 */
export class Person {
  readonly age: number | null;
  readonly yearGroupByAge: number | null;
  /** The class in which the person is taught, carried forward to the day asked about; otherwise the year by age. */
  readonly yearGroupTaught: number | null;
  /**
   * The year group that the rules go by. A class of which nobody knows in which year it was recorded grows old: then it
   * counts only while it is above the year by age, because no duty may run backwards on 1 September.
   */
  readonly yearGroup: number | null;
  /** School year (its first calendar year) in which the person is in year 9. */
  readonly year9: number | null;
  /** Codes of `warnings.ts` for values that could not be worked out. */
  get troubles(): Set<string> {
    return (this.noticed ??= new Set());
  }
  private noticed: Set<string> | null = null;
  private readonly birthdays: CalendarDate[] = [];
  private onOtherDays: Map<CalendarDate, Person> | null = null;
  private remembered: Map<object, CalendarDate | null> | null = null;

  constructor(
    readonly facts: TimelineFacts,
    readonly asOf: CalendarDate,
    readonly settings: Settings = DEFAULT_SETTINGS,
    /** the current row of `healthHandovers`, in rules that apply to each row */
    readonly handover: HealthHandover | null = null,
  ) {
    const born = this.date('dateOfBirth');
    this.age = born === null || born > asOf ? null : ageOn(born, asOf, settings.bornOn29February);
    this.yearGroupByAge = born === null ? null : yearGroupByAge(born, asOf);
    const { ncYearActual: taught } = facts;
    const recorded = this.date('ncYearRecordedOn');
    const carried = taught == null || recorded === null ? null : taught + schoolYearOf(asOf) - schoolYearOf(recorded);
    this.yearGroupTaught = carried ?? taught ?? this.yearGroupByAge;
    const { yearGroupByAge: byAge } = this;
    this.yearGroup = carried ?? (taught != null && byAge !== null ? Math.max(taught, byAge) : this.yearGroupTaught);
    const year9Group = carried ?? byAge ?? taught ?? null;
    this.year9 = year9Group === null ? null : schoolYearOf(asOf) - (year9Group - 9);
  }

  with(handover: HealthHandover): Person {
    return new Person(this.facts, this.asOf, this.settings, handover);
  }

  /** The same facts, seen on another day. */
  on(day: CalendarDate): Person {
    const known = (this.onOtherDays ??= new Map());
    let seen = known.get(day);
    if (!seen) known.set(day, (seen = new Person(this.facts, day, this.settings, this.handover)));
    return seen;
  }

  /**
   * A day that several rules ask for, worked out once. It is kept here and not in a WeakMap by person: the garbage collector
   * moves whatever such a map holds into the old generation, which made a register three times as slow.
   */
  once(key: object, day: () => CalendarDate | null): CalendarDate | null {
    const known = (this.remembered ??= new Map());
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = day()));
    return found;
  }

  date(name: FactsOfType<'date'>): CalendarDate | null {
    return (this.facts[name] as CalendarDate | null | undefined) ?? null;
  }

  handoverDate(name: HandoverDate): CalendarDate | null {
    return (this.handover?.[name] as CalendarDate | null | undefined) ?? null;
  }

  flag(name: FactsOfType<'flag'>): boolean | null {
    return this.facts[name] ?? null;
  }

  isKnown(name: FactName): boolean {
    return this.facts[name] != null;
  }

  birthday(age: number): CalendarDate | null {
    const born = this.date('dateOfBirth');
    if (born === null) return null;
    return (this.birthdays[age] ??= birthday(born, age, this.settings.bornOn29February));
  }

  /**
   * Last day of compulsory school age: the last Friday of June in the school year (1 September to 31 August) of the
   * 16th birthday. Education Act 1996 s.8(3).
   */
  get compulsorySchoolAgeEndsOn(): CalendarDate | null {
    const sixteen = this.birthday(16);
    return sixteen === null ? null : lastFridayOfJune(schoolYearOf(sixteen) + 1);
  }

  /**
   * The date on the literal reading of s.8(3)(a) with s.579, where it differs: a 16th birthday in September before the
   * first term begins still belongs to the school year that is ending.
   */
  get compulsorySchoolAgeEndsOnLiteralReading(): CalendarDate | null {
    const sixteen = this.birthday(16);
    const term = this.date('autumnTermStartsOn');
    if (sixteen === null || term === null) return null;
    const { year, month } = partsOf(sixteen);
    const betweenYears = month === 9 && sixteen < term && partsOf(term).year === year;
    return betweenYears ? lastFridayOfJune(year) : null;
  }

  /** First day of a young person's own rights: the day after compulsory school age ends. */
  get rightsFrom(): CalendarDate | null {
    const end = this.compulsorySchoolAgeEndsOn;
    return end === null ? null : addDays(end, 1);
  }

  get year9Starts(): CalendarDate | null {
    return this.year9 === null ? null : schoolYearStart(this.year9);
  }

  get year9Ends(): CalendarDate | null {
    return this.year9 === null ? null : schoolYearEnd(this.year9);
  }
}
