import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { AreaJob, Database, type Transaction } from '#libs/platform';
import { HarvestWork } from './harvest.work.js';
import { enqueueHarvest, takeDueSources } from './harvests.writes.js';

const SOURCES_AT_ONCE = 20;

/** Runs requested harvests and repeats each source when it is due, one harvest at a time. */
@Injectable()
export class HarvestsJob extends AreaJob {
  private readonly harvestLog = new Logger('harvest-keeper');
  private readonly stop = new AbortController();
  private harvesting: Promise<void> | undefined;

  constructor(
    private readonly store: Database,
    private readonly harvester: HarvestWork,
    private readonly clock: Clock,
  ) {
    super(store, 'harvest-keeper');
  }

  /** Runs until nothing is due or queued. */
  override async run(): Promise<void> {
    await super.run();
    this.harvesting ??= this.drain().finally(() => (this.harvesting = undefined));
    await this.harvesting;
  }

  /** Starts a round at once without waiting for its end; call it after queueing a harvest. */
  wake(): void {
    void this.run().catch((error: Error) => {
      if (!this.stop.signal.aborted) this.harvestLog.warn(`a harvest failed (${error.name})`);
    });
  }

  override async onModuleDestroy(): Promise<void> {
    this.stop.abort(new Error('the service is stopping'));
    await this.harvesting?.catch(() => undefined);
    await super.onModuleDestroy();
  }

  protected async batch(tx: Transaction): Promise<number> {
    const due = await takeDueSources(tx, SOURCES_AT_ONCE);
    for (const source of due) await enqueueHarvest(tx, source, 'Onward');
    return due.length;
  }

  protected override areas(): Promise<string[]> {
    return this.store.asService(async (client) => {
      const { rows } = await client.query<{ area: string }>(
        `select area from harvest_source where due_on <= $1
         union select area from harvest where state = 'queued' or (state = 'running' and lease_until < $2) order by area`,
        [this.clock.today(), this.clock.now().toISOString()],
      );
      return rows.map((row) => row.area);
    });
  }

  private async drain(): Promise<void> {
    for (let areas = await this.areas(); areas.length > 0 && !this.stop.signal.aborted; areas = await this.areas()) {
      let done = false;
      for (const area of areas) done = (await this.harvester.next(area, this.stop.signal)) || done;
      if (!done) return;
    }
  }
}
