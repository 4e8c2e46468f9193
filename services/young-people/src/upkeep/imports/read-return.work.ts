import type { Transaction } from '#libs/platform';
import {
  type BladeBatch,
  type BladeRow,
  finding,
  interpretPerson,
  type PersonKeys,
  readBlade,
  readReturnHeader,
  type ReturnHeader,
  type Sen2Module,
} from '#libs/sen2';
import type { ImportFinding } from './import-findings.values.js';
import { Candidates, keyTexts, recogniseInReturn } from './recognition.work.js';
import {
  completeStage,
  createStage,
  type StagedKeys,
  stagedPeople,
  type StagedRow,
  stageKeys,
  stageRows,
} from './stage.queries.js';

/** What the whole import watches: says how far it is, and throws where it is to stop. */
export type Watch = (phase: 'reading' | 'writing', share: number) => void;

/** A return whose rows stand in the stage. */
export interface StagedReturn {
  readonly header: ReturnHeader;
  /** name of each table's file that is in the return */
  readonly files: ReadonlyMap<Sen2Module, string>;
  readonly rowsRead: number;
  readonly people: number;
}

/**
 * Reads a return into the stage, batch by batch.
 * @param report is called with what is found wrong with rows
 * @throws Sen2Error for what is wrong with the return as a whole
 */
export async function readReturn(
  tx: Transaction,
  path: string,
  watch: Watch,
  report: (findings: readonly ImportFinding[]) => Promise<void>,
): Promise<StagedReturn> {
  await createStage(tx);
  const files = new Map<Sen2Module, string>();
  let rowsRead = 0;
  let head: { header: ReturnHeader; rowId: string } | undefined;
  for await (const batch of ahead(readBlade(path))) {
    watch('reading', batch.progress);
    files.set(batch.module, batch.file);
    rowsRead += batch.rowsRead;
    await report(batch.findings);
    if (batch.module === 'sen2') head ??= { header: readReturnHeader(batch.rows), rowId: batch.rows[0]!.rowId };
    else if (batch.module === 'person') await report(await stagePeople(tx, batch, head!));
    else await report(unstaged(batch.rows, await stageRows(tx, batch.module, batch.rows)));
  }
  return { header: head!.header, files, rowsRead, people: await completeStage(tx) };
}

/** Fetches the next item while the caller still works on the one before: the file and the database in parallel. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const fetch = () => {
    const next = source.next();
    next.catch(() => undefined); // whoever awaits it is told; nobody may, when the caller has given up
    return next;
  };
  try {
    for (let next = fetch(); ;) {
      const { value, done } = await next;
      if (done) return;
      next = fetch();
      yield value;
    }
  } finally {
    await source.return(undefined);
  }
}

function unstaged(rows: readonly BladeRow[], refused: Awaited<ReturnType<typeof stageRows>>): ImportFinding[] {
  return refused.flatMap(({ line, reason }) => {
    const row = rows.find((each) => each.line === line);
    return row ? [finding(reason, row)] : [];
  });
}

/** Person rows, each recognised among those before it: a person who is there twice becomes one, with all the rows. */
async function stagePeople(
  tx: Transaction,
  { rows }: BladeBatch,
  { header, rowId }: { header: ReturnHeader; rowId: string },
): Promise<ImportFinding[]> {
  const people = rows.filter((row) => row.parentId === rowId).map((row) => ({ row, keys: keysIn(row, header) }));
  const earlier = await stagedPeople(
    tx,
    people.flatMap(({ keys }) => (keys ? keyTexts(keys) : [])),
  );
  const candidates = new Candidates<number>();
  for (const { personLine, person } of earlier) candidates.add({ who: personLine, keys: person });

  const staged: StagedRow[] = [];
  const stagedWithKeys: StagedKeys[] = [];
  const joined: ImportFinding[] = [];
  for (const { row, keys } of people) {
    const same = keys && recogniseInReturn(keys, candidates.of(keys));
    const personLine = same?.who ?? row.line;
    staged.push({ ...row, personLine });
    if (same) joined.push(finding(same.certainty === 'certain' ? 'SAME_PERSON_TWICE' : 'MATCH_PROBABLE', row));
    if (!keys) continue;
    candidates.add({ who: personLine, keys });
    stagedWithKeys.push({ personLine, person: keys });
  }
  const refused = await stageRows(tx, 'person', staged);
  await stageKeys(tx, stagedWithKeys);
  const orphans = rows.filter((row) => row.parentId !== rowId).map((row) => finding('ORPHAN_ROW', row));
  return [...orphans, ...joined, ...unstaged(rows, refused)];
}

/** By what the row's person is recognised; null where the row will be refused. */
function keysIn(row: BladeRow, header: ReturnHeader): PersonKeys | null {
  const interpreted = interpretPerson({ person: row }, header);
  if (interpreted.outcome === 'refused') return null;
  const { upn, uln, surname, forename, dateOfBirth } = interpreted.person;
  return { upn, uln, surname, forename, dateOfBirth };
}
