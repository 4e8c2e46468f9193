import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { ServiceConfig } from '#libs/platform';

interface Pair {
  readonly signing: string;
  readonly public: string;
}

/** A new pair of keys, in the form of the settings EVENT_SIGNING_KEY and EVENT_PUBLIC_KEYS. */
export function newEventKeys(): Pair {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    signing: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    public: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

interface Kept {
  readonly since: string;
  readonly keys: Readonly<Record<string, Pair>>;
}

/** The keys of the services of this folder, in a file that only its owner can read. Made on first use. */
export function eventKeysIn(
  file: string,
  services: readonly string[],
): (service: string) => Pick<ServiceConfig, 'signingKey' | 'publicKeys' | 'signedSince'> {
  const made: Kept = {
    since: new Date().toISOString(),
    keys: Object.fromEntries(services.map((service) => [service, newEventKeys()])),
  };
  try {
    writeFileSync(file, JSON.stringify(made), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const { since, keys } = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  const publicKeys = Object.fromEntries(Object.entries(keys).map(([service, pair]) => [service, [pair.public]]));
  return (service) => ({ signingKey: keys[service]!.signing, publicKeys, signedSince: new Date(since) });
}
