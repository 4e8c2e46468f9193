import { Injectable } from '@nestjs/common';
import { referralRecordRemoved } from '#libs/contracts';
import { conflict, newId, notFound } from '#libs/kernel';
import { type Actor, Database } from '#libs/platform';
import { ReferralWork } from '../../referral/record/referral.work.js';
import type { ReferralRemoval, ReferralRemovals, RemoveFromReferral } from './removals.dto.js';
import { lockRemovable, findRemovals } from './removals.queries.js';
import { insertRemoval, takeOut, takeOutOfQuotes } from './removals.writes.js';

/** Nobody needs a statement by hand to repair a record: what should never have been there is taken out, and it is known. */
@Injectable()
export class RemovalsService {
  constructor(
    private readonly database: Database,
    private readonly work: ReferralWork,
  ) {}

  /**
   * From a referral in whatever state it is. An organisation that was told of it is told of the removal, and what it reads
   * here from now on is without it.
   * @throws DomainError NOT_FOUND, NOTHING_TO_REMOVE (409)
   */
  remove(actor: Actor, referralId: string, request: RemoveFromReferral): Promise<ReferralRemoval> {
    const { kind, id, line = null, reason, words } = request;
    return this.database.transaction(actor, async (tx) => {
      const { referral } = await this.work.visible(tx, 'record:remove', referralId);
      const { youngPersonId, addressedTo } = referral;
      const removed = { referralId, kind, id, line };
      const found = await lockRemovable(tx, removed, addressedTo);
      if (!found) throw notFound(kind);
      if (!found.saysSomething) {
        throw conflict('NOTHING_TO_REMOVE', 'There are no such words, or they were removed before.');
      }
      await takeOut(tx, removed);
      await takeOutOfQuotes(tx, youngPersonId, found.words);
      const removal: ReferralRemoval = {
        ...{ id: newId(), kind, removedId: id, line, reason, words, by: actor.name },
        at: tx.now.toISOString(),
      };
      await insertRemoval(tx, referralId, youngPersonId, removal);
      tx.emit(
        referralRecordRemoved,
        { youngPersonId, recordId: removal.id, recordVersion: 1 },
        { referralId, organisationId: found.organisationId, kind, removedId: id, reason },
      );
      return removal;
    });
  }

  list(actor: Actor, referralId: string): Promise<ReferralRemovals> {
    return this.database.read(actor, async (db) => {
      await this.work.visible(db, 'record:remove', referralId);
      return { items: await findRemovals(db, referralId) };
    });
  }
}
