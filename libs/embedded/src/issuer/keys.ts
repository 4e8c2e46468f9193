import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOnce } from '../durable-file.js';
import { type JWK, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose';

/**
 * The issuer's ES256 private key as a JWK. It is the same on every start, so that tokens outlive a restart. Only the
 * owner can read the file `issuer-keys.json`.
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
  writeOnce(file, JSON.stringify({ keys: [key] }));
  return key;
}

function read(file: string): JWK {
  const [key] = (JSON.parse(readFileSync(file, 'utf8')) as { keys: JWK[] }).keys;
  if (!key) throw new Error(`${file} contains no key. Remove the file, and the next start makes a new key.`);
  return key;
}
