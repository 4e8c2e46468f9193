import { createHash } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ERROR_STATUSES } from '#libs/kernel';
import { DOOR_ERRORS, type DoorReach } from '../problems/door-errors.js';
import type { OperationCodes } from '../problems/operation-codes.js';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;
type Components = NonNullable<OpenAPIObject['components']>;
type Response = NonNullable<Components['responses']>[string];

export const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const PROBLEM = 'Problem';

/** Only a POST is repeated under a key. */
const OF_KEYS = /^IDEMPOTENCY_KEY/;
/** The answer instead of NOT_FOUND, where the record was merged into another. */
const OF_MERGES = 'PERSON_MERGED';

/** Adds the errors of every operation to the document: those of the door, and those that its own code throws. */
export function declareErrors(document: OpenAPIObject, own: OperationCodes): void {
  const components = (document.components ??= {});
  (components.schemas ??= {})[PROBLEM] = problemSchema;
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) declare(operation, method, own[operation.operationId ?? ''] ?? {}, components);
    }
  }
}

function declare(operation: Operation, method: string, own: OperationCodes[string], components: Components): void {
  const isOpen = operation.security?.some((scheme) => Object.keys(scheme).length === 0) ?? false;
  // A caller can send a body to any address, also where none belongs.
  const reaches: DoorReach[] = ['any', 'body', ...(isOpen ? [] : ['account' as const])];
  const door = Object.values(DOOR_ERRORS).filter(({ reach }) => reaches.includes(reach));
  const byStatus = new Map<number, Set<string>>();
  const add = (status: number, code: string) => {
    if (OF_KEYS.test(code) && method !== 'post') return;
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  };
  for (const { status, code } of door) add(status, code);
  for (const [status, codes] of Object.entries(own)) {
    for (const code of codes) if (code !== OF_MERGES || ERROR_STATUSES['not-found'] in own) add(Number(status), code);
  }
  for (const [status, codes] of [...byStatus].sort(([a], [b]) => a - b)) {
    operation.responses[status] = { $ref: `#/components/responses/${shared(status, [...codes].sort(), components)}` };
  }
}

/** Operations with the same codes share one response. Its name comes from the codes, so that no other change renames it. */
function shared(status: number, codes: readonly string[], components: Components): string {
  const name = `${status}-${createHash('sha256').update(codes.join()).digest('hex').slice(0, 8)}`;
  (components.responses ??= {})[name] ??= response(status, codes);
  return name;
}

const response = (status: number, codes: readonly string[]): Response => ({
  description: STATUS_CODES[status] ?? 'Error',
  content: {
    'application/problem+json': {
      schema: { allOf: [{ $ref: `#/components/schemas/${PROBLEM}` }, { properties: { code: { enum: [...codes] } } }] },
    },
  },
});

const text = { type: 'string' } as const;

/** The shape of `problemDocument`. */
export const problemSchema = {
  type: 'object',
  description: 'Problem details (RFC 9457). Codes are stable; texts may change.',
  required: ['type', 'title', 'status', 'code', 'detail', 'instance', 'correlationId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    code: text,
    detail: text,
    instance: text,
    correlationId: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: text, code: text, message: text },
        additionalProperties: false,
      },
    },
    taken: {
      type: 'object',
      description: 'the person who was first',
      required: ['by', 'at'],
      properties: { by: text, at: { type: 'string', nullable: true, description: 'instant, ISO 8601 in UTC' } },
      additionalProperties: false,
    },
    keptId: { type: 'string' as const, description: 'id of the record that replaces this one' },
    possibleDuplicates: {
      type: 'array',
      description: 'records that the caller may read and should compare first',
      items: {
        type: 'object',
        required: ['id', 'reference', 'evidence'],
        properties: { id: text, reference: text, evidence: { type: 'array', items: text } },
        additionalProperties: false,
      },
    },
  },
  additionalProperties: false,
} satisfies NonNullable<Components['schemas']>[string];
