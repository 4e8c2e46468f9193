import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';
import { translateDatabaseError } from '../database/errors.js';
import { correlationIdOf } from './correlation.js';

/** Errors that Fastify raises before a controller runs, as our stable codes. */
const FASTIFY_CODES: Record<string, [code: string, detail: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['BODY_TOO_LARGE', 'The request body is too large for this route.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'Send application/json.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['MALFORMED_REQUEST', 'The Content-Length does not fit the body.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['MALFORMED_JSON', 'The content type is JSON, but the body is empty.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['MALFORMED_JSON', 'The body is not valid JSON.'],
  FST_ERR_BAD_URL: ['MALFORMED_REQUEST', 'The URL is malformed.'],
  FST_REQ_FILE_TOO_LARGE: ['BODY_TOO_LARGE', 'The file is too large for this route.'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['UNSUPPORTED_MEDIA_TYPE', 'Send multipart/form-data.'],
};

const STATUS_CODES: Record<number, string> = {
  400: 'MALFORMED_REQUEST',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
};

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  409: 'Conflict',
  410: 'Gone',
  412: 'Changed meanwhile',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not possible as it stands',
  428: 'If-Match required',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Unavailable',
};

/** Turns every error into RFC 9457 problem details. A fault shows nothing of its details; the log has them. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const correlationId = correlationIdOf(request);
    const error = translateDatabaseError(thrown);
    const { status, code, detail, errors, etag, keptId } = describe(error);

    if (status >= 500 && code !== 'DATABASE_UNAVAILABLE') {
      // The text of a fault may quote a row, so the log gets its kind and its place only.
      const { name, code: kind, stack } = error as { name?: string; code?: string; stack?: string };
      const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
      this.log.error({ correlationId, route: request.routeOptions.url, fault: name, kind }, frames?.join('\n'), 'http');
    }
    if (etag) void reply.header('etag', etag);
    if (status === 401) void reply.header('www-authenticate', `Bearer error="${code}"`);
    if (status === 503) void reply.header('retry-after', '5');
    void reply
      .status(status)
      .header('x-correlation-id', correlationId)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send({
        type: `urn:onward:problem:${code}`,
        title: TITLES[status] ?? 'Error',
        status,
        code,
        detail,
        instance: request.url.split('?')[0],
        correlationId,
        ...(errors ? { errors } : {}),
        ...(keptId ? { keptId } : {}),
      });
  }
}

function describe(error: unknown): {
  status: number;
  code: string;
  detail: string;
  errors?: DomainError['details']['errors'];
  etag?: string;
  keptId?: string;
} {
  if (error instanceof DomainError) {
    return { status: error.status, code: error.code, detail: error.message, ...error.details };
  }
  const fastify = error as { code?: string; statusCode?: number };
  const known = FASTIFY_CODES[fastify?.code ?? ''];
  if (known) return { status: fastify.statusCode ?? 400, code: known[0], detail: known[1] };
  const status = error instanceof HttpException ? error.getStatus() : (fastify?.statusCode ?? 500);
  if (status >= 400 && status < 500) {
    const malformed = error instanceof SyntaxError || /JSON/.test((error as Error).message ?? '');
    if (status === 400 && malformed) return { status, code: 'MALFORMED_JSON', detail: 'The body is not valid JSON.' };
    return {
      status,
      code: STATUS_CODES[status] ?? 'REFUSED',
      detail: TITLES[status] ?? 'The server rejected the request.',
    };
  }
  return {
    status: 500,
    code: 'FAULT',
    detail: 'Something went wrong on our side. Quote the correlation id when you report it.',
  };
}
