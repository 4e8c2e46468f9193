import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { addDays, type CalendarDate } from '#libs/kernel';
import { stringify } from 'csv-stringify/sync';
import { ZipFile } from 'yazl';
import { MADE_UP_SOFTWARE } from '../return-header.js';
import { headerOf, MODULES, parentIdColumn, rowIdColumn, type Sen2Module } from '../tables.js';
import { type AgeShape, shapeOf, slotReader } from './area-shape.js';
import { type AreaPlan, syntheticPerson } from './synthetic-person.js';
import { collectDate, rowOf, type Values } from './synthetic-rows.js';
import { makeTraps, type SyntheticTrap, type TrapRow } from './traps.js';

export interface SyntheticAreaOptions {
  /** people with a plan in force, at most 7 million */
  readonly people: number;
  /** the same seed gives the same people; default 1 */
  readonly seed?: number;
  /** census day; ages are those on this day, and its year selects the release of the format */
  readonly referenceDate: CalendarDate;
  /** DfE three-digit code, `926` is Norfolk */
  readonly localAuthorityCode: string;
  /** day of the return; default eight weeks after the census */
  readonly exportedOn?: CalendarDate;
  /** adds one of each awkward case of real returns, beyond `people` */
  readonly traps?: boolean;
}

/** An invented area, counted but not written yet: rows are made as they are read. */
export interface SyntheticArea {
  readonly people: number;
  /** people, and decisions after reviews within four weeks of the meeting and later, by age on the census day */
  readonly byAge: readonly {
    readonly age: number;
    readonly people: number;
    readonly within: number;
    readonly over: number;
  }[];
  readonly traps: readonly SyntheticTrap[];
  readonly exportedOn: CalendarDate;
  header(module: Sen2Module): readonly string[];
  rows(module: Sen2Module): Iterable<readonly string[]>;
}

const MOST_PEOPLE = 7_000_000;
const EXPORTED_AFTER_DAYS = 57;
const ROWS_IN_CHUNK = 500;
const RELEASES: Readonly<Record<number, string>> = { 2023: '1.1', 2024: '1.2', 2025: '1.2' };
const LATEST_RELEASE = '1.3';

/**
 * An invented area of any size, distributed like Norfolk's published figures of January 2025. Counts by age, need,
 * setting, sex and timeliness of review are exactly in proportion; the rest is random. Nobody in it exists; numbers are
 * unique and have correct check digits. The area is never in memory as a whole: each table is made from the seed.
 * @throws RangeError for an impossible number of people or code
 */
export function syntheticArea(options: SyntheticAreaOptions): SyntheticArea {
  const { people, referenceDate, localAuthorityCode } = options;
  if (!Number.isInteger(people) || people < 0 || people > MOST_PEOPLE) throw new RangeError('people: 0 to 7 million');
  if (!/^\d{3}$/.test(localAuthorityCode)) throw new RangeError('localAuthorityCode must have three digits');
  const exportedOn = options.exportedOn ?? addDays(referenceDate, EXPORTED_AFTER_DAYS);
  const area: AreaPlan = { seed: (options.seed ?? 1) >>> 0, referenceDate, exportedOn, localAuthorityCode };
  const year = Number(referenceDate.slice(0, 4));
  const shape = shapeOf(people);
  const { traps, rows: trapRows } = options.traps ? makeTraps(people, area) : { traps: [], rows: [] };
  const header = (module: Sen2Module) => headerOf(module, year);
  return {
    people,
    byAge: shape.map(({ age, people: count, reviews }) => ({
      age,
      people: count,
      within: reviews[0],
      over: reviews[1],
    })),
    traps,
    exportedOn,
    header,
    rows: (module) => tableRows(module, header(module), area, shape, trapRows),
  };
}

function* tableRows(
  module: Sen2Module,
  header: readonly string[],
  area: AreaPlan,
  shape: readonly AgeShape[],
  traps: readonly TrapRow[],
): Generator<string[]> {
  const toRow = rowWriter(module, header);
  if (module === 'sen2') return yield toRow('1', '', returnValues(area));
  const slotAt = slotReader(shape, area.seed);
  const people = shape.reduce((sum, age) => sum + age.people, 0);
  for (let rank = 0; rank < people; rank++) {
    const values = rowOf(module, syntheticPerson(slotAt(rank), rank, area));
    const id = String(rank + 1);
    if (values) yield toRow(id, module === 'person' ? '1' : id, values);
  }
  for (const trap of traps) if (trap.module === module) yield toRow(trap.id, trap.parentId, trap.values);
}

/** One function for each column, chosen once: merging objects for every row would take most of the time. */
function rowWriter(module: Sen2Module, header: readonly string[]) {
  const own = [rowIdColumn(module), 'NativeId', `${module}orderseqcolumn`];
  const parent = parentIdColumn(module);
  const cells = header.map((column): ((id: string, parentId: string, values: Values) => string) => {
    if (own.includes(column)) return (id) => id;
    if (column === parent) return (_id, parentId) => parentId;
    if (column === 'sourceid') return () => '1';
    return (_id, _parentId, values) => values[column] ?? '';
  });
  return (id: string, parentId: string, values: Values) => cells.map((cell) => cell(id, parentId, values));
}

function returnValues({ referenceDate, exportedOn, localAuthorityCode }: AreaPlan): Values {
  const year = referenceDate.slice(0, 4);
  return {
    collection: 'SEN2',
    year,
    referencedate: collectDate(referenceDate),
    sourcelevel: 'L',
    lea: localAuthorityCode,
    softwarecode: MADE_UP_SOFTWARE,
    release: RELEASES[Number(year)] ?? LATEST_RELEASE,
    serialno: '1',
    datetime: collectDate(exportedOn).replace('00:00:00', '09:30:00'),
  };
}

/**
 * Writes the area as COLLECT exports a return: nine CSV files in one zip. The same options give the same bytes.
 * @returns a description of the result, with its traps
 */
export async function writeSyntheticReturn(path: string, options: SyntheticAreaOptions): Promise<SyntheticArea> {
  const area = syntheticArea(options);
  const [year, month, day] = area.exportedOn.split('-');
  const zip = new ZipFile();
  for (const module of MODULES) {
    const name = `Blade-Export_${day}-${month}-${year}_${module}.csv`;
    const mtime = new Date(`${area.exportedOn}T09:30:00Z`);
    zip.addReadStreamLazy(name, { mtime }, (done) => done(null, Readable.from(csvChunks(area, module))));
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return area;
}

/** One stream chunk for each row would cost more than the rows themselves. */
function* csvChunks(area: SyntheticArea, module: Sen2Module): Generator<string> {
  let chunk: (readonly string[])[] = [area.header(module)];
  for (const row of area.rows(module)) {
    chunk.push(row);
    if (chunk.length < ROWS_IN_CHUNK) continue;
    yield toCsv(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield toCsv(chunk);
}

const toCsv = (rows: (readonly string[])[]): string => stringify(rows as string[][], { record_delimiter: 'windows' });
