import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '#libs/platform';
import { relationsHeldBy } from '../../register/relationships/relationships.queries.js';
import type { MeResponse, MyYoungPersonResponse } from './me.dto.js';

@Injectable()
export class MeService {
  constructor(private readonly database: Database) {}

  me(actor: Actor): Promise<MeResponse> {
    return this.database.read(actor, async (db) => ({
      subject: actor.subject,
      name: actor.name,
      role: actor.role,
      area: actor.area,
      agency: actor.agency ?? null,
      organisation: actor.organisation ?? null,
      team: actor.team ?? null,
      youngPeople: (await relationsHeldBy(db, actor.subject)) as MyYoungPersonResponse[],
    }));
  }
}
