import { Module } from '@nestjs/common';
import { MilestonesModule } from '../../duties/milestones/milestones.module.js';
import { ReviewFollowingModule } from '../../duties/review-following/review-following.module.js';
import { AccountabilityModule } from '../../record/accountability/accountability.module.js';
import { StepsModule } from '../../record/steps/steps.module.js';
import { AnswersModule } from '../../voices/answers/answers.module.js';
import { HelpRequestsModule } from '../../voices/help-requests/help-requests.module.js';
import { PeopleHandlers } from './people.handlers.js';
import { PlanJob } from './plan.job.js';

@Module({
  imports: [
    StepsModule,
    AccountabilityModule,
    AnswersModule,
    HelpRequestsModule,
    ReviewFollowingModule,
    MilestonesModule,
  ],
  controllers: [PeopleHandlers],
  providers: [PlanJob],
})
export class FollowingModule {}
