import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/platform';
import { type PersonOnFile, factsOf, findPeople } from '../../record/people/people.queries.js';
import type { PlanChange } from '../../record/plan/plan.writes.js';
import { longDay } from '../../record/wording/dates.words.js';
import { type ReviewContext, lawOf, recalculated } from '../review-deadlines/review-recalculation.work.js';
import { proceed } from '../review-record/review-changes.rules.js';
import type { ReviewRow } from '../review-record/review.table.js';
import { transitionOf } from '../review-record/review.rules.js';
import { openReviewsOf, lockReviewsWithExemptionOver } from '../review-record/reviews.queries.js';
import { updateReviews } from '../review-record/reviews.writes.js';
import { afterExemption, followLaw } from '../review-windows/review-windows.rules.js';
import { lineOf, saveReview, publishReview } from '../review-work/review-change.work.js';
import { settleStepsOf } from '../review-work/review-steps.work.js';

/** A plan whose row the transaction has locked. */
type LockedPlanOfReview = PlanChange & ReviewContext['plan'];

/** Updates reviews when facts change or time passes. */
@Injectable()
export class ReviewJob {
  /**
   * Updates the windows and deadlines of the open reviews. Facts that a review itself published change nothing when they
   * arrive here, so the updates come to an end.
   */
  async follow(
    tx: Transaction,
    people: readonly PersonOnFile[],
    locked: ReadonlyMap<string, LockedPlanOfReview>,
    because: (youngPersonId: string) => void = () => undefined,
  ): Promise<void> {
    const reviews = await openReviewsOf(
      tx,
      people.flatMap((person) => locked.get(person.id)?.id ?? []),
    );
    if (reviews.length === 0) return;
    const writes = reviews.flatMap((review) => {
      const person = people.find((p) => p.id === review.young_person_id)!;
      const context = { plan: locked.get(person.id)!, facts: factsOf(person) };
      const after = followed(tx, context, review);
      return after ? [{ context, review, after }] : [];
    });
    await updateReviews(
      tx,
      writes.map((w) => w.after),
      writes.flatMap(({ context, review, after }) =>
        after.due_on === review.due_on || after.due_on === null
          ? []
          : [lineOf(tx, context, review, after, { words: `must now be completed by ${longDay(after.due_on)}` })],
      ),
    );
    for (const { after } of writes) {
      because(after.young_person_id);
      publishReview(tx, after);
      tx.audit({
        permission: 'event:handle',
        outcome: 'allowed',
        recordType: 'review',
        recordId: after.id,
        youngPersonId: after.young_person_id,
      });
    }
    await settleStepsOf(tx, await currentPlans(tx, [...locked.values()]), reviews);
  }

  /** Resumes reviews whose exemption has ended. @returns the number of reviews */
  async resumeSome(tx: Transaction, limit: number): Promise<number> {
    const over = await lockReviewsWithExemptionOver(tx, limit);
    const people = await findPeople(
      tx,
      over.map(({ plan }) => plan.young_person_id),
    );
    for (const { plan, review } of over) {
      const person = people.find((p) => p.id === plan.young_person_id);
      const context = { plan, facts: person ? factsOf(person) : {} };
      await resume(tx, context, review);
    }
    return over.length;
  }
}

/** Ends the exemption, so that the review is due again. @throws DomainError TRANSITION_NOT_POSSIBLE (409) */
export function resume(tx: Transaction, context: ReviewContext, review: ReviewRow): Promise<ReviewRow> {
  const ask = { verb: 'resumption' } as const;
  const { words } = transitionOf(review, ask.verb);
  const until = review.exempt_until !== null && review.exempt_until < tx.today ? review.exempt_until : tx.today;
  const windows = afterExemption(review.windows, until, tx.today);
  return saveReview(tx, context, review, { ...proceed(review, ask, tx.today), windows }, { words });
}

/** The review updated from the current facts, or undefined if nothing changed. A decided review keeps its windows. */
function followed(tx: Transaction, context: ReviewContext, review: ReviewRow): ReviewRow | undefined {
  const law = lawOf(context, review.said, tx.today);
  const windows =
    review.stage === 'decided' ? review.windows : review.windows.map((w) => followLaw(w, law(w.purpose), tx.today));
  const after = recalculated(tx, context, { ...review, windows });
  const same = (['windows', 'clocks', 'said'] as const).every(
    (column) => canonical(after[column]) === canonical(review[column]),
  );
  return same ? undefined : { ...after, version: review.version + 1 };
}

/** Reads the locked plans again, because this transaction may have changed them since it read them. */
export async function currentPlans(tx: Transaction, plans: readonly PlanChange[]): Promise<PlanChange[]> {
  return tx.query<PlanChange & Record<string, unknown>>(
    'select id, version, content_version from plan where area = $1 and id = any($2::uuid[])',
    [tx.actor.area, plans.map((p) => p.id)],
  );
}

/** JSON with sorted fields, because PostgreSQL changes their order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}
