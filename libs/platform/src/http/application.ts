import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError } from '#libs/kernel';
import { newCorrelationId } from './correlation.js';
import { JsonLogger } from '../logging/logger.js';
import { logRequests } from '../logging/request-log.js';
import type { ServiceConfig } from '../config/config.js';

const ONE_MEGABYTE = 1024 * 1024;

/**
 * Creates a Nest application on Fastify with everything that our services share: ids, limits, headers and the request
 * log. It does not listen yet.
 */
export async function createApplication(
  name: string,
  module: Type | DynamicModule,
  config: Pick<ServiceConfig, 'logLevel' | 'publicRate' | 'trustedProxies'>,
  uploadLimit?: number,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: ONE_MEGABYTE,
    genReqId: newCorrelationId,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new JsonLogger(name, config),
    abortOnError: false,
  });
  await app.register(helmet, { contentSecurityPolicy: false });
  // Only routes with `@RateLimited()` have a limit, for each address and process. It counts over two seconds, so that
  // requests which were delayed and arrive at once are not rejected.
  await app.register(rateLimit, { global: false, max: 2 * config.publicRate, timeWindow: 2_000 });
  if (uploadLimit !== undefined) {
    await app.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 10, parts: 11 } });
  }
  const fastify = adapter.getInstance();
  // Responses hold young people's data: no proxy or browser may keep them, unless a route allows it.
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('cache-control', 'no-store');
    done();
  });
  // Parses only JSON and, where a route takes a file, multipart.
  const taken = uploadLimit === undefined ? /^application\/json\b/i : /^(application\/json|multipart\/form-data)\b/i;
  fastify.addHook('onRequest', (request, _reply, done) => {
    const type = request.headers['content-type'];
    if (type === undefined || taken.test(type)) done();
    else done(new DomainError('unsupported', 'UNSUPPORTED_MEDIA_TYPE', 'Send application/json.'));
  });
  logRequests(fastify as never);
  app.enableShutdownHooks([]);
  return app;
}
