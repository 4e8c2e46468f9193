import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './api.generated.js';

export type Schemas = components['schemas'];
export type ApiClient = Client<paths>;

const PATIENCE_MS = 5_000;

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

/** A service refused: its problem document says why. */
export class Refusal extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfter: string | null,
  ) {
    super(problem.code);
  }

  get status(): number {
    return this.problem.status;
  }
}

/** A service cannot be reached, or took too long. */
export class Away extends Error {}

interface Answered<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The services, as the person who is signed in (or as nobody): they decide what that person may do. */
export function apiAs(
  access: string | null,
  { apiUrl, headers }: { readonly apiUrl: string; readonly headers: Readonly<Record<string, string>> },
): ApiClient {
  return createClient<paths>({
    baseUrl: apiUrl,
    headers: { ...headers, ...(access !== null && { authorization: `Bearer ${access}` }) },
    fetch: async (request) => {
      try {
        return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
      } catch {
        throw new Away();
      }
    },
  });
}

/** The answer of a call. @throws Refusal where a service refuses. @throws Away where none answers */
export async function answer<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (response.ok) return data as Data;
  const problem = error as Partial<Problem> | undefined;
  if (typeof problem?.code !== 'string') {
    if (response.status >= 500) throw new Away();
    throw new Refusal({ status: response.status, code: 'UNKNOWN' }, null);
  }
  throw new Refusal({ ...(problem as Problem), status: response.status }, response.headers.get('retry-after'));
}

export type Part<Data> =
  | { readonly state: 'here'; readonly data: Data }
  /** the person may not read it, or it is not there */
  | { readonly state: 'closed' }
  /** its service does not answer */
  | { readonly state: 'away' };

/** The person may not read it, it is not there, or the record is not so far yet. */
const CLOSED: readonly number[] = [403, 404, 409];

/** A part of a page: the others are shown where this one cannot be. */
export async function part<Data>(call: Promise<Answered<Data>>): Promise<Part<Data>> {
  try {
    return { state: 'here', data: await answer(call) };
  } catch (error) {
    if (error instanceof Away || (error instanceof Refusal && error.status >= 500)) return { state: 'away' };
    if (error instanceof Refusal && CLOSED.includes(error.status)) return { state: 'closed' };
    throw error;
  }
}
