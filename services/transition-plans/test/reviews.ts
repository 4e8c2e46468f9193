import type { ReviewPurpose } from '#libs/contracts';
import { type ReviewWindow, chosenWindow } from '../src/duties/review-windows/review-windows.rules.js';
import type { ReviewState } from '../src/duties/review-record/review.rules.js';

export const lawful = (purpose: ReviewPurpose, dueOn: string | null, rule = 'EDU-04'): ReviewWindow => ({
  purpose,
  opensOn: null,
  dueOn,
  setBy: 'law',
  rule,
  why: 'The law.',
  firstDueOn: null,
});

/** A review that was just opened. */
export function aReview(given: Partial<ReviewState> = {}): ReviewState {
  const serves = given.serves ?? ['ehc-annual-review'];
  const window = (p: ReviewPurpose) => (p === 'plan-review' ? chosenWindow(p, '2025-04-09') : lawful(p, '2025-04-09'));
  return {
    serves,
    stage: 'scheduled',
    windows: serves.map(window),
    meeting_on: null,
    invitations_sent_on: null,
    papers_sent_on: null,
    held_on: null,
    is_year_9: false,
    report_sent_on: null,
    report_words: null,
    report_kept_at: null,
    decision: null,
    decision_words: null,
    decided_by: null,
    decided_on: null,
    notice_served_on: null,
    final_plan_on: null,
    reason: null,
    reason_words: null,
    exempt_until: null,
    ended_on: null,
    ...given,
  };
}

export function codeOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}
