import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JWK, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/**
 * The issuer's ES256 key (private, as a JWK), the same on every start, so that tokens outlive a restart. The file
 * `issuer-keys.json` is readable by its owner alone.
 */
export async function signingKey(keysDir: string): Promise<JWK> {
  mkdirSync(keysDir, { recursive: true });
  const file = join(keysDir, 'issuer-keys.json');
  try {
    return read(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const key = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'ES256', use: 'sig' };
  writeFileSync(file, JSON.stringify({ keys: [key] }), { mode: 0o600, flag: 'wx' });
  return key;
}

function read(file: string): JWK {
  const [key] = (JSON.parse(readFileSync(file, 'utf8')) as { keys: JWK[] }).keys;
  if (!key) throw new Error(`${file} holds no key: remove it to have a new one made.`);
  return key;
}
