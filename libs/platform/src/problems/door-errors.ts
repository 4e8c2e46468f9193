import { DomainError, ERROR_STATUSES, type ErrorKind } from '#libs/kernel';

/**
 * Which requests can get an error at the door:
 * `any` request, a request with a `body`, a route that needs a signed-in `account`, or a request that reaches no route
 * (`server`).
 */
export type DoorReach = 'any' | 'body' | 'account' | 'server';

interface Listed {
  readonly kind: ErrorKind;
  readonly reach: DoorReach;
  readonly meaning: string;
}

const LISTED = {
  INVALID: {
    kind: 'invalid',
    reach: 'any',
    meaning: 'Some fields of the request are wrong. See `errors`.',
  },
  MALFORMED_REQUEST: {
    kind: 'invalid',
    reach: 'any',
    meaning: 'The server cannot read the request. Check its form and send it again.',
  },
  MALFORMED_JSON: {
    kind: 'invalid',
    reach: 'body',
    meaning: 'The body is not valid JSON.',
  },
  DUPLICATE_KEY: {
    kind: 'invalid',
    reach: 'body',
    meaning: 'An object in the body has the same key twice. Send each key once.',
  },
  RESERVED_KEY: {
    kind: 'invalid',
    reach: 'body',
    meaning: 'The keys `__proto__`, `constructor` and `prototype` are reserved. Remove them from the body.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kind: 'invalid',
    reach: 'account',
    meaning: 'An Idempotency-Key must have 1 to 200 visible ASCII characters.',
  },
  TOKEN_MISSING: {
    kind: 'unauthenticated',
    reach: 'account',
    meaning: 'The request has no bearer token. Sign in first.',
  },
  TOKEN_EXPIRED: {
    kind: 'unauthenticated',
    reach: 'account',
    meaning: 'The access token has expired; sign in again.',
  },
  TOKEN_INVALID: {
    kind: 'unauthenticated',
    reach: 'account',
    meaning: 'The access token is not valid here.',
  },
  TOKEN_OTHER_ISSUER: {
    kind: 'unauthenticated',
    reach: 'account',
    meaning: 'The access token is from an issuer that this installation does not trust.',
  },
  AREA_NOT_SERVED: {
    kind: 'forbidden',
    reach: 'account',
    meaning: 'This installation does not serve the area of the account.',
  },
  ROLE_MAY_NOT: {
    kind: 'forbidden',
    reach: 'account',
    meaning: 'Your role does not allow this.',
  },
  AGENCY_MISSING: {
    kind: 'forbidden',
    reach: 'account',
    meaning:
      'Your account is a practitioner’s, but it names no agency. Ask the people who manage accounts to add your agency.',
  },
  NOT_FOUND: {
    kind: 'not-found',
    reach: 'server',
    meaning: 'There is nothing at this address.',
  },
  METHOD_NOT_ALLOWED: {
    kind: 'not-allowed',
    reach: 'server',
    meaning: 'This address does not take this method. Use a method from the Allow header.',
  },
  REQUEST_TIMEOUT: {
    kind: 'late',
    reach: 'any',
    meaning: 'The request did not arrive in time. Send it again.',
  },
  CONFLICTING_RECORD: {
    kind: 'conflict',
    reach: 'any',
    meaning: 'Another record stands against this change. Read the records again, then repeat the change.',
  },
  BODY_TOO_LARGE: {
    kind: 'too-large',
    reach: 'body',
    meaning: 'The request body is too large for this route.',
  },
  BODY_TOO_COMPLEX: {
    kind: 'too-large',
    reach: 'body',
    meaning:
      'The body has too many values, too many keys, too long a list or too many levels. Send less in one request.',
  },
  URI_TOO_LONG: {
    kind: 'too-long',
    reach: 'any',
    meaning: 'The address or its query is too long.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    kind: 'unsupported',
    reach: 'body',
    meaning: 'Send application/json.',
  },
  HOST_NOT_SERVED: {
    kind: 'misdirected',
    reach: 'any',
    meaning: 'This server does not serve the host of the request. Use the public address of the installation.',
  },
  VALUE_NOT_STORABLE: {
    kind: 'unprocessable',
    reach: 'any',
    meaning:
      'The database cannot store or compare a value of the request. Check numbers, dates and unusual characters.',
  },
  RECORD_TOO_LARGE: {
    kind: 'unprocessable',
    reach: 'any',
    meaning:
      'With this change the record would be too large to share with the other parts of Onward. Shorten it, or remove something from it first.',
  },
  TOO_MANY_REQUESTS: {
    kind: 'too-many',
    reach: 'any',
    meaning: 'Too many requests. Wait for the seconds in Retry-After, then try again.',
  },
  HEADERS_TOO_LARGE: {
    kind: 'headers-too-large',
    reach: 'any',
    meaning: 'The headers of the request are too large.',
  },
  FAULT: {
    kind: 'fault',
    reach: 'any',
    meaning: 'Something went wrong on our side. Quote the correlation id when you report it.',
  },
  DATABASE_UNAVAILABLE: {
    kind: 'unavailable',
    reach: 'any',
    meaning:
      'The database cannot be reached at the moment; nothing is half-done. Try again, a POST with its Idempotency-Key.',
  },
  DATABASE_NOT_WRITABLE: {
    kind: 'unavailable',
    reach: 'any',
    meaning:
      'The database cannot store changes at the moment; nothing is half-done. Try again later, a POST with its Idempotency-Key.',
  },
  ISSUER_UNAVAILABLE: {
    kind: 'unavailable',
    reach: 'account',
    meaning: 'Sign-in cannot be checked at the moment. Try again.',
  },
  INVOLVEMENT_NOT_KNOWN: {
    kind: 'unavailable',
    reach: 'account',
    meaning:
      'Onward cannot find out at the moment with whom you are still involved, because a part of it is away. Try again in a minute.',
  },
  STARTING: {
    kind: 'unavailable',
    reach: 'server',
    meaning: 'The installation is starting or stopping. Try again in a moment.',
  },
} as const satisfies Record<string, Listed>;

export type DoorCode = keyof typeof LISTED;

export interface DoorError extends Listed {
  readonly code: DoorCode;
  readonly status: number;
}

/** Every error that the door itself throws, before or around a use case, by its code. The door throws from this table. */
export const DOOR_ERRORS = Object.fromEntries(
  Object.entries(LISTED).map(([code, listed]) => [code, { ...listed, code, status: ERROR_STATUSES[listed.kind] }]),
) as Readonly<Record<DoorCode, DoorError>>;

/** An error of the door, to throw. */
export function doorError(code: DoorCode, details: DomainError['details'] = {}): DomainError {
  const { kind, meaning } = DOOR_ERRORS[code];
  return new DomainError(kind, code, meaning, details);
}
