import { conflict } from '#libs/kernel';
import type { Transaction } from '../database/unit-of-work.js';

/** The most records of one kind that callers can add to one record. */
export interface Cap {
  /** what is counted, in the plural: `goals` */
  readonly what: string;
  /** the record that holds them, as a subject: `This plan` */
  readonly holder: string;
  readonly most: number;
  /** why a life needs no more, for the documentation */
  readonly because: string;
  /** what the caller can do instead */
  readonly advice: string;
  /** the routes that add to the collection */
  readonly routes: readonly string[];
  readonly counts: RowsOf | EntriesOf;
}

/** Rows of a table that name their holder in a column. */
interface RowsOf {
  readonly table: string;
  readonly column: string;
  /** a condition in SQL that leaves rows out */
  readonly where?: string;
  /** `holder`: the use case has locked the holder's row; `own`: no row stands for the holder, so the cap takes a lock */
  readonly lock: 'holder' | 'own';
}

/** Entries of a list within one row. The use case has locked the row. */
interface EntriesOf {
  readonly list: string;
}

/** What a service says about each route that accepts new data. */
export interface Caps {
  readonly caps: Readonly<Record<string, Cap>>;
  /** routes that add to no collection of a holder, or to one that must not be limited, with the reason */
  readonly uncapped: Readonly<Record<string, string>>;
}

export type RowCap = Cap & { readonly counts: RowsOf };

/**
 * Requires room for further rows. Two callers at once cannot exceed the cap: the second waits for the first one's lock and
 * then counts its row.
 * @param holder id of the record that holds the rows
 * @param adding the rows to be added; 0 if the transaction has added them already
 * @throws DomainError CAP_REACHED (409)
 */
export async function requireRoom(tx: Transaction, cap: RowCap, holder: string, adding = 1): Promise<void> {
  const { table, column, where, lock } = cap.counts;
  const { area } = tx.actor;
  // Both statements travel together. The second counts what was committed before it got its turn.
  const [, counted] = await Promise.all([
    lock === 'own' &&
      tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${table}.${column}:${area}:${holder}`]),
    tx.one<{ count: number }>(
      `select count(*)::int as count from (
         select from ${table} where area = $1 and ${column} = $2${where ? ` and ${where}` : ''} limit ${cap.most + 1}
       ) as counted`,
      [area, holder],
    ),
  ]);
  requireRoomBeside(cap, counted!.count, adding);
}

/** Requires room beside the present entries, which the use case has read under its lock. @throws DomainError CAP_REACHED (409) */
export function requireRoomBeside({ holder, what, most, advice }: Cap, present: number, adding = 1): void {
  if (present + adding <= most) return;
  throw conflict('CAP_REACHED', `${holder} can have at most ${most} ${what}. ${advice}`);
}
