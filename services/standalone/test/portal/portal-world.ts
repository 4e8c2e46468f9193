import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { upstreamWithin } from '#libs/edge';
import { createApplication, provisionAlone, readConfig, roleOf } from '#libs/platform';
import { NORFOLK, World, type WorldOptions } from '#libs/testing';
import { NEUTRAL, PORTAL_SCHEMA, createPortal } from '../../../portal/src/index.js';
import { FRONT_PATHS, FrontModule } from '../../src/front.js';
import { PORTAL_PATHS } from '../../src/portal-within.js';
import { SERVICES } from '../../src/services.js';
import { type Handle, SharedOrigin } from '../../src/shared-origin.js';
import { Visitor } from './visitor.js';

const PASSWORD = 'for-tests-only';

const handleOf = (app: NestFastifyApplication): Handle => {
  const fastify = app.getHttpAdapter().getInstance();
  return (request, response) => fastify.routing(request, response);
};

/** The services, the front and the portal on one origin, as people meet them. */
export class PortalWorld {
  private constructor(
    readonly world: World,
    readonly origin: string,
    private readonly shared: SharedOrigin,
    /** the portal first */
    private readonly parts: readonly NestFastifyApplication[],
    /** services that do not answer at the moment */
    private readonly away: Set<string>,
  ) {}

  static async start(options: WorldOptions = {}): Promise<PortalWorld> {
    const shared = new SharedOrigin(null, 500);
    const origin = `http://127.0.0.1:${await shared.listen(0, '127.0.0.1')}`;
    const secret = randomBytes(24).toString('base64url');
    const world = await World.start(SERVICES, { ...options, portal: { secret, origin } });
    await provisionAlone(world.database.ownerUrl, PORTAL_SCHEMA, PASSWORD);
    const own = new URL(world.database.ownerUrl);
    own.username = roleOf(PORTAL_SCHEMA.schema);
    own.password = PASSWORD;
    const config = readConfig({
      DATABASE_URL: own.toString(),
      NATS_URL: 'nats://none',
      OIDC_ISSUER: world.issuer.url,
      LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
      PUBLIC_RATE: '1000000',
    });
    const apps = SERVICES.map(({ name, paths }) => ({ name, paths, app: world.app(name) }));
    const upstreams = apps.map(({ name, app }) => upstreamWithin(name, app));
    const front = await createApplication('front', FrontModule.with([], upstreams), config);
    const portal = await createPortal(
      {
        ...config,
        origin,
        apiUrl: origin,
        clientId: 'onward-portal',
        clientSecret: secret,
        scope: 'openid profile api',
        sessionKeys: [randomBytes(32).toString('base64url')],
        publicAreas: [NORFOLK],
        exitTo: NEUTRAL,
        demo: true,
        pseudoLanguages: true,
      },
      world.clock,
    );
    for (const app of [front, portal]) {
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
    }
    const away = new Set<string>();
    const unless = (name: string, handle: Handle): Handle => {
      return (request, response) => (away.has(name) ? request.socket.destroy() : handle(request, response));
    };
    shared.open([
      { paths: FRONT_PATHS, handle: handleOf(front) },
      ...apps.map(({ name, paths, app }) => ({ paths, handle: unless(name, handleOf(app)) })),
      { paths: PORTAL_PATHS, handle: handleOf(portal) },
    ]);
    return new PortalWorld(world, origin, shared, [portal, front], away);
  }

  /** The portal's own application, for what no page shows. */
  get app(): NestFastifyApplication {
    return this.parts[0]!;
  }

  /** A browser without script, of somebody who is not signed in. */
  visitor(): Visitor {
    return new Visitor(this.origin);
  }

  /** A browser without script, of this account. */
  async signedIn(account: string): Promise<Visitor> {
    const visitor = this.visitor();
    await visitor.signIn(account);
    return visitor;
  }

  /** The service does not answer until `comesBack`. */
  goesAway(service: string): void {
    this.away.add(service);
  }

  comesBack(service: string): void {
    this.away.delete(service);
  }

  async stop(): Promise<void> {
    await this.shared.close();
    for (const app of this.parts) await app.close();
    await this.world.stop();
  }
}
