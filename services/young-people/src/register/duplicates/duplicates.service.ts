import { Injectable } from '@nestjs/common';
import { conflict, notFound } from '#libs/kernel';
import { Access, type Actor, Database, DEFAULT_LIMIT, pageOf, type Reader, requireVersion } from '#libs/platform';
import { decidePairs } from '../identity/duplicates.work.js';
import { getPerson, youngPersonRecord } from '../person/person.queries.js';
import type {
  ComparisonResponse,
  NotTheSameRequest,
  PossibleDuplicatePage,
  PossibleDuplicatesQuery,
} from './duplicates.dto.js';
import {
  decisionsOf,
  findPossibleDuplicate,
  lockPossibleDuplicate,
  type PossibleDuplicate,
  possibleDuplicates,
} from './duplicates.queries.js';
import { comparedFields, evidenceResponses, pairResponse } from './duplicates.responses.js';

/** The list of records that may describe one person, and the decisions about them. */
@Injectable()
export class DuplicatesService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list(
    actor: Actor,
    { status = 'open', after, limit = DEFAULT_LIMIT }: PossibleDuplicatesQuery,
  ): Promise<PossibleDuplicatePage> {
    return this.database.read(actor, async (db) => {
      const page = pageOf(await possibleDuplicates(db, status, { after, limit }), limit);
      const shown = new Set(page.items.flatMap(({ one, other }) => [one.id, other.id]));
      this.access.listed(db, 'duplicate:read', 'possible duplicate', [...shown]);
      return { items: page.items.map(pairResponse), next: page.next };
    });
  }

  /** @throws DomainError NOT_FOUND */
  compare(actor: Actor, id: string): Promise<ComparisonResponse> {
    return this.database.read(actor, async (db) => this.comparison(db, await this.required(db, 'duplicate:read', id)));
  }

  /** @throws DomainError NOT_FOUND, STALE_VERSION, DUPLICATE_DECIDED */
  notTheSame(actor: Actor, id: string, seen: number, { words }: NotTheSameRequest): Promise<ComparisonResponse> {
    return this.database.transaction(actor, async (tx) => {
      await lockPossibleDuplicate(tx, id);
      const pair = await this.required(tx, 'duplicate:decide', id);
      requireVersion(pair.version, seen);
      if (pair.status !== 'open')
        throw conflict('DUPLICATE_DECIDED', 'This pair has already been decided. Read it again to see the decision.');
      await decidePairs(tx, [pair], 'not-the-same', { words });
      return this.comparison(tx, (await findPossibleDuplicate(tx, id))!);
    });
  }

  private async required(
    db: Reader,
    permission: 'duplicate:read' | 'duplicate:decide',
    id: string,
  ): Promise<PossibleDuplicate> {
    const pair = await findPossibleDuplicate(db, id);
    if (!pair) throw notFound('possible duplicate');
    for (const { id: personId } of [pair.one, pair.other])
      await this.access.require(db, permission, youngPersonRecord(db.actor, personId));
    return pair;
  }

  private async comparison(db: Reader, pair: PossibleDuplicate): Promise<ComparisonResponse> {
    const one = await getPerson(db, pair.one.id);
    const other = await getPerson(db, pair.other.id);
    const decisions = await decisionsOf(db, pair.id);
    return {
      ...pairResponse(pair),
      fields: comparedFields(one, other),
      decisions: decisions.map((decision) => ({ ...decision, evidence: evidenceResponses(decision.evidence) })),
      allowedActions: pair.status === 'open' ? ['not-the-same', 'merge'] : [],
    };
  }
}
