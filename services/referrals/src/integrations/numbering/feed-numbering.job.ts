import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { FeedPublishingJob } from './feed-publishing.job.js';
import { FeedWatchService } from '../feed/feed-watch.service.js';
import { WebhookDeliveriesJob } from '../webhooks/webhook-deliveries.job.js';
import { RoundJob } from '../rounds/round.job.js';
import { numberWaiting } from '../feed/feed.writes.js';

const EVERY_MS = 1_000;

/**
 * Numbers the entries of the feed after their commit.
 *
 * Numbers drawn while entries are written would lose events. If a transaction draws 7 and commits after 8 was read, no
 * client ever reads 7. Entries are therefore written without a number, and only committed entries receive one, under a
 * lock on the area's head row. When a number is visible, all lower numbers are visible too. The same transaction
 * queues webhook deliveries.
 */
@Injectable()
export class FeedNumberingJob extends RoundJob {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly watch: FeedWatchService,
    private readonly publisher: FeedPublishingJob,
    private readonly sender: WebhookDeliveriesJob,
  ) {
    super('feed-numberer', EVERY_MS);
  }

  protected async round(): Promise<boolean> {
    const { areas, more } = await this.database.asService(async (client) => {
      await client.query('begin');
      const numbered = await numberWaiting(client, this.clock.now());
      await client.query('commit');
      return numbered;
    });
    if (areas.length === 0) return false;
    for (const area of areas) this.watch.moved(area);
    this.publisher.wake();
    this.sender.wake();
    return more;
  }
}
