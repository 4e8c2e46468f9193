import autocannon from 'autocannon';

export interface Call {
  method: 'GET' | 'POST' | 'PATCH';
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** called after a success, with the response body */
  answered?: (body: string) => void;
}

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
  /** responses that were not a success, and broken connections */
  failures: number;
  /** the first response that was not a success */
  firstFailure: string | undefined;
}

/** Closed-loop load: each connection sends its next call after the response to the last. */
export async function load(
  url: string,
  authorization: string,
  connections: number,
  seconds: number,
  next: () => Call,
): Promise<Measured> {
  let firstFailure: string | undefined;
  const current = new WeakMap<object, Call>();
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: (request, context) => {
          const call = next();
          current.set(context, call);
          return {
            ...request,
            method: call.method,
            path: call.path,
            headers: {
              authorization,
              ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
              ...call.headers,
            },
            body: call.body === undefined ? undefined : JSON.stringify(call.body),
          };
        },
        onResponse: (status, body, context) => {
          if (status >= 300) firstFailure ??= `${status} ${body.slice(0, 300)}`;
          if (status < 300) current.get(context)?.answered?.(body);
        },
      },
    ],
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors,
    firstFailure,
  };
}
