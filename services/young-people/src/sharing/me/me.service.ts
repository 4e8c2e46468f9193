import { Injectable } from '@nestjs/common';
import { type Actor, Database, type Reader } from '#libs/platform';
import { ColleaguesService } from '../colleagues/colleagues.service.js';
import { relationsHeldBy } from '../../register/relationships/relationships.queries.js';
import type { MeResponse, MyYoungPersonResponse } from './me.dto.js';

@Injectable()
export class MeService {
  constructor(
    private readonly database: Database,
    private readonly colleagues: ColleaguesService,
  ) {}

  /** A client asks this at each sign-in, so it also keeps who signed in, once a day. */
  async me(actor: Actor): Promise<MeResponse> {
    const { me, isNew } = await this.database.read(actor, async (db) => ({
      isNew: await this.colleagues.isNew(db),
      me: await meOf(db),
    }));
    if (isNew) await this.colleagues.keep(actor);
    return me;
  }
}

async function meOf(db: Reader): Promise<MeResponse> {
  const { actor } = db;
  return {
    subject: actor.subject,
    name: actor.name,
    role: actor.role,
    area: actor.area,
    agency: actor.agency ?? null,
    organisation: actor.organisation ?? null,
    team: actor.team ?? null,
    youngPeople: (await relationsHeldBy(db, actor.subject)) as MyYoungPersonResponse[],
  };
}
