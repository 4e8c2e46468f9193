import type { DomainError, FieldError } from '#libs/kernel';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  408: 'Too late',
  409: 'Conflict',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  414: 'Address too long',
  415: 'Unsupported media type',
  421: 'Misdirected request',
  422: 'Not possible as it stands',
  428: 'If-Match required',
  429: 'Too many requests',
  431: 'Headers too large',
  500: 'Something went wrong',
  503: 'Unavailable',
};

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** More errors than this help nobody, and an answer must stay small whatever the request was. */
const MOST_ERRORS = 50;
const LONGEST_FIELD = 200;
const LONGEST_MESSAGE = 1_000;

/** What a problem document is made of: our own error, or anything with its parts. */
export type Problem = Pick<DomainError, 'status' | 'code' | 'message'> & Partial<Pick<DomainError, 'details'>>;

/** RFC 9457 problem details. The list of errors and the length of each are bounded. */
export function problemDocument(problem: Problem, path: string, correlationId: string): object {
  const { errors, keptId, possibleDuplicates, taken } = problem.details ?? {};
  return {
    type: `urn:onward:problem:${problem.code}`,
    title: TITLES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    instance: cut(path, 1_000),
    correlationId,
    ...(errors ? { errors: bounded(errors) } : {}),
    ...(keptId ? { keptId } : {}),
    ...(possibleDuplicates ? { possibleDuplicates } : {}),
    ...(taken ? { taken } : {}),
  };
}

function bounded(errors: readonly FieldError[]): FieldError[] {
  const first = errors.slice(0, MOST_ERRORS).map(({ field, code, message }) => ({
    field: cut(field, LONGEST_FIELD),
    code: cut(code, LONGEST_FIELD),
    message: cut(message, LONGEST_MESSAGE),
  }));
  const left = errors.length - first.length;
  if (left === 0) return first;
  return [...first, { field: '', code: 'MORE_ERRORS', message: `${left} more fields are wrong. Correct these first.` }];
}

const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
