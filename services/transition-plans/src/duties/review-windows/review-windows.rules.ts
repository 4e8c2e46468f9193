import type { ReviewPurpose } from '#libs/contracts';
import { type CalendarDate, addDays, conflict, daysBetween, unprocessable } from '#libs/kernel';
import type { Milestone } from '#libs/timeline';
import { reasonRequired } from './review-days.rules.js';

/** Between which days a review is to be, for one of its purposes. */
export interface ReviewWindow {
  readonly purpose: ReviewPurpose;
  readonly opensOn: string | null;
  /** last day in time; null where what gives it is not known */
  readonly dueOn: string | null;
  readonly setBy: 'law' | 'chosen';
  /** `EDU-04`; null where it was chosen */
  readonly rule: string | null;
  /** the sentence that explains the last day */
  readonly why: string | null;
  /** the last day that was set first, where it moved after it had passed */
  readonly firstDueOn: string | null;
}

type WindowMilestone = Pick<Milestone, 'rule' | 'due' | 'target' | 'status' | 'year9Starts' | 'why'>;

/**
 * No law says when a review is to be begun. Twelve weeks before its last day leave the two weeks of notice, and the four
 * weeks from the meeting to the decision that completes it.
 */
export const OPENS_BEFORE_DAYS = 84;

const RULES = {
  'ehc-annual-review': 'EDU-04',
  'pathway-plan-review': 'SC-11',
  'care-act-assessment': 'SC-02',
  'plan-review': null,
} as const satisfies Record<ReviewPurpose, string | null>;

/** The window that the law sets, or null where it sets none for this person. */
export function lawWindow(purpose: ReviewPurpose, milestones: readonly WindowMilestone[]): ReviewWindow | null {
  const byLaw = milestones.find((m) => m.rule === RULES[purpose] && stands(m));
  if (!byLaw) return null;
  const ofYear9 = purpose === 'ehc-annual-review' ? year9Review(milestones) : undefined;
  if (ofYear9 && (byLaw.due === null || ofYear9.due! <= byLaw.due)) {
    return windowOf(purpose, ofYear9, earlier(opening(ofYear9.due), ofYear9.year9Starts ?? null));
  }
  return windowOf(purpose, byLaw, earlier(opening(byLaw.due), byLaw.target ?? null));
}

/** The year 9 review while it is to be held, with its last day. */
export function year9Review(milestones: readonly WindowMilestone[]): WindowMilestone | undefined {
  return milestones.find((m) => m.rule === 'EDU-03' && m.due !== null && stands(m));
}

const stands = ({ status }: WindowMilestone) => !['met', 'met-late', 'late-by-statute', 'moot'].includes(status);

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
 * The windows of a review that serves these purposes: the law's where it sets one, else as chosen.
 * @throws DomainError PURPOSE_DOES_NOT_APPLY, WINDOW_REQUIRED, DATE_IN_PAST (422), SET_BY_LAW (409)
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

/** First and last day of a review: the earliest of its purposes' binds. */
export function spanOf(windows: readonly ReviewWindow[]): { opensOn: string | null; dueOn: string | null } {
  return {
    opensOn: windows.reduce<string | null>((day, w) => earlier(day, w.opensOn), null),
    dueOn: windows.reduce<string | null>((day, w) => earlier(day, w.dueOn), null),
  };
}

/** A day that has passed moves by no more than this: what lies further away is the next review's. */
const SAME_REVIEW_DAYS = 92;

/**
 * The window after the law was asked again. It follows the law's day, but where a day that has passed would become one
 * that is far away, that is the next review's: it does not excuse this one.
 */
export function followLaw(window: ReviewWindow, law: ReviewWindow | null, today: string): ReviewWindow {
  if (law?.dueOn == null) return window;
  const { dueOn } = window;
  const passed = dueOn !== null && dueOn < today && window.setBy === 'law';
  const isNext = passed && daysBetween(dueOn as CalendarDate, law.dueOn as CalendarDate) > SAME_REVIEW_DAYS;
  return isNext ? window : moved(window, law, today);
}

/**
 * The windows after a person chose another last day for what the law does not date. A day that has passed is kept where a
 * later one takes its place: an overdue review cannot be re-dated away.
 * @throws DomainError SET_BY_LAW (409), REASON_REQUIRED, DATE_IN_PAST (422)
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
      throw reasonRequired('The review is overdue: say why its day moves.');
    return moved(window, { ...chosenWindow(window.purpose, dueOn), rule: window.rule }, today);
  });
}

/** What was chosen is due again on the day on which the exemption ends; the law's days go on. */
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

const setByLaw = () => conflict('SET_BY_LAW', 'The law sets the last day of this review.');

const doesNotApply = () =>
  unprocessable('PURPOSE_DOES_NOT_APPLY', 'No EHC plan is on file, so there is no annual review of one.', [
    { field: 'serves', code: 'PURPOSE_DOES_NOT_APPLY', message: 'ehc-annual-review needs an EHC plan in force' },
  ]);

const inThePast = () =>
  unprocessable('DATE_IN_PAST', 'The last day of a review is still to come.', [
    { field: 'dueOn', code: 'DATE_IN_PAST', message: 'dueOn must be a day to come' },
  ]);

function windowRequired(purpose: ReviewPurpose) {
  return unprocessable('WINDOW_REQUIRED', 'The law sets no last day for this purpose: choose one.', [
    { field: 'dueOn', code: 'WINDOW_REQUIRED', message: `dueOn must be given for ${purpose}` },
  ]);
}
