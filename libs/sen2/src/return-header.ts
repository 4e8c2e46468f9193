import { type CalendarDate, latest } from '#libs/kernel';
import type { BladeRow } from './blade-rows.js';
import { Sen2Error } from './sen2-error.js';
import { parseSen2Date } from './values.js';

/** The authority of a return, and the days against which its dates are judged. */
export interface ReturnHeader {
  /** DfE three-digit code, `926` is Norfolk */
  readonly localAuthorityCode: string;
  /** year of collection */
  readonly year: number;
  /** census day */
  readonly referenceDate: CalendarDate;
  /** day on which the return was made; it cannot contain later events */
  readonly submittedOn: CalendarDate;
  /** version of the specification, `1.2`, as stated by the software */
  readonly release: string | null;
  /** written by our generator: nobody in it exists */
  readonly madeUp: boolean;
}

/** Code of our generator, in the place of the software that made the return. */
export const MADE_UP_SOFTWARE = 'SYNTHETIC';

const EXPORT_DAY = /_(\d{2})-(\d{2})-(\d{4})_/;

/**
 * Reads the one row of the `sen2` table. Without a time of submission, it uses the day in the file's name, or else the
 * reference date.
 * @throws Sen2Error SEN2_RETURN_UNREADABLE
 */
export function readReturnHeader(rows: readonly BladeRow[]): ReturnHeader {
  const [row, ...others] = rows;
  const fail = (why: string) => {
    throw new Sen2Error('SEN2_RETURN_UNREADABLE', row && { file: row.file, line: row.line }, why);
  };
  if (!row || others.length > 0) return fail(`It has ${rows.length} rows instead of one.`);
  const { collection, lea = '', year = '', referencedate = '', datetime = '', release, softwarecode } = row.values;
  if (collection !== undefined && !/^sen2/i.test(collection)) return fail('It belongs to another collection.');
  if (!/^\d{3}$/.test(lea)) return fail('lea must be a three-digit code.');
  if (!/^\d{4}$/.test(year)) return fail('year must be a year.');
  const referenceDate = parseSen2Date(referencedate) ?? fail('referencedate must be a date.');
  const madeOn = parseSen2Date(datetime) ?? dayInName(row.file) ?? referenceDate;
  return {
    localAuthorityCode: lea,
    year: Number(year),
    referenceDate,
    submittedOn: latest(madeOn, referenceDate),
    release: release ?? null,
    madeUp: softwarecode === MADE_UP_SOFTWARE,
  };
}

function dayInName(file: string): CalendarDate | null {
  const [, day, month, year] = EXPORT_DAY.exec(file) ?? [];
  return parseSen2Date(`${year}-${month}-${day}`);
}
