import fc from 'fast-check';
import type { Api, Operation, Schema } from './operations.js';

/** What a generated request changes in one that succeeds. */
export interface Change {
  /** the kind of input, for the count */
  readonly kind: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** values of path parameters, as they stand in the path */
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly method?: string;
  readonly account?: string | null;
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const NOBODY = '0190a3c4-0000-7000-8000-00000000ffff';

/** Texts that a database, a date or a page may stumble over. */
const TEXTS = [
  ...[
    '',
    ' ',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u202eabc',
    '\ufeff',
    '👩🏽‍🦽',
    'ﷺ'.repeat(40),
    'é',
    'e\u0301',
    "'; drop table goal; --",
  ],
  ...['2025-02-30', '0000-01-01', '0001-01-01', '9999-12-31', '275760-09-13', '-000001-01-01', '2025-01-16T12:00:00Z'],
  ...[NOBODY, NOBODY.toUpperCase(), 'null', '1e3', '{}', '../../etc/passwd', '%00', 'x'.repeat(300), 'x'.repeat(5_000)],
];
const NUMBERS = [-1, 0, 1.5, 32_768, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e308, -1e308];
const OTHERS = [null, true, [], {}, [[]], [null], [''], { a: 1 }, { length: 1 }, JSON.parse(deep(40)) as unknown];

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(...NUMBERS) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...OTHERS) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Values that a schema describes; `ids` are of records that exist. */
export function valid(schema: Schema, api: Api, ids: readonly string[], name = '', depth = 0): fc.Arbitrary<unknown> {
  const again = (next: Schema, as = name) => valid(next, api, ids, as, depth + 1);
  if (schema.$ref) {
    const named = api.document.components?.schemas?.[schema.$ref.split('/').at(-1)!] as Schema;
    return valid(named, api, ids, name, depth + 1);
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => again(choice)));
  if (schema.allOf) return again(schema.allOf[0]!);
  const types = [schema.type ?? 'object'].flat();
  return fc.oneof(...types.map((type) => ofType(type, schema, again, ids, name, depth)));
}

function ofType(
  type: string,
  schema: Schema,
  again: (next: Schema, as?: string) => fc.Arbitrary<unknown>,
  ids: readonly string[],
  name: string,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 100 });
    case 'array':
      return fc.array(again(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: schema.maxItems === 1 ? 1 : 3,
      });
    case 'string':
      return text(schema, ids, name);
    default: {
      const properties = depth > 6 ? [] : Object.entries(schema.properties ?? {});
      return fc.record(Object.fromEntries(properties.map(([key, value]) => [key, again(value, key)])), {
        requiredKeys: (schema.required ?? []).filter((key) => properties.some(([name_]) => name_ === key)),
      });
    }
  }
}

function text(schema: Schema, ids: readonly string[], name: string): fc.Arbitrary<string> {
  if (/Ids?$|^id$/.test(name)) return fc.constantFrom(...ids, NOBODY);
  if (/On$|^on$|^until$|^from$|Of$|By$|OfBirth$/.test(name)) {
    const days = { min: new Date('2005-01-01'), max: new Date('2030-12-31'), noInvalidDate: true };
    return fc.date(days).map((day) => day.toISOString().slice(0, 10));
  }
  if (schema.format === 'email') return fc.constant('jo@example.org');
  const words = fc.constantFrom('Swim', 'Find a flat near the bus', 'Zoë', '2', 'ASD', 'NR1 3JU', '٣ نعم', 'own-home');
  return schema.maxLength ? words.map((word) => word.slice(0, schema.maxLength)) : words;
}

/** Places in a value, as paths of keys. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: (old: unknown) => unknown): unknown {
  if (key === undefined) return by(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) };
  const slot = copy as Record<string, unknown>;
  const next = replaced(slot[key], rest, by);
  if (next === undefined) delete slot[key];
  else slot[key] = next;
  return copy;
}

const RAW = [
  ...['', '{', 'null', '"x"', '[]', '3', '{"a":1,"a":2}', '{"__proto__":{"x":1}}', '{"constructor":{"prototype":{}}}'],
  ...[
    `{"a":${deep(3_000)}}`,
    '\ufeff{}',
    '{"a":"\ud800"}',
    `{${Array.from({ length: 3_000 }, (_, n) => `"k${n}":${n}`).join()}}`,
  ],
];

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'content-type': [
    'text/plain',
    'application/xml',
    'application/json; charset=utf-16',
    'multipart/form-data',
    'x',
    'application/jsonx',
  ],
  accept: [
    'text/html',
    'application/json; charset=utf-8',
    '*/*;q=0',
    'image/*',
    'x',
    'application/json;q=0.1, text/calendar',
  ],
  'if-match': ['*', '"x"', 'W/"1"', '"-1"', '"99999999999"', '"1", "2"', ''],
  'idempotency-key': ['', 'a b', 'x'.repeat(300), 'key-1', 'é'],
  authorization: ['', 'Bearer', 'Bearer x', 'Bearer a.b.c', 'Basic eDp4', 'Bearer eyJhbGciOiJub25lIn0.e30.'],
  'content-length-is-not-sent': ['x'],
  'x-correlation-id': ['x', "a'b", 'x'.repeat(100)],
  'last-event-id': ['-1', '\u00e9', '99999999999999999999', NOBODY],
};

