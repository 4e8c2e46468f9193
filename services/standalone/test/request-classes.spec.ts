import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import { describeClasses, fieldsOf } from '#libs/platform';
import { SERVICES } from '../src/services.js';

interface Rule {
  readonly target: unknown;
  readonly propertyName: string;
  readonly name?: string;
  readonly type: string;
}

/** The rules of every request class by class and field, as class-validator knows them. */
function rulesByField(): Map<Type, Map<string, Rule[]>> {
  const { validationMetadatas } = getMetadataStorage() as unknown as { validationMetadatas: Map<unknown, Rule[]> };
  const classes = new Map<Type, Map<string, Rule[]>>();
  for (const rule of [...validationMetadatas.values()].flat()) {
    const fields = classes.get(rule.target as Type) ?? new Map<string, Rule[]>();
    fields.set(rule.propertyName, [...(fields.get(rule.propertyName) ?? []), rule]);
    classes.set(rule.target as Type, fields);
  }
  return classes;
}

const dtoFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.dto.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));

describe('the request classes', () => {
  beforeAll(async () => {
    for (const service of SERVICES) await describeClasses(service);
  });

  it('are many', () => {
    expect(rulesByField().size).toBeGreaterThan(100);
  });

  it('give each number a lowest and a highest value', () => {
    const unbounded: string[] = [];
    for (const [type, fields] of rulesByField()) {
      for (const [field, rules] of fields) {
        const names = rules.map(({ name }) => name);
        const number =
          Reflect.getMetadata('design:type', type.prototype as object, field) === Number ||
          names.some((name) => name === 'isInt' || name === 'isNumber');
        const bounded = (names.includes('min') && names.includes('max')) || names.includes('isIn');
        const earthly = names.includes('isLatitude') || names.includes('isLongitude');
        if (number && !bounded && !earthly) unbounded.push(`${type.name}.${field}`);
      }
    }
    expect(unbounded).toEqual([]);
  });

  it('take null exactly where the type of the field has null', () => {
    const declared = new Map<string, Map<string, boolean>>();
    for (const source of SERVICES.flatMap(({ name }) => dtoFiles(`services/${name}/src`))) {
      for (const [, name, body] of source.matchAll(/^(?:export )?(?:abstract )?class (\w+)[^{]*\{\n([^]*?)^\}/gm)) {
        const fields = [...body!.matchAll(/^ {2}(?:readonly )?(\w+)\??!?: ([^;]*);/gm)];
        declared.set(name!, new Map(fields.map(([, field, type]) => [field!, /(^|\| *)null\b/.test(type!)])));
      }
    }
    const wrong: string[] = [];
    let nullable = 0;
    for (const [type] of rulesByField()) {
      for (const [field, shape] of fieldsOf(type)) {
        const isDeclared = declared.get(type.name)?.get(field);
        if (isDeclared === undefined) continue;
        if (isDeclared) nullable += 1;
        if (isDeclared !== shape.nullable) wrong.push(`${type.name}.${field} says ${isDeclared}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(nullable).toBeGreaterThan(80);
  });

  it('name the class of each object inside them', () => {
    const nested = [...rulesByField()].flatMap(([type, fields]) =>
      [...fields]
        .filter(([, rules]) => rules.some((rule) => rule.type === 'nestedValidation'))
        .map(([field]) => ({ name: `${type.name}.${field}`, inside: fieldsOf(type).get(field)?.inside })),
    );
    expect(nested.length).toBeGreaterThan(20);
    expect(nested.filter(({ inside }) => inside === undefined)).toEqual([]);
  });
});
