import { type ExecutionContext, SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from './actor.js';
import type { Permission } from './permissions.js';

export const PERMISSION = 'onward:permission';
export const PUBLIC = 'onward:public';

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor;
  }
}

/** The permission that a route needs. A route has this or `@Public()`; the door shuts on one with neither. */
export const Requires = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** A route that anybody may call, signed in or not; it must touch no young person's record. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiSecurity({}));

/** The verified account behind the request. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new Error('No actor on a route that wants one: is it @Public()?');
  return actor;
});
