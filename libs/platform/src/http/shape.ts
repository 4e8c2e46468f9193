import { createRequire } from 'node:module';
import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { FieldError } from '#libs/kernel';

/**
 * The shape that a request class gives its fields, where class-validator checks too little: `@IsOptional()` lets null
 * through, and `@ValidateNested()` takes a list for an object and lists of lists for a list.
 */
interface Field {
  /** the type of the field has null: the OpenAPI plugin reads that from the source */
  readonly nullable: boolean;
  /** the class inside, for an object or the entries of a list */
  readonly inside: { readonly type: Type; readonly list: boolean } | undefined;
}

type PluginMetadata = Record<string, { readonly nullable?: boolean } | undefined>;

interface TypeStorage {
  findTypeMetadata(target: Type, property: string): { typeFunction(): Type } | undefined;
}
const { defaultMetadataStorage: types } = createRequire(import.meta.url)('class-transformer/cjs/storage.js') as {
  defaultMetadataStorage: TypeStorage;
};

const known = new WeakMap<Type, ReadonlyMap<string, Field>>();

/** Fields of a request class that validators check, with their shape. A field with only `@Allow()` is left to rules. */
export function fieldsOf(type: Type): ReadonlyMap<string, Field> {
  const before = known.get(type);
  if (before) return before;
  const fields = new Map<string, Field>();
  for (const { propertyName, type: kind } of getMetadataStorage().getTargetValidationMetadatas(
    type,
    '',
    false,
    false,
  )) {
    if (kind === 'whitelistValidation' || fields.get(propertyName)?.inside) continue;
    const inside = kind === 'nestedValidation' ? insideOf(type, propertyName) : undefined;
    fields.set(propertyName, { nullable: isNullable(type, propertyName), inside });
  }
  known.set(type, fields);
  return fields;
}

function insideOf(type: Type, property: string): Field['inside'] {
  const list = Reflect.getMetadata('design:type', type.prototype as object, property) === Array;
  const found = types.findTypeMetadata(type, property)?.typeFunction();
  return found && { type: found, list };
}

function isNullable(type: Type, property: string): boolean {
  for (let one: unknown = type; typeof one === 'function'; one = Object.getPrototypeOf(one)) {
    if (!Object.hasOwn(one, '_OPENAPI_METADATA_FACTORY')) continue;
    const { _OPENAPI_METADATA_FACTORY: read } = one as unknown as { _OPENAPI_METADATA_FACTORY(): PluginMetadata };
    const field = read()[property];
    if (field) return field.nullable === true;
  }
  return false;
}

/** Fields of a parsed body whose value is null, an object or a list where its class has another shape. */
export function shapeErrors(value: unknown, type: Type, path = ''): FieldError[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return [{ field: path, code: 'IS_OBJECT', message: `${path || 'the body'} must be an object` }];
  }
  const errors: FieldError[] = [];
  for (const [property, { nullable, inside }] of fieldsOf(type)) {
    const given = (value as Record<string, unknown>)[property];
    const field = path ? `${path}.${property}` : property;
    if (given === undefined || (given === null && nullable)) continue;
    if (given === null) errors.push({ field, code: 'NOT_NULL', message: `${field} must not be null; leave it out` });
    else if (inside?.list && !Array.isArray(given))
      errors.push({ field, code: 'IS_ARRAY', message: `${field} must be a list` });
    else if (inside) {
      const entries: [unknown, string][] = inside.list
        ? (given as unknown[]).map((entry, i) => [entry, `${field}.${i}`])
        : [[given, field]];
      for (const [entry, at] of entries) errors.push(...shapeErrors(entry, inside.type, at));
    }
  }
  return errors;
}
