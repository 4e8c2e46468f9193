import type { ReviewPurpose } from '#libs/contracts';
import { type CalendarDate, conflict, daysBetween } from '#libs/kernel';
import { periodEnd } from '#libs/timeline';
import { type ReviewWindow, chosenWindow } from '../review-windows/review-windows.rules.js';
import { type ReviewChange, type ReviewState, isOpenReview, transitionOf } from '../review-record/review.rules.js';

/** A review that the service opens next. */
export interface NextReview {
  readonly serves: ReviewPurpose[];
  readonly windows: ReviewWindow[];
}

type Law = (purpose: ReviewPurpose) => ReviewWindow | null;

/**
 * The reviews that follow a completed or cancelled review. A meeting that could not take place is due again.
 * @param law the window that the law sets now, calculated with this review's own dates
 */
export function nextReviews(review: ReviewState, law: Law): NextReview[] {
  if (review.stage === 'cancelled') {
    if (review.reason !== 'could-not-take-place') return [];
    return [{ serves: [...review.serves], windows: [...review.windows] }];
  }
  if (review.stage !== 'complete') return [];
  const windows = review.serves.flatMap((p) => windowAfter(review, p, law) ?? []);
  return together(windows);
}

function windowAfter(review: ReviewState, purpose: ReviewPurpose, law: Law): ReviewWindow | null {
  switch (purpose) {
    case 'ehc-annual-review':
      return review.decision === 'cease' ? null : law(purpose);
    case 'pathway-plan-review':
      return law(purpose);
    case 'care-act-assessment':
      // An assessment is done once. The care and support plan has its own reviews.
      return null;
    case 'plan-review':
      return review.decision === 'cease' ? null : chosenWindow(purpose, periodEnd(review.held_on as CalendarDate, 12));
  }
}

/** Reviews whose last days are at most this far apart share one meeting (Children and Families Act 2014 s.25). */
const TOGETHER_WITHIN_DAYS = 84;

function together(windows: readonly ReviewWindow[]): NextReview[] {
  const byDay = [...windows].sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1));
  const groups: ReviewWindow[][] = [];
  for (const window of byDay) {
    const [first] = groups.at(-1) ?? [];
    const near =
      first?.dueOn != null && window.dueOn !== null && apart(first.dueOn, window.dueOn) <= TOGETHER_WITHIN_DAYS;
    if (near) groups.at(-1)!.push(window);
    else groups.push([window]);
  }
  return groups.map((group) => ({ serves: group.map((w) => w.purpose), windows: group }));
}

const apart = (from: string, to: string) => daysBetween(from as CalendarDate, to as CalendarDate);

/**
 * A review that the law requires cannot be cancelled. It ends when it is held or when the facts no longer require it.
 * @throws DomainError REVIEW_STILL_DUE (409)
 */
export function requireNotDue(review: ReviewState, reason: string, law: Law): void {
  if (reason === 'could-not-take-place') return;
  const due = review.serves.map(law).find((window) => window !== null);
  if (!due) return;
  throw conflict(
    'REVIEW_STILL_DUE',
    `The law still requires this review (${due.rule}). If that has changed, update the circumstances first.`,
  );
}

/** Another open review of the same plan. */
export interface OtherReview extends ReviewState {
  readonly id: string;
}

/** The changes to this review and to others when its purposes change. */
interface Reassignment {
  readonly change: Pick<ReviewState, 'serves' | 'windows'>;
  /** other reviews that lost a purpose; a review with none left is cancelled as joined */
  readonly joined: { readonly id: string; readonly change: ReviewChange }[];
  /** new reviews for the purposes that no review serves any longer */
  readonly opened: NextReview[];
}

/**
 * Gives a review new purposes. It takes over purposes from other open reviews, and each purpose that it drops becomes a
 * review of its own. So every purpose is served exactly once.
 * @param windows windows of purposes that no review of the plan serves yet
 * @throws DomainError REVIEW_UNDER_WAY, TRANSITION_NOT_POSSIBLE (409)
 */
export function reassign(
  review: ReviewState,
  serves: readonly ReviewPurpose[],
  others: readonly OtherReview[],
  windows: readonly ReviewWindow[],
  today: string,
): Reassignment {
  transitionOf(review, 'change');
  if (review.held_on !== null) throw underWay(serves.find((p) => !review.serves.includes(p)) ?? serves[0]!);
  const kept = review.windows.filter((w) => serves.includes(w.purpose));
  const released = review.windows.filter((w) => !serves.includes(w.purpose));
  const wanted = serves.filter((p) => !review.serves.includes(p));
  const joined = others
    .filter((other) => isOpenReview(other) && other.serves.some((p) => wanted.includes(p)))
    .map((other) => ({
      id: other.id,
      taken: other.windows.filter((w) => wanted.includes(w.purpose)),
      ...givenUp(other, wanted, today),
    }));
  const taken = joined.flatMap((j) => j.taken);
  const fresh = windows.filter((w) => wanted.includes(w.purpose) && !taken.some((t) => t.purpose === w.purpose));
  const all = [...kept, ...taken, ...fresh];
  return {
    change: { serves: [...serves], windows: serves.map((p) => all.find((w) => w.purpose === p)!) },
    joined: joined.map(({ id, change }) => ({ id, change })),
    opened: together(released),
  };
}

function givenUp(other: OtherReview, wanted: readonly ReviewPurpose[], today: string): { change: ReviewChange } {
  if (other.stage !== 'scheduled') throw underWay(other.serves.find((p) => wanted.includes(p))!);
  const serves = other.serves.filter((p) => !wanted.includes(p));
  const windows = other.windows.filter((w) => !wanted.includes(w.purpose));
  if (serves.length > 0) return { change: { serves, windows } };
  return { change: { stage: 'cancelled', reason: 'joined-with-another', ended_on: today } };
}

const underWay = (purpose: ReviewPurpose) =>
  conflict('REVIEW_UNDER_WAY', `A review for ${purpose} is already in progress. Finish or cancel that review first.`);

/**
 * A completed review can be corrected only while nobody has worked on the next review, which the correction cancels.
 * @throws DomainError NEXT_REVIEW_UNDER_WAY (409)
 */
export function requireNextUntouched(
  review: ReviewState,
  next: readonly ReviewState[],
  others: readonly ReviewState[],
): void {
  const untouched = next.every(
    (r) => r.stage === 'scheduled' && r.meeting_on === null && r.serves.every((p) => review.serves.includes(p)),
  );
  const elsewhere = others.some((r) => isOpenReview(r) && r.serves.some((p) => review.serves.includes(p)));
  if (untouched && !elsewhere) return;
  throw conflict(
    'NEXT_REVIEW_UNDER_WAY',
    'The next review has already been planned or changed, so this review cannot be corrected.',
  );
}
