import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { upstreamAt } from '#libs/edge';
import { ConfigError, type Readiness, createApplication, readConfig, serveOpenApi } from '#libs/platform';
import { mergedDocument, serviceOf } from './api-document.js';
import { FrontModule } from './front.js';

const PATIENCE_MS = 60_000;
const PROBE_MS = 3_000;

/** The front opens no database, no broker and no sign-in. */
const UNUSED = { DATABASE_URL: 'postgres://none', NATS_URL: 'nats://none', OIDC_ISSUER: 'http://none' };

/**
 * `main` of the front when the services run apart: the start page, the health of the whole, and the API reference of all
 * services, which it reads from them at start. A start that fails prints one line.
 */
export async function runFront(env: NodeJS.ProcessEnv): Promise<void> {
  try {
    const config = readConfig({ ...env, ...UNUSED });
    const front = await openFrontApart(readServiceUrls(env), config);
    await front.listen(config.port, config.host);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void front.close().then(() => process.exit(0)));
    }
  } catch (error) {
    console.error(`front cannot start: ${(error as Error).message}`);
    process.exit(1);
  }
}

/** @param patienceMs how long the front waits for each service to start */
export async function openFrontApart(
  urls: readonly string[],
  config: Parameters<typeof createApplication>[2],
  patienceMs = PATIENCE_MS,
): Promise<NestFastifyApplication> {
  const documents = await Promise.all(urls.map((url) => documentOf(url, patienceMs)));
  const probes = urls.map((url, i) => ({
    service: serviceOf(documents[i]!),
    check: async () => (await (await ask(`${url}/health/ready`)).json()) as Readiness,
  }));
  const upstreams = urls.map((url, i) => upstreamAt(serviceOf(documents[i]!), url));
  const front = await createApplication('front', FrontModule.with(probes, upstreams), config);
  serveOpenApi(front, () => mergedDocument(documents));
  return front;
}

function readServiceUrls(env: NodeJS.ProcessEnv): readonly string[] {
  const urls = (env['SERVICE_URLS'] ?? '').split(',').map((url) => url.trim().replace(/\/$/, ''));
  if (!urls.every((url) => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) {
    throw new ConfigError('SERVICE_URLS must be URLs of the services, for example http://young-people:3000.');
  }
  return urls;
}

async function documentOf(url: string, patienceMs: number): Promise<OpenAPIObject> {
  const until = performance.now() + patienceMs;
  for (;;) {
    try {
      return (await (await ask(`${url}/openapi.json`)).json()) as OpenAPIObject;
    } catch {
      if (performance.now() > until) throw new Error(`${url} does not answer. Start the service first.`);
      await pause(1_000);
    }
  }
}

async function ask(url: string): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(PROBE_MS) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response;
}
