import { Module } from '@nestjs/common';
import { EventsController } from './events.controller.js';
import { EventStreamsService } from './event-streams.service.js';
import { FeedService } from './feed.service.js';
import { FeedRetentionJob } from './feed-retention.job.js';
import { FeedWatchService } from './feed-watch.service.js';

@Module({
  controllers: [EventsController],
  providers: [EventStreamsService, FeedService, FeedRetentionJob, FeedWatchService],
  exports: [FeedWatchService],
})
export class FeedModule {}
