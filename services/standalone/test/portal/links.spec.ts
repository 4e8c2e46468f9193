import { aFamily } from './a-family.js';
import { PortalWorld } from './portal-world.js';

/** As many pages as one account is led to; a link with another id leads to a page of the same kind. */
const MOST_PAGES = 80;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

describe('every link of the portal', () => {
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await PortalWorld.start();
    await aFamily(portal);
  });
  afterAll(() => portal.stop());

  it.each([
    'young-person',
    'carer',
    'coordinator',
    'adults',
    'provider',
    'leader',
    'administrator',
    'governance',
    null,
  ])('leads %s to a page that they may see', async (account) => {
    const visitor = account === null ? portal.visitor() : await portal.signedIn(account);
    if (account === null) await visitor.open('/');
    const kinds = new Set<string>();
    const waiting = [{ from: '/sign-in', to: new URL(visitor.seen.url).pathname }];
    const wrong: string[] = [];
    for (let next = waiting.shift(); next && kinds.size < MOST_PAGES; next = waiting.shift()) {
      const kind = next.to.replace(ID, ':id').replace(/after=[^&]*/, 'after=');
      if (kinds.has(kind)) continue;
      kinds.add(kind);
      const { status, html, headers } = await visitor.open(`${portal.origin}${next.to}`);
      if (status !== 200) wrong.push(`${next.from} leads to ${kind}: ${status}`);
      if (!headers.get('content-type')?.startsWith('text/html')) continue;
      for (const [, href = ''] of html.matchAll(/<a\b[^>]*\bhref="([^"]+)"/g)) {
        const to = href.replaceAll('&amp;', '&');
        if (to.startsWith('/') && !to.startsWith('//') && !to.startsWith('/sign-in'))
          waiting.push({ from: kind, to: to.split('#')[0]! });
      }
    }
    expect(wrong).toEqual([]);
    expect(kinds.size).toBeGreaterThan(5);
  });
});
