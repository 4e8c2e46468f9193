import { Injectable } from '@nestjs/common';
import { reconsiderationOverdue } from '#libs/contracts';
import { AreaJob, Database, type Transaction } from '#libs/platform';
import { markOverdue } from './refusals.writes.js';

const AT_ONCE = 100;

/** Publishes one event for each reconsideration that is not decided in time. */
@Injectable()
export class OverdueReconsiderationsJob extends AreaJob {
  constructor(database: Database) {
    super(database, 'reconsideration-keeper');
  }

  protected async batch(tx: Transaction): Promise<number> {
    const overdue = await markOverdue(tx, AT_ONCE);
    for (const { youngPersonId, version, ...data } of overdue) {
      tx.emit(
        reconsiderationOverdue,
        { youngPersonId, recordId: data.reconsiderationId, recordVersion: version },
        data,
      );
    }
    return overdue.length;
  }
}
