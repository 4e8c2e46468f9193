import fc from 'fast-check';
import { CANCELLATION_REASONS, REVIEW_DECISIONS, REVIEW_PURPOSES, type ReviewPurpose } from '#libs/contracts';
import { type CalendarDate, addDays, calendarDate } from '#libs/kernel';
import { aReview, codeOf, lawful } from '../../../test/reviews.js';
import { proceed } from '../review-record/review-changes.rules.js';
import { type ReviewAsk, type ReviewState, isOpenReview } from '../review-record/review.rules.js';
import { type ReviewWindow, chosenWindow } from '../review-windows/review-windows.rules.js';
import {
  type OtherReview,
  nextReviews,
  reassign,
  requireNextUntouched,
  requireNotDue,
} from './review-succession.rules.js';

const noLaw = () => null;

describe('after a review', () => {
  const complete = (given: Partial<ReviewState>) =>
    aReview({ stage: 'complete', held_on: '2025-02-24', decided_on: '2025-03-20', decision: 'maintain', ...given });
  const law = (p: ReviewPurpose): ReviewWindow | null =>
    ({
      'ehc-annual-review': lawful(p, '2026-03-19'),
      'pathway-plan-review': lawful(p, '2025-08-24', 'SC-11'),
      'care-act-assessment': lawful(p, '2026-11-01', 'SC-02'),
      'plan-review': null,
    })[p];
  const after = (review: ReviewState) => nextReviews(review, law).map((n) => [n.serves, n.windows[0]!.dueOn]);

  it('the next one follows on the law’s day', () => {
    expect(after(complete({}))).toEqual([[['ehc-annual-review'], '2026-03-19']]);
  });

  it('purposes with near last days share one meeting', () => {
    expect(after(complete({ serves: ['plan-review', 'pathway-plan-review', 'ehc-annual-review'] }))).toEqual([
      [['pathway-plan-review'], '2025-08-24'],
      [['plan-review', 'ehc-annual-review'], '2026-02-23'],
    ]);
  });

  it('without an EHC plan, the next one is due a year after the meeting, less a day', () => {
    expect(after(complete({ serves: ['plan-review'] }))).toEqual([[['plan-review'], '2026-02-23']]);
    expect(after(complete({ serves: ['plan-review'], held_on: '2024-02-29' }))).toEqual([
      [['plan-review'], '2025-02-28'],
    ]);
  });

  it('nothing follows if the plan ends or the assessment is done', () => {
    expect(after(complete({ decision: 'cease' }))).toEqual([]);
    expect(after(complete({ serves: ['plan-review'], decision: 'cease' }))).toEqual([]);
    expect(after(complete({ serves: ['care-act-assessment'] }))).toEqual([]);
    expect(after(complete({ serves: ['pathway-plan-review'], decision: 'cease' }))).toHaveLength(1);
  });

  it('the same one follows with its overdue day, if the meeting could not take place', () => {
    const windows = [lawful('ehc-annual-review', '2024-12-01')];
    const off = aReview({ stage: 'cancelled', reason: 'could-not-take-place', windows });
    expect(nextReviews(off, law)).toEqual([{ serves: ['ehc-annual-review'], windows }]);
    for (const reason of CANCELLATION_REASONS.filter((r) => r !== 'could-not-take-place'))
      expect(nextReviews({ ...off, reason }, law)).toEqual([]);
  });

  it('a review that the law requires cannot be cancelled', () => {
    const review = aReview();
    expect(codeOf(() => requireNotDue(review, 'not-wanted', law))).toBe('REVIEW_STILL_DUE');
    expect(codeOf(() => requireNotDue(review, 'could-not-take-place', law))).toBeNull();
    expect(codeOf(() => requireNotDue(review, 'plan-ceased', noLaw))).toBeNull();
  });
});

