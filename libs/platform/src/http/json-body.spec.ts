import fc from 'fast-check';
import { DomainError } from '#libs/kernel';
import { parseJson } from './json-body.js';

const ROOMY = { depth: 20, values: 5_000, listLength: 1_000 };
const bytes = (text: string) => new TextEncoder().encode(text);

/** The parsed value, or the code of the error with the first field's code. */
function outcome(text: string | Uint8Array, limits = ROOMY): unknown {
  try {
    return { value: parseJson(typeof text === 'string' ? bytes(text) : text, limits) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const [first] = error.details.errors ?? [];
    return first ? `${error.code} ${first.field} ${first.code}` : error.code;
  }
}

/** Any JSON value, with the strings that trouble databases and prototypes. */
const troubled = fc.oneof(
  { weight: 6, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('\0', '\ud800', 'a\udfff', '"', '\\', '\\"', '\u2028', 'e\u0301', '😀') },
);
const keyed = fc.oneof({ weight: 8, arbitrary: troubled }, { weight: 1, arbitrary: fc.constantFrom('__proto__', 'a') });
const { value: anything } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(null, true, false),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    troubled,
    fc.array(tie('value'), { maxLength: 6 }),
    fc.array(fc.tuple(keyed, tie('value')), { maxLength: 6 }).map((entries) => new Keyed(entries)),
  ),
}));

/** An object as text has it: its keys may be doubled. */
class Keyed {
  constructor(readonly entries: readonly (readonly [string, unknown])[]) {}
}

/** JSON text of a value, with space and escapes that a writer may choose. */
function written(value: unknown, space: string, escape: boolean): string {
  const string = (text: string) => {
    const plain = JSON.stringify(text);
    return escape ? plain.replace(/[a-z]/g, (c) => (plain.includes('\\') ? c : `\\u${hex(c)}`)) : plain;
  };
  if (value instanceof Keyed) {
    const entries = value.entries.map(([key, v]) => `${space}${string(key)}${space}:${written(v, space, escape)}`);
    return `{${entries.join(',')}${space}}`;
  }
  if (Array.isArray(value)) return `[${space}${value.map((v) => written(v, space, escape)).join(`${space},`)}]`;
  return typeof value === 'string' ? string(value) : JSON.stringify(value);
}

const hex = (c: string) => c.charCodeAt(0).toString(16).padStart(4, '0');

/** What the door has to refuse, found by walking the value instead of the text. */
function faultsOf(value: unknown): string[] {
  if (typeof value === 'string') return /[\0\p{Surrogate}]/u.test(value) ? ['INVALID'] : [];
  if (Array.isArray(value)) return value.flatMap(faultsOf);
  if (!(value instanceof Keyed)) return [];
  const keys = value.entries.map(([key]) => key);
  return [
    ...(new Set(keys).size < keys.length ? ['DUPLICATE_KEY'] : []),
    ...(keys.includes('__proto__') ? ['RESERVED_KEY'] : []),
    ...keys.flatMap(faultsOf),
    ...value.entries.flatMap(([, v]) => faultsOf(v)),
  ];
}

describe('a JSON body', () => {
  it('is read as JSON.parse reads it, unless it has a fault that the door refuses', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('', ' ', '\n\t '), fc.boolean(), (value, space, escape) => {
        const text = written(value, space, escape);
        const faults = faultsOf(value);
        const result = outcome(text);
        if (faults.length === 0) expect(result).toEqual({ value: JSON.parse(text) });
        else expect(faults).toContain(String(result).split(' ')[0]);
      }),
      { seed: 14, numRuns: 1_000 },
    );
  });

  it('is never read where JSON.parse refuses it, and never ends in another error', () => {
    const broken = fc
      .tuple(anything, fc.nat(), fc.constantFrom('', '"', '{', ']', ',', ':', '\\', '0', '\0', 'x'))
      .map(([value, at, put]) => {
        const text = written(value, '', false);
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + put + text.slice(cut + 1);
      });
    fc.assert(
      fc.property(fc.oneof(broken, fc.string({ unit: 'binary' })), (made) => {
        const text = new TextDecoder().decode(bytes(made));
        const result = outcome(text);
        if (typeof result === 'object') expect(result).toEqual({ value: JSON.parse(text) });
        else expect(result).toMatch(/^(MALFORMED_JSON|DUPLICATE_KEY|RESERVED_KEY|BODY_TOO_COMPLEX|INVALID [^]*)$/);
      }),
      { seed: 14, numRuns: 2_000 },
    );
  });

  it('is refused beyond its limits, and taken at them', () => {
    const limits = { depth: 3, values: 6, listLength: 4 };
    fc.assert(
      fc.property(fc.nat(6), fc.nat(9), (depth, length) => {
        const nested = '['.repeat(depth + 1) + ']'.repeat(depth + 1);
        expect(outcome(nested, limits)).toEqual(depth > 2 ? 'BODY_TOO_COMPLEX' : { value: JSON.parse(nested) });
        const list = JSON.stringify(Array.from({ length }, () => 0));
        expect(typeof outcome(list, limits)).toBe(length > 4 ? 'string' : 'object');
        const keys = JSON.stringify(Object.fromEntries(Array.from({ length }, (_, i) => [`k${i}`, 0])));
        expect(typeof outcome(keys, limits)).toBe(length > 6 ? 'string' : 'object');
      }),
      { seed: 14 },
    );
  });

  it.each([
    ['{"a":1,"a":2}', 'DUPLICATE_KEY'],
    ['{"a":1,"\\u0061":2}', 'DUPLICATE_KEY'],
    ['{"a":{"b":1},"c":{"b":1}}', { value: { a: { b: 1 }, c: { b: 1 } } }],
    ['{"\\u005f_proto__":{}}', 'RESERVED_KEY'],
    ['{"constructor":{"prototype":{}}}', 'RESERVED_KEY'],
    ['{"goals":[{"title":"a"},{"title":"x\\u0000"}]}', 'INVALID goals.1.title NOT_TEXT'],
    ['{"title":"\\ud83d"}', 'INVALID title NOT_TEXT'],
    ['{"title":"\\ud83d\\ude00"}', { value: { title: '😀' } }],
    ['{"lat":1e999}', 'INVALID lat NUMBER_OUT_OF_RANGE'],
    ['{"a":1,}', 'MALFORMED_JSON'],
    ['', 'MALFORMED_JSON'],
    ['{"a":1,"a":2', 'MALFORMED_JSON'],
    ['{"a":"\\', 'MALFORMED_JSON'],
    ['"a":1', 'MALFORMED_JSON'],
    [`${'['.repeat(100_000)}`, 'BODY_TOO_COMPLEX'],
    [`{"${'k'.repeat(201)}":1}`, 'BODY_TOO_COMPLEX'],
  ])('%.40s is %j', (text, expected) => {
    expect(outcome(text)).toEqual(expected);
  });

  it('is refused where its bytes are not UTF-8', () => {
    expect(outcome(Uint8Array.from([0x22, 0x5a, 0x6f, 0xeb, 0x22]))).toBe('MALFORMED_JSON');
  });

  it.each([
    ['a million spaces', `${' '.repeat(1_000_000)}1`],
    ['a million backslashes', `"${'\\\\'.repeat(500_000)}"`],
    ['strings of escaped quotes', JSON.stringify('"'.repeat(500_000))],
    ['strings without an end', '"\\'.repeat(500_000)],
    ['a long number', '1'.repeat(1_000_000)],
  ])('takes little time: %s', (_, text) => {
    const began = performance.now();
    outcome(text);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
