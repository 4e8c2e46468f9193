import { type CalendarDate } from '#libs/kernel';
import { type Period, type Board } from './board-list.js';
import { INTEGRATED_CARE_BOARDS } from './integrated-care-boards.generated.js';
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
