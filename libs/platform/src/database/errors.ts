import { DomainError } from '#libs/kernel';
import { doorError } from '../problems/door-errors.js';

/** The shape that pg and TypeORM give a failed statement. */
interface DatabaseFault {
  code?: string;
  constraint?: string;
  driverError?: DatabaseFault;
  message?: string;
}

function fault(error: unknown): DatabaseFault {
  const e = error as DatabaseFault;
  return e?.driverError ?? e ?? {};
}

/** Serialisation failure or deadlock: the same work may well succeed when it is tried again. */
export function isRetryable(error: unknown): boolean {
  const { code } = fault(error);
  return code === '40001' || code === '40P01';
}

/** Did a unique key stop it: any, or the one named? */
export function isDuplicateKey(error: unknown, constraint?: string): boolean {
  const f = fault(error);
  return f.code === '23505' && (constraint === undefined || f.constraint === constraint);
}

const GONE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);

/** Is PostgreSQL out of reach, rather than the statement wrong? */
export function isDatabaseGone(error: unknown): boolean {
  const { code, message } = fault(error);
  if (code !== undefined) return GONE.has(code) || code.startsWith('08');
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not connected|Connection ended|is not queryable|was not established/.test(
    message ?? '',
  );
}

/** PostgreSQL answers, and stores nothing until somebody has mended it. */
const NOT_WRITABLE: Readonly<Record<string, string>> = {
  '53100': 'The disk of PostgreSQL is full',
  '25006': 'PostgreSQL is read-only',
};

/** The cause, for the log, where the same work succeeds when PostgreSQL is well again; null where the work itself failed. */
export function databaseOutage(error: unknown): string | null {
  if (error instanceof DomainError) return error.cause === undefined ? null : databaseOutage(error.cause);
  if (isDatabaseGone(error)) return 'PostgreSQL cannot be reached';
  return NOT_WRITABLE[fault(error).code ?? ''] ?? null;
}

export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof DomainError || databaseOutage(error) === null) return error;
  const problem = doorError(isDatabaseGone(error) ? 'DATABASE_UNAVAILABLE' : 'DATABASE_NOT_WRITABLE');
  return Object.assign(problem, { cause: error });
}

/**
 * Did PostgreSQL refuse the values of a statement (class 22) or a change that breaks a constraint (class 23)? The
 * connection is in order then.
 */
export function isRefusedStatement(error: unknown): boolean {
  return /^2[23][0-9A-Z]{3}$/.test(fault(error).code ?? '');
}

/** Of class 23: a missing value and a value beyond a check belong to the request, not to another record. */
const OWN_VALUE = new Set(['23502', '23514']);

/**
 * A statement that was refused is the request's fault, even where no use case explains it better. This belongs at the
 * edge only: use cases look for single constraints.
 */
export function translateRefusedStatement(error: unknown): unknown {
  if (error instanceof DomainError || !isRefusedStatement(error)) return error;
  const { code = '' } = fault(error);
  return doorError(code.startsWith('23') && !OWN_VALUE.has(code) ? 'CONFLICTING_RECORD' : 'VALUE_NOT_STORABLE');
}
