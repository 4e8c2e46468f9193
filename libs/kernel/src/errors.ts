/**
 * The kinds of expected refusal, and the HTTP status each becomes. Everything that is not a `DomainError` is a fault:
 * one filter hides its inside and keeps the correlation id.
 */
export const REFUSALS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'not-acceptable': 406,
  conflict: 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'precondition-required': 428,
  'too-many': 429,
  unavailable: 503,
} as const;

export type RefusalKind = keyof typeof REFUSALS;

export interface FieldError {
  /** path of the field in the request, `goals.0.title` */
  readonly field: string;
  /** stable code, `REQUIRED` */
  readonly code: string;
  readonly message: string;
}

/**
 * An expected refusal: a stable code, words for the reader of the API, never a value that identifies a person. It is an
 * answer, often only asked for (`allowedActions`) and not thrown, and its code says where it is from: it has no stack,
 * the making of which would cost more than the rule.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: RefusalKind,
    /** stable, SCREAMING_SNAKE_CASE, listed in docs/errors.md */
    readonly code: string,
    message: string,
    readonly details: {
      readonly errors?: readonly FieldError[];
      readonly etag?: string;
      /** the record that is there instead */
      readonly keptId?: string;
    } = {},
  ) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'DomainError';
  }

  get status(): number {
    return REFUSALS[this.kind];
  }
}

/** "Not there" and "not yours" are the same answer. */
export function notFound(what = 'record'): DomainError {
  return new DomainError('not-found', 'NOT_FOUND', `No such ${what}, or not yours to see.`);
}

export function conflict(code: string, message: string): DomainError {
  return new DomainError('conflict', code, message);
}

export function unprocessable(code: string, message: string, errors?: readonly FieldError[]): DomainError {
  return new DomainError('unprocessable', code, message, errors ? { errors } : {});
}

export function invalid(errors: readonly FieldError[]): DomainError {
  return new DomainError('invalid', 'INVALID', 'The request has fields that are wrong; each is listed.', { errors });
}
