import { Injectable } from '@nestjs/common';
import { Access, type Actor, Database, TODAY_OF, type TodayBlock, type TodayPart, todayBlock } from '#libs/platform';
import { LISTS_OF_TODAY } from './today.queries.js';

const SERVICE = 'transition-plans';

@Injectable()
export class TodayService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** The rows shown go to the access log; the others are only counted. */
  read(actor: Actor): Promise<TodayPart> {
    return this.database.list(actor, async (db) => {
      const blocks: TodayBlock[] = [];
      for (const key of TODAY_OF[actor.role][SERVICE]) {
        const list = LISTS_OF_TODAY[key]?.(db);
        if (list) blocks.push(todayBlock(key, list.link, await list.page()));
      }
      const shown = blocks.flatMap(({ rows }) => rows.flatMap(({ youngPersonId }) => youngPersonId ?? []));
      if (shown.length > 0) this.access.listed(db, 'today:read', 'plan', [...new Set(shown)]);
      return { service: SERVICE, role: actor.role, blocks };
    });
  }
}
