import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import { type RowContext, applyContext, forgetContext, hasContext, preparedName } from './context.js';

/** One statement. With a name it is prepared and planned once per connection; a name belongs to one text only. */
export interface Statement {
  readonly text: string;
  readonly values?: readonly unknown[];
  readonly name?: string;
}

/** Runs statements on one connection, with the actor's row-level-security context set. */
export interface Session {
  query<Row extends QueryResultRow>(statement: Statement): Promise<Row[]>;
}

/** A session without a transaction: each statement stands alone. */
export class ReadSession implements Session {
  constructor(private readonly client: PoolClient) {}

  async query<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
    return (await run<Row>(this.client, statement)).rows;
  }
}

/**
 * A transaction on a pipelined connection. Statements that return nothing are sent without waiting (`send`), and the end
 * waits for all of them: one round trip for a whole use case instead of one for each statement. docs/decisions/0023-tables.md
 * has the figures.
 *
 * It cannot be misused: nothing is sent after the end, the end waits for everything that was sent, and a statement that
 * failed fails the commit with its own error.
 */
export class TransactionSession implements Session {
  private readonly sent: Promise<unknown>[] = [];
  private isOpen = true;

  private constructor(
    private readonly client: PoolClient,
    private readonly context: RowContext,
    private readonly setsContext: boolean,
  ) {}

  /**
   * Begins a transaction with the context set. Neither is waited for: a context that cannot be set fails the
   * transaction, and with it every statement that would have run without one.
   */
  static begin(client: PoolClient, context: RowContext): TransactionSession {
    const session = new TransactionSession(client, context, !hasContext(client, context));
    session.keep(client.query('begin'));
    session.keep(applyContext(client, context));
    return session;
  }

  async query<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
    this.requireOpen();
    return (await run<Row>(this.client, statement)).rows;
  }

  /** Sends a statement whose result nobody reads. Its failure is the failure of the commit. */
  send(statement: Statement): void {
    this.requireOpen();
    this.keep(run(this.client, statement));
  }

  /** @throws the error of the first statement that failed; then nothing of the transaction is stored */
  async commit(): Promise<void> {
    this.requireOpen();
    this.isOpen = false;
    const committed = this.client.query('commit');
    this.keep(committed);
    const failure = await this.firstFailure();
    if (failure) throw failure;
    // PostgreSQL answers the commit of a failed transaction with ROLLBACK, and without an error.
    if ((await committed).command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
  }

  /** @returns the error of the first statement that failed: those after it found only a failed transaction */
  async rollback(): Promise<Error | undefined> {
    this.isOpen = false;
    await this.client.query('rollback').catch(() => undefined);
    if (this.setsContext) {
      // The rollback takes back a context that was set inside the transaction.
      forgetContext(this.client);
      await applyContext(this.client, this.context).catch(() => undefined);
    }
    return this.firstFailure();
  }

  private keep(sent: Promise<unknown>): void {
    sent.catch(() => undefined);
    this.sent.push(sent);
  }

  private async firstFailure(): Promise<Error | undefined> {
    const settled = await Promise.allSettled(this.sent);
    return settled.find((one) => one.status === 'rejected')?.reason as Error | undefined;
  }

  private requireOpen(): void {
    if (!this.isOpen) throw new Error('This transaction has ended: its statements belong before the end of its work.');
  }
}

function run<Row extends QueryResultRow>(client: PoolClient, statement: Statement): Promise<QueryResult<Row>> {
  const { name } = statement;
  const prepared = name === undefined ? statement : { ...statement, name: preparedName(client, name) };
  return client.query<Row>(prepared as { text: string; values?: unknown[]; name?: string });
}
