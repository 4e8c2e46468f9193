import { Injectable } from '@nestjs/common';
import { personRecordRemoved } from '#libs/contracts';
import { assertNever, newId } from '#libs/kernel';
import { Access, type Actor, Database, forgetPublished, type Transaction } from '#libs/platform';
import { getPerson, lockPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { type RemovalRow, removalTable } from './removal.table.js';
import type { PersonRemovalResponse, PersonRemovalListResponse, RemoveFromPersonRequest } from './removals.dto.js';
import { removalsOf } from './removals.queries.js';
import {
  removeAssessment,
  removeContact,
  removeFact,
  removeNamedWorker,
  removePreference,
  removeRemovalWords,
  removeRepresentative,
} from './removal-kinds.work.js';

/** Removes data that should never have been recorded, and logs the removal, so that nobody repairs a record with SQL. */
@Injectable()
export class RemovalsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** @throws DomainError NOT_FOUND, FROM_CAPACITY_ASSESSMENTS, FACT_KEPT_IN_PLAN (409) */
  remove(
    actor: Actor,
    personId: string,
    request: RemoveFromPersonRequest,
    id = newId(),
  ): Promise<PersonRemovalResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'record:remove', youngPersonRecord(actor, personId));
      const person = await lockPerson(tx, personId);
      await removeData(tx, person, request);
      const removal = rowOf(tx, personId, request, id);
      await tx.rows.insert(removalTable, removal);
      await forgetPublished(tx, [personId]);
      const { kind, reason, words, removed_id: removedId, fact, at } = removal;
      const about = { youngPersonId: personId, recordId: id, recordVersion: 1 };
      tx.emit(personRecordRemoved, about, { kind, removedId, fact, reason });
      return { id, kind, removedId, fact, reason, words, by: actor.name, at };
    });
  }

  /** Records a removal whose data is not there, as after a restore. @throws DomainError NOT_FOUND for the person */
  note(actor: Actor, personId: string, request: RemoveFromPersonRequest, id: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      await lockPerson(tx, personId);
      await tx.rows.insert(removalTable, rowOf(tx, personId, request, id));
      await forgetPublished(tx, [personId]);
    });
  }

  list(actor: Actor, personId: string): Promise<PersonRemovalListResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'record:remove', youngPersonRecord(actor, personId));
      await getPerson(db, personId);
      return { items: await removalsOf(db, personId) };
    });
  }
}

function rowOf(tx: Transaction, personId: string, request: RemoveFromPersonRequest, id: string): RemovalRow {
  const { kind, reason, words } = request;
  return {
    ...{ area: tx.actor.area, id, young_person_id: personId },
    ...{ kind, reason, words },
    removed_id: kind === 'fact' || kind === 'preference' ? null : request.id!,
    fact: kind === 'fact' ? request.fact! : null,
    by_name: tx.actor.name,
    at: tx.now.toISOString(),
  };
}

function removeData(tx: Transaction, person: Person, { kind, id, fact }: RemoveFromPersonRequest): Promise<void> {
  switch (kind) {
    case 'capacity-assessment':
      return removeAssessment(tx, person, id!);
    case 'representative':
      return removeRepresentative(tx, person, id!);
    case 'contact':
      return removeContact(tx, person, id!);
    case 'named-worker':
      return removeNamedWorker(tx, person, id!);
    case 'removal-words':
      return removeRemovalWords(tx, person, id!);
    case 'preference':
      return removePreference(tx, person);
    case 'fact':
      return removeFact(tx, person, fact!);
    default:
      return assertNever(kind);
  }
}
