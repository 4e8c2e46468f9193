import { randomInt } from 'node:crypto';
import { v7, validate, version } from 'uuid';

/** A UUIDv7: made by the service, sortable by the moment of its making. */
export function newId(): string {
  return v7();
}

export function isId(text: string): boolean {
  return validate(text) && version(text) === 7;
}

/** No I, L, O or U: nothing that is misread over the telephone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A short reference for people, `PLN-7F3K-2Q`; 2^30 of each prefix, unique by the table's own key. */
export function newReference(prefix: string): string {
  const letters = Array.from({ length: 6 }, () => ALPHABET[randomInt(32)]).join('');
  return `${prefix}-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
