import { Injectable } from '@nestjs/common';
import { AreaJob, Database, type Transaction } from '#libs/platform';
import { DisclosureSagaService } from './disclosure-saga.service.js';
import { lockEndedDisclosures } from './disclosures.queries.js';

const AT_ONCE = 100;

/**
 * Stops disclosures whose consent has expired and asks for the data back. Row-level security has already ended the access on
 * the day itself; this job records and publishes it.
 */
@Injectable()
export class EndedDisclosuresJob extends AreaJob {
  constructor(
    database: Database,
    private readonly saga: DisclosureSagaService,
  ) {
    super(database, 'disclosure-keeper');
  }

  protected async batch(tx: Transaction): Promise<number> {
    const ended = await lockEndedDisclosures(tx, AT_ONCE);
    for (const row of ended) await this.saga.stop(tx, row, 'consent-ended');
    return ended.length;
  }
}
