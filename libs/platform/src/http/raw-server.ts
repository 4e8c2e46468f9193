import { type IncomingMessage, type Server, type ServerOptions, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '#libs/kernel';
import { DOOR_ERRORS, type DoorCode, doorError } from '../problems/door-errors.js';
import { PROBLEM_TYPE, problemDocument } from '../problems/problem.js';

const SECOND = 1_000;

/** Options of every HTTP server of ours: bounded headers, and an end for whoever sends nothing. */
export const SERVER_OPTIONS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 15 * SECOND,
  /** the longest upload; bodies of JSON have `BODY_MS` */
  requestTimeout: 300 * SECOND,
  keepAliveTimeout: 30 * SECOND,
  connectionsCheckingInterval: 5 * SECOND,
  // A request without Host gets a problem document from us instead of raw bytes from Node.
  requireHostHeader: false,
} as const satisfies ServerOptions;

/** How long a body may take to arrive, except a file. */
export const BODY_MS = 30 * SECOND;

/** Makes every answer of the server itself a problem document, and bounds its connections. */
export function guardServer(server: Server, maxConnections: number): void {
  server.maxConnections = maxConnections;
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    answerProblem(response, 'MALFORMED_REQUEST', '/');
  });
}

const PARSER_CODES: Record<string, DoorCode> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'BODY_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
};

/** Answers a connection whose bytes are no HTTP request, too many or too late, and closes it. */
export function onClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { status, body, headers } = rawProblem(PARSER_CODES[error.code ?? ''] ?? 'MALFORMED_REQUEST', '/');
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}connection: close\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), SECOND).unref();
}

/** Answers outside Fastify with an error of the door. */
export function answerProblem(response: ServerResponse, code: DoorCode, path: string): void {
  const { status, body, headers } = rawProblem(code, path);
  response.writeHead(status, headers).end(response.req.method === 'HEAD' ? undefined : body);
}

/** An error of the door as an answer for a server without Fastify. */
export function rawProblem(
  code: DoorCode,
  path: string,
): { status: number; body: string; headers: Record<string, string> } {
  const correlationId = newId();
  const body = JSON.stringify(problemDocument(doorError(code), path, correlationId));
  const { status } = DOOR_ERRORS[code];
  const headers: Record<string, string> = {
    'content-type': PROBLEM_TYPE,
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'x-correlation-id': correlationId,
    ...(status === 503 ? { 'retry-after': '2' } : {}),
  };
  return { status, body, headers };
}
