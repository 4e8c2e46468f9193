import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Answer } from './calls.js';
import type { Operation, Schema } from './operations.js';

const PROBLEM = 'application/problem+json';

/** Checks answers against an OpenAPI document. */
export class Answers {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly compiled = new Map<Schema, ValidateFunction>();

  constructor(document: OpenAPIObject) {
    (formats as unknown as typeof formats.default)(this.ajv);
    const schemas = Object.fromEntries(
      Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => [name, closed(schema as Schema)]),
    );
    this.ajv.addSchema({ $id: 'api', components: { schemas } });
  }

  /** What is wrong with an answer; empty where everything is as declared. */
  faults(operation: Operation, answer: Answer): string[] {
    const { status, type, text } = answer;
    if (status >= 500) return [`${status} ${text.slice(0, 300)}`];
    const declared = operation.answers.get(status);
    if (!declared) return [`${status} is not declared: ${text.slice(0, 300)}`];
    if (status === 204) return text === '' ? [] : ['204 has a body'];
    if (status >= 400 && type !== PROBLEM) return [`${status} is ${type}, not a problem document`];
    const schema = declared.get(type);
    if (!schema) return [`${status} has the content type “${type}”, which is not declared`];
    if (!type.endsWith('json')) return text === '' ? [`${status} is empty`] : [];
    return this.mismatches(schema, JSON.parse(text) as unknown).map((fault) => `${status}: ${fault}`);
  }

  private mismatches(schema: Schema, value: unknown): string[] {
    let validate = this.compiled.get(schema);
    if (!validate) {
      validate = this.ajv.compile(absolute(schema));
      this.compiled.set(schema, validate);
    }
    if (validate(value)) return [];
    return validate.errors!.slice(0, 4).map(({ instancePath, message, params }) => {
      const found = instancePath
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
      return `${instancePath || '/'} ${message} ${JSON.stringify(params)}, found ${JSON.stringify(found)?.slice(0, 80)}`;
    });
  }
}

/** A field that an answer has and its schema does not name is a fault too. */
function closed(schema: Schema): Schema {
  if (schema.properties && !('additionalProperties' in schema)) return { ...schema, additionalProperties: false };
  return schema;
}

const absolute = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')) as Schema;