/** the kind “another method”: few of them say all */
const METHODS_AT = 2;

/** What is put in the place of one part of a request that would succeed. */
export function changes(
  operation: Operation,
  api: Api,
  base: object | undefined,
  ids: readonly string[],
  accounts: readonly (string | null)[],
): fc.Arbitrary<Change> {
  const encoded = fc.constantFrom(
    ...TEXTS.filter((text_) => !/\p{Surrogate}/u.test(text_) && text_ !== '').map(encodeURIComponent),
    ...['%00', '%ED%A0%80', '%', '%zz', '%C3%28', 'x%2Fy', '..%2f..', 'a'.repeat(250), ...ids],
  );
  const kinds: fc.Arbitrary<Change>[] = [
    fc.constantFrom(...accounts).map((account) => ({ kind: 'another account', account })),
    fc.constantFrom(...Object.entries(HEADERS)).chain(([name, values]) =>
      fc.constantFrom(...values).map((value) => ({
        kind: `header ${name}`,
        headers: { [name]: Buffer.from(value, 'utf8').toString('latin1') },
      })),
    ),
    fc
      .constantFrom('get', 'post', 'put', 'patch', 'delete', 'options', 'head', 'trace')
      .map((method) => ({ kind: 'another method', method })),
    queries(operation, encoded),
  ];
  const params = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
  if (params.length > 0) {
    kinds.push(
      fc
        .record({ name: fc.constantFrom(...params), value: encoded })
        .map(({ name, value }) => ({ kind: 'path parameter', params: { [name]: value } })),
    );
  }
  if (operation.body) kinds.push(...bodies(operation.body, api, base ?? {}, ids));
  return fc.oneof(...kinds.map((arbitrary, index) => ({ arbitrary, weight: index === METHODS_AT ? 1 : 3 })));
}

function queries(operation: Operation, encoded: fc.Arbitrary<string>): fc.Arbitrary<Change> {
  const names = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  const name = fc.constantFrom(...names, ...(names.length > 0 ? [] : ['x']), 'after', '__proto__', 'limit');
  const part = fc.oneof(
    fc.tuple(name, encoded).map(([key, value]) => `${key}=${value}`),
    fc.tuple(name, encoded).map(([key, value]) => `${key}=${value}&${key}=${value}`),
    fc.tuple(name, encoded).map(([key, value]) => `${key}[${value}]=1`),
    fc
      .tuple(name, fc.constantFrom('-1', '0', '1.5', '1e9', '99999999999', 'NaN', ''))
      .map(([key, value]) => `${key}=${value}`),
  );
  return fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => ({ kind: 'query', query: parts.join('&') }));
}

function bodies(schema: Schema, api: Api, base: object, ids: readonly string[]): fc.Arbitrary<Change>[] {
  const from = fc.oneof(fc.constant<unknown>(base), valid(schema, api, ids));
  const placed = from.chain((value) => fc.tuple(fc.constant(value), fc.constantFrom(...placesIn(value))));
  const json = (value: unknown) => JSON.stringify(value) ?? 'null';
  return [
    valid(schema, api, ids).map((value) => ({ kind: 'body by the schema', body: json(value) })),
    fc
      .tuple(placed, hostileValue)
      .map(([[value, path], other]) => ({ kind: 'another value', body: json(replaced(value, path, () => other)) })),
    placed.map(([value, path]) => ({ kind: 'null', body: json(replaced(value, path, () => null)) })),
    placed.map(([value, path]) => ({ kind: 'left out', body: json(replaced(value, path, () => undefined)) })),
    placed.map(([value, path]) => ({ kind: 'array for value', body: json(replaced(value, path, (old) => [old])) })),
    fc.tuple(placed, hostileValue).map(([[value, path], other]) => ({
      kind: 'another key',
      body: json(
        replaced(value, path, (old) =>
          typeof old === 'object' && old !== null ? { ...old, more: other } : { more: old },
        ),
      ),
    })),
    fc.constantFrom(...RAW).map((body) => ({ kind: 'raw body', body })),
  ];
}
