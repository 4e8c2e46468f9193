import { randomFillSync, randomInt } from 'node:crypto';
import { v5, v7, validate, version } from 'uuid';

/** Random bytes for 256 ids at once. Fetching them one by one would cost many times the rest of an id. */
const RANDOM = new Uint8Array(16 * 256);
let used = RANDOM.length;
let msecs = 0;
let seq = 0;

/** Makes a UUIDv7. Ids sort by creation time, also within one millisecond. */
export function newId(): string {
  if (used === RANDOM.length) {
    randomFillSync(RANDOM);
    used = 0;
  }
  const random = RANDOM.subarray(used, (used += 16));
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1; // leave room to count up
  } else {
    seq += 1;
  }
  return v7({ msecs, seq, random });
}

export function isId(text: string): boolean {
  return validate(text) && version(text) === 7;
}

const DERIVED = '9b0a4a7e-6f0c-5d0e-8a44-1b1f0f5f7c11';

/** Derives the same id (UUIDv5) from the same name, for published things that have an id and no record of their own. */
export function derivedId(name: string): string {
  return v5(name, DERIVED);
}

/** No I, L, O or U, which are misheard or misread. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Makes a short reference for people, `PLN-7F3K-2Q`. There are 2^30 for each prefix; the table's key makes them unique.
 */
export function newReference(prefix: string): string {
  const letters = Array.from({ length: 6 }, () => ALPHABET[randomInt(32)]).join('');
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
