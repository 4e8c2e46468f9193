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
      ...this.headersOf(request),
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

  /** A proxy between us and the services passes the public address and the person's own on to them. */
  private headersOf(request: FastifyRequest): Record<string, string> {
    return {
      'x-correlation-id': correlationIdOf(request),
      'x-forwarded-host': new URL(this.config.origin).host,
      'x-forwarded-for': request.ip,
    };
  }

  as(access: string | null, request: FastifyRequest): ApiClient {
    return apiAs(access, { apiUrl: this.config.apiUrl, headers: this.headersOf(request) });
  }
}

/** The services, as the person who asks for the page. */
export const Api = createParamDecorator((_: unknown, context: ExecutionContext): ApiClient => {
  return context.switchToHttp().getRequest<FastifyRequest>().api!;
});
