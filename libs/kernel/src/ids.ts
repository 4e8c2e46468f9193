import { randomFillSync, randomInt } from 'node:crypto';
import { v5, v7, validate, version } from 'uuid';

/** Random bytes for 256 ids at once: asking for them one by one costs many times what the rest of an id does. */
const RANDOM = new Uint8Array(16 * 256);
let used = RANDOM.length;
let msecs = 0;
let seq = 0;

/** A UUIDv7: made by the service, sortable by the moment of its making, also among those of one millisecond. */
export function newId(): string {
  if (used === RANDOM.length) {
    randomFillSync(RANDOM);
    used = 0;
  }
  const random = RANDOM.subarray(used, (used += 16));
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 1; // room to count up
  } else {
    seq += 1;
  }
  return v7({ msecs, seq, random });
}

export function isId(text: string): boolean {
  return validate(text) && version(text) === 7;
}

const DERIVED = '9b0a4a7e-6f0c-5d0e-8a44-1b1f0f5f7c11';

/** An id (UUIDv5) that the same name always has: for what is published with an id and is no record of its own. */
export function derivedId(name: string): string {
  return v5(name, DERIVED);
}

/** No I, L, O or U: nothing that is misread over the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short reference for people, `PLN-7F3K-2Q`; 2^30 of each prefix, unique by the table's own key. */
export function newReference(prefix: string): string {
  const letters = Array.from({ length: 6 }, () => ALPHABET[randomInt(32)]).join('');
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
