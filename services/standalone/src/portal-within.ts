import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { secretIn } from '#libs/embedded';
import { provisionAlone, roleOf } from '#libs/platform';
import { NEUTRAL, PORTAL_SCHEMA, createPortal } from '../../portal/src/index.js';
import { DEMO_AREA } from './demo-people.js';
import type { Stops } from './servers.js';
import type { Settings } from './settings.js';

/** Everything that is neither a service's nor the front's is a page. */
export const PORTAL_PATHS = [/^(?!\/(v1|open-referral|docs|health|openapi\.json|oidc)(\/|\?|$))/];

const CONNECTIONS = 4;

interface Where {
  readonly settings: Settings;
  /** address at which the browser and the portal reach the services */
  readonly url: string;
  readonly databaseUrl: string;
  readonly clientSecret: string;
  readonly stops: Stops;
}

/** The portal in the process of the services, with the embedded sign-in. */
export async function openPortal({
  settings,
  url,
  databaseUrl,
  clientSecret,
  stops,
}: Where): Promise<NestFastifyApplication> {
  const password = randomBytes(24).toString('base64url');
  await provisionAlone(databaseUrl, PORTAL_SCHEMA, password);
  const own = new URL(databaseUrl);
  own.username = roleOf(PORTAL_SCHEMA.schema);
  own.password = password;
  const portal = await createPortal({
    ...settings.shared,
    databaseUrl: own.toString(),
    poolSize: CONNECTIONS,
    origin: new URL(url).origin,
    apiUrl: url,
    oidcIssuer: `${url}/oidc`,
    clientId: 'onward-portal',
    clientSecret,
    scope: 'openid profile api',
    sessionKeys: [secretIn(join(settings.dataDir, 'session-key'))],
    publicAreas: settings.shared.areas ?? [DEMO_AREA],
    exitTo: NEUTRAL,
    demo: true,
    pseudoLanguages: true,
  });
  stops.push(() => portal.close());
  await portal.init();
  await portal.getHttpAdapter().getInstance().ready();
  return portal;
}
