import { Module } from '@nestjs/common';
import { AccountabilityModule } from './accountability/accountability.module.js';
import { AnswersModule } from './answers/answers.module.js';
import { CarersAssessmentsModule } from './carers-assessments/carers-assessments.module.js';
import { CaseloadModule } from './caseload/caseload.module.js';
import { ChildrensSupportModule } from './childrens-support/childrens-support.module.js';
import { ClosingModule } from './closing/closing.module.js';
import { CohortsModule } from './cohorts/cohorts.module.js';
import { CommentsModule } from './comments/comments.module.js';
import { DecisionsModule } from './decisions/decisions.module.js';
import { PlanDisclosuresModule } from './disclosures/plan-disclosures.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { GapsModule } from './gaps/gaps.module.js';
import { GoalsModule } from './goals/goals.module.js';
import { HelpRequestsModule } from './help-requests/help-requests.module.js';
import { HealthHandoversModule } from './health-handovers/health-handovers.module.js';
import { HistoryModule } from './history/history.module.js';
import { LibraryModule } from './library/library.module.js';
import { MeModule } from './me/me.module.js';
import { MergesModule } from './merges/merges.module.js';
import { MilestonesModule } from './milestones/milestones.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlansModule } from './plans/plans.module.js';
import { ReferralsModule } from './referrals/referrals.module.js';
import { RemovalsModule } from './removals/removals.module.js';
import { ReviewsModule } from './reviews/reviews.module.js';
import { StepsModule } from './steps/steps.module.js';
import { TimelineModule } from './timeline/timeline.module.js';
import { VersionsModule } from './versions/versions.module.js';
import { WorklistsModule } from './worklists/worklists.module.js';

@Module({
  imports: [
    PeopleModule,
    PlansModule,
    MilestonesModule,
    GoalsModule,
    LibraryModule,
    StepsModule,
    CommentsModule,
    AnswersModule,
    VersionsModule,
    RemovalsModule,
    DecisionsModule,
    HistoryModule,
    HealthHandoversModule,
    CarersAssessmentsModule,
    ChildrensSupportModule,
    ClosingModule,
    GapsModule,
    AccountabilityModule,
    CaseloadModule,
    CohortsModule,
    WorklistsModule,
    TimelineModule,
    DocumentsModule,
    EvidenceModule,
    MeModule,
    HelpRequestsModule,
    ReferralsModule,
    ReviewsModule,
    PlanDisclosuresModule,
    MergesModule,
  ],
})
export class TransitionPlansModule {}
