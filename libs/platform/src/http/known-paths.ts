import type { FastifyInstance } from 'fastify';

/** The methods of each path that has a route, for requests that match none. */
export class KnownPaths {
  private readonly routes: { readonly path: RegExp; readonly methods: readonly string[] }[] = [];

  /** Watches the routes as they are added; call it before the first. */
  constructor(fastify: FastifyInstance) {
    fastify.addHook('onRoute', ({ url, method }) => {
      this.routes.push({ path: patternOf(url), methods: [method].flat() });
    });
  }

  /** Value of the `Allow` header; undefined where no route has the path. */
  allowOf(path: string): string | undefined {
    const methods = new Set(this.routes.filter((r) => r.path.test(path)).flatMap((r) => r.methods));
    return methods.size === 0 ? undefined : [...methods, 'OPTIONS'].sort().join(', ');
  }
}

/** `/v1/plans/:id` and `/docs/*` as a pattern. */
function patternOf(url: string): RegExp {
  const source = url
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part === '*' ? '.*' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('/');
  return new RegExp(`^${source}$`);
}
