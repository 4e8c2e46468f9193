import { Injectable } from '@nestjs/common';
import { newId } from '#libs/kernel';
import { AreaJob, Database, type Transaction } from '#libs/platform';
import { endUnmetNeeds, markReckoned } from './unmet-needs.writes.js';
import { lockEntriesToReckon } from './unmet-needs.queries.js';
import { recordUnmetNeeds } from '../../sending/unmet-need-records/unmet-needs.writes.js';

const ENTRIES_AT_ONCE = 200;

/**
 * Keeps the ledger of unmet needs from the histories of referrals. It is not written with the referral itself, because an
 * organisation that declines sees neither the young person's needs nor their other referrals.
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
      // What was left unmet, met and left unmet again is two needs: the first has to end before the second is written.
      await endUnmetNeeds(tx, people);
    }
    await markReckoned(tx, entries);
    return entries.length;
  }
}
