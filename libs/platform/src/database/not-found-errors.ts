import type { QueryResultRow } from 'pg';
import type { DomainError } from '#libs/kernel';
import type { Actor } from '../access/actor.js';

/** One statement on a connection that has the actor's context. */
export type Query = <Row extends QueryResultRow>(sql: string, values: unknown[]) => Promise<Row[]>;

/** Decides which error replaces "not found". The database calls it before an error leaves a read or a transaction. */
export abstract class NotFoundErrors {
  /** @returns the error to throw instead, or `error` itself */
  abstract explain(query: Query, actor: Actor, error: DomainError): Promise<DomainError>;
}
