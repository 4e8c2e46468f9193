import type { Transaction } from '#libs/platform';
import { type BladeRow, MODULES, type Sen2Module, TABLES } from '#libs/sen2';
import type { Identity } from '../../register/identity/identity.rules.js';
import { type JoinKey } from './recognition.work.js';

/**
 * Staging tables for the rows of a return. They are temporary and end with the transaction, so a failed or stopped import
 * leaves nothing behind.
 */
const STAGE = `
  create temp table staged (
    module smallint not null,
    row_id text not null,
    parent_id text,
    -- line of the row's person; for a person who occurs twice, the first
    person_line integer not null,
    line integer not null,
    "values" json not null,
    primary key (module, row_id)
  ) on commit drop;
  create temp table staged_person (
    line integer primary key,
    upn text,
    uln text,
    sex text,
    -- first line of the same person, by numbers alone and by every key
    by_number integer not null,
    by_key integer not null
  ) on commit drop;
  create temp table staged_key (
    key text not null,
    number boolean not null,
    line integer not null
  ) on commit drop`;

export function createStage(tx: Transaction): Promise<unknown> {
  return tx.query(STAGE);
}

const numberOf = (module: Sen2Module) => MODULES.indexOf(module);

export interface StagedRow extends BladeRow {
  /** for a person row: its own line, until `joinPeople`; other rows inherit it from their parent */
  readonly personLine?: number;
}

interface UnstagedRow {
  readonly line: number;
  readonly reason: 'ORPHAN_ROW' | 'ROW_ID_TWICE';
}

/** Stages the rows of one table whose parent row exists. @returns the rows that were not staged */
export function stageRows(tx: Transaction, module: Sen2Module, rows: readonly StagedRow[]): Promise<UnstagedRow[]> {
  const { parent } = TABLES[module];
  return tx.query<UnstagedRow & Record<string, unknown>>(
    `with given as (
       select * from json_to_recordset($3::json) g ("rowId" text, "parentId" text, line integer, "personLine" integer, "values" json)),
     rooted as (
       select g.*, coalesce(g."personLine", p.person_line) as person_line
       from given g left join staged p on p.module = $2 and p.row_id = g."parentId"),
     kept as (
       insert into staged
       select $1, "rowId", "parentId", person_line, line, "values" from rooted where person_line is not null
       on conflict do nothing returning line)
     select r.line, case when r.person_line is null then 'ORPHAN_ROW' else 'ROW_ID_TWICE' end as reason
     from rooted r where not exists (select from kept k where k.line = r.line)`,
    [
      numberOf(module),
      parent ? numberOf(parent) : null,
      JSON.stringify(
        rows.map(({ rowId, parentId, line, personLine, values }) => ({ rowId, parentId, line, personLine, values })),
      ),
    ],
  );
}

/** A person row and the details by which it may join another. */
export interface StagedKeys {
  readonly line: number;
  readonly person: Identity;
  readonly keys: readonly JoinKey[];
}

export async function stageKeys(tx: Transaction, people: readonly StagedKeys[]): Promise<void> {
  const rows = people.map(({ line, person: { upn, upnTemporary, uln, sex }, keys }) => ({
    ...{ line, upn: upnTemporary ? null : upn, uln, sex, keys },
  }));
  await tx.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) g (line integer, upn text, uln text, sex text, keys jsonb)),
     people as (insert into staged_person select line, upn, uln, sex, line, line from given)
     insert into staged_key select k.key, k.number, g.line
     from given g, jsonb_to_recordset(g.keys) k (key text, number boolean)`,
    [JSON.stringify(rows)],
  );
}

/** A person row that was joined to an earlier row. */
interface JoinedRow {
  readonly line: number;
  /** whether a number shows that they are one person */
  readonly byNumber: boolean;
}

/**
 * Joins the person rows that describe one person, whatever their order. Call once, after the last person row and before the
 * rows of plans. Rows that contradict each other in a number or the sex are joined by their numbers alone.
 */
export async function joinPeople(tx: Transaction): Promise<JoinedRow[]> {
  await tx.query(`delete from staged_key where key in (select key from staged_key group by key having count(*) = 1)`);
  await tx.query('create index on staged_key (key)');
  await tx.query('analyze staged_key');
  await joinBy(tx, 'by_number', 'k.number');
  await joinBy(tx, 'by_key', 'true');
  return tx.query<JoinedRow & Record<string, unknown>>(
    `with contradictory as (
       select by_key from staged_person group by by_key
       having count(distinct upn) > 1 or count(distinct uln) > 1 or count(distinct sex) > 1),
     settled as (
       select p.line, p.by_number,
         case when exists (select from contradictory c where c.by_key = p.by_key) then p.by_number else p.by_key end as first
       from staged_person p),
     joined as (
       update staged t set person_line = s.first from settled s
       where t.module = $1 and t.line = s.line and s.first <> s.line returning t.line)
     select j.line, s.by_number <> s.line as "byNumber" from joined j join settled s on s.line = j.line order by j.line`,
    [numberOf('person')],
  );
}

/** Gives the rows that keys connect, directly or through other rows, the lowest line among them. */
async function joinBy(tx: Transaction, column: 'by_number' | 'by_key', which: string): Promise<void> {
  const lower = `with lowest as (
      select k.key, min(p.${column}) as line from staged_key k join staged_person p on p.line = k.line where ${which} group by k.key),
    better as (
      select k.line, min(l.line) as first from staged_key k join lowest l on l.key = k.key where ${which} group by k.line)
    update staged_person p set ${column} = b.first from better b where b.line = p.line and b.first < p.${column} returning p.line`;
  // Long chains take few rounds, because each row also takes over the line of the row that it has joined.
  const jump = `update staged_person p set ${column} = f.${column} from staged_person f
    where f.line = p.${column} and f.${column} < p.${column}`;
  while ((await tx.query(lower)).length > 0) await tx.query(jump);
}

/** Call once, after all rows are staged. @returns the number of people */
export async function completeStage(tx: Transaction): Promise<number> {
  const person = numberOf('person');
  await tx.query('create index on staged (person_line)');
  await tx.query(`create index on staged (line) where module = ${person} and line = person_line`);
  await tx.query('analyze staged');
  const counted = await tx.one<{ people: number }>(
    `select count(*)::integer as people from staged where module = ${person} and line = person_line`,
  );
  return counted?.people ?? 0;
}

export interface StagedPerson {
  /** line of the person's row */
  readonly line: number;
  readonly rows: readonly Omit<BladeRow, 'file'>[];
}

/** The next people in the order of the return, each with all their rows. */
export async function nextPeople(tx: Transaction, afterLine: number, limit: number): Promise<StagedPerson[]> {
  const people = await tx.query<{ line: number; rows: (Omit<BladeRow, 'file' | 'module'> & { module: number })[] }>(
    `select person_line as line,
       json_agg(json_build_object('module', module, 'rowId', row_id, 'parentId', parent_id, 'line', line, 'values', "values")
         order by module, line) as rows
     from staged
     where person_line in (
       select line from staged where module = ${numberOf('person')} and line = person_line and line > $1 order by line limit $2)
     group by person_line order by person_line`,
    [afterLine, limit],
  );
  return people.map(({ line, rows }) => ({
    line,
    rows: rows.map((row) => ({ ...row, module: MODULES[row.module] as Sen2Module })),
  }));
}
