import { type BladeRow, bladeRows, type FileEnd } from './blade-rows.js';
import { BLADE_LIMITS, type BladeFile, type BladeLimits, openBladeSource } from './blade-source.js';
import { type Finding, finding } from './findings.js';
import { MODULES, type Sen2Module } from './tables.js';

/** Some rows of one table. Every table of the return yields at least one batch, which may be empty. */
export interface BladeBatch {
  readonly module: Sen2Module;
  readonly file: string;
  readonly rows: readonly BladeRow[];
  /** findings about the file and about rejected rows, which are not among `rows` */
  readonly findings: readonly Finding[];
  /** data rows in this batch, including rejected ones */
  readonly rowsRead: number;
  /** share of the whole return that has been read, 0 to 1 */
  readonly progress: number;
}

export interface ReadBladeOptions extends Partial<BladeLimits> {
  /** rows in a batch; default 1000 */
  readonly batchSize?: number;
}

/**
 * Reads a SEN2 return, a COLLECT "Blade" export in a zip or a folder, table by table in the order of `MODULES`, so that
 * a parent's row comes before its children's. One batch is in memory at a time.
 * A problem of the whole return is thrown, at once or later: the caller must be able to undo earlier batches. A problem
 * of one row is a finding.
 * @throws Sen2Error with a code of `SEN2_ERRORS`, with file and line where they are known
 */
export async function* readBlade(path: string, options: ReadBladeOptions = {}): AsyncGenerator<BladeBatch> {
  const source = await openBladeSource(path, { ...BLADE_LIMITS, ...options });
  try {
    const total = source.files.reduce((sum, { size }) => sum + size, 0);
    const ends: { file: BladeFile; end: FileEnd }[] = [];
    let before = 0;
    let notes = sourceNotes(source.files, source.ignored);
    for (const file of source.files) {
      const end: FileEnd = { bytes: 0, rows: 0, lastLine: 0, endsWithLineEnd: false };
      for await (const batch of batches(file, end, notes, options.batchSize ?? 1000))
        yield { ...batch, progress: total === 0 ? 1 : Math.min(1, (before + end.bytes) / total) };
      ends.push({ file, end });
      before += end.bytes;
      notes = [];
    }
    const cut = findCutTable(ends);
    if (cut) yield cut;
  } finally {
    source.close();
  }
}

function sourceNotes(files: readonly BladeFile[], ignored: number): Finding[] {
  const absent = MODULES.filter((module) => !files.some((file) => file.module === module));
  return [
    ...(ignored > 0 ? [finding('FILES_IGNORED', { file: '', line: 0 }, '', '', `Their number is ${ignored}.`)] : []),
    ...absent.map((module) => finding('TABLE_ABSENT', { file: module, line: 0 })),
  ];
}

async function* batches(
  file: BladeFile,
  end: FileEnd,
  notes: readonly Finding[],
  size: number,
): AsyncGenerator<Omit<BladeBatch, 'progress'>> {
  const { module, name } = file;
  let rows: BladeRow[] = [];
  let findings: Finding[] = [...notes];
  let given = 0;
  const next = () => ({ module, file: name, rows, findings, rowsRead: end.rows - given });
  for await (const item of bladeRows(file, end)) {
    if ('code' in item) findings.push(item);
    else rows.push(item);
    if (rows.length < size && findings.length < size) continue;
    yield next();
    rows = [];
    findings = [];
    given = end.rows;
  }
  if (given === 0 || rows.length > 0 || findings.length > 0) yield next();
}

/**
 * A table that was cut exactly between two values looks complete. One producer writes all nine tables: if some end their
 * last row with a line end and one does not, that row needs a check. @returns the finding, in a batch without rows
 */
function findCutTable(ends: readonly { file: BladeFile; end: FileEnd }[]): BladeBatch | null {
  const filled = ends.filter(({ end }) => end.rows > 0);
  const cut = filled.filter(({ end }) => !end.endsWithLineEnd);
  const last = cut.at(-1);
  if (!last || cut.length === filled.length) return null;
  const { module, name } = last.file;
  const findings = cut.map(({ file, end }) => finding('LINE_END_MISSING', { file: file.name, line: end.lastLine }));
  return { module, file: name, rows: [], findings, rowsRead: 0, progress: 1 };
}
