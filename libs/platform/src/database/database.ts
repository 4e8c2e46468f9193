import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { ProducingService } from '#libs/contracts';
import { type CalendarDate, Clock, DomainError } from '#libs/kernel';
import type { Actor } from '../access/actor.js';
import { type AuditEntry, auditRow, denials } from '../access/audit.js';
import { type ServiceConfig, graceOf } from '../config/config.js';
import { SERVICE_CONFIG, SERVICE_DEFINITION } from '../config/tokens.js';
import {
  applyContext,
  applyContextOfCount,
  applyContextOfList,
  preparedName,
  rowContextOf,
  serviceContext,
} from './context.js';
import { poolOf } from './data-source.js';
import { isDuplicateKey, isRefusedStatement, isRetryable, translateDatabaseError } from './errors.js';
import { NotFoundErrors, type Query } from './not-found-errors.js';
import { tellInvolvements } from './involvements.js';
import { type EarlierAnswer, findEarlierAnswer, requireAgain } from './replay.js';
import { Rows } from './rows.js';
import { ReadSession, TransactionSession } from './session.js';
import { OUTBOX_COLUMNS, outboxJson, Reader, Transaction } from './unit-of-work.js';

const TRIES = 4;

/**
 * The database whose transaction is open. One for the process: every promise looks at every such store that there ever
 * was, and tests start hundreds of databases.
 */
const INSIDE = new AsyncLocalStorage<Database>();

/**
 * The only way to the service's database. `transaction` and `read` take the actor, so that work without one does not
 * compile; each holds exactly one connection. A transaction must not open another: it would need a second connection of
 * the same pool, and enough of those at once stand still. Where tests run it is refused; elsewhere it is not looked for,
 * because with Node 20 that makes every promise of the process dearer.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly inside: AsyncLocalStorage<Database> | null;
  private readonly listeners: (() => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(SERVICE_CONFIG) private readonly config: ServiceConfig,
    @Inject(SERVICE_DEFINITION) private readonly service: { readonly name: ProducingService },
    private readonly notFoundErrors: NotFoundErrors,
  ) {
    this.inside = config.refuseNesting ? INSIDE : null;
  }

  /** Calls back after each commit that left events in the outbox. */
  onEvents(listener: () => void): void {
    this.listeners.push(listener);
  }

  /**
   * One transaction: what `work` writes, says (`emit`) and logs commits together or not at all, and what it returns is
   * the answer that a repeated `Idempotency-Key` gets again. Deadlocks and serialisation failures are tried again, here
   * at the outermost level only.
   */
  async transaction<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.exclusively(() => this.attempt(actor, work));
      } catch (error) {
        if (attempt < TRIES && isRetryable(error)) {
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
          continue;
        }
        throw translateDatabaseError(error);
      }
    }
  }

  /** Reads on one connection, without a transaction; the access-log entries are written before the answer is given. */
  read<T>(actor: Actor, work: (db: Reader) => Promise<T>): Promise<T> {
    return this.reading(actor, applyContext, work);
  }

  /** As `read`, for a list of many people's rows. It costs a practitioner one more statement. */
  list<T>(actor: Actor, work: (db: Reader) => Promise<T>): Promise<T> {
    return this.reading(actor, (client, context) => applyContextOfList(client, context), work);
  }

  /** As `read`, for a count of many people's rows, in tables that have a policy for counts. */
  count<T>(actor: Actor, work: (db: Reader) => Promise<T>): Promise<T> {
    return this.reading(actor, applyContextOfCount, work);
  }

  /** The service's own plumbing, across areas: outbox, inbox, dead letters, idempotency keys; no person's row. */
  async asService<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      await applyContext(client, serviceContext(this.clock.today()));
      return work(client);
    });
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async reading<T>(
    actor: Actor,
    apply: typeof applyContextOfCount,
    work: (db: Reader) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.exclusively(() =>
        this.withClient(async (client) => {
          const now = this.clock.now();
          const today = this.clock.today();
          await apply(client, rowContextOf(actor, today));
          const reader = new Reader(actor, now, today, new ReadSession(client));
          const result = await this.loggingDenials(client, actor, now, () => work(reader));
          await writeAudit(client, actor, now, reader.auditEntries);
          return result;
        }),
      );
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  private async attempt<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const now = this.clock.now();
    const today = this.clock.today();
    try {
      const client = (await runner.connect()) as PoolClient;
      const context = rowContextOf(actor, today);
      const { idempotency } = actor.request;
      if (idempotency) {
        await applyContext(client, context);
        const earlier = await this.replay(client, actor, now, today);
        if (earlier) return earlier.response as T;
      }
      const session = TransactionSession.begin(client, context);
      const tx = new Transaction(actor, now, today, session, new Rows(runner.manager));
      try {
        const result = await this.loggingDenials(client, actor, now, async () => {
          try {
            const response = await work(tx);
            await tellInvolvements(tx, this.service.name, graceOf(this.config, actor.area));
            flush(session, tx, response);
            await session.commit();
            return response;
          } catch (error) {
            throw (await session.rollback()) ?? error;
          }
        });
        if (tx.emitted) for (const listener of this.listeners) listener();
        for (const done of tx.afterCommit) done();
        return result;
      } catch (error) {
        if (idempotency && isDuplicateKey(error, 'idempotency_key_pkey')) {
          const winner = await this.replay(client, actor, now, today);
          if (winner) return winner.response as T;
        }
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  /** The answer of before, where the account may still have it; logged like a reading. @throws DomainError NOT_FOUND */
  private async replay(
    client: PoolClient,
    actor: Actor,
    now: Date,
    today: CalendarDate,
  ): Promise<EarlierAnswer | undefined> {
    const earlier = await findEarlierAnswer(client, actor);
    if (!earlier) return undefined;
    const reader = new Reader(actor, now, today, new ReadSession(client));
    await this.loggingDenials(client, actor, now, () => requireAgain(reader, earlier));
    await writeAudit(client, actor, now, reader.auditEntries);
    return earlier;
  }

  private async loggingDenials<T>(client: PoolClient, actor: Actor, now: Date, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const denial = error instanceof DomainError ? denials.get(error) : undefined;
      if (denial) await writeAudit(client, actor, now, [denial]);
      if (!(error instanceof DomainError) || error.kind !== 'not-found') throw error;
      const query: Query = async (sql, values) => (await client.query(sql, values)).rows as never[];
      throw await this.notFoundErrors.explain(query, actor, error);
    }
  }

  private async withClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await poolOf(this.dataSource).connect();
    let failure: unknown;
    try {
      return await work(client);
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      // A connection that failed for any reason but an expected refusal is not trusted with the next actor.
      client.release(failure !== undefined && !(failure instanceof DomainError) && !isRefusedStatement(failure));
    }
  }

  private async exclusively<T>(work: () => Promise<T>): Promise<T> {
    if (!this.inside) return work();
    if (this.inside.getStore() === this) throw new Error('A transaction must not open another: pass the one you have.');
    return this.inside.run(this, work);
  }
}