describe('one meeting for several purposes', () => {
  const other = (given: Partial<ReviewState>): OtherReview => ({ ...aReview(given), id: 'other' });

  it('takes over the purposes of another review, which is then joined', () => {
    const pathway = other({ serves: ['pathway-plan-review'] });
    const { change, joined, opened } = reassign(
      aReview(),
      ['ehc-annual-review', 'pathway-plan-review'],
      [pathway],
      [],
      '2025-01-16',
    );
    expect(change.windows.map((w) => w.purpose)).toEqual(['ehc-annual-review', 'pathway-plan-review']);
    expect(joined).toEqual([
      { id: 'other', change: { stage: 'cancelled', reason: 'joined-with-another', ended_on: '2025-01-16' } },
    ]);
    expect(opened).toEqual([]);
  });

  it('takes nothing from a review in progress, or after the meeting', () => {
    const serves = ['ehc-annual-review', 'pathway-plan-review'] as const;
    const invited = other({ serves: ['pathway-plan-review'], stage: 'invited' });
    expect(codeOf(() => reassign(aReview(), serves, [invited], [], '2025-01-16'))).toBe('REVIEW_UNDER_WAY');
    const decided = aReview({ stage: 'decided', held_on: '2025-01-10' });
    expect(codeOf(() => reassign(decided, serves, [], [], '2025-01-16'))).toBe('REVIEW_UNDER_WAY');
  });

  it('opens a separate review for each purpose that it drops', () => {
    const both = aReview({ serves: ['ehc-annual-review', 'plan-review'] });
    const { opened } = reassign(both, ['ehc-annual-review'], [], [], '2025-01-16');
    expect(opened).toEqual([{ serves: ['plan-review'], windows: [both.windows[1]] }]);
  });
});

it('corrects a complete review only while nobody has worked on the next one', () => {
  const done = aReview({ stage: 'complete' });
  const next = aReview();
  expect(codeOf(() => requireNextUntouched(done, [next], []))).toBeNull();
  expect(codeOf(() => requireNextUntouched(done, [{ ...next, meeting_on: '2026-01-01' }], []))).toBe(
    'NEXT_REVIEW_UNDER_WAY',
  );
  expect(codeOf(() => requireNextUntouched(done, [{ ...next, stage: 'cancelled' }], []))).toBe('NEXT_REVIEW_UNDER_WAY');
  expect(codeOf(() => requireNextUntouched(done, [], [next]))).toBe('NEXT_REVIEW_UNDER_WAY');
});

/** An in-memory model of the service: the reviews of one plan. */
class Plan {
  readonly reviews: (OtherReview & { follows: string | null })[] = [];
  /** purposes that have had a review and are still due */
  readonly owed = new Set<ReviewPurpose>();
  today = calendarDate('2025-01-16');
  private number = 0;

  readonly law = (p: ReviewPurpose): ReviewWindow | null =>
    p === 'plan-review' ? null : lawful(p, addDays(this.today, 200), `law of ${p}`);

  open = () => this.reviews.filter(isOpenReview);

  add(serves: readonly ReviewPurpose[], windows: readonly ReviewWindow[], follows: string | null = null): void {
    this.reviews.push({ ...aReview({ serves, windows }), id: `r${this.number++}`, follows });
    for (const p of serves) this.owed.add(p);
  }

  post(serves: readonly ReviewPurpose[]): void {
    if (this.open().some((r) => r.serves.some((p) => serves.includes(p)))) return;
    this.add(
      serves,
      serves.map((p) => this.law(p) ?? chosenWindow(p, addDays(this.today, 100))),
    );
  }

  change(place: number, serves: readonly ReviewPurpose[]): void {
    const review = this.open()[place % Math.max(1, this.open().length)];
    if (!review) return;
    const others = this.open().filter((r) => r !== review);
    const windows = serves.map((p) => this.law(p) ?? chosenWindow(p, addDays(this.today, 100)));
    const done = attempt(() => reassign(review, serves, others, windows, this.today));
    if (!done) return;
    for (const { id, change } of done.joined) this.put(id, change);
    this.put(review.id, done.change);
    for (const p of serves) this.owed.add(p);
    for (const next of done.opened) this.add(next.serves, next.windows);
  }

  ask(place: number, ask: ReviewAsk): void {
    const review = this.reviews[place % Math.max(1, this.reviews.length)];
    if (!review) return;
    const done = attempt(() => {
      if (ask.verb === 'cancellation') requireNotDue(review, ask.reason, this.law);
      const next = this.reviews.filter((r) => r.follows === review.id);
      const takesBack = ask.verb === 'correction' && review.stage === 'complete';
      const others = this.open().filter((r) => !next.includes(r));
      if (takesBack) requireNextUntouched(review, next, others);
      return { change: proceed(review, ask, this.today), taken: takesBack ? next : [] };
    });
    if (!done) return;
    for (const { id } of done.taken) this.put(id, { stage: 'cancelled', reason: 'opened-in-error' });
    this.put(review.id, done.change);
    const after = this.reviews.find((r) => r.id === review.id)!;
    const ends = (p: ReviewPurpose) =>
      (after.stage === 'complete' &&
        (p === 'care-act-assessment' || (after.decision === 'cease' && p !== 'pathway-plan-review'))) ||
      (after.stage === 'cancelled' && after.reason !== 'could-not-take-place' && this.law(p) === null);
    for (const p of after.serves) if (ends(p)) this.owed.delete(p);
    if (ask.verb === 'correction') for (const p of after.serves) this.owed.add(p);
    for (const next of nextReviews(after, this.law)) this.add(next.serves, next.windows, after.id);
  }

