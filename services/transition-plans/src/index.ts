import type { ServiceDefinition } from '#libs/platform';
import { AnswerEntity } from './answers/answer.entity.js';
import { CarersAssessmentEntity } from './carers-assessments/carers-assessment.entity.js';
import { ChildrensSupportEndingEntity } from './childrens-support/childrens-support-ending.entity.js';
import { CommentEntity } from './comments/comment.entity.js';
import { Accountability1760000008300 } from './database/migrations/accountability.js';
import { CarersAssessments1760000008100 } from './database/migrations/carers-assessments.js';
import { Corrections1760000011000 } from './database/migrations/corrections.js';
import { DecisionSwitches1760000006100 } from './database/migrations/decision-switches.js';
import { GoalsAndAnswers1760000005000 } from './database/migrations/goals-and-answers.js';
import { GuardsOnClosing1760000008200 } from './database/migrations/guards-on-closing.js';
import { HealthHandovers1760000008000 } from './database/migrations/health-handovers.js';
import { FirstDays1760000019000 } from './database/migrations/first-days.js';
import { HelpRequests1760000009000 } from './database/migrations/help-requests.js';
import { PeopleOnFile1760000001000 } from './database/migrations/people-on-file.js';
import { Merges1760000010000 } from './database/migrations/merges.js';
import { Plans1760000002000 } from './database/migrations/plans.js';
import { Reviews1760000007000 } from './database/migrations/reviews.js';
import { ReferralsOnFile1760000004000 } from './database/migrations/referrals-on-file.js';
import { Removals1760000005700 } from './database/migrations/removals.js';
import { Versions1760000005500 } from './database/migrations/versions.js';
import { Voices1760000003000 } from './database/migrations/voices.js';
import { WhatFamilyReads1760000018000 } from './database/migrations/what-family-reads.js';
import { WhoDecides1760000006000 } from './database/migrations/who-decides.js';
import { WhoSaidWhat1760000018100 } from './database/migrations/who-said-what.js';
import { DecisionEntity } from './decisions/decision.entity.js';
import { GoalRatingEntity } from './goals/goal-rating.entity.js';
import { GoalEntity } from './goals/goal.entity.js';
import { HealthHandoverEntity } from './health-handovers/health-handover.entity.js';
import { HelpRequestEntity } from './help-requests/help-request.entity.js';
import { PlanEntryEntity } from './history/plan-entry.entity.js';
import { PlanEntity } from './plans/plan.entity.js';
import { RemovalEntity } from './removals/removal.entity.js';
import { ReviewFeedbackEntity } from './reviews/review-feedback.entity.js';
import { ReviewInviteeEntity } from './reviews/review-invitee.entity.js';
import { ReviewEntity } from './reviews/review.entity.js';
import { StepEntity } from './steps/step.entity.js';
import { PlanVersionEntity } from './versions/plan-version.entity.js';
import { lifecycles } from './lifecycles.js';
import { TransitionPlansModule } from './transition-plans.module.js';

/** The service that owns the plan: milestones, goals, steps, and what people say to them. */
export const transitionPlans: ServiceDefinition = {
  name: 'transition-plans',
  schema: 'transition_plans',
  summary: 'Transition plans: statutory milestones, goals, steps that agencies own, comments and answers.',
  module: TransitionPlansModule,
  entities: [
    PlanEntity,
    GoalEntity,
    GoalRatingEntity,
    StepEntity,
    PlanEntryEntity,
    CommentEntity,
    AnswerEntity,
    PlanVersionEntity,
    RemovalEntity,
    DecisionEntity,
    ReviewEntity,
    ReviewInviteeEntity,
    ReviewFeedbackEntity,
    HelpRequestEntity,
    HealthHandoverEntity,
    CarersAssessmentEntity,
    ChildrensSupportEndingEntity,
  ],
  migrations: [
    PeopleOnFile1760000001000,
    Plans1760000002000,
    Voices1760000003000,
    ReferralsOnFile1760000004000,
    GoalsAndAnswers1760000005000,
    Versions1760000005500,
    Removals1760000005700,
    WhoDecides1760000006000,
    DecisionSwitches1760000006100,
    Reviews1760000007000,
    HealthHandovers1760000008000,
    CarersAssessments1760000008100,
    GuardsOnClosing1760000008200,
    Accountability1760000008300,
    HelpRequests1760000009000,
    FirstDays1760000019000,
    Corrections1760000011000,
    Merges1760000010000,
    WhatFamilyReads1760000018000,
    WhoSaidWhat1760000018100,
  ],
  paths: [
    /^\/v1\/plans(\/|$|\?)/,
    /^\/v1\/plan-library/,
    /^\/v1\/me\/(plan|next|help-requests|carers-assessments)(\/|$|\?)/,
    /^\/v1\/caseload/,
    /^\/v1\/cohorts/,
    /^\/v1\/worklists/,
    /^\/v1\/timeline/,
    /^\/v1\/young-people\/[^/]+\/(timeline|plan)(\/|$|\?)/,
    /^\/v1\/operations\/transition-plans\//,
  ],
  consumes: ['young-people', 'referrals'],
  lifecycles,
  apiMetadata: async () => (await import('./metadata.generated.js')).default(),
};