async function writeAudit(client: PoolClient, actor: Actor, now: Date, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await client.query({
    name: preparedName(client, 'audit-insert'),
    text: `insert into audit_entry select * from jsonb_populate_recordset(null::audit_entry, $1::jsonb)`,
    values: [JSON.stringify(entries.map((entry) => auditRow(actor, now, entry)))],
  });
}

/**
 * Events, log entries and the idempotency key, in one statement, as the transaction's last. The lock per young person
 * keeps the order of the outbox's numbers the order of the commits for that person; beyond 64 people in one transaction
 * (imports) it is left out, because they hold their people's rows locked already and PostgreSQL's lock table is finite.
 */
function flush(session: TransactionSession, tx: Transaction, response: unknown): void {
  const { outbox, auditEntries, actor, now } = tx;
  const { idempotency } = actor.request;
  if (outbox.length === 0 && auditEntries.length === 0 && !idempotency) return;
  const people = [...new Set(outbox.map((e) => e.young_person_id))].sort();
  session.send({
    name: 'flush',
    text: `with held as materialized (select pg_advisory_xact_lock(hashtextextended(p, 0)) from unnest($1::text[]) p),
      said as (insert into outbox (${OUTBOX_COLUMNS}) select ${OUTBOX_COLUMNS}
        from (select count(*) from held) h, jsonb_populate_recordset(null::outbox, $2::jsonb) e),
      logged as (insert into audit_entry select * from jsonb_populate_recordset(null::audit_entry, $3::jsonb))
      insert into idempotency_key (area, subject, key, request_hash, response, required)
        select $4, $5, $6, $7, $8::jsonb, $9::jsonb where $6::text is not null`,
    values: [
      people.length <= 64 ? people : [],
      outboxJson(outbox),
      JSON.stringify(auditEntries.map((entry) => auditRow(actor, now, entry))),
      actor.area,
      actor.subject,
      idempotency?.key ?? null,
      idempotency?.requestHash ?? null,
      idempotency ? JSON.stringify(response ?? null) : null,
      idempotency ? JSON.stringify(tx.required) : null,
    ],
  });
}
