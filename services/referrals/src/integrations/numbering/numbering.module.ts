import { Module } from '@nestjs/common';
import { FeedModule } from '../feed/feed.module.js';
import { WebhooksModule } from '../webhooks/webhooks.module.js';
import { FeedHandlers } from './feed.handlers.js';
import { FeedNumberingJob } from './feed-numbering.job.js';
import { FeedPublishingJob } from './feed-publishing.job.js';

@Module({
  imports: [FeedModule, WebhooksModule],
  controllers: [FeedHandlers],
  providers: [FeedNumberingJob, FeedPublishingJob],
})
export class NumberingModule {}
