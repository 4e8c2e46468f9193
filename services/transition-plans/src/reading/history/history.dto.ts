import type { Page } from '#libs/platform';
import type { EntryKind } from '../../record/entries/entry-kinds.values.js';

/** One line of what happened to a plan, and why. */
export class HistoryEntry {
  id: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  kind: EntryKind;
  stepId: string | null;
  goalId: string | null;
  /** what it was before: a day, a status, an agency … */
  from: string | null;
  to: string | null;
  /** names of the facts whose change caused it */
  causes: string[];
  /** the same in words */
  sentence: string;
  /** who did it; `Onward` where the law or an event did */
  by: string;
  role: string;
}

export class HistoryPage implements Page<HistoryEntry> {
  items: HistoryEntry[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
