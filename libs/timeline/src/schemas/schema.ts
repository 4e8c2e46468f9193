/** JSON Schema, draft 2020-12, made by plain functions: the library has no dependency that could make it. */
export interface Schema {
  readonly [keyword: string]: unknown;
  /** a field may be an `Optional`, a schema never is */
  readonly optional?: never;
}

interface Optional {
  readonly optional: Schema;
}

/** One entry for each field of the type, `optional(…)` where the type has `?`: the compiler finds the missing one. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Pick<T, K> extends Required<Pick<T, K>> ? Schema : Optional;
};

export const optional = (schema: Schema): Optional => ({ optional: schema });

/** Exactly these fields, and no others. */
export function object<T>(fields: Fields<T>, description?: string): Schema {
  const entries = Object.entries(fields as Readonly<Record<string, Schema | Optional>>);
  const required = entries.filter(([, field]) => field.optional === undefined).map(([name]) => name);
  return {
    type: 'object',
    ...(description && { description }),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, field.optional ?? field])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const whole: Schema = { type: 'integer' };
export const yes: Schema = { const: true };
export const ref = (to: string): Schema => ({ $ref: to });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const oneOf = (values: readonly (string | number | null)[]): Schema => ({ enum: values });
export const described = (schema: Schema, description: string): Schema => ({ ...schema, description });

/** The schema that also accepts `null`. */
export function orNull(schema: Schema): Schema {
  if (Array.isArray(schema['enum'])) return { ...schema, enum: [...(schema['enum'] as unknown[]), null] };
  if (typeof schema['type'] === 'string') return { ...schema, type: [schema['type'], 'null'] };
  return { anyOf: [schema, { type: 'null' }] };
}

const DAY_OF_MONTH = '(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';

/** A calendar day that the library gives. */
export const day: Schema = { type: 'string', format: 'date', pattern: `^[0-9]{4}-${DAY_OF_MONTH}$` };
/** A calendar day that the library accepts: 1900 to 2149. */
export const acceptedDay: Schema = {
  type: 'string',
  format: 'date',
  pattern: `^(19[0-9]{2}|20[0-9]{2}|21[0-4][0-9])-${DAY_OF_MONTH}$`,
};

export const RULE_ID: Schema = { type: 'string', pattern: '^[A-Z]{2,4}-[0-9]{2}$' };

/** A whole document. `id` is its address in `$ref`; a URN, because schemas are not fetched. */
export function document(id: string, title: string, schema: Schema): Schema {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id, title, ...schema };
}
