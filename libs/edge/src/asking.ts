import type { FastifyRequest } from 'fastify';
import { correlationIdOf } from '#libs/platform';

/** What of the caller's request goes on to the services: who asks, and the id by which the logs find the request. */
export interface Asking {
  readonly authorization: string | undefined;
  readonly correlationId: string;
}

export const askingOf = (request: FastifyRequest): Asking => ({
  authorization: request.headers.authorization,
  correlationId: correlationIdOf(request),
});

/** Headers of a request to a service. */
export const headersOf = ({ authorization, correlationId }: Asking): Record<string, string> => ({
  'x-correlation-id': correlationId,
  ...(authorization && { authorization }),
});
