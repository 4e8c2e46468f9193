/**
 * What a merge of two records of one person does to the rows of a table. A service lists all its tables that know a young
 * person, children before their parents; a test finds a table that is not listed.
 *
 * In SQL, `r` is a row of the merged person, `$1` the area, `$2` the merged person, `$3` the kept one, `$4` the merge.
 */
export interface PersonTable {
  readonly table: string;
  /** column with the young person's id, where it is not `young_person_id` */
  readonly person?: string;
  /**
   * `move` they become the kept person's; `set-aside` they leave the table until the merge is undone; `stay` they are a
   * log, and go on to say what was true of whom.
   */
  readonly rows: 'move' | 'set-aside' | 'stay';
  /** of rows that move: SQL condition by which a row is set aside instead, because the kept person's own counts */
  readonly unless?: string;
  /** of rows that move: columns that get another value, with the SQL for it */
  readonly sets?: Readonly<Record<string, string>>;
  /**
   * The row is part of another: what was added to a moved row after the merge goes back with it.
   * `also` are columns that are copied from the other row.
   */
  readonly partOf?: readonly { readonly column: string; readonly table: string; readonly also?: readonly string[] }[];
}

/** Tables of every service; a service's list comes before these. */
export const PLATFORM_PERSON_TABLES: readonly PersonTable[] = [
  { table: 'audit_entry', rows: 'stay' },
  { table: 'outbox', rows: 'stay' },
];
