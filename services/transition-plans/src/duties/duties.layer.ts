import type { Layer } from '#libs/platform';
import { Reviews1760000007000 } from '../database/migrations/1760000007000-reviews.js';
import { HealthHandovers1760000008000 } from '../database/migrations/1760000008000-health-handovers.js';
import { CarersAssessments1760000008100 } from '../database/migrations/1760000008100-carers-assessments.js';
import { GuardsOnClosing1760000008200 } from '../database/migrations/1760000008200-guards-on-closing.js';
import { PlanReviewsDue1760000025200 } from '../database/migrations/1760000025200-plan-reviews-due.js';
import { carersAssessmentTable } from './carers-assessments/carers-assessment.table.js';
import { CarersAssessmentsModule } from './carers-assessments/carers-assessments.module.js';
import { childrensSupportEndingTable } from './childrens-support/childrens-support-ending.table.js';
import { ChildrensSupportModule } from './childrens-support/childrens-support.module.js';
import { GapsModule } from './gaps/gaps.module.js';
import { healthHandoverTable } from './health-handovers/health-handover.table.js';
import { HealthHandoversModule } from './health-handovers/health-handovers.module.js';
import { MilestonesModule } from './milestones/milestones.module.js';
import { OpeningModule } from './opening/opening.module.js';
import { ReviewFollowingModule } from './review-following/review-following.module.js';
import { reviewFeedbackTable } from './review-record/review-feedback.table.js';
import { reviewInviteeTable } from './review-record/review-invitee.table.js';
import { reviewTable } from './review-record/review.table.js';
import { ReviewsModule } from './reviews/reviews.module.js';

/** The law's duties: milestones, reviews, hand-overs to adult services, carers' assessments and gaps in support. */
export const dutiesLayer: Layer = {
  name: 'duties',
  modules: [
    CarersAssessmentsModule,
    ChildrensSupportModule,
    GapsModule,
    HealthHandoversModule,
    MilestonesModule,
    OpeningModule,
    ReviewFollowingModule,
    ReviewsModule,
  ],
  entities: [
    carersAssessmentTable.entity,
    childrensSupportEndingTable.entity,
    healthHandoverTable.entity,
    reviewFeedbackTable.entity,
    reviewInviteeTable.entity,
    reviewTable.entity,
  ],
  migrations: [
    Reviews1760000007000,
    HealthHandovers1760000008000,
    CarersAssessments1760000008100,
    GuardsOnClosing1760000008200,
    PlanReviewsDue1760000025200,
  ],
};
