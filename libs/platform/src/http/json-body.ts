import { type DomainError, invalid } from '#libs/kernel';
import { type DoorCode, doorError } from '../problems/door-errors.js';
import { NOT_TEXT } from '../problems/not-text.js';

/** How much work a JSON body may cause, before anything is built from it. */
export interface JsonLimits {
  /** levels of objects and lists */
  readonly depth: number;
  /** keys of all objects and entries of all lists together */
  readonly values: number;
  /** entries of one list */
  readonly listLength: number;
}

const LONGEST_KEY = 200;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** An object or a list that is open at this place of the text. */
interface Open {
  /** the keys of the object so far; null in a list */
  readonly keys: Set<string> | null;
  /** the key whose value comes, or the number of commas before this entry of the list */
  at: string | number;
  /** the next string is a key */
  key: boolean;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses a JSON body within limits. One pass over the text bounds it before `JSON.parse` builds anything: no reader of the
 * npm registry bounds keys, depth and lists before it builds, and finds doubled keys.
 * @throws DomainError MALFORMED_JSON, DUPLICATE_KEY, RESERVED_KEY, BODY_TOO_COMPLEX, or INVALID with NOT_TEXT or
 *   NUMBER_OUT_OF_RANGE for the field
 */
export function parseJson(bytes: Uint8Array, limits: JsonLimits): unknown {
  const text = decoded(bytes);
  const error = scan(text, limits);
  // A text that is no JSON is always reported as such, whatever else is wrong with it, unless it exceeds a limit.
  if (error?.code === 'BODY_TOO_COMPLEX') throw error;
  const value = parsed(text);
  if (error) throw error;
  return value;
}

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw doorError('MALFORMED_JSON');
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw doorError('MALFORMED_JSON');
  }
}

const TOKEN = /\s+|[-+.0-9A-Za-z]+|[^]/y;

/** The first thing in the text that the door refuses. It needs no valid JSON, and leaves what is not to `JSON.parse`. */
function scan(text: string, limits: JsonLimits): DomainError | undefined {
  const open: Open[] = [];
  let values = 0;
  let problem: DomainError | undefined;
  const note = (code: DoorCode) => (problem ??= doorError(code));
  const noteField = (code: string, message: string) => {
    const field = pathOf(open);
    problem ??= invalid([{ field, code, message: `${field || 'the body'} ${message}` }]);
  };

  for (let at = 0; at < text.length;) {
    const top = open.at(-1);
    if (text[at] === '"') {
      const end = endOfString(text, at);
      if (end === undefined) return problem;
      const string = stringAt(text, at, end);
      if (top?.keys && top.key) {
        if (++values > limits.values || string.length > LONGEST_KEY) return doorError('BODY_TOO_COMPLEX');
        if (RESERVED.has(string)) note('RESERVED_KEY');
        if (top.keys.has(string)) note('DUPLICATE_KEY');
        top.keys.add(string);
        top.at = string;
      }
      if (NOT_TEXT.test(string)) noteField('NOT_TEXT', 'has characters that cannot be stored');
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const [token] = TOKEN.exec(text)!;
    at += token.length;
    if (token === '{' || token === '[') {
      if (open.length === limits.depth) return doorError('BODY_TOO_COMPLEX');
      open.push(token === '{' ? { keys: new Set(), at: '', key: true } : { keys: null, at: 0, key: false });
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ':' && top) top.key = false;
    else if (token === ',' && top) {
      if (typeof top.at === 'string') top.key = true;
      else if (++top.at >= limits.listLength || ++values > limits.values) return doorError('BODY_TOO_COMPLEX');
    } else if (/^-?\d/.test(token) && !Number.isFinite(Number(token)))
      noteField('NUMBER_OUT_OF_RANGE', 'is a number beyond the limits');
  }
  return problem;
}

/** The place after the string that begins here; undefined where it does not end. */
function endOfString(text: string, start: number): number | undefined {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return undefined;
}

/** The string between two places, as `JSON.parse` reads it. */
function stringAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(text.slice(start, end)) as string;
  } catch {
    return raw;
  }
}

const pathOf = (open: readonly Open[]) => open.map(({ at }) => String(at)).join('.');
