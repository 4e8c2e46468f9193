import { type ExecutionContext, Param, type PipeTransform, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError, invalid, isId } from '#libs/kernel';

class IdPipe implements PipeTransform<string, string> {
  constructor(private readonly field: string) {}

  transform(value: string): string {
    if (isId(value)) return value;
    throw invalid([{ field: this.field, code: 'NOT_AN_ID', message: `${this.field} must be the id of a record` }]);
  }
}

/** A record's id in the path. @throws DomainError INVALID / NOT_AN_ID */
export const IdParam = (name: string) => Param(name, new IdPipe(name));

/** Largest value of a column of whole numbers. */
export const MAX_INTEGER = 2_147_483_647;

class NumberPipe implements PipeTransform<string, number> {
  constructor(private readonly field: string) {}

  transform(value: string): number {
    const number = Number(value);
    if (/^\d{1,10}$/.test(value) && number >= 1 && number <= MAX_INTEGER) return number;
    throw invalid([
      { field: this.field, code: 'NOT_A_NUMBER', message: `${this.field} must be a whole number from 1` },
    ]);
  }
}

/** A whole number from 1 in the path. @throws DomainError INVALID / NOT_A_NUMBER */
export const NumberParam = (name: string) => Param(name, new NumberPipe(name));

/**
 * The version that the caller read, from `If-Match`.
 * @throws DomainError PRECONDITION_REQUIRED without the header, INVALID_IF_MATCH when it is not one of our ETags
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) {
    throw new DomainError(
      'precondition-required',
      'PRECONDITION_REQUIRED',
      'Send an If-Match header with the ETag of the version that you read.',
    );
  }
  const match = /^"?(\d{1,9})"?$/.exec(header.trim());
  if (!match) throw new DomainError('invalid', 'INVALID_IF_MATCH', 'If-Match must be an ETag of this record.');
  return Number(match[1]);
});

export const etagOf = (version: number) => `"${version}"`;

/**
 * @throws DomainError STALE_VERSION (412) with the current ETag, when the record has changed since the caller read it
 */
export function requireVersion(current: number, seen: number): void {
  if (current !== seen) {
    throw new DomainError('stale', 'STALE_VERSION', 'The record has changed since you read it. Read it again.', {
      etag: etagOf(current),
    });
  }
}
