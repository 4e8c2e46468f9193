/* eslint-disable @typescript-eslint/no-explicit-any -- answers are read as a client reads them: by name, unchecked */

/** What the journey needs of an HTTP client: JSON in, JSON out, and the status where it matters. */
export interface Answer<Body = any> {
  status: number;
  body: Body;
  etag: string | null;
}

export class Api {
  constructor(
    private readonly originOf: (path: string) => string,
    private readonly authorization: string,
  ) {}

  get = (path: string) => this.send('GET', path);
  post = (path: string, body: unknown = {}, etag?: string, key?: string) => this.send('POST', path, body, etag, key);
  put = (path: string, body: unknown) => this.send('PUT', path, body);
  patch = (path: string, body: unknown, etag: string) => this.send('PATCH', path, body, etag);

  /** @throws Error with the problem's code unless the answer is a success */
  async ok(answer: Promise<Answer>): Promise<any> {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }

  private async send(method: string, path: string, body?: unknown, etag?: string, key?: string): Promise<Answer> {
    const form = body instanceof FormData;
    const response = await patiently(() =>
      fetch(`${this.originOf(path)}${path}`, {
        method,
        headers: {
          authorization: this.authorization,
          ...(etag ? { 'if-match': etag } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
          ...(body !== undefined && !form ? { 'content-type': 'application/json' } : {}),
        },
        ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
      }),
    );
    return {
      status: response.status,
      etag: response.headers.get('etag'),
      body: await response.json().catch(() => null),
    };
  }
}

/** Waits as long as a 429 says, as a good client does, and asks again. */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (;;) {
    const response = await ask();
    if (response.status !== 429) return response;
    await response.arrayBuffer();
    await new Promise((resolve) => setTimeout(resolve, Number(response.headers.get('retry-after')) * 1_000));
  }
}

export type As = (account: string) => Promise<Api>;

/** The ways in which the journey is disturbed, by whoever runs it. */
export interface Disturbance {
  /** transition-plans goes away, without a word */
  away(): Promise<void>;
  back(): Promise<void>;
  /** everything that runs goes on on another day, as after a night */
  nextDay(day: string): Promise<void>;
}
