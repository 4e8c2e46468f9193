import { Module } from '@nestjs/common';
import { ReviewAdviceService } from '../review-advice/review-advice.service.js';
import { ReviewDecisionsService } from '../review-decisions/review-decisions.service.js';
import { ReviewPlanningService } from '../review-planning/review-planning.service.js';
import { ReviewWorkService } from '../review-work/review-work.service.js';
import { ReviewsController } from './reviews.controller.js';

@Module({
  controllers: [ReviewsController],
  providers: [ReviewWorkService, ReviewPlanningService, ReviewDecisionsService, ReviewAdviceService],
})
export class ReviewsModule {}
