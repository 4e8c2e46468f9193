import { Injectable, Logger } from '@nestjs/common';
import { type Actor, DEFAULT_LIMIT, Database, type Reader, systemActor } from '#libs/platform';
import { isColleague } from './colleague.rules.js';
import type { ColleaguesPage, ColleaguesQuery } from './colleagues.dto.js';
import { findColleagues, isOnFile, keepColleague } from './colleagues.queries.js';

@Injectable()
export class ColleaguesService {
  private readonly log = new Logger('colleagues');

  constructor(private readonly database: Database) {}

  list(actor: Actor, { agency, team, after, limit = DEFAULT_LIMIT }: ColleaguesQuery): Promise<ColleaguesPage> {
    return this.database.read(actor, (db) => findColleagues(db, { agency, team }, { after, limit }));
  }

  /** Whether a sign-in has something new to keep. */
  async isNew(db: Reader): Promise<boolean> {
    return isColleague(db.actor) && !(await isOnFile(db));
  }

  /**
   * Keeps who signed in, as the system: an account may have moved from another organisation, whose row it cannot see.
   * A failure stops no sign-in.
   */
  async keep(actor: Actor): Promise<void> {
    const system = systemActor(actor.area, 'colleagues', { correlationId: actor.request.correlationId });
    await this.database
      .transaction(system, (tx) => keepColleague(tx, actor))
      .catch((error: Error) => this.log.warn(`a sign-in was not kept: ${error.message}`));
  }
}
