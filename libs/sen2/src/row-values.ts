import type { CalendarDate } from '#libs/kernel';
import type { BladeRow } from './blade-rows.js';
import { type Finding, finding, type FindingCode } from './findings.js';
import { parseSen2Flag, readSen2Date } from './values.js';

/** Reads one row's values and records problems with them: a doubtful value is null, which means "not known". */
export class RowValues {
  constructor(
    readonly row: BladeRow,
    private readonly findings: Finding[],
  ) {}

  text(column: string): string | null {
    return this.row.values[column] ?? null;
  }

  find(code: FindingCode, column = '', more = ''): void {
    this.findings.push(finding(code, this.row, column, this.text(column) ?? '', more));
  }

  /** A day in the past or the future. */
  date(column: string): CalendarDate | null {
    if (this.text(column) === null) return null;
    const date = this.day(column);
    if (date === null) this.find('DATE_UNREADABLE', column);
    return date;
  }

  /** As `date`, for a caller with its own finding about an unreadable date. */
  day(column: string): CalendarDate | null {
    const read = readSen2Date(this.text(column) ?? '');
    if (read?.finding) this.find(read.finding, column, `Used: ${read.date}.`);
    return read?.date ?? null;
  }

  /** The day of a past event, so no later than the day of the return. */
  pastDate(column: string, today: CalendarDate): CalendarDate | null {
    const date = this.date(column);
    if (date === null || date <= today) return date;
    this.find('DATE_IN_FUTURE', column);
    return null;
  }

  flag(column: string): boolean | null {
    const text = this.text(column);
    if (text === null) return null;
    const flag = parseSen2Flag(text);
    if (flag === null) this.find('FLAG_UNREADABLE', column);
    return flag;
  }

  code<T extends string>(column: string, list: Readonly<Record<T, unknown>>): T | null {
    const code = this.text(column)?.toUpperCase();
    if (code === undefined) return null;
    if (Object.hasOwn(list, code)) return code as T;
    this.find('CODE_UNKNOWN', column);
    return null;
  }

  digits(column: string, length: number): string | null {
    const text = this.text(column);
    if (text === null || (text.length === length && /^\d+$/.test(text))) return text;
    this.find('NUMBER_SHAPE', column);
    return null;
  }
}
