import { Injectable } from '@nestjs/common';
import { type CalendarDate, notFound } from '#libs/kernel';
import { Access, type Actor, Database, requireVersion, type Transaction } from '#libs/platform';
import { lockPerson } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { relationshipResponse, relationshipRecord } from './relationships.responses.js';
import { ACCESS_RELATIONS, type Relationship } from '../../register/relationships/relationship.rules.js';
import type { RelationshipResponse, RenewAccessRequest } from './relationships.dto.js';
import { relationshipsOf } from '../../register/relationships/relationships.queries.js';
import { saveRelationships } from '../../register/relationships/relationships.writes.js';
import { renewed, requireWordOfYoungPerson, withdrawn } from './renewal.rules.js';
import { rightsOverAccess } from './access-decision.work.js';

/** The young person decides which carers keep access, through their own account or as staff record it. */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /**
   * @throws DomainError NOT_FOUND, WORD_NEEDED, WORD_IS_THEIRS, WORD_OUT_OF_PLACE, NOT_A_CARER, RELATIONSHIP_ENDED,
   *   RENEWAL_TOO_EARLY, INVALID
   */
  renew(
    actor: Actor,
    personId: string,
    id: string,
    { untilOn = null, word = null }: RenewAccessRequest,
  ): Promise<RelationshipResponse> {
    return this.withRelationship(actor, personId, id, async (tx, person, relationship, all) => {
      requireWordOfYoungPerson(actor.role, word, all, tx.today);
      const { rightsOn } = await rightsOverAccess(tx, person, relationship.subject);
      const recorded = word && { ...word, givenOn: word.givenOn as CalendarDate, recordedBy: actor.name };
      const goesOn = renewed(relationship, rightsOn, untilOn as CalendarDate | null, recorded, tx.today);
      await saveRelationships(tx, [{ youngPersonId: personId, relationship: goesOn }]);
      return relationshipResponse(personId, goesOn, tx.today, { change: false, renew: true, rightsOn });
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, NOT_RENEWED */
  async withdraw(actor: Actor, personId: string, id: string, seen: number): Promise<void> {
    await this.withRelationship(actor, personId, id, async (tx, person, relationship) => {
      requireVersion(relationship.version, seen);
      const rights = await rightsOverAccess(tx, person, relationship.subject);
      const now = withdrawn(relationship, rights, tx.today);
      await saveRelationships(tx, [{ youngPersonId: personId, relationship: now }]);
    });
  }

  private withRelationship<T>(
    actor: Actor,
    personId: string,
    id: string,
    work: (tx: Transaction, person: Person, relationship: Relationship, all: readonly Relationship[]) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'relationship:renew', relationshipRecord(actor, personId, id));
      const person = await lockPerson(tx, personId);
      const relationships = await relationshipsOf(tx, personId, ACCESS_RELATIONS);
      const relationship = relationships.find((r) => r.id === id);
      if (!relationship) throw notFound('relationship');
      return work(tx, person, relationship, relationships);
    });
  }
}
