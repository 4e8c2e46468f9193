import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What is sent; `body` is sent as it stands, `json` as JSON. */
export interface Call {
  readonly method: string;
  /** with the query */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** Longer than any answer takes on a busy machine. */
const HANGS_AFTER_MS = 15_000;

const agent = new Agent({ keepAlive: true, timeout: 20_000 });

/** Sends a request over the network, as it stands; an answer that does not come in time is an error. */
export function send(app: NestFastifyApplication, { method, path, headers, body }: Call): Promise<Answer> {
  const { port } = app.getHttpServer().address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        ...{ agent, port, path, host: '127.0.0.1', method: method.toUpperCase(), timeout: HANGS_AFTER_MS },
        // Node sends a body without its length with GET and HEAD, which makes a second request of it.
        headers: body === undefined ? headers : { ...headers, 'content-length': String(Buffer.byteLength(body)) },
      },
      (response) => {
        const parts: Buffer[] = [];
        const answer = () =>
          resolve({
            status: response.statusCode!,
            type: (response.headers['content-type'] ?? '').split(';')[0]!,
            headers: response.headers,
            text: Buffer.concat(parts).toString('utf8'),
          });
        response.on('data', (part: Buffer) => {
          parts.push(part);
          // A stream of events does not end: its beginning is the answer.
          if (response.headers['content-type']?.startsWith('text/event-stream')) {
            answer();
            sent.destroy();
          }
        });
        response.on('end', answer);
        response.on('error', reject);
      },
    );
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${HANGS_AFTER_MS} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}
