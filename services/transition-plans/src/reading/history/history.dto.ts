import type { Page } from '#libs/platform';
import type { EntryKind } from '../../record/entries/entry-kinds.values.js';

/** One change to a plan, with its reason. */
export class HistoryEntry {
  id: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  kind: EntryKind;
  stepId: string | null;
  goalId: string | null;
  /** the earlier value: a date, a status, an agency … */
  from: string | null;
  to: string | null;
  /** names of the facts whose change caused this entry */
  causes: string[];
  /** the change as a sentence */
  sentence: string;
  /** the person who made the change; `Onward` for a change caused by the law or by an event */
  by: string;
  role: string;
}

export class HistoryPage implements Page<HistoryEntry> {
  items: HistoryEntry[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
