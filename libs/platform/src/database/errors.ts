import { DomainError } from '#libs/kernel';

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

export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof DomainError || !isDatabaseGone(error)) return error;
  return new DomainError(
    'unavailable',
    'DATABASE_UNAVAILABLE',
    'The database cannot be reached at the moment; nothing is half-done. Try again, a POST with its Idempotency-Key.',
  );
}
