import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#libs/platform';
import { MAX_AGE_DAYS } from './streams.js';

const HOUR_MS = 60 * 60 * 1000;

/**
 * Removes what is no longer needed: inbox rows of events that no stream still holds, and idempotency keys after two
 * days.
 */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('housekeeping');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.timer ??= setInterval(() => void this.tidy(), HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async tidy(): Promise<void> {
    try {
      await this.database.asService(async (client) => {
        await client.query(`delete from inbox where received_at < now() - make_interval(days => $1)`, [
          MAX_AGE_DAYS + 1,
        ]);
        await client.query(`delete from idempotency_key where created_at < now() - interval '2 days'`);
      });
    } catch (error) {
      this.log.warn(`housekeeping failed (${(error as Error).message}); trying again in an hour`);
    }
  }
}
