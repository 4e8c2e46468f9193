import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

/*
 * A record is described once, by `table`. Its row type, its inserts, its updates and its lock come from that description:
 * a column that is missing from a row does not compile, and a column that is described is always stored.
 */

type ColumnType =
  | 'boolean'
  | 'bigint'
  | 'date'
  | 'double precision'
  | 'integer'
  | 'jsonb'
  | 'smallint'
  | 'text'
  | 'timestamptz'
  | 'uuid';

/**
 * `key`: part of the primary key. `fixed`: written by the insert and left alone by an update, because it never changes or
 * because a statement of its own changes it. `changing`: written by every insert and every update.
 */
type ColumnRole = 'key' | 'fixed' | 'changing';

declare const value: unique symbol;

export interface Column<T, Role extends ColumnRole = ColumnRole> {
  readonly type: ColumnType;
  readonly array: boolean;
  readonly nullable: boolean;
  readonly role: Role;
  /** Carries the type of the column's value; never set. */
  readonly [value]?: T;
}

type Columns = Readonly<Record<string, Column<unknown>>>;

const column =
  (type: ColumnType, array = false) =>
  <T>(): Column<T, 'changing'> => ({ type, array, nullable: false, role: 'changing' });

export const text = <T extends string = string>() => column('text')<T>();
export const uuid = () => column('uuid')<string>();
export const integer = () => column('integer')<number>();
export const smallint = () => column('smallint')<number>();
export const bigint = () => column('bigint')<number>();
export const float = () => column('double precision')<number>();
export const boolean = () => column('boolean')<boolean>();
/** A calendar date, YYYY-MM-DD. */
export const date = <T extends string = string>() => column('date')<T>();
/** An instant, as ISO 8601 text. */
export const instant = () => column('timestamptz')<string>();
export const json = <T>() => column('jsonb')<T>();
export const texts = <T extends string = string>() => column('text', true)<T[]>();
export const uuids = () => column('uuid', true)<string[]>();

export const key = <T>(of: Column<T, 'changing'>): Column<T, 'key'> => ({ ...of, role: 'key' });
export const fixed = <T>(of: Column<T, 'changing'>): Column<T, 'fixed'> => ({ ...of, role: 'fixed' });
export const nullable = <T, Role extends ColumnRole>(of: Column<T, Role>): Column<T | null, Role> => ({
  ...of,
  nullable: true,
});

type ValueOf<C> = C extends Column<infer T> ? T : never;

/** The row of a table: snake_case fields that are the columns' names. */
export type RowOf<T> = T extends Table<infer C> ? { [Name in keyof C]: ValueOf<C[Name]> } : never;

/** The primary key of a table. */
export type KeyOf<T> =
  T extends Table<infer C>
    ? { [Name in keyof C as C[Name] extends Column<unknown, 'key'> ? Name : never]: ValueOf<C[Name]> }
    : never;

/** Some of the columns that may change, for an update that leaves the others as they are. */
export type ChangeOf<T> =
  T extends Table<infer C>
    ? { [Name in keyof C as C[Name] extends Column<unknown, 'changing'> ? Name : never]?: ValueOf<C[Name]> }
    : never;

export interface Table<C extends Columns = Columns> {
  readonly name: string;
  readonly columns: C;
  /** TypeORM's view of the same description */
  readonly entity: EntitySchema<{ [Name in keyof C]: ValueOf<C[Name]> }>;
  /** The value of a parameter that `rowFrom` reads. */
  one(row: { [Name in keyof C]: ValueOf<C[Name]> }): string;
  /** The value of a parameter that `rowsFrom` reads. */
  many(rows: readonly { [Name in keyof C]: ValueOf<C[Name]> }[]): string;
  /** Rows out of a JSON parameter, `$3`, to stand after `from`. PostgreSQL estimates one row for `one`, a hundred for `many`. */
  from(parameter: string, count: 'one' | 'many'): string;
  /** Inserts the rows of a parameter. */
  insert(parameter: string, count?: 'one' | 'many'): string;
  /** The column names for an insert, in the order of `select`. */
  readonly names: string;
  /** The column names, each behind an alias: `n.area, n.id, …`. */
  select(alias: string): string;
  /** The columns as a row has them, each behind an alias: as `select`, with instants as ISO 8601 text. */
  read(alias: string): string;
  /** Updates by primary key every column that may change, out of a parameter. The table's alias is `t`, the parameter's `n`. */
  update(parameter: string, count?: 'one' | 'many'): string;
  /** Inserts the rows of a parameter, or writes every column that may change where the key is there already. */
  put(parameter: string, count?: 'one' | 'many'): string;
  /**
   * For copies of other services' records: as `put`, and a row whose `record_version` is not newer than the stored one
   * changes nothing. The table's alias is `t`.
   */
  putNewer(parameter: string): string;
  /** The assignments of `update` alone: `title = n.title, …`. */
  readonly assignments: string;
}

