import { Module } from '@nestjs/common';
import { FeedClient, FeedManners } from './feed-client.js';
import { HarvestKeeper } from './harvest-keeper.js';
import { Harvester } from './harvester.js';
import { HarvestsController } from './harvests.controller.js';
import { Harvests } from './harvests.service.js';

@Module({ controllers: [HarvestsController], providers: [FeedClient, FeedManners, HarvestKeeper, Harvester, Harvests] })
export class HarvestsModule {}
