import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isFamily } from '#libs/platform';
import { Clock } from '#libs/kernel';
import { Store } from '../database/store.js';
import { Seal, sha256 } from './seal.js';
import type { Display, Reader, Session, Tokens } from './session.js';

const MINUTE = 60_000;
/** a longer session ends, however often it is used */
const LONGEST = 12 * 60 * MINUTE;
const IDLE = { family: 60 * MINUTE, staff: 30 * MINUTE };
/** how often a session that is in use is written */
const SEEN_EVERY = MINUTE;

export const idleMinutes = (reader: Pick<Reader, 'role'>) => idleOf(reader) / MINUTE;
const idleOf = (reader: Pick<Reader, 'role'>) => (isFamily(reader) ? IDLE.family : IDLE.staff);

interface Row extends Record<string, unknown> {
  readonly id_hash: Buffer;
  readonly reader: string;
  readonly tokens: string;
  readonly created_at: Date;
  readonly seen_at: Date;
}

export type Renew = (tokens: Tokens) => Promise<Tokens | null>;

/** Sessions of the browsers: only the hash of an id is stored, and what it stands for is sealed. */
@Injectable()
export class Sessions {
  constructor(
    private readonly store: Store,
    private readonly seal: Seal,
    private readonly clock: Clock,
  ) {}

  /** @returns the id for the cookie, which nothing else knows */
  async open(reader: Reader, tokens: Tokens, sid: string | null): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.store.rows(
      `insert into session (id_hash, sid, sub_mac, reader, tokens, created_at, seen_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $6, $7)`,
      [
        sha256(id),
        sid,
        this.seal.nameOf(reader.subject),
        await this.seal.close('reader', reader),
        await this.seal.close('tokens', tokens),
        now,
        new Date(now.getTime() + idleOf(reader)),
      ],
    );
    return id;
  }

  /** @returns null where the session has ended */
  async find(id: string): Promise<Session | null> {
    const now = this.clock.now();
    const [row] = await this.store.rows<Row>('select * from session where id_hash = $1 and expires_at > $2', [
      sha256(id),
      now,
    ]);
    if (!row) return null;
    const session = await this.read(row);
    if (session && now.getTime() - row.seen_at.getTime() > SEEN_EVERY) await this.see(row, session, now);
    return session;
  }

  /**
   * Renews the tokens of a session. One request renews them and the others wait for it, because a refresh token works once.
   * @param renew gives null where the issuer refuses: then the session is over
   */
  renew(session: Session, renew: Renew): Promise<Session | null> {
    return this.store.transaction(async (rows) => {
      const [row] = await rows<Row>('select * from session where id_hash = $1 for update', [session.idHash]);
      const current = row && (await this.read(row));
      if (!current) return null;
      if (current.tokens.access !== session.tokens.access) return current;
      const tokens = await renew(current.tokens);
      if (!tokens) {
        await rows('delete from session where id_hash = $1', [session.idHash]);
        return null;
      }
      const sealed = await this.seal.close('tokens', tokens);
      await rows('update session set tokens = $2 where id_hash = $1', [session.idHash, sealed]);
      return { ...current, tokens };
    });
  }

  /** Changes how the pages look for the rest of the session. */
  async show({ idHash, reader }: Session, display: Display): Promise<void> {
    const sealed = await this.seal.close('reader', { ...reader, display } satisfies Reader);
    await this.store.rows('update session set reader = $2 where id_hash = $1', [idHash, sealed]);
  }

  async end({ idHash }: Session): Promise<void> {
    await this.store.rows('delete from session where id_hash = $1', [idHash]);
  }

  /** Ends the session of an issuer's session, or every session of an account. */
  async endAll(of: { readonly sid: string } | { readonly subject: string }): Promise<void> {
    if ('sid' in of) await this.store.rows('delete from session where sid = $1', [of.sid]);
    else await this.store.rows('delete from session where sub_mac = $1', [this.seal.nameOf(of.subject)]);
  }

  /** @throws Error where the database cannot be reached */
  async check(): Promise<void> {
    await this.store.rows('select 1 as ok');
  }

  /** Removes what has expired. */
  async sweep(): Promise<void> {
    for (const table of ['session', 'parked', 'draft', 'logout_token'])
      await this.store.rows(`delete from ${table} where expires_at <= $1`, [this.clock.now()]);
  }

  private async see(row: Row, { reader }: Session, now: Date): Promise<void> {
    const last = row.created_at.getTime() + LONGEST;
    await this.store.rows('update session set seen_at = $2, expires_at = $3 where id_hash = $1', [
      row.id_hash,
      now,
      new Date(Math.min(now.getTime() + idleOf(reader), last)),
    ]);
  }

  private async read(row: Row): Promise<Session | null> {
    const [reader, tokens] = await Promise.all([
      this.seal.open<Reader>('reader', row.reader),
      this.seal.open<Tokens>('tokens', row.tokens),
    ]);
    return reader && tokens && { idHash: row.id_hash, reader, tokens };
  }
}
