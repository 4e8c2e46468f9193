import { Module } from '@nestjs/common';
import { ReviewWorklistController } from './review-worklist.controller.js';
import { ReviewWorklistService } from './review-worklist.service.js';
import { WorklistsController } from './worklists.controller.js';
import { WorklistsService } from './worklists.service.js';

@Module({
  controllers: [WorklistsController, ReviewWorklistController],
  providers: [WorklistsService, ReviewWorklistService],
})
export class WorklistsModule {}
