import type { ReviewPurpose } from '#libs/contracts';
import { type CalendarDate, addDays, conflict, daysBetween, unprocessable } from '#libs/kernel';
import type { Milestone } from '#libs/timeline';
import { reasonRequired } from './review-days.rules.js';

/** The first and last day of a review for one of its purposes. */
export interface ReviewWindow {
  readonly purpose: ReviewPurpose;
  readonly opensOn: string | null;
  /** last day in time; null if the facts that set it are unknown */
  readonly dueOn: string | null;
  readonly setBy: 'law' | 'chosen';
  /** `EDU-04`; null if people chose the window */
  readonly rule: string | null;
  /** the sentence that explains the last day */
  readonly why: string | null;
  /** the first last day, if it moved after it had passed */
  readonly firstDueOn: string | null;
}

type WindowMilestone = Pick<Milestone, 'rule' | 'due' | 'target' | 'status' | 'year9Starts' | 'why'>;

/**
 * No law sets the start of a review. Twelve weeks before the last day leave time for two weeks of notice, and for the
 * four weeks from the meeting to the decision.
 */
export const OPENS_BEFORE_DAYS = 84;

const RULES = {
  'ehc-annual-review': 'EDU-04',
  'pathway-plan-review': 'SC-11',
  'care-act-assessment': 'SC-02',
  'plan-review': null,
} as const satisfies Record<ReviewPurpose, string | null>;

/** The window that the law sets, or null if the law sets none for this person. */
export function lawWindow(purpose: ReviewPurpose, milestones: readonly WindowMilestone[]): ReviewWindow | null {
  const byLaw = milestones.find((m) => m.rule === RULES[purpose] && isOutstanding(m));
  if (!byLaw) return null;
  const ofYear9 = purpose === 'ehc-annual-review' ? year9Review(milestones) : undefined;
  if (ofYear9 && (byLaw.due === null || ofYear9.due! <= byLaw.due)) {
    return windowOf(purpose, ofYear9, earlier(opening(ofYear9.due), ofYear9.year9Starts ?? null));
  }
  return windowOf(purpose, byLaw, earlier(opening(byLaw.due), byLaw.target ?? null));
}

/** The year 9 review, if it is still due and has a last day. */
export function year9Review(milestones: readonly WindowMilestone[]): WindowMilestone | undefined {
  return milestones.find((m) => m.rule === 'EDU-03' && m.due !== null && isOutstanding(m));
}

const isOutstanding = ({ status }: WindowMilestone) =>
  !['met', 'met-late', 'late-by-statute', 'ended', 'moot'].includes(status);

function windowOf(purpose: ReviewPurpose, { rule, due, why }: WindowMilestone, opensOn: string | null): ReviewWindow {
  return { purpose, opensOn, dueOn: due, setBy: 'law', rule, why: why.sentence, firstDueOn: null };
}

const opening = (due: string | null) => (due === null ? null : addDays(due as CalendarDate, -OPENS_BEFORE_DAYS));
const earlier = (a: string | null, b: string | null) => (a === null || b === null ? (a ?? b) : a < b ? a : b);

export function chosenWindow(purpose: ReviewPurpose, dueOn: string, opensOn: string | null = null): ReviewWindow {
  const opens = opensOn ?? opening(dueOn);
  return { purpose, opensOn: opens, dueOn, setBy: 'chosen', rule: RULES[purpose], why: null, firstDueOn: null };
}

/**
 * The windows of a review for these purposes: the law's window if there is one, otherwise the chosen window.
 * @throws DomainError PURPOSE_DOES_NOT_APPLY, WINDOW_REQUIRED, DATE_IN_PAST (422), REVIEW_DATE_SET_BY_LAW (409)
 */
export function windowsFor(
  serves: readonly ReviewPurpose[],
  law: (purpose: ReviewPurpose) => ReviewWindow | null,
  chosen: { dueOn?: string; opensOn?: string },
  today: string,
): ReviewWindow[] {
  const { dueOn, opensOn } = chosen;
  if (dueOn !== undefined && dueOn < today) throw inThePast();
  const windows = serves.map((purpose) => {
    const byLaw = law(purpose);
    if (byLaw?.dueOn != null) return byLaw;
    if (purpose === 'ehc-annual-review' && byLaw === null) throw doesNotApply();
    if (dueOn === undefined) throw windowRequired(purpose);
    return { ...chosenWindow(purpose, dueOn, opensOn ?? null), rule: byLaw?.rule ?? null, why: byLaw?.why ?? null };
  });
  if (dueOn !== undefined && windows.every((w) => w.setBy === 'law')) throw setByLaw();
  return windows;
}

