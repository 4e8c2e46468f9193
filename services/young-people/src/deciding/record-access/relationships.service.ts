import { Injectable } from '@nestjs/common';
import { type CalendarDate, newId, notFound } from '#libs/kernel';
import { Access, type Actor, Database, requireVersion, requireRoom } from '#libs/platform';
import { CAPS } from '../../register/caps/caps.values.js';
import { rightsAboutRecordFrom } from '../../register/person/rights.rules.js';
import { getPerson, lockPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import { relationshipResponse, relationshipRecord } from './relationships.responses.js';
import {
  ACCESS_RELATIONS,
  type Relationship,
  requireKept,
  requireNew,
} from '../../register/relationships/relationship.rules.js';
import type { NewRelationshipRequest, RelationshipResponse, RelationshipListResponse } from './relationships.dto.js';
import { relationshipsOf } from '../../register/relationships/relationships.queries.js';
import { endRelationship, startRelationship } from '../../register/relationships/relationships.writes.js';
import { mayDecideOnAccess, needsNoRenewal, waiting } from './renewal.rules.js';
import { rightsOverAccess } from './access-decision.work.js';

/** The accounts that may read the record: the young person's own, and carers'. */
@Injectable()
export class RelationshipsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<RelationshipListResponse> {
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, 'relationship:read', record);
      const { dateOfBirth } = await getPerson(db, personId);
      const allowed = await this.access.allowed(db, record, ['relationship:change', 'relationship:renew']);
      const relationships = await relationshipsOf(db, personId, ACCESS_RELATIONS);
      const may = {
        change: allowed.includes('relationship:change'),
        renew: allowed.includes('relationship:renew') && mayDecideOnAccess(actor.role, relationships, db.today),
        rightsOn: rightsAboutRecordFrom(dateOfBirth),
      };
      return { items: relationships.map((r) => relationshipResponse(personId, r, db.today, may)) };
    });
  }

  /**
   * If the rights have already passed to the young person, a new carer's access waits for the young person to renew it.
   * @throws DomainError NOT_FOUND, INVALID, RELATIONSHIP_EXISTS, CAP_REACHED, OTHER_ACCOUNT_EXISTS
   */
  add(actor: Actor, personId: string, input: NewRelationshipRequest): Promise<RelationshipResponse> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'relationship:change', relationshipRecord(actor, personId, id));
      const person = await lockPerson(tx, personId);
      const wanted: Relationship = {
        id,
        subject: input.subject,
        relation: input.relation,
        fromOn: (input.fromOn as CalendarDate | undefined) ?? tx.today,
        untilOn: (input.untilOn as CalendarDate | null | undefined) ?? null,
        version: 1,
        access: null,
      };
      const relationships = await relationshipsOf(tx, personId, ACCESS_RELATIONS);
      requireNew(wanted, relationships, tx.today);
      await requireRoom(tx, CAPS.relationships, personId);
      const rights = await rightsOverAccess(tx, person, wanted.subject);
      const waits = wanted.relation === 'carer' && !needsNoRenewal(rights, tx.today);
      const relationship = waits ? waiting(wanted, tx.today) : wanted;
      await startRelationship(tx, personId, relationship);
      return relationshipResponse(personId, relationship, tx.today, {
        change: true,
        renew:
          mayDecideOnAccess(actor.role, relationships, tx.today) &&
          (await this.access.may(tx, 'relationship:renew', youngPersonRecord(actor, personId))),
        rightsOn: rights.rightsOn,
      });
    });
  }

  /** Ends the account's access today. @throws DomainError NOT_FOUND, STALE_VERSION, RELATIONSHIP_ENDED */
  async end(actor: Actor, personId: string, id: string, seen: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'relationship:change', relationshipRecord(actor, personId, id));
      await lockPerson(tx, personId);
      const relationships = await relationshipsOf(tx, personId, ACCESS_RELATIONS);
      const relationship = relationships.find((r) => r.id === id);
      if (!relationship) throw notFound('relationship');
      requireVersion(relationship.version, seen);
      requireKept(relationship, tx.today);
      await endRelationship(tx, personId, relationship);
    });
  }
}