  /** Plans the meeting for today and sends the invitations. */
  invite(place: number): void {
    const review = this.reviews[place % Math.max(1, this.reviews.length)];
    if (review?.stage === 'scheduled') this.put(review.id, { meeting_on: this.today });
    this.ask(place, { verb: 'invitations', sentOn: this.today, papersSentOn: null });
  }

  private put(id: string, change: Partial<ReviewState>): void {
    const at = this.reviews.findIndex((r) => r.id === id);
    this.reviews[at] = { ...this.reviews[at]!, ...change };
  }
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if ((error as { code?: string }).code === undefined) throw error;
    return undefined;
  }
}

const purposes = fc.uniqueArray(fc.constantFrom(...REVIEW_PURPOSES), { minLength: 1, maxLength: 2 });
const day = fc.integer({ min: -40, max: 0 });
const reasons = CANCELLATION_REASONS.filter((r) => r !== 'joined-with-another');
const place = fc.nat(3);

type Move = (plan: Plan) => void;
const ask = (verb: (today: CalendarDate, days: number) => ReviewAsk) =>
  fc.tuple(place, day).map(
    ([at, days]): Move =>
      (plan) =>
        plan.ask(at, verb(plan.today, days)),
  );

const move: fc.Arbitrary<Move> = fc.oneof(
  purposes.map(
    (serves): Move =>
      (plan) =>
        plan.post(serves),
  ),
  fc.tuple(place, purposes).map(
    ([at, serves]): Move =>
      (plan) =>
        plan.change(at, serves),
  ),
  fc.integer({ min: 1, max: 60 }).map((days): Move => (plan) => {
    plan.today = addDays(plan.today, days);
  }),
  place.map(
    (at): Move =>
      (plan) =>
        plan.invite(at),
  ),
  ask((today) => ({ verb: 'meeting', heldOn: today, isYear9: false })),
  ask((today) => ({ verb: 'report', sentOn: today, words: null, keptAt: null })),
  fc
    .constantFrom(...REVIEW_DECISIONS)
    .chain((decision) =>
      ask((today) => ({ verb: 'decision', decision, words: 'x', by: 'x', decidedOn: today, noticeServedOn: null })),
    ),
  ask((today) => ({ verb: 'final', issuedOn: today })),
  ask((today, days) => ({ verb: 'exemption', reason: 'abroad', until: addDays(today, 50 + days), words: null })),
  ask(() => ({ verb: 'resumption' })),
  fc.constantFrom(...reasons).chain((reason) => ask(() => ({ verb: 'cancellation', reason, words: null }))),
  ask(() => ({ verb: 'correction', reason: 'x' })),
);

it('keeps exactly one open review for each due purpose after any sequence of verbs', () => {
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40, size: 'max' }), (moves) => {
      const plan = new Plan();
      for (const next of moves) {
        const before = plan.reviews.length;
        next(plan);
        expect(plan.reviews.length).toBeGreaterThanOrEqual(before);
        const open = plan.open();
        // One comparison for all: each call of `expect` costs more than a move.
        expect(REVIEW_PURPOSES.map((p) => [p, open.filter((r) => r.serves.includes(p)).length])).toEqual(
          REVIEW_PURPOSES.map((p) => [p, plan.owed.has(p) ? 1 : 0]),
        );
        expect(plan.reviews.map(({ windows }) => windows.map((w) => w.purpose))).toEqual(
          plan.reviews.map(({ serves }) => [...serves]),
        );
        expect(plan.reviews.map(({ stage }) => stage === 'exempt')).toEqual(
          plan.reviews.map((r) => r.exempt_until !== null),
        );
      }
    }),
    { numRuns: 500 },
  );
});
