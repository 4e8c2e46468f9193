import type { Role } from './access/actor.js';
import type { Permission } from './access/permissions.js';

/** One way in which a record may go, as people read it; made of the row that the guard and `allowedActions` read. */
export interface LifecycleRow {
  /** what `allowedActions` calls it; a name of its own where no account asks for it */
  readonly action: string;
  /** states that it goes from; empty where the record begins */
  readonly from: readonly string[];
  /** null: the record stays where it is */
  readonly to: string | null;
  /** permission that an account needs; null: no account does it */
  readonly permission: Permission | null;
  /** of the roles that have the permission; all of them unless told */
  readonly roles?: readonly Role[];
  /** who does it where no account does: the law, the calendar, a referral */
  readonly by?: string;
  /** what else must hold for it to be offered */
  readonly when?: readonly string[];
  /** what the request has to bring */
  readonly needs?: readonly string[];
  /** type of the event that says it; null where nothing is said */
  readonly event: string | null;
  /** for people, after the record's name */
  readonly words: string;
}

/** The states of one kind of record, and every way from one to another. */
export interface Lifecycle {
  readonly title: string;
  /** one or two sentences: what it is, and what holds of all its rows */
  readonly about: string;
  readonly rows: readonly LifecycleRow[];
}
