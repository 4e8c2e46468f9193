import { Injectable } from '@nestjs/common';
import { type CalendarDate, newId, notFound } from '#libs/kernel';
import { Access, type Actor, Database, type ProtectedRecord, requireVersion } from '#libs/platform';
import { getPerson, lockPerson, youngPersonRecord } from '../people/people.queries.js';
import { ACCESS_RELATIONS, isOpen, type Relationship, requireNew, requireOpen } from './relationship.rules.js';
import type { AddRelationship, RelationshipAnswer, RelationshipList } from './relationships.dto.js';
import { endRelationship, relationshipsOf, startRelationship } from './relationships.queries.js';

/** Which accounts are the young person's own, or a carer's with access. */
@Injectable()
export class RelationshipsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<RelationshipList> {
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, 'relationship:read', record);
      await getPerson(db, personId);
      const mayChange = await this.access.may(db, 'relationship:change', record);
      const relationships = await relationshipsOf(db, personId, ACCESS_RELATIONS);
      return { items: relationships.map((r) => answer(personId, r, db.today, mayChange)) };
    });
  }

  /** @throws DomainError NOT_FOUND, INVALID, RELATIONSHIP_EXISTS, OTHER_ACCOUNT_EXISTS */
  add(actor: Actor, personId: string, input: AddRelationship): Promise<RelationshipAnswer> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, 'relationship:change', relationshipRecord(actor, personId, id));
      await lockPerson(tx, personId);
      const relationship: Relationship = {
        id,
        subject: input.subject,
        relation: input.relation,
        fromOn: (input.fromOn as CalendarDate | undefined) ?? tx.today,
        untilOn: (input.untilOn as CalendarDate | null | undefined) ?? null,
        version: 1,
      };
      requireNew(relationship, await relationshipsOf(tx, personId, ACCESS_RELATIONS), tx.today);
      await startRelationship(tx, personId, relationship);
      return answer(personId, relationship, tx.today, true);
    });
  }

  /** Ends the account's access at once. @throws DomainError NOT_FOUND, STALE_VERSION, RELATIONSHIP_ENDED */
  async end(actor: Actor, personId: string, id: string, seen: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'relationship:change', relationshipRecord(actor, personId, id));
      await lockPerson(tx, personId);
      const relationships = await relationshipsOf(tx, personId, ACCESS_RELATIONS);
      const relationship = relationships.find((r) => r.id === id);
      if (!relationship) throw notFound('relationship');
      requireVersion(relationship.version, seen);
      requireOpen(relationship, tx.today);
      await endRelationship(tx, personId, relationship);
    });
  }
}

function relationshipRecord(actor: Actor, youngPersonId: string, id: string): ProtectedRecord {
  return { area: actor.area, youngPersonId, type: 'relationship', id };
}

function answer(personId: string, r: Relationship, today: CalendarDate, mayChange: boolean): RelationshipAnswer {
  const open = isOpen(r, today);
  return {
    ...r,
    relation: r.relation as RelationshipAnswer['relation'],
    youngPersonId: personId,
    active: open && r.fromOn <= today,
    allowedActions: mayChange && open ? ['relationship:change'] : [],
  };
}
