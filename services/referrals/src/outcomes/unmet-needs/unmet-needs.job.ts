import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { AreaJob, Database, type Transaction } from '#libs/platform';
import { endUnmetNeeds, markReckoned } from './unmet-needs.writes.js';
import { lockEntriesToReckon } from './unmet-needs.queries.js';
import { recordUnmetNeeds } from '../../sending/unmet-need-records/unmet-needs.writes.js';

const ENTRIES_AT_ONCE = 200;

/**
 * Updates the ledger of unmet needs from referral histories. The referral's own transaction cannot do this, because an
 * organisation that declines cannot read the young person's needs or other referrals.
 */
@Injectable()
export class UnmetNeedsJob extends AreaJob {
  constructor(database: Database) {
    super(database, 'unmet-need-keeper');
  }

  protected async batch(tx: Transaction): Promise<number> {
    const entries = await lockEntriesToReckon(tx, ENTRIES_AT_ONCE);
    if (entries.length === 0) return 0;
    const people = [...new Set(entries.map(({ youngPersonId }) => youngPersonId))];
    for (const { cause, ...entry } of entries) {
      if (cause !== null) await recordUnmetNeeds(tx, [{ ...entry, id: newId(), cause }]);
      // A need that is unmet, met and unmet again counts as two: end the first before recording the second.
      await endUnmetNeeds(tx, people);
    }
    await markReckoned(tx, entries);
    return entries.length;
  }
}
