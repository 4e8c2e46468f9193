import { OUTCODE_POSITIONS } from './outcode-positions.values.js';

/** A whole postcode; its outcode, or postcode district, is the part before the space. */
const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})$/;
export const OUTCODE = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** WGS 84, decimal degrees. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}

/** `nr1 3ju` as `NR1 3JU`, or null if the text is not a postcode. */
export function normalPostcode(text: string): string | null {
  const match = POSTCODE.exec(text.trim().toUpperCase());
  return match && `${match[1]} ${match[2]}`;
}

/** The outcode of a postcode, or of an outcode itself; null for anything else. */
export function outcodeOf(text: string): string | null {
  const upper = text.trim().toUpperCase();
  if (OUTCODE.test(upper)) return upper;
  return POSTCODE.exec(upper)?.[1] ?? null;
}

const POSITIONS: ReadonlyMap<string, Position> = new Map(
  OUTCODE_POSITIONS.trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .map(([outcode, latitude, longitude]) => [outcode!, { latitude: Number(latitude), longitude: Number(longitude) }]),
);

/** The middle of a postcode district, to a kilometre or two; undefined for a district that the table lacks. */
export function findPosition(outcode: string): Position | undefined {
  return POSITIONS.get(outcode);
}
