import { Injectable } from '@nestjs/common';
import { conflict, newId } from '#libs/kernel';
import { Access, type Actor, Database, type Reader, type Transaction } from '#libs/platform';
import { knownFacts } from '../person/facts.queries.js';
import { getPerson, lockPerson, youngPersonRecord } from '../person/person.queries.js';
import { personWrite } from '../person/person-write.rules.js';
import { savePeople } from '../person/person.writes.js';
import { endRelationship, relationshipsOf, startRelationship } from '../relationships/relationships.queries.js';
import { NamedWorkerEntity } from './named-worker.entity.js';
import type { NamedWorkerEndReason } from './named-worker.rules.js';
import type { NamedWorkerList, NamedWorkerPeriod, NameWorker } from './named-workers.dto.js';

@Injectable()
export class NamedWorkersService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<NamedWorkerList> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, 'person:read', youngPersonRecord(actor, personId));
      await getPerson(db, personId);
      return { items: await workersOf(db, personId) };
    });
  }

  /**
   * From today this worker is the one to turn to, and whoever was before is no longer. The same worker again changes
   * nothing.
   * @throws DomainError NOT_FOUND
   */
  name(actor: Actor, personId: string, input: NameWorker): Promise<NamedWorkerPeriod> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'person:change', youngPersonRecord(actor, personId));
      const before = await lockPerson(tx, personId);
      const { subject, name, team = null, agency = null } = input;
      const worker = { id: newId(), subject, name, team, agency, fromOn: tx.today };
      const now = before.namedWorker;
      if (now && now.subject === subject && now.name === name && now.team === team && now.agency === agency) {
        return (await workersOf(tx, personId))[0]!;
      }
      await this.endPresent(tx, personId, null);
      const period = {
        ...worker,
        area: actor.area,
        youngPersonId: personId,
        version: 1,
        untilOn: null,
        endReason: null,
      };
      await tx.manager.insert(NamedWorkerEntity, period);
      await startRelationship(tx, personId, {
        ...worker,
        relation: 'named-worker',
        untilOn: null,
        version: 1,
        access: null,
      });
      const known = (await knownFacts(tx, [personId])).get(personId) ?? [];
      await savePeople(tx, [personWrite(before, { ...before, namedWorker: worker }, known, [])]);
      return answer(period);
    });
  }

  /** @throws DomainError NOT_FOUND, NO_NAMED_WORKER (409) */
  end(actor: Actor, personId: string, reason: NamedWorkerEndReason): Promise<NamedWorkerPeriod> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, 'person:change', youngPersonRecord(actor, personId));
      const before = await lockPerson(tx, personId);
      if (!before.namedWorker) throw conflict('NO_NAMED_WORKER', 'Nobody is the named worker.');
      await this.endPresent(tx, personId, reason);
      const known = (await knownFacts(tx, [personId])).get(personId) ?? [];
      await savePeople(tx, [personWrite(before, { ...before, namedWorker: null }, known, [])]);
      return (await workersOf(tx, personId))[0]!;
    });
  }

  private async endPresent(tx: Transaction, personId: string, endReason: NamedWorkerEndReason | null): Promise<void> {
    const relationships = await relationshipsOf(tx, personId, ['named-worker']);
    const present = await tx.manager.findOne(NamedWorkerEntity, {
      where: { area: tx.actor.area, youngPersonId: personId },
      order: { id: 'desc' },
    });
    const relationship = relationships.find(({ id }) => id === present?.id);
    if (!present || !relationship) return;
    const { untilOn, version } = await endRelationship(tx, personId, relationship);
    await tx.manager.update(NamedWorkerEntity, { area: present.area, id: present.id }, { untilOn, version, endReason });
  }
}

function answer({ area: _, ...period }: NamedWorkerEntity): NamedWorkerPeriod {
  return period;
}

/** Newest first. */
function workersOf(db: Reader, personId: string): Promise<NamedWorkerPeriod[]> {
  return db.query<NamedWorkerPeriod & Record<string, unknown>>(
    `select id, young_person_id as "youngPersonId", version, subject, name, team, agency,
       from_on as "fromOn", until_on as "untilOn", end_reason as "endReason"
     from named_worker where area = $1 and young_person_id = $2 order by id desc`,
    [db.actor.area, personId],
    'named-workers-list',
  );
}
