import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account, Issuer } from '#libs/embedded';

/** Writes a file with the authorization header for each account, for curl: `curl -H @.data/as/coordinator …`. */
export async function writeTokens(directory: string, issuer: Issuer, accounts: readonly Account[]): Promise<void> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  for (const { id } of accounts) {
    writeFileSync(join(directory, id), `Authorization: Bearer ${await issuer.mint(id)}\n`, { mode: 0o600 });
  }
}
