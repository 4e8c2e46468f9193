import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export const UPSTREAMS = Symbol('upstreams');

/** How the front asks a service, as the account that asks the front. */
export interface Upstream {
  /** `young-people` */
  readonly service: string;
  /** @throws Error when the service cannot be reached */
  ask(request: UpstreamRequest): Promise<UpstreamAnswer>;
}

export interface UpstreamRequest {
  readonly method: 'GET' | 'POST';
  /** path with its query */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: object;
}

export interface UpstreamAnswer {
  readonly status: number;
  /** the parsed body; undefined where it is not JSON */
  readonly body: unknown;
}

/** A service refused. Its own problem document is the answer, with its code and text. */
export class Refused extends Error {
  constructor(readonly answer: UpstreamAnswer) {
    super('a service refused');
  }
}

const PATIENCE_MS = 5_000;

/** A service of this process, without the network. */
export const upstreamWithin = (service: string, app: NestFastifyApplication): Upstream => ({
  service,
  async ask({ method, path, headers, body }) {
    const answer = await app.getHttpAdapter().getInstance().inject({ method, url: path, headers, payload: body });
    return { status: answer.statusCode, body: JSON.parse(answer.payload) as unknown };
  },
});

/** A service of its own process, by its address. */
export const upstreamAt = (service: string, url: string): Upstream => ({
  service,
  async ask({ method, path, headers, body }) {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: response.status, body: await response.json().catch(() => undefined) };
  },
});
