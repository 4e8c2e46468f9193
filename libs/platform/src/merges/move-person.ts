import type { Transaction } from '../database/unit-of-work.js';
import type { PersonTable } from './person-tables.js';

export interface PersonMerge {
  readonly mergeId: string;
  readonly keptId: string;
  readonly mergedId: string;
}

/** In place of a table name: records that other services created for the merged person after the merge. */
const LATE = '(late)';

/** Notes records of the merged person that arrived after the merge. They belong to the kept person until an undo. */
export async function noteLateRecords(
  tx: Transaction,
  late: readonly { mergeId: string; recordId: string }[],
): Promise<void> {
  await tx.query(
    `insert into merge_row (area, merge_id, table_name, row_key, before, moved)
     select distinct $1, l."mergeId", '${LATE}', jsonb_build_object('id', l."recordId"), '{}'::jsonb, true
     from jsonb_to_recordset($2::jsonb) l ("mergeId" uuid, "recordId" text) on conflict do nothing`,
    [tx.actor.area, JSON.stringify(late)],
  );
}

interface Shape {
  /** columns of the primary key, without the area */
  readonly key: string[];
  /** all writable columns */
  readonly columns: string[];
}

/** Moves the merged person's rows to the kept person, or sets them aside, and notes the earlier state of each. */
export async function movePerson(tx: Transaction, tables: readonly PersonTable[], merge: PersonMerge): Promise<void> {
  const shapes = await shapesOf(tx, tables);
  const values = [tx.actor.area, merge.mergedId, merge.keptId, merge.mergeId];
  for (const { table, person = 'young_person_id', rows, unless = 'false', sets = {} } of tables) {
    const { key } = shapes.get(table)!;
    const note = (row: string, moved: boolean) =>
      `insert into merge_row (area, merge_id, table_name, row_key, before, moved)
       select $1, $4::uuid, '${table}', ${keyOf(row, key)}, to_jsonb(${row}), ${moved} from ${row}
       on conflict (area, merge_id, table_name, row_key) do update set before = excluded.before, moved = excluded.moved`;
    if (rows === 'move') {
      const changes = Object.entries(sets).map(([column]) => `, ${column} = o.new_${column}`);
      const news = Object.entries(sets).map(([column, sql]) => `, (${sql}) as new_${column}`);
      const mine = `r.area = $1 and r.${person} = $2::uuid and $3::uuid is not null and not coalesce((${unless}), false)`;
      await tx.query(
        `with old as materialized (select r.* from ${table} r where ${mine} and $4::uuid is not null for update of r),
         noted as (${note('old', true)})
         update ${table} t set ${person} = $3${changes.join('')}
         from (select r.*${news.join('')} from old r) o where t.area = $1 and ${same(key, 't', 'o')}`,
        values,
      );
    }
    if (rows !== 'stay') {
      await tx.query(
        `with gone as (delete from ${table} r where r.area = $1 and r.${person} = $2::uuid and $3::uuid is not null returning r.*)
         ${note('gone', false)}`,
        values,
      );
    }
  }
}

/**
 * Undoes a merge. Moved rows go back with the parts added since, and rows that were set aside return unchanged. Other
 * additions to the kept person stay there. A row that was removed in the meantime stays removed.
 */
export async function movePersonBack(
  tx: Transaction,
  tables: readonly PersonTable[],
  merge: PersonMerge,
): Promise<void> {
  const shapes = await shapesOf(tx, tables);
  const { area } = tx.actor;
  for (const { table, person = 'young_person_id', rows, sets = {}, partOf = [] } of tables.toReversed()) {
    if (rows === 'stay') continue;
    const { key, columns } = shapes.get(table)!;
    const noted = `merge_row m cross join lateral jsonb_populate_record(null::${table}, m.before) b
      where m.area = $1 and m.merge_id = $2 and m.table_name = '${table}'`;
    await tx.query(
      `insert into ${table} (${columns.join(', ')}) select ${columns.map((c) => `b.${c}`).join(', ')} from ${noted} and not m.moved
       on conflict (${['area', ...key].join(', ')}) do nothing`,
      [area, merge.mergeId],
    );
    const restored = Object.keys(sets).map((column) => `, ${column} = b.${column}`);
    await tx.query(
      `update ${table} t set ${person} = $4${restored.join('')} from ${noted} and m.moved
         and t.area = $1 and t.${person} = $3 and ${same(
           key.filter((column) => column !== person),
           't',
           'b',
         )}`,
      [area, merge.mergeId, merge.keptId, merge.mergedId],
    );
    if (rows === 'move' && key.length === 1 && key[0] !== person) {
      await tx.query(
        `update ${table} t set ${person} = $4 from merge_row m where m.area = $1 and m.merge_id = $2 and m.table_name = '${LATE}'
           and t.area = $1 and t.${person} = $3 and t.${key[0]}::text = m.row_key->>'id'`,
        [area, merge.mergeId, merge.keptId, merge.mergedId],
      );
    }
    for (const { column, table: whole, also = [] } of partOf) {
      const copied = also.map((name) => `, ${name} = w.${name}`);
      await tx.query(
        `update ${table} t set ${person} = $3${copied.join('')} from ${whole} w
         where t.area = $1 and t.${person} = $2 and w.area = $1 and w.id = t.${column} and w.young_person_id = $3`,
        [area, merge.keptId, merge.mergedId],
      );
    }
  }
  await tx.query('delete from merge_row where area = $1 and merge_id = $2', [area, merge.mergeId]);
}

const keyOf = (row: string, key: readonly string[]) =>
  `jsonb_build_object(${key.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;

const same = (key: readonly string[], a: string, b: string) =>
  key.length === 0 ? 'true' : key.map((column) => `${a}.${column} = ${b}.${column}`).join(' and ');

async function shapesOf(tx: Transaction, tables: readonly PersonTable[]): Promise<Map<string, Shape>> {
  const rows = await tx.query<Shape & { table: string }>(
    `select c.relname as table,
       array_agg(a.attname::text order by a.attnum) filter (where a.attnum = any(i.indkey) and a.attname <> 'area') as key,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_class c
     join pg_index i on i.indrelid = c.oid and i.indisprimary
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = current_schema()::regnamespace and c.relname = any($1::text[])
     group by c.relname`,
    [tables.map(({ table }) => table)],
    'merge-shapes',
  );
  return new Map(rows.map(({ table, ...shape }) => [table, shape]));
}
