import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, type Transaction, systemActor } from '#libs/platform';
import { findPeople } from '../people/people.queries.js';
import { markLookedAt, markRecalculated, peopleToLookAt, plansToRecalculate } from './milestones.queries.js';
import { HandOverChaser } from '../accountability/hand-over-chaser.js';
import { AnswerKeeper } from '../answers/answer-keeper.js';
import { ReviewKeeper } from '../reviews/review-keeper.js';
import { HelpChaser } from '../help-requests/help-chaser.js';
import { StepChaser } from '../steps/step-chaser.js';
import { MilestonesService } from './milestones.service.js';

const EVERY_MS = 5_000;
const PLANS_AT_ONCE = 100;
const PEOPLE_AT_ONCE = 500;
const STEPS_AT_ONCE = 200;
const ANSWERS_AT_ONCE = 50;
const REVIEWS_AT_ONCE = 100;

/**
 * What the passing of time does: once a day each open plan is brought up to date, and everybody without a plan is looked
 * at (they turn 13, a year begins); whoever has not answered is asked again; reviews that rested are due again. It
 * works in small transactions under the system's own name, area by area; several
 * processes share the work, because rows that one has locked are skipped by the others.
 */
@Injectable()
export class PlanKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('plan-keeper');
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly milestones: MilestonesService,
    private readonly chaser: StepChaser,
    private readonly answers: AnswerKeeper,
    private readonly reviews: ReviewKeeper,
    private readonly helpChaser: HelpChaser,
    private readonly handOvers: HandOverChaser,
  ) {}

  onApplicationBootstrap(): void {
    this.timer ??= setInterval(() => void this.tick(), EVERY_MS).unref();
  }

  /** Before the database closes, which it does when the application shuts down. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.working?.catch(() => undefined);
  }

  /** Everything that is due now, in every area; after a run that is at work already. */
  async run(): Promise<void> {
    const before = this.working?.catch(() => undefined) ?? Promise.resolve();
    const mine: Promise<void> = before.then(() => this.work());
    this.working = mine;
    try {
      await mine;
    } finally {
      if (this.working === mine) this.working = undefined;
    }
  }

  private async tick(): Promise<void> {
    if (this.working) return;
    try {
      await this.run();
    } catch (error) {
      // Words of a database error may quote a row; its kind is enough.
      const { name, code } = error as { name?: string; code?: string };
      this.log.warn(`keeping plans up to date failed (${[name, code].filter(Boolean).join(' ')}); again soon`);
    }
  }

  private async work(): Promise<void> {
    for (const area of await this.areas()) {
      await this.inBatches(area, (tx) => this.recalculateSome(tx));
      await this.inBatches(area, (tx) => this.lookAtSome(tx));
      await this.inBatches(area, (tx) => this.chaser.chaseSome(tx, STEPS_AT_ONCE));
      await this.inBatches(area, (tx) => this.answers.checkSome(tx, ANSWERS_AT_ONCE));
      await this.inBatches(area, (tx) => this.reviews.resumeSome(tx, REVIEWS_AT_ONCE));
      await this.inBatches(area, (tx) => this.helpChaser.chaseSome(tx, STEPS_AT_ONCE));
      await this.inBatches(area, (tx) => this.handOvers.chaseSome(tx, STEPS_AT_ONCE));
    }
  }

  private areas(): Promise<string[]> {
    return this.database.asService(async (client) => {
      const { rows } = await client.query<{ area: string }>('select area from served_area order by area');
      return rows.map((r) => r.area);
    });
  }

  /** Until nothing is left, or the service stops. */
  private async inBatches(area: string, batch: (tx: Transaction) => Promise<number>): Promise<void> {
    while (!this.stopped) {
      const done = await this.database.transaction(systemActor(area, 'plan-keeper'), batch);
      if (done === 0) return;
    }
  }

  private async recalculateSome(tx: Transaction): Promise<number> {
    const people = await plansToRecalculate(tx, PLANS_AT_ONCE);
    if (people.length === 0) return 0;
    await this.milestones.follow(tx, new Map(people.map((id) => [id, { changed: [] }])));
    await markRecalculated(tx, people);
    return people.length;
  }

  private async lookAtSome(tx: Transaction): Promise<number> {
    const ids = await peopleToLookAt(tx, PEOPLE_AT_ONCE);
    if (ids.length === 0) return 0;
    await this.milestones.openWhereDue(tx, await findPeople(tx, ids));
    await markLookedAt(tx, ids);
    return ids.length;
  }
}
