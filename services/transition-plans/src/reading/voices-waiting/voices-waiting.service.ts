import { Injectable } from '@nestjs/common';
import { Access, type Actor, accountIn, DEFAULT_LIMIT, Database } from '#libs/platform';
import type { VoicesPage, VoicesQuery } from './voices-waiting.dto.js';
import { findVoices } from './voices-waiting.queries.js';

@Injectable()
export class VoicesWaitingService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  read(actor: Actor, { list, since, namedWorker, after, limit = DEFAULT_LIMIT }: VoicesQuery): Promise<VoicesPage> {
    const of = { since, namedWorker: accountIn(actor, namedWorker) };
    return this.database.list(actor, async (db) => {
      const page = await findVoices(db, list, of, { after, limit });
      const people = new Set(page.items.map((row) => row.youngPersonId));
      this.access.listed(db, 'comment:list', 'plan', [...people]);
      return page;
    });
  }
}
