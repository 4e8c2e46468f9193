import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { DomainError } from '#libs/kernel';

/**
 * The media type that the caller's `Accept` prefers among those of the route; the first one when all are equal. The
 * response says `Vary: Accept`.
 * @throws DomainError NOT_ACCEPTABLE (406) when the caller accepts none of them
 */
export const Accepts = createParamDecorator((offers: readonly string[], context: ExecutionContext): string => {
  const http = context.switchToHttp();
  void http.getResponse<FastifyReply>().header('vary', 'accept');
  const type = preferredType(http.getRequest<FastifyRequest>().headers.accept, offers);
  if (type !== undefined) return type;
  throw new DomainError(
    'not-acceptable',
    'NOT_ACCEPTABLE',
    `This route offers ${offers.join(', ')}. Change the Accept header.`,
  );
});

/** Parameters of a media type, such as `charset=utf-8`, choose nothing here; only its weight `q` counts. */
export function preferredType(accept: string | undefined, offers: readonly string[]): string | undefined {
  const plain = accept?.replace(/;\s*(?!q\s*=)[\w!#$&^.+-]+\s*=\s*("(?:[^"\\]|\\.)*"|[^;,\s]*)/gi, '');
  return new Negotiator({ headers: { accept: plain } }).mediaType([...offers]);
}