/** The first and last day of a review: the earliest day among its purposes. */
export function spanOf(windows: readonly ReviewWindow[]): { opensOn: string | null; dueOn: string | null } {
  return {
    opensOn: windows.reduce<string | null>((day, w) => earlier(day, w.opensOn), null),
    dueOn: windows.reduce<string | null>((day, w) => earlier(day, w.dueOn), null),
  };
}

/** A last day in the past moves by at most this many days. A later day belongs to the next review. */
const SAME_REVIEW_DAYS = 92;

/**
 * The window after a new calculation of the law's days. It follows the law's day, unless an overdue day would move far
 * ahead. That day belongs to the next review and does not excuse this one.
 */
export function followLaw(window: ReviewWindow, law: ReviewWindow | null, today: string): ReviewWindow {
  if (law?.dueOn == null) return window;
  const { dueOn } = window;
  const passed = dueOn !== null && dueOn < today && window.setBy === 'law';
  const isNext = passed && daysBetween(dueOn as CalendarDate, law.dueOn as CalendarDate) > SAME_REVIEW_DAYS;
  return isNext ? window : moved(window, law, today);
}

/**
 * The windows after a person chose another last day, where the law sets none. The overdue day stays on record as the
 * first day, so that a new date cannot hide an overdue review.
 * @throws DomainError REVIEW_DATE_SET_BY_LAW (409), REASON_REQUIRED, DATE_IN_PAST (422)
 */
export function chooseAgain(
  windows: readonly ReviewWindow[],
  dueOn: string,
  reason: string | null,
  today: string,
): ReviewWindow[] {
  if (windows.every((w) => w.setBy === 'law')) throw setByLaw();
  if (dueOn < today) throw inThePast();
  return windows.map((window) => {
    if (window.setBy === 'law') return window;
    if (window.dueOn !== null && window.dueOn < today && reason === null)
      throw reasonRequired('The review is overdue. Give the reason for the new date in `reason`.');
    return moved(window, { ...chosenWindow(window.purpose, dueOn), rule: window.rule }, today);
  });
}

/** Chosen windows are due again when the exemption ends. The law's windows do not change. */
export function afterExemption(windows: readonly ReviewWindow[], until: string, today: string): ReviewWindow[] {
  return windows.map((window) =>
    window.setBy === 'chosen' && window.dueOn !== null && window.dueOn < until
      ? moved(window, { ...window, dueOn: until }, today)
      : window,
  );
}

function moved(window: ReviewWindow, to: ReviewWindow, today: string): ReviewWindow {
  const passed = window.dueOn !== null && window.dueOn < today && to.dueOn !== null && to.dueOn > window.dueOn;
  return { ...to, firstDueOn: window.firstDueOn ?? (passed ? window.dueOn : null) };
}

const setByLaw = () =>
  conflict(
    'REVIEW_DATE_SET_BY_LAW',
    'The law sets the last day of this review, so it cannot be chosen. Leave out `dueOn`.',
  );

const doesNotApply = () =>
  unprocessable(
    'PURPOSE_DOES_NOT_APPLY',
    'No EHC plan is on file, so an annual review does not apply. Record the EHC plan first.',
    [{ field: 'serves', code: 'PURPOSE_DOES_NOT_APPLY', message: 'ehc-annual-review needs an EHC plan in force' }],
  );

const inThePast = () =>
  unprocessable('DATE_IN_PAST', 'The last day of a review must be today or later.', [
    { field: 'dueOn', code: 'DATE_IN_PAST', message: 'dueOn must be today or later' },
  ]);

function windowRequired(purpose: ReviewPurpose) {
  return unprocessable('WINDOW_REQUIRED', 'The law sets no last day for this purpose. Choose one in `dueOn`.', [
    { field: 'dueOn', code: 'WINDOW_REQUIRED', message: `dueOn must be given for ${purpose}` },
  ]);
}
