import type { Page } from '#libs/platform';
import type { StayReason, UndoOutcome } from '../import-changes/import-change.values.js';

export class UndoCountsResponse {
  /** registered by the import and in nobody’s use: the record goes, with a plan on which nobody has worked */
  removed: number;
  /** the record goes when transition-plans has answered that nobody has worked on the plan */
  asked: number;
  /** every value of the import goes back */
  reset: number;
  /** some values go back; somebody has changed the others since */
  'partly-reset': number;
  /** nothing changes, because somebody has changed or uses it since */
  kept: number;
  /** the import changed nothing */
  unchanged: number;
}

export class UndoingResponse {
  importId: string;
  /** number of people for each result of the undo, expected or actual */
  people: UndoCountsResponse;
}

export class ResetResponse {
  /** field or fact */
  name: string;
  /** as JSON; may be personal data */
  now: string;
  /** as JSON: the value before the import, which the undo restores */
  before: string;
}

export class StayResponse {
  /** field or fact; `record` is the whole record */
  name: string;
  reason: StayReason;
}

/** What the undo would do, or did, with one person’s row of the return. */
export class UndoRow {
  /** the young person */
  id: string;
  /** line of the person’s row; 1 is the header */
  line: number;
  outcome: UndoOutcome;
  /** before the undo: the values that would go back; empty after it */
  resets: ResetResponse[];
  stays: StayResponse[];
}

export class UndoRowPage implements Page<UndoRow> {
  /** by young person */
  items: UndoRow[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
