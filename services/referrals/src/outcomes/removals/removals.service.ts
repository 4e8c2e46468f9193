import { Injectable } from '@nestjs/common';
import { referralRecordRemoved } from '#libs/contracts';
import { conflict, newId, notFound } from '#libs/kernel';
import { type Actor, Database, type Transaction } from '#libs/platform';
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
  remove(
    actor: Actor,
    referralId: string,
    request: RemoveFromReferralRequest,
    removalId = newId(),
  ): Promise<ReferralRemovalResponse> {
    const { kind, id, line = null, reason } = request;
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
      const removal = removalOf(tx, request, removalId);
      await insertRemoval(tx, referralId, youngPersonId, removal);
      tx.emit(
        referralRecordRemoved,
        { youngPersonId, recordId: removal.id, recordVersion: 1 },
        { referralId, organisationId: found.organisationId, kind, removedId: id, reason },
      );
      return removal;
    });
  }

  /** Records a removal whose words are not there, as after a restore. @throws DomainError NOT_FOUND for the referral */
  note(actor: Actor, referralId: string, request: RemoveFromReferralRequest, removalId: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { referral } = await this.work.visible(tx, 'record:remove', referralId);
      await insertRemoval(tx, referralId, referral.youngPersonId, removalOf(tx, request, removalId));
    });
  }

  list(actor: Actor, referralId: string): Promise<ReferralRemovalList> {
    return this.database.read(actor, async (db) => {
      await this.work.visible(db, 'record:remove', referralId);
      return { items: await findRemovals(db, referralId) };
    });
  }
}

function removalOf(
  { actor, now }: Transaction,
  { kind, id, line, reason, words }: RemoveFromReferralRequest,
  removalId: string,
): ReferralRemovalResponse {
  return {
    id: removalId,
    kind,
    removedId: id,
    line: line ?? null,
    reason,
    words,
    by: actor.name,
    at: now.toISOString(),
  };
}
