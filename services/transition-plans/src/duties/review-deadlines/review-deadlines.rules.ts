import { type CalendarDate, addDays } from '#libs/kernel';
import type { Milestone } from '#libs/timeline';
import { type ReviewState, isOpenReview } from '../review-record/review.rules.js';
import { DeadlineName, ReviewDeadline } from '../review-record/review.values.js';

type ClockMilestone = Pick<Milestone, 'rule' | 'due' | 'why'>;

/** No law sets a deadline for the decision after a review without an EHC plan, so Onward reminds after four weeks. */
const REMIND_AFTER_DAYS = 28;

/**
 * The deadlines of a review, earliest first.
 * @param milestones the law's milestones, calculated with this review's own dates
 */
export function deadlinesOf(review: ReviewState, milestones: readonly ClockMilestone[]): ReviewDeadline[] {
  const { stage, windows, meeting_on, held_on, papers_sent_on, report_sent_on, decided_on, final_plan_on } = review;
  const ofEhc = review.serves.includes('ehc-annual-review');
  const deadlines: ReviewDeadline[] = windows.flatMap((w) => {
    if (w.dueOn === null) return [];
    const why = w.why ?? 'People chose this last day. No law sets it.';
    // The decision completes a review of an EHC plan. The meeting completes any other review.
    const doneOn = w.purpose === 'ehc-annual-review' ? decided_on : held_on;
    return { of: 'window', rule: w.rule, dueOn: w.dueOn, why, doneOn };
  });
  const byLaw = (of: DeadlineName, rule: string, doneOn: string | null) => {
    const m = ofEhc ? milestones.find((one) => one.rule === rule) : undefined;
    if (m?.due != null) deadlines.push({ of, rule, dueOn: m.due, why: m.why.sentence, doneOn });
  };
  const meeting = held_on ?? meeting_on;
  if (meeting !== null) {
    byLaw('papers', 'EDU-06', papers_sent_on);
    deadlines.push({
      of: 'meeting',
      rule: null,
      dueOn: meeting_on ?? meeting,
      why: 'The meeting is planned for this day.',
      doneOn: held_on,
    });
  }
  if (held_on !== null) {
    byLaw('report', 'EDU-07', report_sent_on);
    if (ofEhc) byLaw('decision', 'EDU-08', decided_on);
    else deadlines.push(reminder(held_on, decided_on));
    if (review.decision === 'amend') byLaw('final', 'EDU-10', final_plan_on);
  }
  if (stage === 'exempt' && review.exempt_until !== null) {
    const why = 'The exemption ends on this day, and the review is due again.';
    deadlines.push({ of: 'exemption', rule: null, dueOn: review.exempt_until, why, doneOn: null });
  }
  return deadlines.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function reminder(heldOn: string, decidedOn: string | null): ReviewDeadline {
  return {
    of: 'decision',
    rule: null,
    dueOn: addDays(heldOn as CalendarDate, REMIND_AFTER_DAYS),
    why: `No law sets this day. Onward sends a reminder ${REMIND_AFTER_DAYS} days after the meeting.`,
    doneOn: decidedOn,
  };
}

/**
 * The open deadline that comes first. After the meeting, the deadlines for papers and meeting no longer count. During an
 * exemption, the deadlines that the law sets still count.
 */
export function nextDeadline(review: ReviewState, deadlines: readonly ReviewDeadline[]): ReviewDeadline | null {
  if (!isOpenReview(review)) return null;
  const waitsFor = (deadline: ReviewDeadline) => {
    if (deadline.doneOn !== null) return false;
    if (review.stage === 'exempt')
      return deadline.of === 'exemption' || (deadline.of === 'window' && deadline.rule !== null);
    return review.held_on === null || !['papers', 'meeting'].includes(deadline.of);
  };
  return deadlines.find(waitsFor) ?? null;
}
