import { SignJWT, generateKeyPair } from 'jose';
import { eventually } from '#libs/testing';
import { PortalWorld } from './portal-world.js';

describe('signing in to the portal', () => {
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await PortalWorld.start();
  });
  afterAll(() => portal.stop());

  const sessions = () =>
    portal.world.rows<{ id: Buffer; text: string }>(
      'select id_hash as id, reader || tokens as text from portal.session',
    );

  it('brings each kind of account to its first page, with one cookie that names nobody', async () => {
    const firsts = { 'young-person': '/home', carer: '/home' } as const;
    for (const [account, first] of Object.entries(firsts)) {
      const visitor = await portal.signedIn(account);
      expect([visitor.seen.status, new URL(visitor.seen.url).pathname]).toEqual([200, first]);
      expect(visitor.cookies()).toEqual(['onward']);
      expect(visitor.cookie('onward')).toMatch(/^[\w-]{43}$/);
    }
  });

  it('stores the hash of a session’s id, and what it holds sealed', async () => {
    const visitor = await portal.signedIn('young-person');
    const id = visitor.cookie('onward')!;
    const stored = JSON.stringify(await sessions());
    expect(stored).not.toContain(id);
    expect(stored).not.toContain('young-person');
    expect(stored).not.toMatch(/eyJ[\w-]+\.eyJ/); // a token as it is signed
  });

  it('asks for sign-in first, and then shows the page that was asked for', async () => {
    const visitor = portal.visitor();
    await visitor.open('/home?from=here');
    expect(visitor.seen.url).toContain('/oidc/sign-in/');
    await visitor.choose('young-person');
    expect(visitor.seen.url).toBe(`${portal.origin}/home?from=here`);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', '/a\\b', '/→', '/a b', 'javascript:alert(1)'])(
    'never leads to another site: %s',
    async (to) => {
      const visitor = portal.visitor();
      await visitor.open(`/sign-in?to=${encodeURIComponent(to)}`);
      await visitor.choose('young-person');
      expect(visitor.seen.url).toBe(`${portal.origin}/home`);
    },
  );

  it('gives a new id at each sign-in, so that an id that was planted before is worth nothing', async () => {
    const visitor = portal.visitor();
    visitor.keep('onward', 'a'.repeat(43));
    await visitor.signIn('young-person');
    expect(visitor.cookie('onward')).not.toBe('a'.repeat(43));
    const thief = portal.visitor();
    thief.keep('onward', 'a'.repeat(43));
    await thief.open('/home');
    expect(thief.seen.url).toContain('/oidc/');
  });

  it('refuses a callback that this browser did not begin', async () => {
    const visitor = portal.visitor();
    await visitor.open('/sign-in/callback?code=x&state=y');
    expect(visitor.seen.status).toBe(400);
    expect(visitor.words).toContain('Sign-in did not work');
    const begun = portal.visitor();
    await begun.open('/sign-in');
    await begun.open(`${portal.origin}/sign-in/callback?code=x&state=other`);
    expect(begun.seen.status).toBe(400);
  });

  it('keeps every signed-in page out of caches, and lets nothing run that is not its own', async () => {
    const { seen } = await portal.signedIn('young-person');
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(seen.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    );
    expect(seen.html).not.toMatch(/<style|\sstyle=|<script(?![^>]*src=)|\son\w+=/);
  });

  it('shows the pages of others as denied, and the session goes on', async () => {
    const visitor = await portal.signedIn('provider');
    await visitor.open('/home');
    expect(visitor.seen.status).toBe(403);
    expect(visitor.words).toContain('You cannot see this page');
    await visitor.open('/still-here');
    expect(visitor.seen.status).toBe(200);
  });

  describe('signing out', () => {
    it('ends the session here and with the issuer, and works only by a form of ours', async () => {
      const visitor = await portal.signedIn('young-person');
      const id = visitor.cookie('onward')!;
      await visitor.open('/sign-out');
      expect(visitor.seen.status).toBe(405);
      await visitor.open('/home');
      await visitor.send('Sign out');
      await visitor.send('Yes, sign me out');
      expect(visitor.seen.url).toMatch(new RegExp(`^${portal.origin}/signed-out`));
      expect(visitor.words).toContain('Nobody else can see your pages on this device now.');
      visitor.keep('onward', id);
      await visitor.open(`${portal.origin}/home`);
      expect(visitor.seen.html).toContain('Choose an account');
    });

    it('at the issuer ends the session here, by back-channel logout', async () => {
      const visitor = await portal.signedIn('young-person');
      const id = visitor.cookie('onward')!;
      const issuer = portal.world.issuer.url;
      await visitor.open(`${issuer}/session/end`);
      await visitor.send('Yes, sign me out');
      await eventually('the session to end', async () => {
        visitor.keep('onward', id);
        await visitor.open(`${portal.origin}/home`);
        return visitor.seen.url.includes('/oidc/');
      });
    });

    it('believes no logout token that the issuer did not sign', async () => {
      const visitor = await portal.signedIn('young-person');
      const { privateKey } = await generateKeyPair('ES256');
      const forged = await new SignJWT({
        sub: 'young-person',
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      })
        .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt' })
        .setIssuer(portal.world.issuer.url)
        .setAudience('onward-portal')
        .setIssuedAt()
        .setJti('forged')
        .sign(privateKey);
      const answer = await fetch(`${portal.origin}/back-channel-logout`, {
        method: 'POST',
        body: new URLSearchParams({ logout_token: forged }),
      });
      expect(answer.status).toBe(400);
      await visitor.open('/home');
      expect(visitor.seen.status).toBe(200);
    });
  });

  describe('forms', () => {
    it('of another site do nothing', async () => {
      const visitor = await portal.signedIn('young-person');
      const { fields } = visitor.form('Sign out');
      const foreign: Record<string, string>[] = [
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
      ];
      for (const headers of foreign) {
        await visitor.post('/sign-out', fields, headers);
        expect(visitor.seen.status).toBe(403);
      }
      await visitor.open('/home');
      expect(visitor.seen.status).toBe(200);
    });

    it('without the token of the session do nothing', async () => {
      const visitor = await portal.signedIn('young-person');
      await visitor.post('/sign-out', [['_csrf', 'guessed']]);
      await visitor.open('/home');
      expect(visitor.seen.status).toBe(200);
    });
  });

  it('lets the role of the portal read its own schema and no other', async () => {
    for (const { schema } of [{ schema: 'young_people' }, { schema: 'transition_plans' }, { schema: 'referrals' }]) {
      const [row] = await portal.world.rows<{ may: boolean }>(
        `select has_schema_privilege('onward_portal', $1, 'usage') as may`,
        [schema],
      );
      expect([schema, row!.may]).toEqual([schema, false]);
    }
  });
});
