import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Observable, map } from 'rxjs';
import { Page, Redirect } from './page.js';
import { Views } from './views.js';

/** Draws the page that a handler returns, or sends the browser to another one. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly views: Views) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((result: unknown) => {
        if (result instanceof Redirect) {
          void reply.code(303).header('location', result.to);
          return '';
        }
        if (!(result instanceof Page)) return result;
        void reply.code(result.status).type('text/html; charset=utf-8');
        return this.views.draw(result.view, result.model, request);
      }),
    );
  }
}
