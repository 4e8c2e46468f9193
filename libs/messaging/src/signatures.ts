import { type KeyObject, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { promisify } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, type ServiceConfig } from '#libs/platform';

/** The header with the signature of the producer, Ed25519 in base64url. */
export const SIGNATURE = 'onward-signature';

type Settings = Pick<ServiceConfig, 'signingKey' | 'publicKeys' | 'signedSince'>;

interface Signed {
  readonly subject: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly data: unknown;
}

/**
 * Each service signs its events, and each consumer checks them with the keys of the service that the subject names. Whoever
 * has the password of NATS can publish there, but cannot make an event of a service.
 */
@Injectable()
export class Signatures {
  private readonly key: KeyObject | null;
  private readonly keys: ReadonlyMap<string, readonly KeyObject[]> | null;
  private readonly since: number;

  constructor(@Inject(SERVICE_CONFIG) { signingKey, publicKeys, signedSince }: Settings) {
    this.key = signingKey === null ? null : createPrivateKey({ key: der(signingKey), format: 'der', type: 'pkcs8' });
    const publicKey = (key: string) => createPublicKey({ key: der(key), format: 'der', type: 'spki' });
    this.keys =
      publicKeys && new Map(Object.entries(publicKeys).map(([service, keys]) => [service, keys.map(publicKey)]));
    this.since = signedSince?.getTime() ?? 0;
  }

  /** Null without a key. */
  async of(event: Signed): Promise<string | null> {
    return this.key && (await signBeside(null, textOf(event), this.key)).toString('base64url');
  }

  /**
   * Why the event may not be the producer's, or null.
   * @param storedAt instant at which NATS stored it, in milliseconds: what is older than the keys is not signed
   */
  async problem(event: Signed, signature: string | undefined, storedAt: number): Promise<string | null> {
    if (this.keys === null || storedAt < this.since) return null;
    if (signature === undefined) return NOT_SIGNED;
    const producer = event.subject.split('.')[1] ?? '';
    const text = textOf(event);
    const given = Buffer.from(signature, 'base64url');
    for (const key of this.keys.get(producer) ?? []) if (await verifyBeside(null, text, key, given)) return null;
    return NOT_THE_PRODUCERS;
  }
}

/** On a thread of Node's pool: a check takes a seventh of a millisecond, and requests do not wait for it. */
const signBeside = promisify(sign);
const verifyBeside = promisify(verify);

export const NOT_SIGNED = 'the event is not signed';
export const NOT_THE_PRODUCERS = 'the signature is not the producer’s';

const der = (base64: string) => Buffer.from(base64, 'base64');

/** The same for the same event, in whatever order its keys come back from JSON or the database. */
function textOf({ subject, attributes, data }: Signed): Buffer {
  const signed = Object.entries(attributes)
    .filter(([name]) => name.startsWith('ce-'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Buffer.from(JSON.stringify([subject, signed, data], inOrder));
}

const inOrder = (_key: string, value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
