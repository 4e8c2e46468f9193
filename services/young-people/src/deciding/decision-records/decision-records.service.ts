import { Injectable } from '@nestjs/common';
import { newId, notFound } from '#libs/kernel';
import {
  Access,
  type Actor,
  Database,
  type ProtectedRecord,
  requireRoom,
  requireVersion,
  type RowCap,
  type RowOf,
  type Table,
  type Transaction,
} from '#libs/platform';
import { getPerson, lockPerson, youngPersonRecord } from '../../register/person/person.queries.js';
import type { Person } from '../../register/person/person.rules.js';
import { lookAgain } from '../../register/person/person.writes.js';
import { settleDecisions } from '../consequences/settle-decisions.work.js';
import type { DecisionRecords } from '../decisions/decision-makers.rules.js';
import { decisionRecordsOf, versionsOf } from '../decisions/decision-records.queries.js';
import { storeVersion } from '../decisions/decision-records.writes.js';
import type { RecordHistoryResponse } from '../decisions/record-history.dto.js';

interface Key {
  readonly area: string;
  readonly id: string;
  readonly young_person_id: string;
}

type Row = Key & { readonly version: number };

/** The columns that `update` may change. */
type ChangeOf<R> = Partial<Omit<R, keyof Key | 'version'>>;

/** The reads and writes of one table. */
interface Store<R> {
  find(tx: Transaction, key: Key): Promise<R | undefined>;
  insert(tx: Transaction, row: R): Promise<void>;
  update(tx: Transaction, row: R): Promise<unknown>;
}

export function storeOf<T extends Table>(table: T): Store<RowOf<T>> {
  return {
    find: (tx, key) => tx.rows.find(table, key as unknown as Partial<RowOf<T>>),
    insert: (tx, row) => tx.rows.insert(table, row),
    update: (tx, row) => tx.rows.update(table, row),
  };
}

/** The difference between capacity assessments and representatives. */
export interface DecisionRecordKind<R extends Row, Response> {
  /** the name in the access log and in NOT_FOUND */
  readonly type: 'capacity assessment' | 'representative';
  readonly permission: 'capacity-assessment' | 'representative';
  readonly store: Store<R>;
  readonly cap: RowCap;
  /** reads the records of young person $2 in area $1 */
  readonly list: { readonly sql: string; readonly name: string };
  /** @throws DomainError if the record has ended */
  requireNotEnded(record: R): void;
  publish(tx: Transaction, record: R): void;
  /** @param records all of the young person's, including this one */
  responseOf(record: R, records: DecisionRecords, how: { today: Transaction['today']; mayChange: boolean }): Response;
}

/**
 * The two kinds of record that determine the decision-maker: capacity assessments and representatives. Every version is
 * stored. Each change updates the facts, decision-makers and consents that depend on it, in the same transaction.
 */
@Injectable()
export abstract class DecisionRecordsService<R extends Row, Response> {
  protected abstract readonly kind: DecisionRecordKind<R, Response>;

  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(actor: Actor, personId: string): Promise<{ items: Response[] }> {
    const { permission, list } = this.kind;
    return this.database.read(actor, async (db) => {
      const record = youngPersonRecord(actor, personId);
      await this.access.require(db, `${permission}:read`, record);
      const person = await getPerson(db, personId);
      const mayChange = await this.access.may(db, `${permission}:change`, record);
      const records = (await decisionRecordsOf(db, [person])).get(personId)!;
      const rows = await db.query<R>(list.sql, [actor.area, personId], list.name);
      return { items: rows.map((row) => this.kind.responseOf(row, records, { today: db.today, mayChange })) };
    });
  }

  history(actor: Actor, personId: string, id: string): Promise<RecordHistoryResponse> {
    return this.database.read(actor, async (db) => {
      await this.access.require(db, `${this.kind.permission}:read`, this.recordOf(actor, personId, id));
      const items = await versionsOf(db, personId, id);
      if (items.length === 0) throw notFound(this.kind.type);
      return { items };
    });
  }

  /** @param build the first version of the record @throws DomainError NOT_FOUND, CAP_REACHED, and the errors of `build` */
  protected create(
    actor: Actor,
    personId: string,
    build: (first: Key & { version: number }, person: Person, tx: Transaction) => R,
  ): Promise<Response> {
    return this.database.transaction(actor, async (tx) => {
      const id = newId();
      await this.access.require(tx, `${this.kind.permission}:change`, this.recordOf(actor, personId, id));
      const person = await lockPerson(tx, personId);
      await requireRoom(tx, this.kind.cap, personId);
      const record = build({ area: actor.area, id, young_person_id: personId, version: 1 }, person, tx);
      await this.kind.store.insert(tx, record);
      return this.settle(tx, person, record);
    });
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, the kind's error for an ended record, and the errors of `change` */
  protected update(
    actor: Actor,
    personId: string,
    { id, seen }: { readonly id: string; readonly seen: number },
    change: (record: R, person: Person, tx: Transaction) => ChangeOf<R>,
  ): Promise<Response> {
    return this.database.transaction(actor, async (tx) => {
      await this.access.require(tx, `${this.kind.permission}:change`, this.recordOf(actor, personId, id));
      const person = await lockPerson(tx, personId);
      const record = await this.kind.store.find(tx, { area: actor.area, id, young_person_id: personId });
      if (!record) throw notFound(this.kind.type);
      requireVersion(record.version, seen);
      this.kind.requireNotEnded(record);
      const changed = { ...record, ...change(record, person, tx), version: record.version + 1 };
      await this.kind.store.update(tx, changed);
      return this.settle(tx, person, changed);
    });
  }

  /** Stores the version, publishes it, and settles what depends on the record. */
  private async settle(tx: Transaction, person: Person, record: R): Promise<Response> {
    await storeVersion(tx, record);
    this.kind.publish(tx, record);
    const records = await settleDecisions(tx, [person]);
    await lookAgain(tx, [person.id]);
    return this.kind.responseOf(record, records.get(person.id)!, { today: tx.today, mayChange: true });
  }

  private recordOf({ area }: Actor, youngPersonId: string, id: string): ProtectedRecord {
    return { area, youngPersonId, type: this.kind.type, id };
  }
}
