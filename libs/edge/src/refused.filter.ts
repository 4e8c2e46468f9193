import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Refused } from './upstream.js';

/** Hands a service's problem document on. */
@Catch(Refused)
export class RefusedFilter implements ExceptionFilter {
  catch({ answer }: Refused, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.status(answer.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(answer.body));
  }
}
