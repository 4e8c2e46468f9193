import type { Transaction } from '#libs/platform';
import {
  type BladeBatch,
  type BladeRow,
  finding,
  interpretPerson,
  readBlade,
  readReturnHeader,
  type ReturnHeader,
  type Sen2Module,
} from '#libs/sen2';
import type { ImportFinding } from './import-findings.values.js';
import type { Identity } from '../../register/identity/identity.rules.js';
import { identityInReturn, joinKeys } from './recognition.work.js';
import { completeStage, createStage, joinPeople, type StagedKeys, stageKeys, stageRows } from './stage.queries.js';

/** Called with the progress of an import; throws to stop it. */
export type Watch = (phase: 'reading' | 'writing', share: number) => void;

/** A return whose rows are in the staging tables. */
export interface StagedReturn {
  readonly header: ReturnHeader;
  /** file name of each table in the return */
  readonly files: ReadonlyMap<Sen2Module, string>;
  readonly rowsRead: number;
  readonly people: number;
}

/**
 * Reads a return into the staging tables, in batches.
 * @param report receives the findings about rows
 * @throws Sen2Error if the return as a whole is wrong
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
  let joined = false;
  const joinOnce = async () => {
    if (joined) return;
    joined = true;
    const file = files.get('person') ?? '';
    const rows = await joinPeople(tx);
    await report(
      rows.map(({ line, byNumber }) => finding(byNumber ? 'SAME_PERSON_TWICE' : 'MATCH_PROBABLE', { file, line })),
    );
  };
  let head: { header: ReturnHeader; rowId: string } | undefined;
  for await (const batch of ahead(readBlade(path))) {
    watch('reading', batch.progress);
    files.set(batch.module, batch.file);
    rowsRead += batch.rowsRead;
    await report(batch.findings);
    if (batch.module === 'sen2') head ??= { header: readReturnHeader(batch.rows), rowId: batch.rows[0]!.rowId };
    else if (batch.module === 'person') await report(await stagePeople(tx, batch, head!));
    else {
      await joinOnce();
      await report(unstaged(batch.rows, await stageRows(tx, batch.module, batch.rows)));
    }
  }
  await joinOnce();
  return { header: head!.header, files, rowsRead, people: await completeStage(tx) };
}

/** Fetches the next item while the caller processes the current one, so that file and database work in parallel. */
async function* ahead<T>(source: AsyncGenerator<T>): AsyncGenerator<T> {
  const fetch = () => {
    const next = source.next();
    next.catch(() => undefined); // an await still rejects; this prevents an unhandled rejection if the caller stops early
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

/** Stages person rows; `joinPeople` joins those about one person. */
async function stagePeople(
  tx: Transaction,
  { rows }: BladeBatch,
  { header, rowId }: { header: ReturnHeader; rowId: string },
): Promise<ImportFinding[]> {
  const people = rows.filter((row) => row.parentId === rowId);
  const refused = await stageRows(
    tx,
    'person',
    people.map((row) => ({ ...row, personLine: row.line })),
  );
  const identified = people
    .filter(({ line }) => !refused.some((row) => row.line === line))
    .flatMap(({ line, ...row }): StagedKeys[] => {
      const person = identityIn({ ...row, line }, header);
      return person ? [{ line, person, keys: joinKeys(person) }] : [];
    });
  await stageKeys(tx, identified);
  const orphans = rows.filter((row) => row.parentId !== rowId).map((row) => finding('ORPHAN_ROW', row));
  return [...orphans, ...unstaged(rows, refused)];
}

/** The details that identify the row's person; null if the row will be rejected. */
function identityIn(row: BladeRow, header: ReturnHeader): Identity | null {
  const interpreted = interpretPerson({ person: row }, header);
  return interpreted.outcome === 'refused' ? null : identityInReturn(interpreted.person);
}
