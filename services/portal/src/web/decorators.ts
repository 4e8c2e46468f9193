import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Form } from './form.js';

/** The person who is signed in. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<FastifyRequest>().session!.reader;
});

/** The form that was sent. */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): Form => {
  return (context.switchToHttp().getRequest<FastifyRequest>().body ?? {}) as Form;
});
