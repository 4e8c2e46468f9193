import { Inject, Injectable } from '@nestjs/common';
import { type Event, contractOf } from '#libs/contracts';
import { newId } from '#libs/kernel';
import {
  Database,
  type HeldCopy,
  SERVICE_DEFINITION,
  type ServiceDefinition,
  type Transaction,
  lockMerges,
  systemActor,
} from '#libs/platform';
import type { RunHandlers } from '../inbox.js';
import { type CurrentRecord, NoAnswer, Questions } from './questions.js';

/** Keys that are repaired in one transaction. An answer with their records stays below the limit of NATS. */
const AT_ONCE = 10;

/** Replaces copies by what their owner has now. */
@Injectable()
export class Repair {
  /** Set by the transport: the handlers of this service. */
  handlers: RunHandlers = () => Promise.reject(new Error('no transport'));

  constructor(
    private readonly database: Database,
    private readonly questions: Questions,
    @Inject(SERVICE_DEFINITION) private readonly definition: ServiceDefinition,
  ) {}

  /** @throws NoAnswer; an error of a handler */
  async repair(copy: HeldCopy, area: string, keys: readonly string[]): Promise<void> {
    for (let from = 0; from < keys.length; from += AT_ONCE)
      await this.replace(copy, area, keys.slice(from, from + AT_ONCE));
  }

  /** In one transaction, so that nobody reads the moment between: rows that the owner lacks go, and the others are renewed. */
  private async replace(copy: HeldCopy, area: string, keys: readonly string[]): Promise<void> {
    const { owner, collection } = copy;
    const correlationId = newId();
    await this.database.transaction(systemActor(area, 'reconciliation', { correlationId }), async (tx) => {
      await lockMerges(tx, 'to-take-events');
      const before = await idsOf(tx, copy, keys);
      // Asked after our rows were read: a record that the owner lacks now was never its own, or is no longer.
      const records = await this.questions.ask(owner, { kind: 'records', collection, area, keys });
      const ids = records.map(({ id }) => id);
      await forget(tx, copy, copy.versioned ? before.filter((id) => !ids.includes(id)) : before);
      if (copy.versioned) await makeOld(tx, copy, ids);
      const events = records.flatMap((record) => this.eventsOf(record, area, correlationId));
      if (events.length > 0) await (copy.take ?? ((t, of) => this.handlers(of, t)))(tx, events);
      tx.audit({
        ...{ permission: 'event:handle', outcome: 'allowed', recordType: collection, recordId: null },
        ...{ youngPersonId: null, youngPersonIds: copy.ofPeople === false ? [] : [...keys] },
      });
    });
  }

  private eventsOf({ key, id, events }: CurrentRecord, area: string, correlationId: string): Event[] {
    return events.map(({ type, version, recordVersion, data }) => {
      const problem = contractOf(type, version)?.problem(data);
      if (problem !== null) throw new NoAnswer(`${type}.v${version}: ${problem ?? 'not known here'}`);
      return {
        ...{ id: newId(), type, version, time: new Date().toISOString(), area, youngPersonId: key, recordId: id },
        ...{ recordVersion, actor: `system:reconciliation of ${this.definition.name}`, correlationId },
        ...{ causationId: null, data },
      };
    });
  }
}

async function idsOf(tx: Transaction, { table, key, id, where = 'true' }: HeldCopy, keys: readonly string[]) {
  const rows = await tx.query<{ id: string }>(
    `select t.${id} as id from ${table} t where t.area = $1 and t.${key} = any ($2::uuid[]) and ${where} for update`,
    [tx.actor.area, keys],
  );
  return rows.map((row) => row.id);
}

async function forget(tx: Transaction, { table, id, where = 'true' }: HeldCopy, ids: readonly string[]): Promise<void> {
  await tx.query(`delete from ${table} t where t.area = $1 and t.${id} = any ($2::uuid[]) and ${where}`, [
    tx.actor.area,
    ids,
  ]);
}

/** Every event is newer than these rows, also if a forged one had a high version or was about somebody else. */
async function makeOld(tx: Transaction, { table, id, where = 'true' }: HeldCopy, ids: readonly string[]) {
  await tx.query(
    `update ${table} t set record_version = -1 where t.area = $1 and t.${id} = any ($2::uuid[]) and ${where}`,
    [tx.actor.area, ids],
  );
}
