import type { QueryResultRow } from 'pg';
import { type CalendarDate, newId } from '#libs/kernel';
import type { DataOf, Event, EventDefinition } from '#libs/contracts';
import type { Actor } from '../access/actor.js';
import type { Requirement } from '../access/access.rules.js';
import type { AuditEntry } from '../access/audit.js';
import { doorError } from '../problems/door-errors.js';
import type { Rows } from './rows.js';
import type { Session, TransactionSession } from './session.js';
import type { KeyOf, RowOf, Table } from './table.js';

/** What a use case reads through: one connection with the actor's row-level-security context on it. */
export class Reader {
  /** Entries of the access log that this work owes; written before the answer leaves. */
  readonly auditEntries: AuditEntry[] = [];
  /** What the actor was let pass for; kept with an answer that may be asked for again. */
  readonly required: Requirement[] = [];

  constructor(
    readonly actor: Actor,
    readonly now: Date,
    readonly today: CalendarDate,
    protected readonly session: Session,
  ) {}

  /**
   * Runs one statement. With a name it is prepared once per connection and planned once: give the hot ones a name.
   * A name belongs to one text only.
   */
  async query<Row extends QueryResultRow>(sql: string, values: unknown[] = [], name?: string): Promise<Row[]> {
    return this.session.query<Row>(name ? { name, text: sql, values } : { text: sql, values });
  }

  async one<Row extends QueryResultRow>(sql: string, values: unknown[] = [], name?: string): Promise<Row | undefined> {
    return (await this.query<Row>(sql, values, name))[0];
  }

  audit(entry: AuditEntry): void {
    this.auditEntries.push(entry);
  }
}

export interface OutboxRow {
  id: string;
  area: string;
  young_person_id: string;
  type: string;
  version: number;
  time: string;
  record_id: string;
  record_version: number;
  actor: string;
  correlation_id: string;
  causation_id: string | null;
  data: unknown;
}

/**
 * The most that an event may have, in bytes of its data. NATS takes messages of 1 MB by default, with their headers. What
 * is larger would never leave, and the young person's later events would wait behind it.
 */
const MOST_BYTES = 900_000;

/** @throws DomainError RECORD_TOO_LARGE (422) */
export function outboxJson(rows: readonly OutboxRow[]): string {
  const parts = rows.map((row) => JSON.stringify(row));
  if (parts.some((part) => part.length > MOST_BYTES / 4 && Buffer.byteLength(part) > MOST_BYTES))
    throw doorError('RECORD_TOO_LARGE');
  return `[${parts.join()}]`;
}

/** All but the number, which the table gives. */
export const OUTBOX_COLUMNS =
  'id, area, young_person_id, type, version, time, record_id, record_version, actor, correlation_id, causation_id, data';

/**
 * The means to write, and there is no other: rows through `manager` or `query`, what happened through `emit`, and the
 * access log, all committed together or not at all.
 */
export class Transaction extends Reader {
  /** Events that wait for the end of the transaction, or for `flushEvents`. */
  readonly outbox: OutboxRow[] = [];
  /** Whether anything was emitted, flushed or not. */
  emitted = false;
  /** People about whom something was said or changed: who is involved with them is worked out again before the commit. */
  readonly touched = new Set<string>();
  /** Called after the commit, and never where there is none. */
  readonly afterCommit: (() => void)[] = [];
  private cause: { correlationId: string; causationId?: string } = this.actor.request;

  constructor(
    actor: Actor,
    now: Date,
    today: CalendarDate,
    protected override readonly session: TransactionSession,
    /** Single rows, described by a table. */
    readonly rows: Rows,
  ) {
    super(actor, now, today, session);
  }

  /**
   * Sends a statement whose result nobody reads, without waiting for it. Where it fails, the statements after it fail too,
   * and the transaction with them.
   */
  write(sql: string, values: unknown[], name: string): void {
    this.session.send({ name, text: sql, values });
  }

  /**
   * Locks one row until the transaction ends (`for no key update`: rows that refer to it can still be inserted).
   * @returns undefined where no row has the key, or row-level security hides it
   */
  async lock<T extends Table>(table: T, key: KeyOf<T>): Promise<RowOf<T> | undefined> {
    const columns = Object.keys(key);
    const found = await this.one<{ row: RowOf<T> }>(
      `select row_to_json(t) as row from ${table.name} t
       where ${columns.map((column, i) => `t.${column} = $${i + 1}`).join(' and ')} for no key update of t`,
      Object.values(key as object),
      `${table.name}-lock`,
    );
    return found?.row;
  }

  /** What is emitted from here on was caused by this event: its correlation goes on, its id becomes the causation. */
  causedBy(event: Pick<Event, 'id' | 'correlationId'>): void {
    this.cause = { correlationId: event.correlationId, causationId: event.id };
  }

  /** Records that something happened; it is published after the commit, in commit order per young person. */
  emit<D extends EventDefinition>(
    event: D,
    about: { youngPersonId: string; recordId: string; recordVersion: number },
    data: DataOf<D>,
  ): void {
    const problem = event.problem(data);
    if (problem) throw new Error(`${event.pattern} does not keep its contract: ${problem}`);
    this.emitted = true;
    this.touched.add(about.youngPersonId);
    this.outbox.push({
      id: newId(),
      area: this.actor.area,
      young_person_id: about.youngPersonId,
      type: event.type,
      version: event.version,
      time: this.now.toISOString(),
      record_id: about.recordId,
      record_version: about.recordVersion,
      actor: this.actor.subject,
      correlation_id: this.cause.correlationId,
      causation_id: this.cause.causationId ?? null,
      data,
    });
  }

  /**
   * Writes the events of so far into the outbox, where they wait for the commit. Only for work that says more than fits
   * into memory or into one statement, and that holds the rows of the people it speaks of: the order per person rests
   * on that here (see `flush` in database.ts).
   */
  async flushEvents(): Promise<void> {
    if (this.outbox.length === 0) return;
    await this.query(
      `insert into outbox (${OUTBOX_COLUMNS}) select ${OUTBOX_COLUMNS} from jsonb_populate_recordset(null::outbox, $1::jsonb)`,
      [outboxJson(this.outbox)],
      'outbox-flush',
    );
    this.outbox.length = 0;
  }
}
