import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { DomainError } from '#libs/kernel';

/**
 * The media type, of those that the route offers, that the caller's `Accept` likes best; the first where it likes all.
 * The answer is marked as one that varies with it.
 * @throws DomainError NOT_ACCEPTABLE (406) where it takes none of them
 */
export const Accepts = createParamDecorator((offers: readonly string[], context: ExecutionContext): string => {
  const http = context.switchToHttp();
  void http.getResponse<FastifyReply>().header('vary', 'accept');
  const type = new Negotiator(http.getRequest<FastifyRequest>()).mediaType([...offers]);
  if (type !== undefined) return type;
  throw new DomainError('not-acceptable', 'NOT_ACCEPTABLE', `This route answers with ${offers.join(', ')}.`);
});
