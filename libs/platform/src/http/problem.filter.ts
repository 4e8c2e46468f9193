import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { databaseOutage, translateDatabaseError, translateRefusedStatement } from '../database/errors.js';
import { type DoorCode, doorError } from '../problems/door-errors.js';
import { PROBLEM_TYPE, problemDocument } from '../problems/problem.js';
import { correlationIdOf } from './correlation.js';

/** Errors that Fastify and its plugins raise, as ours. */
const FASTIFY_CODES: Record<string, DoorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_MAX_PARAM_LENGTH: 'URI_TOO_LONG',
  FST_REQ_FILE_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
};

/** What an error with a status and without a code of ours becomes. */
const STATUS_CODES: Record<number, DoorCode> = {
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'REQUEST_TIMEOUT',
  413: 'BODY_TOO_LARGE',
  414: 'URI_TOO_LONG',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  431: 'HEADERS_TOO_LARGE',
  503: 'STARTING',
};

/** An outage of the database is logged once in so many milliseconds, however many requests it refuses. */
const OUTAGE_EVERY_MS = 10_000;

/** Turns every error into RFC 9457 problem details. A fault shows nothing of its details; the log has them. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');
  private outageLoggedAt = -OUTAGE_EVERY_MS;

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = domainErrorOf(thrown);
    const refused = problem.code === 'VALUE_NOT_STORABLE' || problem.code === 'CONFLICTING_RECORD';
    if (problem.code === 'FAULT' || (refused && !(thrown instanceof DomainError))) this.report(thrown, request);
    const outage = databaseOutage(thrown);
    if (outage !== null && performance.now() - this.outageLoggedAt > OUTAGE_EVERY_MS) {
      this.outageLoggedAt = performance.now();
      this.log.error(`${outage}. Requests are answered 503`);
    }
    sendProblem(problem, request, reply);
  }

  /** The text of a fault may quote a row, so the log gets its kind and its place only. */
  private report(thrown: unknown, request: FastifyRequest): void {
    const { name, code, stack } = thrown as { name?: string; code?: string; stack?: string };
    const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
    const fields = {
      correlationId: correlationIdOf(request),
      route: request.routeOptions.url,
      fault: name,
      kind: code,
    };
    this.log.error(fields, frames?.join('\n'), 'http');
  }
}

/** Answers a request with a problem document, and with the headers that belong to it. */
export function sendProblem(problem: DomainError, request: FastifyRequest, reply: FastifyReply): void {
  const correlationId = correlationIdOf(request);
  if (problem.details.etag) void reply.header('etag', problem.details.etag);
  if (problem.status === 401) void reply.header('www-authenticate', `Bearer error="${problem.code}"`);
  if (problem.status === 503 && !reply.hasHeader('retry-after')) void reply.header('retry-after', '5');
  void reply
    .status(problem.status)
    .header('x-correlation-id', correlationId)
    .header('content-type', PROBLEM_TYPE)
    .send(problemDocument(problem, request.url.split('?')[0]!, correlationId));
}

/** Any error as one of ours. */
export function domainErrorOf(thrown: unknown): DomainError {
  const error = translateRefusedStatement(translateDatabaseError(thrown));
  if (error instanceof DomainError) return error;
  const cause = error instanceof HttpException ? error.cause : error;
  const { code = '', statusCode = 500 } = (cause ?? {}) as { code?: string; statusCode?: number };
  const known = FASTIFY_CODES[code];
  if (known) return doorError(known);
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  if (status === 503 || (status >= 400 && status < 500)) return doorError(STATUS_CODES[status] ?? 'MALFORMED_REQUEST');
  return doorError('FAULT');
}
