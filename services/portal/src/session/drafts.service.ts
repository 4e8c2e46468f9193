import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Store } from '../database/store.js';
import { Seal } from './seal.js';

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** What a person has answered so far in a journey of several pages. Its id stands in the address, so two tabs have two. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly store: Store,
    private readonly seal: Seal,
    private readonly clock: Clock,
  ) {}

  /** @param id of a draft that is kept already */
  async save(subject: string, kind: string, data: unknown, id: string = randomUUID()): Promise<string> {
    await this.store.rows(
      `insert into draft (sub_mac, id, kind, data, expires_at) values ($1, $2, $3, $4, $5)
       on conflict (sub_mac, id) do update set data = excluded.data, expires_at = excluded.expires_at
       where draft.kind = excluded.kind`,
      [
        this.seal.nameOf(subject),
        id,
        kind,
        await this.seal.close(`draft ${kind}`, data),
        new Date(this.clock.now().getTime() + WEEK_MS),
      ],
    );
    return id;
  }

  /** @returns null where it is not this person's, is of another kind, or was kept for more than a week */
  async find<Data>(subject: string, kind: string, id: string): Promise<Data | null> {
    if (!UUID.test(id)) return null;
    const [row] = await this.store.rows<{ data: string }>(
      'select data from draft where sub_mac = $1 and id = $2 and kind = $3 and expires_at > $4',
      [this.seal.nameOf(subject), id, kind, this.clock.now()],
    );
    return row ? this.seal.open<Data>(`draft ${kind}`, row.data) : null;
  }

  async drop(subject: string, id: string): Promise<void> {
    if (UUID.test(id))
      await this.store.rows('delete from draft where sub_mac = $1 and id = $2', [this.seal.nameOf(subject), id]);
  }
}
