import { DomainError } from '#libs/kernel';
import type { Actor } from '../access/actor.js';
import { grantOf } from '../access/permissions.js';
import type { Reader } from '../database/unit-of-work.js';
import { keptOf, type Query } from './merged-people.js';

/**
 * Instead of "not there": a record that was merged says where it went, to whoever may read the record that was kept.
 * Anybody else gets the same answer as for a record that never was, or the answer would tell that somebody was known.
 */
export async function saidWhereItWent(query: Query, actor: Actor, error: unknown): Promise<unknown> {
  const { names = [] } = actor.request;
  if (!(error instanceof DomainError) || error.kind !== 'not-found' || names.length === 0) return error;
  return (await merged(query, actor, names)) ?? error;
}

/** @throws DomainError PERSON_MERGED (410) for a list that is asked for by somebody who was merged */
export async function refuseMerged(db: Reader, youngPersonId: string): Promise<void> {
  const refusal = await merged((sql, values) => db.query(sql, values), db.actor, [youngPersonId]);
  if (refusal) throw refusal;
}

async function merged(query: Query, actor: Actor, names: readonly string[]): Promise<DomainError | undefined> {
  if (grantOf(actor.role, 'person:read') === undefined) return undefined;
  const keptId = await keptOf(query, actor.area, names);
  return keptId === undefined
    ? undefined
    : new DomainError('gone', 'PERSON_MERGED', 'This is part of the record with the id keptId now.', { keptId });
}
