import { type ExecutionContext, Inject, Injectable, StreamableFile, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { correlationIdOf } from '#libs/platform';
import { PORTAL_CONFIG, type PortalConfig } from '../config.js';
import { type ApiClient, Away, answer, apiAs } from './api.js';

/** A paper may wait for its turn to be drawn. */
const FILE_MS = 30_000;

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

  /** A document of a service, as it is. @throws Refusal, Away */
  async file(path: string, request: FastifyRequest): Promise<StreamableFile> {
    const access = request.session?.tokens.access;
    const headers = {
      'x-correlation-id': correlationIdOf(request),
      ...(access && { authorization: `Bearer ${access}` }),
    };
    const response = await fetch(`${this.config.apiUrl}${path}`, {
      headers,
      signal: AbortSignal.timeout(FILE_MS),
    }).catch(() => {
      throw new Away();
    });
    if (!response.ok) await answer(response.json().then((error: unknown) => ({ error, response })));
    return new StreamableFile(Buffer.from(await response.arrayBuffer()));
  }

  as(access: string | null, request: FastifyRequest): ApiClient {
    return apiAs(access, { apiUrl: this.config.apiUrl, correlationId: correlationIdOf(request) });
  }
}

/** The services, as the person who asks for the page. */
export const Api = createParamDecorator((_: unknown, context: ExecutionContext): ApiClient => {
  return context.switchToHttp().getRequest<FastifyRequest>().api!;
});
