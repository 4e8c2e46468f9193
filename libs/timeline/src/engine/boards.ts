import { type CalendarDate } from '#libs/kernel';
import { INTEGRATED_CARE_BOARDS } from './integrated-care-boards.generated.js';

/** A code or a membership from one day to another, both included. */
interface Period {
  readonly validFrom: string;
  readonly validTo?: string;
}

/** An integrated care board of England while it existed. */
export interface Board extends Period {
  /** code of the NHS Organisation Data Service */
  readonly ods: string;
  readonly name: string;
  /** codes of the Office for National Statistics: a new boundary gets a new code */
  readonly gss: readonly (Period & { readonly code: string })[];
  /** boards that took over its area, where it was abolished */
  readonly successors?: readonly string[];
}

/** A sub-ICB location, with the boards that it belonged to. */
interface Location {
  readonly code: string;
  readonly boards: readonly (Period & { readonly board: string })[];
}

/** The published list (`data/integrated-care-boards.json`). */
export interface BoardList {
  readonly boards: readonly Board[];
  readonly locations: readonly Location[];
}

const { boards, locations } = INTEGRATED_CARE_BOARDS;
const boardBy = new Map(boards.map((board) => [board.ods, board]));
const locationBy = new Map(locations.map((location) => [location.code, location]));

const isIn =
  (day: CalendarDate) =>
  ({ validFrom, validTo }: Period) =>
    validFrom <= day && (validTo === undefined || day <= validTo);

/** The board of a sub-ICB location on that day, with the statistics code of that day; null where the list names none. */
export function boardOn(location: string, day: CalendarDate): { readonly board: Board; readonly gss?: string } | null {
  const membership = locationBy.get(location)?.boards.find(isIn(day));
  const board = membership && boardBy.get(membership.board);
  if (!board) return null;
  const gss = board.gss.find(isIn(day))?.code;
  return { board, ...(gss && { gss }) };
}
