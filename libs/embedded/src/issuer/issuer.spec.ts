import type { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { type Account, type Issuer, createIssuer } from '../index.js';

const PEOPLE: readonly Account[] = [
  { id: 'casey', name: 'Casey <Coordinator>', role: 'coordinator', area: 'E10000020' },
  {
    id: 'sam',
    name: 'Sam Social-Worker',
    role: 'practitioner',
    area: 'E10000020',
    agency: 'adult-social-care',
    team: 'transitions',
  },
];

interface Running {
  readonly issuer: Issuer;
  readonly address: string;
  readonly server: Server;
}

async function serve(keysDir: string, onAddress?: (address: string) => void): Promise<Running> {
  const server = createServer((request, response) => void issuer.handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const address = `${origin}/oidc`;
  const redirectUris = [`${origin}/signed-in`];
  const issuer = await createIssuer({
    issuer: address,
    audience: 'onward',
    people: PEOPLE,
    keysDir,
    redirectUris,
    onAddress,
  });
  return { issuer, address, server };
}

describe('the built-in issuer', () => {
  let keysDir: string;
  let running: Running;
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const informed = jest.spyOn(console, 'info').mockImplementation(() => undefined);

  beforeAll(async () => {
    keysDir = mkdtempSync(join(tmpdir(), 'onward-issuer-'));
    running = await serve(keysDir);
  });

  afterAll(async () => {
    await new Promise((resolve) => running.server.close(resolve));
    rmSync(keysDir, { recursive: true });
  });

  const verify = async (token: string) => {
    const discovery = await getJson(`${running.address}/.well-known/openid-configuration`);
    const keys = createRemoteJWKSet(new URL(discovery.jwks_uri as string));
    return jwtVerify(token, keys, {
      issuer: running.address,
      audience: 'onward',
      typ: 'at+jwt',
      algorithms: ['ES256'],
    });
  };

  it('publishes its discovery under the path that it is mounted on', async () => {
    expect(await getJson(`${running.address}/.well-known/openid-configuration`)).toMatchObject({
      issuer: running.address,
      authorization_endpoint: `${running.address}/auth`,
      token_endpoint: `${running.address}/token`,
      jwks_uri: `${running.address}/jwks`,
    });
  });

  it('mints access tokens that verify against its published keys and say who it is', async () => {
    const { payload } = await verify(await running.issuer.mint('sam'));
    expect(payload).toMatchObject({
      sub: 'sam',
      name: 'Sam Social-Worker',
      role: 'practitioner',
      area: 'E10000020',
      agency: 'adult-social-care',
      team: 'transitions',
      client_id: 'onward-local',
    });
    expect(payload).not.toHaveProperty('organisation');
    expect(Number(payload.exp) - Number(payload.iat)).toBe(12 * 60 * 60);
  });

  it('mints for as long as it is told', async () => {
    const { payload } = await verify(await running.issuer.mint('casey', { expiresIn: 60 }));
    expect(Number(payload.exp) - Number(payload.iat)).toBe(60);
  });

  it('mints for nobody whom it does not know', async () => {
    await expect(running.issuer.mint('nobody')).rejects.toThrow('No account has the id nobody.');
  });

  it('answers an address that it does not have with a problem document', async () => {
    const answer = await fetch(`${running.address}/nothing`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await answer.json()).toMatchObject({ code: 'NOT_FOUND', instance: '/oidc/nothing' });
  });

  it('publishes no private key', async () => {
    const { keys } = (await getJson(`${running.address}/jwks`)) as { keys: object[] };
    expect([...keys, ...running.issuer.publicKeys.keys].map((key) => 'd' in key)).toEqual([false, false]);
  });

  it('keeps its key across restarts, readable by its owner alone', async () => {
    const before = await running.issuer.mint('casey');
    const again = await createIssuer({ issuer: running.address, audience: 'onward', people: PEOPLE, keysDir });
    const after = await again.mint('casey');
    expect(decodeProtectedHeader(after).kid).toBe(decodeProtectedHeader(before).kid);
    await verify(after);
    expect(statSync(join(keysDir, 'issuer-keys.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(keysDir, 'issuer-keys.json'), 'utf8')).toContain('"d"');
  });

  it('refuses to exist in production', async () => {
    const before = process.env.NODE_ENV;
    process.env.NODE_ENV = 'production';
    const making = createIssuer({ issuer: running.address, audience: 'onward', people: PEOPLE, keysDir });
    await expect(making).rejects.toThrow('does not run in production. Set OIDC_ISSUER');
    process.env.NODE_ENV = before;
  });

  describe('signing in with a code and PKCE', () => {
    it('shows the people, takes the choice and gives a token that verifies', async () => {
      const browser = new Browser();
      const { page, verifier } = await begin(browser, running);
      const html = await page.text();
      expect(html).toContain('value="sam"');
      expect(html).toContain('Casey &lt;Coordinator&gt;');

      const callback = await choose(browser, page.url, 'sam', running);
      const tokens = await exchange(running, callback.searchParams.get('code') ?? '', verifier);
      const { payload } = await verify(tokens.access_token ?? '');
      expect(payload).toMatchObject({ sub: 'sam', role: 'practitioner', agency: 'adult-social-care', scope: 'api' });
    });

    it('refuses the code without its verifier, and a second time', async () => {
      const browser = new Browser();
      const { page, verifier } = await begin(browser, running);
      const code = (await choose(browser, page.url, 'casey', running)).searchParams.get('code') ?? '';
      expect(await exchange(running, code, `${verifier}x`)).toMatchObject({ error: 'invalid_grant' });
      expect(await exchange(running, code, verifier)).toHaveProperty('access_token');
      expect(await exchange(running, code, verifier)).toMatchObject({ error: 'invalid_grant' });
    });

    it('refuses a client that brings no challenge', async () => {
      const url = authorization(running, {});
      const back = await new Browser().open(url, { stopAt: redirectUri(running) });
      expect(new URL(back.url).searchParams.get('error')).toBe('invalid_request');
    });

    it('sends nobody to an address that is not registered', async () => {
      const url = authorization(running, { redirect_uri: 'http://elsewhere.example/', ...challenge('x'.repeat(43)) });
      const answer = await new Browser().open(url);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('invalid_redirect_uri');
    });

    it('refuses a person whom it does not know, and a sign-in that another browser began', async () => {
      const browser = new Browser();
      const { page } = await begin(browser, running);
      expect((await browser.post(page.url, { account: 'nobody' })).status).toBe(400);
      const stranger = await new Browser().post(page.url, { account: 'sam' });
      expect(stranger.status).toBe(400);
      expect(await stranger.text()).toContain('SIGN_IN_EXPIRED');
    });
  });

  describe('with addresses for browsers', () => {
    let invited: Running;
    const addresses: string[] = [];
    beforeAll(async () => {
      invited = await serve(keysDir, (address) => addresses.push(address));
    });
    afterAll(() => new Promise((resolve) => invited.server.close(resolve)));

    it('shows the people to a browser that opened an address, each once', async () => {
      const stranger = new Browser();
      const refused = await stranger.open(authorization(invited, challenge('x'.repeat(43))));
      expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('ADDRESS_NEEDED')]);
      expect(addresses).toHaveLength(1);

      const browser = new Browser();
      await browser.open(addresses[0]!, { stopAt: `${new URL(invited.address).origin}/sign-in` });
      const shown = await browser.open(authorization(invited, challenge('x'.repeat(43))));
      expect([shown.status, await shown.text()]).toEqual([200, expect.stringContaining('value="sam"')]);

      const second = await stranger.open(addresses[0]!);
      expect(second.status).toBe(403);
      expect(addresses).toHaveLength(2);
      expect(addresses[1]).not.toBe(addresses[0]);
    });

    it('takes no choice from a browser without one', async () => {
      const browser = new Browser();
      await browser.open(addresses[1]!, { stopAt: `${new URL(invited.address).origin}/sign-in` });
      const shown = await browser.open(authorization(invited, challenge('x'.repeat(43))));
      const answer = await fetch(shown.url, { method: 'POST', body: new URLSearchParams({ account: 'sam' }) });
      expect(answer.status).toBe(403);
    });
  });

  it('leaves no context open when no request is under way: an open one makes all promises dearer', async () => {
    const { default: contexts } = (await import(CONTEXTS)) as { default: { enabled: boolean } };
    const opened = jest.spyOn(contexts as unknown as AsyncLocalStorage<unknown>, 'run');
    await getJson(`${running.address}/jwks`);
    expect(opened).toHaveBeenCalledTimes(1);
    await closed(running.server);
    expect(contexts.enabled).toBe(false);
  });

  it('wrote nothing to the console in all this', () => {
    expect([...warned.mock.calls, ...informed.mock.calls]).toEqual([]);
  });
});

const CONTEXTS = 'oidc-provider/lib/helpers/als.js';

/** Until the server knows that what it was asked is over. */
const closed = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    setImmediate(resolve);
  });

const redirectUri = ({ address }: Running) => `${new URL(address).origin}/signed-in`;

const challenge = (verifier: string) => ({
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  code_challenge_method: 'S256',
});

function authorization(running: Running, extra: Record<string, string>): string {
  const query = {
    client_id: running.issuer.clientId,
    response_type: 'code',
    redirect_uri: redirectUri(running),
    scope: 'openid api',
    state: 'kept',
    ...extra,
  };
  return `${running.address}/auth?${new URLSearchParams(query).toString()}`;
}

async function begin(browser: Browser, running: Running) {
  const verifier = randomBytes(32).toString('base64url');
  const page = await browser.open(authorization(running, challenge(verifier)));
  expect(page.status).toBe(200);
  return { page, verifier };
}

async function choose(browser: Browser, page: string, account: string, running: Running): Promise<URL> {
  const back = await browser.post(page, { account }, { stopAt: redirectUri(running) });
  const url = new URL(back.url);
  expect(url.searchParams.get('state')).toBe('kept');
  return url;
}

async function exchange(running: Running, code: string, verifier: string) {
  const body = {
    grant_type: 'authorization_code',
    client_id: running.issuer.clientId,
    redirect_uri: redirectUri(running),
    code,
    code_verifier: verifier,
  };
  const response = await fetch(`${running.address}/token`, { method: 'POST', body: new URLSearchParams(body) });
  return (await response.json()) as { access_token?: string; error?: string };
}

async function getJson(url: string): Promise<Record<string, unknown>> {
  return (await (await fetch(url)).json()) as Record<string, unknown>;
}

interface Page {
  readonly url: string;
  /** 0: not opened, because we were to stop there */
  readonly status: number;
  text(): Promise<string>;
}

/** Follows redirections and keeps cookies by name, as far as a sign-in needs it. */
class Browser {
  private readonly cookies = new Map<string, string>();

  open(url: string, { stopAt }: { stopAt?: string } = {}) {
    return this.request(url, {}, stopAt);
  }

  post(url: string, form: Record<string, string>, { stopAt }: { stopAt?: string } = {}) {
    return this.request(url, { method: 'POST', body: new URLSearchParams(form) }, stopAt);
  }

  private async request(url: string, init: RequestInit, stopAt?: string): Promise<Page> {
    if (stopAt && url.startsWith(stopAt)) return { url, status: 0, text: async () => '' };
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    const next = response.headers.get('location');
    if (next) return this.request(new URL(next, url).href, {}, stopAt);
    return { url, status: response.status, text: () => response.text() };
  }
}
