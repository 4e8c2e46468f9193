import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor } from '../access/actor.js';
import { grantOf } from '../access/permissions.js';
import { NotFoundErrors, type Query } from '../database/not-found-errors.js';
import type { Reader } from '../database/unit-of-work.js';
import { keptOf } from './merged-people.js';

/**
 * Replaces "not found" for a merged record: an actor who may read the kept record gets its id. All others get the same
 * response as for an unknown record, because a different one would disclose that the person is known.
 */
@Injectable()
export class MergedRecordErrors extends NotFoundErrors {
  async explain(query: Query, actor: Actor, error: DomainError): Promise<DomainError> {
    const { names = [] } = actor.request;
    if (names.length === 0) return error;
    return (await mergedRecordError(query, actor, names)) ?? error;
  }
}

/** @throws DomainError PERSON_MERGED (410) for a list of a person whose record was merged into another */
export async function requireNotMerged(db: Reader, youngPersonId: string): Promise<void> {
  const error = await mergedRecordError((sql, values) => db.query(sql, values), db.actor, [youngPersonId]);
  if (error) throw error;
}

async function mergedRecordError(
  query: Query,
  actor: Actor,
  names: readonly string[],
): Promise<DomainError | undefined> {
  if (grantOf(actor.role, 'person:read') === undefined) return undefined;
  const keptId = await keptOf(query, actor.area, names);
  return keptId === undefined
    ? undefined
    : new DomainError('gone', 'PERSON_MERGED', 'This record was merged into another. Use the id in `keptId`.', {
        keptId,
      });
}
