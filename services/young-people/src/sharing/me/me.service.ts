import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '#libs/platform';
import { relationsHeldBy } from '../../register/relationships/relationships.queries.js';
import type { Me, MyYoungPerson } from './me.dto.js';

@Injectable()
export class MeService {
  constructor(private readonly database: Database) {}

  me(actor: Actor): Promise<Me> {
    return this.database.read(actor, async (db) => ({
      subject: actor.subject,
      name: actor.name,
      role: actor.role,
      area: actor.area,
      agency: actor.agency ?? null,
      organisation: actor.organisation ?? null,
      team: actor.team ?? null,
      youngPeople: (await relationsHeldBy(db, actor.subject)) as MyYoungPerson[],
    }));
  }
}
