import { Injectable } from '@nestjs/common';
import { referralRecordRemoved } from '#libs/contracts';
import { conflict, newId, notFound } from '#libs/kernel';
import { type Actor, Database } from '#libs/platform';
import { ReferralWork } from '../../referral/record/referral.work.js';
import type { ReferralRemovalList, ReferralRemovalResponse, RemoveFromReferralRequest } from './removals.dto.js';
import { findRemovals, lockRemovable } from './removals.queries.js';
import { insertRemoval, takeOut, takeOutOfQuotes } from './removals.writes.js';

/** Removes words that should never have been recorded and logs each removal, so that nobody has to edit the database. */
@Injectable()
export class RemovalsService {
  constructor(
    private readonly database: Database,
    private readonly work: ReferralWork,
  ) {}

  /**
   * Works on a referral in any state. An organisation that received the words is notified and no longer reads them here.
   * @throws DomainError NOT_FOUND, NOTHING_TO_REMOVE (409)
   */
  remove(actor: Actor, referralId: string, request: RemoveFromReferralRequest): Promise<ReferralRemovalResponse> {
    const { kind, id, line = null, reason, words } = request;
    return this.database.transaction(actor, async (tx) => {
      const { referral } = await this.work.visible(tx, 'record:remove', referralId);
      const { youngPersonId, addressedTo } = referral;
      const removed = { referralId, kind, id, line };
      const found = await lockRemovable(tx, removed, addressedTo);
      if (!found) throw notFound(kind);
      if (!found.hasWords) {
        throw conflict(
          'NOTHING_TO_REMOVE',
          'This record has no words to remove, or they have already been removed. Check kind, id and line.',
        );
      }
      await takeOut(tx, removed);
      await takeOutOfQuotes(tx, youngPersonId, found.words);
      const removal: ReferralRemovalResponse = {
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

  list(actor: Actor, referralId: string): Promise<ReferralRemovalList> {
    return this.database.read(actor, async (db) => {
      await this.work.visible(db, 'record:remove', referralId);
      return { items: await findRemovals(db, referralId) };
    });
  }
}
