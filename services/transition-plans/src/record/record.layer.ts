import type { Layer } from '#libs/platform';
import { PeopleOnFile1760000001000 } from '../database/migrations/1760000001000-people-on-file.js';
import { Plans1760000002000 } from '../database/migrations/1760000002000-plans.js';
import { Voices1760000003000 } from '../database/migrations/1760000003000-voices.js';
import { GoalsAndAnswers1760000005000 } from '../database/migrations/1760000005000-goals-and-answers.js';
import { Accountability1760000008300 } from '../database/migrations/1760000008300-accountability.js';
import { WhatFamilyReads1760000018000 } from '../database/migrations/1760000018000-what-family-reads.js';
import { WhoSaidWhat1760000018100 } from '../database/migrations/1760000018100-who-said-what.js';
import { FirstDays1760000019000 } from '../database/migrations/1760000019000-first-days.js';
import { TwoTexts1760000020000 } from '../database/migrations/1760000020000-two-texts.js';
import { ListedSteps1760000025100 } from '../database/migrations/1760000025100-listed-steps.js';
import { PlanInvolvements1760000026100 } from '../database/migrations/1760000026100-involvements.js';
import { AccountabilityModule } from './accountability/accountability.module.js';
import { commentTable } from './comments/comment.table.js';
import { CommentsModule } from './comments/comments.module.js';
import { planEntryTable } from './entries/plan-entry.table.js';
import { GoalsModule } from './goals/goals.module.js';
import { LibraryModule } from './library/library.module.js';
import { goalRatingTable } from './plan/goal-rating.table.js';
import { goalTable } from './plan/goal.table.js';
import { circumstancesTable, youngPersonTable } from './people/person.table.js';
import { planTable } from './plan/plan.table.js';
import { stepTable } from './plan/step.table.js';
import { StepsModule } from './steps/steps.module.js';

/** The people, and the plan with its goals, steps, comments, history and accountable person. */
export const recordLayer: Layer = {
  name: 'record',
  modules: [AccountabilityModule, CommentsModule, GoalsModule, LibraryModule, StepsModule],
  entities: [
    commentTable.entity,
    youngPersonTable.entity,
    circumstancesTable.entity,
    planEntryTable.entity,
    goalRatingTable.entity,
    goalTable.entity,
    planTable.entity,
    stepTable.entity,
  ],
  migrations: [
    PeopleOnFile1760000001000,
    Plans1760000002000,
    Voices1760000003000,
    GoalsAndAnswers1760000005000,
    Accountability1760000008300,
    WhatFamilyReads1760000018000,
    WhoSaidWhat1760000018100,
    FirstDays1760000019000,
    TwoTexts1760000020000,
    ListedSteps1760000025100,
    PlanInvolvements1760000026100,
  ],
};
