import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { correlationIdOf } from './correlation.js';
import { etagOf } from './params.js';

/**
 * Adds headers to every response: `ETag` for a record with a version, `Location` for a new record, `Link` to the next
 * page.
 */
@Injectable()
export class HeadersInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.header('x-correlation-id', correlationIdOf(request));
    return next.handle().pipe(
      tap((body: unknown) => {
        if (typeof body !== 'object' || body === null) return;
        const { version, id, next: after } = body as { version?: unknown; id?: unknown; next?: unknown };
        if (typeof version === 'number') void reply.header('etag', etagOf(version));
        const path = request.url.split('?')[0]!;
        const made = request.method === 'POST' && (reply.statusCode === 201 || reply.statusCode === 202);
        if (made && typeof id === 'string' && !reply.hasHeader('location')) {
          void reply.header('location', `${path}/${id}`);
        }
        if (request.method === 'GET' && typeof after === 'string') {
          const query = new URLSearchParams(request.query as Record<string, string>);
          query.set('after', after);
          void reply.header('link', `<${path}?${query}>; rel="next"`);
        }
      }),
    );
  }
}
