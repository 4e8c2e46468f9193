import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { PORTAL_CONFIG, type PortalConfig } from '../config.js';

const keyOf = (secret: string, use: string) => new Uint8Array(hkdfSync('sha256', secret, 'onward portal', use, 32));

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Seals what the database keeps for a session, and names a person without saying who it is. */
@Injectable()
export class Seal {
  private readonly seals: readonly Uint8Array[];
  private readonly names: Uint8Array;

  constructor(@Inject(PORTAL_CONFIG) { sessionKeys }: PortalConfig) {
    this.seals = sessionKeys.map((secret) => keyOf(secret, 'seal'));
    // The oldest key names people, so that a new key in front of it changes nobody's name.
    this.names = keyOf(sessionKeys.at(-1)!, 'names');
  }

  /** @param purpose what the sealed value is for; it opens for nothing else */
  close(purpose: string, value: unknown): Promise<string> {
    return new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', cty: purpose })
      .encrypt(this.seals[0]!);
  }

  /** @returns null where no key opens it, or it was sealed for another purpose */
  async open<Value>(purpose: string, sealed: string): Promise<Value | null> {
    for (const key of this.seals) {
      try {
        const { plaintext, protectedHeader } = await compactDecrypt(sealed, key);
        return protectedHeader.cty === purpose ? (JSON.parse(new TextDecoder().decode(plaintext)) as Value) : null;
      } catch {
        continue;
      }
    }
    return null;
  }

  /** 32 bytes that stand for an account in tables and forms. */
  nameOf(subject: string): Buffer {
    return createHmac('sha256', this.names).update(subject).digest();
  }
}
