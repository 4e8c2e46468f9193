import { Module } from '@nestjs/common';
import { HandOverChaser } from '../accountability/hand-over-chaser.js';
import { AnswerKeeper } from '../answers/answer-keeper.js';
import { HelpChaser } from '../help-requests/help-chaser.js';
import { StepChaser } from '../steps/step-chaser.js';
import { ReviewKeeper } from '../reviews/review-keeper.js';
import { MilestonesService } from './milestones.service.js';
import { PlanKeeper } from './plan-keeper.js';

@Module({
  providers: [MilestonesService, StepChaser, AnswerKeeper, ReviewKeeper, HelpChaser, HandOverChaser, PlanKeeper],
  exports: [MilestonesService],
})
export class MilestonesModule {}
