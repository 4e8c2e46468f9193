import { type ExecutionContext, Inject, Injectable, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { correlationIdOf } from '#libs/platform';
import { PORTAL_CONFIG, type PortalConfig } from '../config.js';
import { type ApiClient, apiAs } from './api.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** the services, as the person of the request */
    api?: ApiClient;
  }
}

/** Makes the client with which a request calls the services. */
@Injectable()
export class Apis {
  constructor(@Inject(PORTAL_CONFIG) private readonly config: PortalConfig) {}

  of(request: FastifyRequest): ApiClient {
    return this.as(request.session?.tokens.access ?? null, request);
  }

  as(access: string | null, request: FastifyRequest): ApiClient {
    return apiAs(access, { apiUrl: this.config.apiUrl, correlationId: correlationIdOf(request) });
  }
}

/** The services, as the person who asks for the page. */
export const Api = createParamDecorator((_: unknown, context: ExecutionContext): ApiClient => {
  return context.switchToHttp().getRequest<FastifyRequest>().api!;
});
