import pg from 'pg';

/** One statement, as the services sent it. */
export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

type Query = (this: unknown, ...args: unknown[]) => unknown;

/**
 * Records the statements that go to PostgreSQL, so that the raw server can do the same work. It is on only while one
 * request is recorded; when off, it costs nothing measurable.
 */
export class Recorder {
  private statements: Statement[] | null = null;

  constructor() {
    const prototype = pg.Client.prototype as unknown as { query: Query };
    const original = prototype.query;
    const see = (args: unknown[]) => this.see(args);
    prototype.query = function (this: unknown, ...args: unknown[]) {
      see(args);
      return original.apply(this, args);
    };
  }

  start(): void {
    this.statements = [];
  }

  stop(): Statement[] {
    const done = this.statements ?? [];
    this.statements = null;
    return done;
  }

  private see([first, second]: unknown[]): void {
    if (!this.statements) return;
    if (typeof first === 'string') this.statements.push({ text: first, values: Array.isArray(second) ? second : [] });
    else if (typeof first === 'object' && first !== null && 'text' in first) {
      const { name, text, values } = first as Statement;
      this.statements.push({ ...(name ? { name } : {}), text, values: values ?? [] });
    }
  }
}

/** Statements of the relay and of consumers, which do not belong to the recorded request. */
const BACKGROUND = /^\s*(with done as \(delete from outbox|listen|select pg_try_advisory|insert into inbox)|pg_notify/;

export function ofTheRequest(statements: readonly Statement[]): Statement[] {
  return statements.filter(({ text }) => !BACKGROUND.test(text));
}
