import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '#libs/kernel';
import { createApplication } from '#libs/platform';
import type { PortalConfig } from './config.js';
import { PortalTables1760000033000 } from './database/portal-tables.js';
import { PortalModule } from './portal.module.js';
import { PUBLIC } from './web/place.js';

/** Schema and migrations of the portal. */
export const PORTAL_SCHEMA = { schema: 'portal', migrations: [PortalTables1760000033000] };

const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;
const LONGEST_FORM = 64 * 1024;

/** Creates the portal without starting it. It has its own schema; everything else it asks the services. */
export async function createPortal(config: PortalConfig, clock?: Clock): Promise<NestFastifyApplication> {
  const app = await createApplication('portal', PortalModule.with(config, clock), { ...config, forms: true });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const policy = securityPolicy(new URL(config.oidcIssuer).origin);
  fastify.addHook('onRequest', async (_request, reply) => {
    void reply.header('content-security-policy', policy).header('referrer-policy', 'same-origin');
  });
  await app.register(cookie as never);
  await app.register(formbody as never, { bodyLimit: LONGEST_FORM });
  await app.register(fastifyStatic as never, {
    root: PUBLIC,
    prefix: '/assets/',
    preCompressed: true,
    maxAge: YEAR_MS,
    immutable: true,
    index: false,
  });
  return app;
}

/**
 * Nothing runs or is loaded that does not come from here. Forms may lead to the issuer, because the browser checks where a
 * sign-out is sent on to.
 */
const securityPolicy = (issuer: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    `form-action 'self' ${issuer}`,
    "frame-ancestors 'none'",
  ].join('; ');
