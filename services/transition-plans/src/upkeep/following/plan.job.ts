import { Injectable } from '@nestjs/common';
import { AreaJob, Database, type Transaction } from '#libs/platform';
import { findPeople } from '../../record/people/people.queries.js';
import {
  markLookedAt,
  markRecalculated,
  lockPeopleToLookAt,
  lockPlansToRecalculate,
} from '../../duties/milestones/milestones.queries.js';
import { HandOverJob } from '../../record/accountability/hand-over.job.js';
import { AnswerJob } from '../../voices/answers/answer.job.js';
import { ReviewJob } from '../../duties/review-following/review.job.js';
import { HelpJob } from '../../voices/help-requests/help.job.js';
import { StepJob } from '../../record/steps/step.job.js';
import { MilestonesService } from '../../duties/milestones/milestones.service.js';

const PLANS_AT_ONCE = 100;
const PEOPLE_AT_ONCE = 500;
const STEPS_AT_ONCE = 200;
const ANSWERS_AT_ONCE = 50;
const REVIEWS_AT_ONCE = 100;

/**
 * Daily work: updates each open plan, and checks all people without a plan (birthdays, a new school year). Reminds
 * agencies and people who have not answered, and makes exempted reviews due again when their exemption ends.
 */
@Injectable()
export class PlanJob extends AreaJob {
  constructor(
    database: Database,
    private readonly milestones: MilestonesService,
    private readonly steps: StepJob,
    private readonly answers: AnswerJob,
    private readonly reviews: ReviewJob,
    private readonly helpRequests: HelpJob,
    private readonly handOvers: HandOverJob,
  ) {
    super(database, 'plan-keeper');
  }

  protected async batch(tx: Transaction): Promise<number> {
    return (
      (await this.recalculateSome(tx)) ||
      (await this.lookAtSome(tx)) ||
      (await this.steps.chaseSome(tx, STEPS_AT_ONCE)) ||
      (await this.answers.checkSome(tx, ANSWERS_AT_ONCE)) ||
      (await this.reviews.resumeSome(tx, REVIEWS_AT_ONCE)) ||
      (await this.helpRequests.chaseSome(tx, STEPS_AT_ONCE)) ||
      (await this.handOvers.chaseSome(tx, STEPS_AT_ONCE))
    );
  }

  private async recalculateSome(tx: Transaction): Promise<number> {
    const people = await lockPlansToRecalculate(tx, PLANS_AT_ONCE);
    if (people.length === 0) return 0;
    await this.milestones.follow(tx, new Map(people.map((id) => [id, { changed: [] }])));
    await markRecalculated(tx, people);
    return people.length;
  }

  private async lookAtSome(tx: Transaction): Promise<number> {
    const ids = await lockPeopleToLookAt(tx, PEOPLE_AT_ONCE);
    if (ids.length === 0) return 0;
    await this.milestones.openWhereDue(tx, await findPeople(tx, ids));
    await markLookedAt(tx, ids);
    return ids.length;
  }
}
