import { generateKeyPairSync } from 'node:crypto';

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
