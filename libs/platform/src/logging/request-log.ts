import type { FastifyInstance } from 'fastify';
import { Logger } from '@nestjs/common';

/**
 * One line for each request, with the route's pattern and without its values: successes at debug level, errors at info.
 */
export function logRequests(fastify: FastifyInstance): void {
  const log = new Logger('request');
  fastify.addHook('onResponse', (request, reply, done) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      correlationId: request.id,
    };
    if (reply.statusCode < 400) log.debug(line);
    else log.log(line);
    done();
  });
}
