/**
 * How a merge of two records of one person treats a table's rows. A service lists all its tables that name a young
 * person, children before their parents; a test finds a missing table.
 * In SQL, `r` is a row of the merged person, `$1` the area, `$2` the merged person, `$3` the kept person, `$4` the
 * merge.
 */
export interface PersonTable {
  readonly table: string;
  /** column with the young person's id, where it is not `young_person_id` */
  readonly person?: string;
  /**
   * `move`: the rows go to the kept person; `set-aside`: they leave the table until an undo; `stay`: they are a log,
   * and keep the person that they were written about.
   */
  readonly rows: 'move' | 'set-aside' | 'stay';
  /** for `move`: an SQL condition under which a row is set aside instead, because the kept person's own row counts */
  readonly unless?: string;
  /** for `move`: columns that get another value, with the SQL for it */
  readonly sets?: Readonly<Record<string, string>>;
  /**
   * The row is part of another: parts added to a moved row after the merge go back with it. `also` names columns to
   * copy from the other row.
   */
  readonly partOf?: readonly { readonly column: string; readonly table: string; readonly also?: readonly string[] }[];
}

/** Tables that every service has; a service's own list comes first. Involvements are worked out again after a
 * merge; what was restricted stays so. */
export const PLATFORM_PERSON_TABLES: readonly PersonTable[] = [
  { table: 'involvement', rows: 'set-aside' },
  { table: 'restriction', rows: 'move' },
  { table: 'audit_entry', rows: 'stay' },
  { table: 'outbox', rows: 'stay' },
  { table: 'outbox_kept', rows: 'stay' },
];
