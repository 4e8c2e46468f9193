import { Module } from '@nestjs/common';
import { FeedClient, FeedManners } from './feed.client.js';
import { HarvestsJob } from './harvests.job.js';
import { HarvestWork } from './harvest.work.js';
import { HarvestsController } from './harvests.controller.js';
import { HarvestsService } from './harvests.service.js';

@Module({
  controllers: [HarvestsController],
  providers: [FeedClient, FeedManners, HarvestsJob, HarvestWork, HarvestsService],
})
export class HarvestsModule {}
