import type { CalendarDate } from '#libs/kernel';

/** The value of a field before and after an import. */
export interface FieldChange {
  readonly from: unknown;
  readonly to: unknown;
}

export interface PreviousStatement {
  readonly importId: string;
  readonly referenceDate: CalendarDate;
  readonly submittedOn: CalendarDate;
  readonly said: object;
}

/** What an undo does, or did, with a person of the import. */
export const UNDO_OUTCOMES = ['removed', 'asked', 'reset', 'partly-reset', 'kept', 'unchanged'] as const;
export type UndoOutcome = (typeof UNDO_OUTCOMES)[number];

export const STAY_REASONS = [
  'CHANGED_SINCE',
  'RECORDS_SINCE',
  'PLAN_WORKED_ON',
  'IN_ANOTHER_RETURN',
  'NUMBER_IN_USE',
  'MERGED_SINCE',
] as const;
export type StayReason = (typeof STAY_REASONS)[number];

/** Something that an undo leaves as it is. */
export interface Stay {
  /** name of the field or fact; `record` is the person's whole record */
  readonly name: string;
  readonly reason: StayReason;
}