/**
 * Describes a table of the service's schema. A spec compares each description with the migrated database.
 * @param columns the columns by name, in any order
 * @param filled columns that the database fills: a row does not have them, and no statement of the table writes them
 */
export function table<C extends Columns>(name: string, columns: C, filled: Columns = {}): Table<C> {
  const all = Object.keys(columns);
  const changing = all.filter((c) => columns[c]!.role === 'changing');
  const keys = all.filter((c) => columns[c]!.role === 'key');
  const from = (parameter: string, count: 'one' | 'many') =>
    `jsonb_populate_record${count === 'one' ? '' : 'set'}(null::${name}, ${parameter}::jsonb)`;
  const select = (alias: string) => all.map((c) => `${alias}.${c}`).join(', ');
  const read = (alias: string) =>
    all
      .map((c) => (columns[c]!.type === 'timestamptz' ? `${instantText(`${alias}.${c}`)} as ${c}` : `${alias}.${c}`))
      .join(', ');
  const names = all.join(', ');
  const assignments = changing.map((c) => `${c} = n.${c}`).join(', ');
  const replacements = changing.map((c) => `${c} = excluded.${c}`).join(', ');
  const insert = (parameter: string, count: 'one' | 'many' = 'many') =>
    `insert into ${name} (${names}) select ${select('n')} from ${from(parameter, count)} n`;
  const sameKey = keys.map((c) => `t.${c} = n.${c}`).join(' and ');
  return {
    name,
    columns,
    entity: new EntitySchema({
      name,
      tableName: name,
      columns: { ...mapFilled(filled), ...mapColumns(columns) } as EntityColumns<C>,
    }),
    one: (row) => JSON.stringify(row),
    many: (rows) => JSON.stringify(rows),
    from,
    names,
    select,
    read,
    assignments,
    insert,
    putNewer: (parameter) =>
      `insert into ${name} as t (${names}) select ${select('n')} from ${from(parameter, 'many')} n
       on conflict (${keys.join(', ')}) do update set ${replacements} where t.record_version < excluded.record_version`,
    put: (parameter, count) =>
      `${insert(parameter, count)} on conflict (${keys.join(', ')}) do update set ${replacements}`,
    update: (parameter, count = 'many') =>
      `update ${name} t set ${assignments} from ${from(parameter, count)} n where ${sameKey}`,
  };
}

/** An instant as ISO 8601 text. */
const instantText = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

type EntityColumns<C> = { [Name in keyof C]: EntitySchemaColumnOptions };

function mapColumns<C extends Columns>(columns: C): EntityColumns<C> {
  const mapped = Object.entries(columns).map(([name, { type, array, nullable, role }]) => [
    name,
    {
      type,
      array,
      nullable,
      primary: role === 'key',
      update: role === 'changing',
      ...(type === 'timestamptz' ? { transformer: INSTANT } : {}),
    } satisfies EntitySchemaColumnOptions,
  ]);
  return Object.fromEntries(mapped) as EntityColumns<C>;
}

/** TypeORM knows the columns that the database fills, and neither writes nor reads them. */
function mapFilled(columns: Columns): Record<string, EntitySchemaColumnOptions> {
  const none = { insert: false, update: false, select: false };
  return Object.fromEntries(
    Object.entries(mapColumns(columns)).map(([name, options]) => [name, { ...options, ...none }]),
  );
}

/** pg reads an instant as a Date; a row has it as text, as JSON does. */
const INSTANT = {
  from: (read: Date | null) => read?.toISOString() ?? null,
  to: (written: string | null) => written,
};
