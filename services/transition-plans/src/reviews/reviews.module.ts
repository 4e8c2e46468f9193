import { Module } from '@nestjs/common';
import { ReviewVerbsService } from './review-verbs.service.js';
import { ReviewVoicesService } from './review-voices.service.js';
import { ReviewWork } from './review-work.service.js';
import { ReviewWorklistController } from './review-worklist.controller.js';
import { ReviewWorklistService } from './review-worklist.service.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewsService } from './reviews.service.js';

@Module({
  controllers: [ReviewsController, ReviewWorklistController],
  providers: [ReviewWork, ReviewsService, ReviewVerbsService, ReviewVoicesService, ReviewWorklistService],
})
export class ReviewsModule {}
