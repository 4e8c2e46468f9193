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
 * Gives the entries of the feed their places, after their commit.
 *
 * A number that is drawn while an entry is written says nothing of when the entry can be seen: a transaction that draws 7
 * and commits late appears behind a reader who went past 8 already, and is never read. So an entry is written without a
 * place, and only what is committed gets one, by whoever holds the row of the area's head: what has a place has
 * everything before it visible. Deliveries for webhooks are queued in the same transaction.
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
