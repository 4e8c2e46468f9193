import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Store } from '../database/store.js';
import type { Form } from '../web/form.js';
import { Seal, sha256 } from './seal.js';

const HOUR = 60 * 60 * 1_000;

export interface ParkedForm {
  readonly path: string;
  readonly body: Form;
}

/** Forms that arrived after their session had ended. They wait for the same person to sign in again. */
@Injectable()
export class Parked {
  constructor(
    private readonly store: Store,
    private readonly seal: Seal,
    private readonly clock: Clock,
  ) {}

  /**
   * @param formsFor who filled the form in, as the form says
   * @returns the token for the cookie
   */
  async park(formsFor: string, form: ParkedForm): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.store.rows(
      'insert into parked (token_hash, sub_mac, path, body, expires_at) values ($1, $2, $3, $4, $5)',
      [
        sha256(token),
        Buffer.from(formsFor, 'base64url'),
        form.path,
        await this.seal.close('parked', form.body),
        new Date(this.clock.now().getTime() + HOUR),
      ],
    );
    return token;
  }

  /** The form, once, for the person who filled it in. Anybody else who signs in destroys it. */
  async take(token: string, subject: string): Promise<ParkedForm | null> {
    const [row] = await this.store.rows<{ sub_mac: Buffer; path: string; body: string; expires_at: Date }>(
      'delete from parked where token_hash = $1 returning sub_mac, path, body, expires_at',
      [sha256(token)],
    );
    if (!row || row.expires_at <= this.clock.now() || !row.sub_mac.equals(this.seal.nameOf(subject))) return null;
    const body = await this.seal.open<Form>('parked', row.body);
    return body && { path: row.path, body };
  }
}
