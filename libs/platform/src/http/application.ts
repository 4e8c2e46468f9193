import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Tokens } from '../access/tokens.js';
import type { ServiceConfig } from '../config/config.js';
import { JsonLogger } from '../logging/logger.js';
import { logRequests } from '../logging/request-log.js';
import { compressAnswers } from './compression.js';
import { newCorrelationId } from './correlation.js';
import { ANY_ROUTE, describeRoutes } from './door-route.js';
import { Door, type DoorConfig } from './door.hooks.js';
import { parseJson } from './json-body.js';
import { domainErrorOf, sendProblem } from './problem.filter.js';
import { SERVER_OPTIONS, guardServer, onClientError } from './raw-server.js';

/** Bytes of a body for which the budget is charged one unit more. */
const BYTES_A_UNIT = 4 * 1024;

/**
 * Creates a Nest application on Fastify with everything that our services share: ids, limits, headers and the request
 * log. It does not listen yet.
 */
export async function createApplication(
  name: string,
  module: Type | DynamicModule,
  config: DoorConfig & Pick<ServiceConfig, 'logLevel' | 'maxConnections'>,
  uploadLimit?: number,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    genReqId: newCorrelationId,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
    return503OnClosing: false, // `Door` answers then, with a problem document
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    http: SERVER_OPTIONS,
    requestTimeout: SERVER_OPTIONS.requestTimeout,
    keepAliveTimeout: SERVER_OPTIONS.keepAliveTimeout,
    clientErrorHandler: onClientError,
    // Fastify calls this for an address that it cannot read, before any hook.
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(domainErrorOf(error), request, reply),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new JsonLogger(name, config),
    abortOnError: false,
    bodyParser: false,
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  guardServer(fastify.server, config.maxConnections);
  describeRoutes(app);
  await app.register(helmet, { contentSecurityPolicy: false });
  if (uploadLimit !== undefined) {
    await app.register(multipart, { limits: { fileSize: uploadLimit, files: 1, fields: 10, parts: 11 } });
  }
  const tokens = tokensOf(app);
  new Door(fastify, config, tokens);
  // After the door, so that an answer costs what it took to make, and not what compression left of it.
  compressAnswers(fastify);
  adapter.useBodyParser('application/json', false, {}, (request, body, done) => {
    const { routeOptions, charge } = request as unknown as FastifyRequest;
    charge?.(Math.floor(body.length / BYTES_A_UNIT));
    done(null, parseJson(body, (routeOptions.config.door ?? ANY_ROUTE).body));
  });
  logRequests(fastify as never);
  app.enableShutdownHooks([]);
  return app;
}

/** Null in an application whose routes are all open. */
function tokensOf(app: NestFastifyApplication): Tokens | null {
  // Nest logs a failed `get` as an error, so the modules are asked instead.
  const modules = [...app.get(ModulesContainer).values()];
  return modules.flatMap((module) => (module.providers.get(Tokens)?.instance as Tokens | undefined) ?? [])[0] ?? null;
}
