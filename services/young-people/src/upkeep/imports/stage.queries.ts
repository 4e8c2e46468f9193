import type { Transaction } from '#libs/platform';
import { type BladeRow, MODULES, type PersonKeys, type Sen2Module, TABLES } from '#libs/sen2';
import { keyTexts } from './recognition.work.js';

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
  create temp table staged_key (
    key text not null,
    person_line integer not null,
    person jsonb not null
  ) on commit drop;
  create index on staged_key (key)`;

export function createStage(tx: Transaction): Promise<unknown> {
  return tx.query(STAGE);
}

const numberOf = (module: Sen2Module) => MODULES.indexOf(module);

export interface StagedRow extends BladeRow {
  /** for a person row: the line of the first row of the same person; other rows inherit it from their parent */
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

/** A person of the return: the line of the row and the identifying keys. */
export interface StagedKeys {
  readonly personLine: number;
  readonly person: PersonKeys;
}

export async function stageKeys(tx: Transaction, people: readonly StagedKeys[]): Promise<void> {
  await tx.query(
    `insert into staged_key select k, p."personLine", p.person
     from json_to_recordset($1::json) p ("personLine" integer, person jsonb, keys json), json_array_elements_text(p.keys) k`,
    [JSON.stringify(people.map((staged) => ({ ...staged, keys: keyTexts(staged.person) })))],
  );
}

/** Staged people who have one of the keys, in the order of their rows. */
export function stagedPeople(tx: Transaction, keys: readonly string[]): Promise<StagedKeys[]> {
  return tx.query<StagedKeys & Record<string, unknown>>(
    `select distinct person_line as "personLine", person from staged_key where key = any($1::text[]) order by person_line`,
    [keys],
  );
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
