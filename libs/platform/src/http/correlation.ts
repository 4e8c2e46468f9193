import type { FastifyRequest } from 'fastify';
import { newId } from '#libs/kernel';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const OURS = /^[A-Za-z0-9._-]{8,64}$/;

/** Fastify's request id: the W3C trace id where the caller sends one, else the caller's own id, else a new id. */
export function newCorrelationId(request: { headers: Record<string, string | string[] | undefined> }): string {
  const { traceparent, 'x-correlation-id': given } = request.headers;
  const trace = typeof traceparent === 'string' ? TRACEPARENT.exec(traceparent) : null;
  if (trace) return trace[1]!;
  return typeof given === 'string' && OURS.test(given) ? given : newId();
}

export function correlationIdOf(request: FastifyRequest): string {
  return request.id;
}
