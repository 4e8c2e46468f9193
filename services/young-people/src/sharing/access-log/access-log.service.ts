import { Injectable } from '@nestjs/common';
import { Access, type AccessLogPage, type Actor, Database, readAccessLog } from '#libs/platform';
import { getPerson, youngPersonRecord } from '../../register/person/person.queries.js';

@Injectable()
export class AccessLogService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  read(actor: Actor, personId: string, page: { after?: string; limit: number }): Promise<AccessLogPage> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'access-log:read', youngPersonRecord(actor, personId));
      await getPerson(db, personId);
      return readAccessLog(db, personId, page);
    });
  }
}
