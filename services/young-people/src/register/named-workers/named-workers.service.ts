import { Injectable } from '@nestjs/common';
import { conflict, DomainError, newId } from '#libs/kernel';
import { Access, type Actor, Database, type Reader, type Transaction, requireRoom } from '#libs/platform';
import { CAPS } from '../caps/caps.values.js';
import { knownFacts } from '../person/facts.queries.js';
import { getPerson, lockFreePeople, lockPerson, peopleById, youngPersonRecord } from '../person/person.queries.js';
import { type PersonWrite, personWrite } from '../person/person-write.rules.js';
import type { Person } from '../person/person.rules.js';
import { savePeople } from '../person/person.writes.js';
import { relationshipsOf } from '../relationships/relationships.queries.js';
import { endRelationship, startRelationship } from '../relationships/relationships.writes.js';
import { type NamedWorkerRow, namedWorkerTable } from './named-worker.table.js';
import type { NamedWorkerEndReason } from './named-worker.rules.js';
import type {
  AssignmentResponse,
  AssignmentsResponse,
  AssignWorkerRequest,
  NamedWorkerListResponse,
  NamedWorkerPeriodResponse,
  NameWorkerRequest,
} from './named-workers.dto.js';

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
      const after = await nameWorker(tx, before, input);
      if (after) {
        const known = (await knownFacts(tx, [personId])).get(personId) ?? [];
        await savePeople(tx, [personWrite(before, after, known, [])]);
      }
      return periodResponse((await workersOf(tx, personId))[0]!);
    });
  }

  /**
   * Names one worker for many young people, in one transaction. A young person who cannot be changed is left out, with the
   * code of the reason.
   */
  nameForMany(actor: Actor, { youngPersonIds, worker }: AssignWorkerRequest): Promise<AssignmentsResponse> {
    return this.database.transaction(actor, async (tx) => {
      const { locked, busy } = await lockPeople(tx, youngPersonIds);
      const known = await knownFacts(tx, [...locked.keys()]);
      const writes: PersonWrite[] = [];
      const results: AssignmentResponse[] = [];
      for (const youngPersonId of new Set(youngPersonIds)) {
        const before = locked.get(youngPersonId);
        if (!before) {
          const code = busy.has(youngPersonId) ? 'RECORD_BUSY' : 'NOT_FOUND';
          results.push({ youngPersonId, outcome: 'refused', code });
          continue;
        }
        await this.access.require(tx, 'person:change', youngPersonRecord(actor, youngPersonId));
        const after = await nameWorker(tx, before, worker).catch(asRefusal);
        if (after instanceof DomainError) {
          results.push({ youngPersonId, outcome: 'refused', code: after.code });
          continue;
        }
        if (after) writes.push(personWrite(before, after, known.get(youngPersonId) ?? [], []));
        results.push({ youngPersonId, outcome: after ? 'done' : 'unchanged', code: null });
      }
      if (writes.length > 0) await savePeople(tx, writes);
      return { results };
    });
  }

  /** @throws DomainError NOT_FOUND, NO_NAMED_WORKER (409) */
  end(actor: Actor, personId: string, reason: NamedWorkerEndReason): Promise<NamedWorkerPeriodResponse> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'person:change', youngPersonRecord(actor, personId));
      const before = await lockPerson(tx, personId);
      if (!before.namedWorker)
        throw conflict('NO_NAMED_WORKER', 'The young person has no named worker. Refresh the record.');
      await endPresent(tx, personId, reason);
      const known = (await knownFacts(tx, [personId])).get(personId) ?? [];
      await savePeople(tx, [personWrite(before, { ...before, namedWorker: null }, known, [])]);
      return periodResponse((await workersOf(tx, personId))[0]!);
    });
  }
}

/**
 * Names the worker from today and ends the previous worker's period. The caller has locked the person.
 * @returns the person to save; null when this worker is named already
 * @throws DomainError CAP_REACHED (409)
 */
async function nameWorker(tx: Transaction, before: Person, input: NameWorkerRequest): Promise<Person | null> {
  const { subject, name, team = null, agency = null } = input;
  const now = before.namedWorker;
  if (now && now.subject === subject && now.name === name && now.team === team && now.agency === agency) return null;
  await requireRoom(tx, CAPS.namedWorkers, before.id);
  await endPresent(tx, before.id, null);
  const worker = { id: newId(), subject, name, team, agency, fromOn: tx.today };
  const period: NamedWorkerRow = {
    ...{ area: tx.actor.area, id: worker.id, young_person_id: before.id, version: 1 },
    ...{ subject, name, team, agency, from_on: tx.today, until_on: null, end_reason: null },
  };
  await tx.rows.insert(namedWorkerTable, period);
  const relationship = { ...worker, untilOn: null, version: 1, access: null };
  await startRelationship(tx, before.id, { ...relationship, relation: 'named-worker' });
  return { ...before, namedWorker: worker };
}

async function endPresent(tx: Transaction, personId: string, endReason: NamedWorkerEndReason | null): Promise<void> {
  const relationships = await relationshipsOf(tx, personId, ['named-worker']);
  const present = (await workersOf(tx, personId))[0];
  const relationship = relationships.find(({ id }) => id === present?.id);
  if (!present || !relationship) return;
  const { untilOn, version } = await endRelationship(tx, personId, relationship);
  await tx.rows.update(namedWorkerTable, { ...present, until_on: untilOn, version, end_reason: endReason });
}

/** The people who can be locked at once, in the order that imports lock them, and those that somebody else changes now. */
async function lockPeople(
  tx: Transaction,
  ids: readonly string[],
): Promise<{ locked: Map<string, Person>; busy: Set<string> }> {
  const people = await lockFreePeople(tx, ids);
  const locked = new Map(people.map((person) => [person.id, person]));
  const rest = ids.filter((id) => !locked.has(id));
  const busy = new Set((await peopleById(tx, rest)).map(({ id }) => id));
  return { locked, busy };
}

/** A refusal came before anything was written, so the others go on. */
function asRefusal(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  throw error;
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
