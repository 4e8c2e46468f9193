import { Injectable } from '@nestjs/common';
import { FEED_DAYS } from '#libs/contracts';
import { Clock } from '#libs/kernel';
import { Database } from '#libs/platform';
import { RoundJob } from '../rounds/round.job.js';
import { forgetFeed } from './feed.writes.js';

const HOUR_MS = 60 * 60 * 1000;

/** Deletes events that are older than the feed's retention period. */
@Injectable()
export class FeedRetentionJob extends RoundJob {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super('feed-keeper', HOUR_MS);
  }

  protected async round(): Promise<boolean> {
    const before = new Date(this.clock.now().getTime() - FEED_DAYS * 24 * HOUR_MS);
    await this.database.asService((client) => forgetFeed(client, before));
    return false;
  }
}
