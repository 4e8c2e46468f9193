/**
 * The kinds of domain error, and the HTTP status of each. Any other error is a fault: one filter hides its details and
 * keeps the correlation id.
 */
export const ERROR_STATUSES = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'not-allowed': 405,
  'not-acceptable': 406,
  late: 408,
  conflict: 409,
  gone: 410,
  stale: 412,
  'too-large': 413,
  'too-long': 414,
  unsupported: 415,
  misdirected: 421,
  unprocessable: 422,
  'precondition-required': 428,
  'too-many': 429,
  'headers-too-large': 431,
  fault: 500,
  unavailable: 503,
} as const;

export type ErrorKind = keyof typeof ERROR_STATUSES;

export interface FieldError {
  /** path of the field in the request, `goals.0.title` */
  readonly field: string;
  /** stable code, `REQUIRED` */
  readonly code: string;
  readonly message: string;
}

export interface PossibleDuplicate {
  readonly id: string;
  /** the reference to quote on the telephone */
  readonly reference: string;
  /** the reasons in words, without the values */
  readonly evidence: readonly string[];
}

/** Who did first what the caller wanted to do. */
export interface Taken {
  /** name of the person, as the caller reads it in the record */
  readonly by: string;
  /** instant, ISO 8601 in UTC; null when it is not on record */
  readonly at: string | null;
}

/**
 * An expected error: a stable code and a text for the API's reader, without any value that identifies a person. Callers
 * often return it without throwing it (`allowedActions`), and its code shows where it comes from. It therefore has no
 * stack, which would cost more than the rule.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    /** stable, SCREAMING_SNAKE_CASE, listed in docs/errors.md */
    readonly code: string,
    message: string,
    readonly details: {
      readonly errors?: readonly FieldError[];
      readonly etag?: string;
      /** id of the record that replaces this one */
      readonly keptId?: string;
      /** records that the caller may read and should compare first */
      readonly possibleDuplicates?: readonly PossibleDuplicate[];
      /** who was first, from the record that the caller may read */
      readonly taken?: Taken;
    } = {},
  ) {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = stackTraceLimit;
    this.name = 'DomainError';
  }

  get status(): number {
    return ERROR_STATUSES[this.kind];
  }
}

/** A record that does not exist and a record that the actor may not read get the same response. */
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
  return new DomainError('invalid', 'INVALID', 'Some fields of the request are wrong. See `errors`.', { errors });
}
