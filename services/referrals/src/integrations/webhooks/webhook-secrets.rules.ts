import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export const SECRET_PATTERN = /^whsec_([A-Za-z0-9+/]{32,86}={0,2})$/;

/** A new secret of 32 random bytes in the format of Standard Webhooks, which allows 24 to 64. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

/**
 * The `webhook-signature` of Standard Webhooks 1.0 over id, time and body, once for each valid secret. A receiver can
 * thus change to a new secret at any time while both are valid.
 * @param timestamp seconds since 1970
 */
export function signatureOf(secrets: readonly string[], id: string, timestamp: number, body: string): string {
  return secrets
    .map((secret) => Buffer.from(SECRET_PATTERN.exec(secret)![1]!, 'base64'))
    .map((key) => `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
    .join(' ');
}

const keyOf = (passphrase: string) => Buffer.from(hkdfSync('sha256', passphrase, 'onward', 'webhook secrets', 32));

/**
 * Encrypts a secret for the database with AES-256-GCM and binds it to its webhook. Signing needs the plain secret, so it
 * cannot be hashed; encryption ensures that a copy of the database alone cannot sign.
 */
export function sealSecret(passphrase: string, webhookId: string, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(passphrase), iv).setAAD(Buffer.from(webhookId));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return ['v1', iv, cipher.getAuthTag(), sealed]
    .map((p) => (typeof p === 'string' ? p : p.toString('base64url')))
    .join('.');
}

/** @throws Error if the secret was sealed with another key or for another webhook */
export function openSecret(passphrase: string, webhookId: string, sealed: string): string {
  const [, iv, tag, text] = sealed.split('.').map((p) => Buffer.from(p, 'base64url'));
  const decipher = createDecipheriv('aes-256-gcm', keyOf(passphrase), iv!)
    .setAAD(Buffer.from(webhookId))
    .setAuthTag(tag!);
  return Buffer.concat([decipher.update(text!), decipher.final()]).toString('utf8');
}
