import { mkdtempSync, rmSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIssuer } from '#libs/embedded';
import { ACCOUNTS, type TestAccount } from './people.js';

export interface TestIssuer {
  readonly url: string;
  /** a token of one of the accounts: the same one each time unless it is to expire */
  token(accountId: string, options?: { expiresIn?: number }): Promise<string>;
  stop(): Promise<void>;
}

/** A real OpenID Connect issuer on a port of its own. */
export async function testIssuer(
  people: readonly TestAccount[] = ACCOUNTS,
  portal?: { readonly secret: string; readonly origin: string },
): Promise<TestIssuer> {
  const keysDir = mkdtempSync(join(tmpdir(), 'onward-issuer-'));
  let handle: (req: never, res: never) => unknown = () => undefined;
  const server: Server = createServer((req, res) => void handle(req as never, res as never));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oidc`;
  const issuer = await createIssuer({ issuer: url, audience: 'onward', people: [...people], keysDir, portal });
  handle = issuer.handler as never;
  // Signing and checking a token costs more than most requests: an account keeps its token.
  const tokens = new Map<string, Promise<string>>();
  const kept = (accountId: string) => {
    const token = tokens.get(accountId) ?? issuer.mint(accountId);
    tokens.set(accountId, token);
    return token;
  };
  return {
    url,
    token: (accountId, options) => (options ? issuer.mint(accountId, options) : kept(accountId)),
    stop: () =>
      new Promise((resolve) => {
        rmSync(keysDir, { recursive: true, force: true });
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
