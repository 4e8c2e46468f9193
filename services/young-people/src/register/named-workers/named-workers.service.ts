import { Injectable } from '@nestjs/common';
import { conflict, newId } from '#libs/kernel';
import { Access, type Actor, Database, type Reader, type Transaction, requireRoom } from '#libs/platform';
import { CAPS } from '../caps/caps.values.js';
import { knownFacts } from '../person/facts.queries.js';
import { getPerson, lockPerson, youngPersonRecord } from '../person/person.queries.js';
import { personWrite } from '../person/person-write.rules.js';
import { savePeople } from '../person/person.writes.js';
import { relationshipsOf } from '../relationships/relationships.queries.js';
import { endRelationship, startRelationship } from '../relationships/relationships.writes.js';
import { type NamedWorkerRow, namedWorkerTable } from './named-worker.table.js';
import type { NamedWorkerEndReason } from './named-worker.rules.js';
import type { NamedWorkerListResponse, NamedWorkerPeriodResponse, NameWorkerRequest } from './named-workers.dto.js';

@Injectable()
export class NamedWorkersService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<NamedWorkerListResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'person:read', youngPersonRecord(actor, personId));
      await getPerson(db, personId);
      return { items: (await workersOf(db, personId)).map(periodResponse) };
    });
  }

  /**
   * Names the worker from today and ends the previous worker's period. Naming the same worker again changes nothing.
   * @throws DomainError NOT_FOUND
   */
  name(actor: Actor, personId: string, input: NameWorkerRequest): Promise<NamedWorkerPeriodResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'person:change', youngPersonRecord(actor, personId));
      const before = await lockPerson(tx, personId);
      const { subject, name, team = null, agency = null } = input;
      const worker = { id: newId(), subject, name, team, agency, fromOn: tx.today };
      const now = before.namedWorker;
      if (now && now.subject === subject && now.name === name && now.team === team && now.agency === agency) {
        return periodResponse((await workersOf(tx, personId))[0]!);
      }
      await requireRoom(tx, CAPS.namedWorkers, personId);
      await this.endPresent(tx, personId, null);
      const period: NamedWorkerRow = {
        ...{ area: actor.area, id: worker.id, young_person_id: personId, version: 1 },
        ...{ subject, name, team, agency, from_on: tx.today, until_on: null, end_reason: null },
      };
      await tx.rows.insert(namedWorkerTable, period);
      await startRelationship(tx, personId, {
        ...worker,
        relation: 'named-worker',
        untilOn: null,
        version: 1,
        access: null,
      });
      const known = (await knownFacts(tx, [personId])).get(personId) ?? [];
      await savePeople(tx, [personWrite(before, { ...before, namedWorker: worker }, known, [])]);
      return periodResponse(period);
    });
  }

  /** @throws DomainError NOT_FOUND, NO_NAMED_WORKER (409) */
  end(actor: Actor, personId: string, reason: NamedWorkerEndReason): Promise<NamedWorkerPeriodResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'person:change', youngPersonRecord(actor, personId));
      const before = await lockPerson(tx, personId);
      if (!before.namedWorker)
        throw conflict('NO_NAMED_WORKER', 'The young person has no named worker. Refresh the record.');
      await this.endPresent(tx, personId, reason);
      const known = (await knownFacts(tx, [personId])).get(personId) ?? [];
      await savePeople(tx, [personWrite(before, { ...before, namedWorker: null }, known, [])]);
      return periodResponse((await workersOf(tx, personId))[0]!);
    });
  }

  private async endPresent(tx: Transaction, personId: string, endReason: NamedWorkerEndReason | null): Promise<void> {
    const relationships = await relationshipsOf(tx, personId, ['named-worker']);
    const present = (await workersOf(tx, personId))[0];
    const relationship = relationships.find(({ id }) => id === present?.id);
    if (!present || !relationship) return;
    const { untilOn, version } = await endRelationship(tx, personId, relationship);
    await tx.rows.update(namedWorkerTable, { ...present, until_on: untilOn, version, end_reason: endReason });
  }
}

function periodResponse(row: NamedWorkerRow): NamedWorkerPeriodResponse {
  const { id, young_person_id: youngPersonId, version, subject, name, team, agency } = row;
  return {
    ...{ id, youngPersonId, version, subject, name, team, agency },
    ...{ fromOn: row.from_on, untilOn: row.until_on, endReason: row.end_reason },
  };
}

/** Newest first. */
function workersOf(db: Reader, personId: string): Promise<NamedWorkerRow[]> {
  return db.query<NamedWorkerRow>(
    `select ${namedWorkerTable.read('w')} from named_worker w
     where w.area = $1 and w.young_person_id = $2 order by w.id desc`,
    [db.actor.area, personId],
    'named-workers-list',
  );
}
