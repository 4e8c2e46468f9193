import { conflict } from '#libs/kernel';
import { requireNotice } from '../review-record/review-changes.rules.js';
import type { ReviewChange, ReviewState } from '../review-record/review.rules.js';
import { requireNotInFuture, requireMeetingDay } from '../review-windows/review-days.rules.js';
import { chooseAgain, spanOf } from '../review-windows/review-windows.rules.js';

/** The requested changes to a review's plan. Fields that are left out do not change. */
interface PlanningAsk {
  readonly meetingOn?: string | null;
  readonly place?: string | null;
  readonly dueOn?: string;
  readonly papersSentOn?: string;
  readonly noticeServedOn?: string;
  readonly reason?: string;
}

export interface Planned {
  readonly change: ReviewChange & { readonly place?: string | null };
  readonly reason: string | null;
}

/**
 * @throws DomainError REVIEW_UNDER_WAY, REVIEW_DATE_SET_BY_LAW (409), DATE_IN_PAST, DATE_IN_FUTURE, DATE_OUT_OF_ORDER,
 *   REASON_REQUIRED, NOTICE_OUT_OF_PLACE (422)
 */
export function planAgain(review: ReviewState, ask: PlanningAsk, today: string): Planned {
  const { meetingOn, place, dueOn, papersSentOn, noticeServedOn, reason = null } = ask;
  const ofThePlanning = [meetingOn, place, dueOn, papersSentOn].some((value) => value !== undefined);
  if (review.held_on !== null && ofThePlanning) {
    throw conflict(
      'REVIEW_UNDER_WAY',
      'The meeting has taken place, so its planning cannot be changed. Correct the review first.',
    );
  }
  if (noticeServedOn !== undefined) requireNotice(review, review.stage === 'decided', noticeServedOn, today);
  if (papersSentOn !== undefined) requireNotInFuture('papersSentOn', papersSentOn, today);
  const windows = dueOn === undefined ? undefined : chooseAgain(review.windows, dueOn, reason, today);
  if (meetingOn === null && review.stage === 'invited') {
    throw conflict(
      'REVIEW_UNDER_WAY',
      'People have been invited. Move the meeting to another day, or cancel the review as could-not-take-place.',
    );
  }
  if (meetingOn != null) requireMeetingDay(meetingOn, spanOf(windows ?? review.windows).dueOn, reason, today);
  return {
    reason,
    change: {
      ...(windows && { windows }),
      ...(meetingOn === undefined ? {} : { meeting_on: meetingOn }),
      ...(place === undefined ? {} : { place }),
      ...(papersSentOn === undefined ? {} : { papers_sent_on: papersSentOn }),
      ...(noticeServedOn === undefined ? {} : { notice_served_on: noticeServedOn }),
    },
  };
}
