import { createHash } from 'node:crypto';

/** JSON with sorted names and no white space, so that equal values give equal text. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, v]) => `${JSON.stringify(name)}:${canonicalJson(v)}`).join(',')}}`;
}

/** SHA-256 of the canonical JSON, in hexadecimal. */
export function hashOfValues(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
