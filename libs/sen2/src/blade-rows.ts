import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { BladeFile } from './blade-source.js';
import { type Encoding, encodingOf, MAX_ROW_BYTES, utf8Chunks } from './encoding.js';
import { type Finding, finding, type FindingCode } from './findings.js';
import { Sen2Error } from './sen2-error.js';
import {
  canonicalColumn,
  isDataColumn,
  isHousekeeping,
  parentIdColumn,
  rowIdColumn,
  type Sen2Module,
  TABLES,
} from './tables.js';

/** One row of one table, as text. */
export interface BladeRow {
  readonly module: Sen2Module;
  /** the file's name without its folder */
  readonly file: string;
  /** line where the row begins; line 1 is the header */
  readonly line: number;
  readonly rowId: string;
  /** id of the parent's row; null for the return itself */
  readonly parentId: string | null;
  /**
   * keyed by the specification's column name, trimmed. Empty and absent values are left out, because the return does
   * not give them
   */
  readonly values: Readonly<Record<string, string>>;
}

/** How far a file was read, and how reading ended. */
export interface FileEnd {
  bytes: number;
  rows: number;
  /** line of the last row */
  lastLine: number;
  endsWithLineEnd: boolean;
}

const LINE_FEED = 10;

/**
 * Yields the rows of one table and the findings about them.
 * @param end is filled in while reading
 * @throws Sen2Error when the header is wrong, the encoding is mixed, or the table ends within a row
 */
export async function* bladeRows(file: BladeFile, end: FileEnd): AsyncGenerator<BladeRow | Finding> {
  const encoding = await encodingOf(file);
  const parser = parse({
    bom: true,
    info: true,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW_BYTES,
  });
  pipeline(Readable.from(watched(file, encoding, end)), parser, () => undefined);

  let header: Header | undefined;
  let shortRow: number | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!header) {
        header = readHeader(file, record, encoding);
        if (encoding !== 'utf-8') yield finding('ENCODING', { file: file.name, line: 0 }, '', '', `It is ${encoding}.`);
        yield* header.findings;
        continue;
      }
      const lineFeeds = lineFeedsIn(record);
      const line = info.lines - lineFeeds;
      if (lineFeeds > 0 && record.length !== header.width)
        throw new Sen2Error('SEN2_QUOTES_UNPAIRED', { file: file.name, line });
      end.rows++;
      end.lastLine = line;
      shortRow = record.length < header.width ? line : undefined;
      yield* readRow(file, header, record, line);
    }
  } catch (error) {
    throw error instanceof CsvError ? asSen2Error(error, file) : error;
  }
  if (!header) throw new Sen2Error('SEN2_HEADER_WRONG', { file: file.name, line: 1 }, 'The file is empty.');
  if (shortRow !== undefined && !end.endsWithLineEnd)
    throw new Sen2Error('SEN2_CSV_TRUNCATED', { file: file.name, line: shortRow });
}

function asSen2Error(error: CsvError, file: BladeFile): Error {
  const line = typeof error['lines'] === 'number' ? error['lines'] : undefined;
  const place = { file: file.name, ...(line !== undefined && { line }) };
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new Sen2Error('SEN2_CSV_TRUNCATED', place);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new Sen2Error('SEN2_ROW_TOO_LONG', place);
  return error;
}

async function* watched(file: BladeFile, encoding: Encoding, end: FileEnd): AsyncGenerator<Buffer> {
  const counted: BladeFile = {
    ...file,
    async *chunks() {
      for await (const chunk of file.chunks()) {
        end.bytes += chunk.length;
        yield chunk;
      }
    },
  };
  for await (const chunk of utf8Chunks(counted, encoding)) {
    if (chunk.length > 0) end.endsWithLineEnd = chunk.at(-1) === LINE_FEED;
    yield chunk;
  }
}

interface Header {
  readonly width: number;
  readonly idAt: number;
  readonly parentAt: number;
  /** name and index of each data column */
  readonly columns: readonly (readonly [name: string, at: number])[];
  readonly findings: readonly Finding[];
  /** characters beyond ASCII are a guess, because the encoding is */
  readonly guessed: boolean;
}

function readHeader({ module, name: file }: BladeFile, record: readonly string[], encoding: Encoding): Header {
  const names = record.map(canonicalColumn);
  const parent = parentIdColumn(module);
  const needed = [rowIdColumn(module), ...(parent ? [parent] : []), ...TABLES[module].keyColumns];
  const missing = needed.filter((column) => !names.includes(column));
  const twice = names.filter((column, at) => column !== '' && names.indexOf(column) !== at);
  if (missing.length > 0 || twice.length > 0) {
    const faults = [
      missing.length > 0 && `Missing: ${missing.join(', ')}.`,
      twice.length > 0 && 'A column occurs twice.',
    ];
    throw new Sen2Error('SEN2_HEADER_WRONG', { file, line: 1 }, faults.filter(Boolean).join(' '));
  }
  const unknown = names.filter(
    (column) =>
      column !== '' && !needed.includes(column) && !isDataColumn(module, column) && !isHousekeeping(module, column),
  );
  return {
    width: names.length,
    idAt: names.indexOf(rowIdColumn(module)),
    parentAt: parent ? names.indexOf(parent) : -1,
    columns: names.flatMap((name, at) => (isDataColumn(module, name) ? [[name, at] as const] : [])),
    findings: unknown.map((column) => finding('COLUMN_UNKNOWN', { file, line: 1 }, column)),
    guessed: encoding === 'windows-1252',
  };
}

function* readRow(
  { module, name: file }: BladeFile,
  header: Header,
  record: readonly string[],
  line: number,
): Generator<BladeRow | Finding> {
  const place = { file, line };
  const problem = problemOf(header, record);
  if (problem) return yield finding(problem, place);
  const values: Record<string, string> = {};
  for (const [name, at] of header.columns) {
    const text = record[at]?.trim();
    if (!text) continue;
    values[name] = text;
    if (text.includes('\ufffd')) yield finding('TEXT_UNREADABLE', place, name, text);
    else if (header.guessed && /[^\0-\x7f]/.test(text)) yield finding('TEXT_GUESSED', place, name, text);
  }
  const rowId = record[header.idAt]?.trim() ?? '';
  const parentId = header.parentAt < 0 ? null : (record[header.parentAt]?.trim() ?? '');
  yield { module, file, line, rowId, parentId, values };
}

function problemOf(header: Header, record: readonly string[]): FindingCode | null {
  const surplus = record.slice(header.width);
  if (record.length < header.width || surplus.some((text) => text !== '')) return 'ROW_FIELD_COUNT';
  if (record.some((text) => text.includes('\0'))) return 'ROW_UNREADABLE';
  if (!record[header.idAt]?.trim()) return 'ROW_ID_MISSING';
  if (header.parentAt >= 0 && !record[header.parentAt]?.trim()) return 'PARENT_ID_MISSING';
  return null;
}

function lineFeedsIn(record: readonly string[]): number {
  let count = 0;
  for (const text of record) for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
