import { type CalendarDate, addDays, unprocessable } from '#libs/kernel';
import { reasonRequired, requireNotInFuture, requireOrder } from '../review-windows/review-days.rules.js';
import { ReviewAsk, ReviewChange, ReviewState, amends, transitionOf } from './review.rules.js';

/**
 * The changes that a step makes to the review.
 * @throws DomainError TRANSITION_NOT_POSSIBLE (409), DATE_IN_FUTURE, DATE_OUT_OF_ORDER, EXEMPTION_END,
 *   REASON_REQUIRED, NOTICE_OUT_OF_PLACE (422)
 */
export function proceed(review: ReviewState, ask: ReviewAsk, today: string): ReviewChange {
  const { to } = transitionOf(review, ask.verb, ask);
  return { ...effectOf(review, ask, today), stage: to ?? review.stage };
}

function effectOf(review: ReviewState, ask: ReviewAsk, today: string): ReviewChange {
  switch (ask.verb) {
    case 'change':
      return ask.moved ? { invitations_sent_on: null } : {};
    case 'invitations':
      requireNotInFuture('sentOn', ask.sentOn, today);
      if (ask.papersSentOn !== null) requireNotInFuture('papersSentOn', ask.papersSentOn, today);
      return {
        invitations_sent_on: review.invitations_sent_on ?? ask.sentOn,
        papers_sent_on: review.papers_sent_on ?? ask.papersSentOn,
      };
    case 'meeting':
      requireNotInFuture('heldOn', ask.heldOn, today);
      return { held_on: ask.heldOn, is_year_9: ask.isYear9 };
    case 'report':
      requireNotInFuture('sentOn', ask.sentOn, today);
      requireOrder('sentOn', ask.sentOn, review.held_on, 'the meeting');
      return { report_sent_on: ask.sentOn, report_words: ask.words, report_kept_at: ask.keptAt };
    case 'decision':
      return decisionOf(review, ask, today);
    case 'final':
      requireNotInFuture('issuedOn', ask.issuedOn, today);
      requireOrder('issuedOn', ask.issuedOn, review.notice_served_on ?? review.decided_on, 'the notice of the changes');
      return { final_plan_on: ask.issuedOn, ended_on: today };
    case 'exemption':
      requireExemption(ask, today);
      return { ...NOT_CALLED, reason: ask.reason, reason_words: ask.words, exempt_until: ask.until };
    case 'resumption':
      return { ...NO_REASON, exempt_until: null };
    case 'cancellation':
      return { reason: ask.reason, reason_words: ask.words, exempt_until: null, ended_on: today };
    case 'correction':
      return takenBack(review);
  }
}

function decisionOf(
  review: ReviewState,
  { decision, words, by, decidedOn, noticeServedOn }: Extract<ReviewAsk, { verb: 'decision' }>,
  today: string,
): ReviewChange {
  requireNotInFuture('decidedOn', decidedOn, today);
  requireOrder('decidedOn', decidedOn, review.held_on, 'the meeting');
  const amended = amends(review, decision);
  if (noticeServedOn !== null) requireNotice(review, amended, noticeServedOn, today);
  return {
    decision,
    decision_words: words,
    decided_by: by,
    decided_on: decidedOn,
    notice_served_on: noticeServedOn,
    ended_on: amended ? null : today,
  };
}

/** @throws DomainError NOTICE_OUT_OF_PLACE, DATE_IN_FUTURE, DATE_OUT_OF_ORDER (422) */
export function requireNotice(review: ReviewState, amended: boolean, servedOn: string, today: string): void {
  if (!amended) {
    throw unprocessable(
      'NOTICE_OUT_OF_PLACE',
      'A notice of changes is allowed only with a decision to amend the EHC plan.',
      [
        {
          field: 'noticeServedOn',
          code: 'NOTICE_OUT_OF_PLACE',
          message: 'noticeServedOn is allowed only with a decision to amend',
        },
      ],
    );
  }
  requireNotInFuture('noticeServedOn', servedOn, today);
  requireOrder('noticeServedOn', servedOn, review.held_on, 'the meeting');
}

const NO_REASON = { reason: null, reason_words: null } as const;
/** The meeting will not take place on the planned day. */
const NOT_CALLED = { meeting_on: null, invitations_sent_on: null, papers_sent_on: null } as const;
const NO_DECISION = {
  decision: null,
  decision_words: null,
  decided_by: null,
  decided_on: null,
  notice_served_on: null,
} as const;

function takenBack({ stage, final_plan_on }: ReviewState): ReviewChange {
  if (stage === 'held') return { held_on: null, is_year_9: false };
  if (stage === 'reported') return { report_sent_on: null, report_words: null, report_kept_at: null };
  return { ended_on: null, ...(final_plan_on === null ? NO_DECISION : { final_plan_on: null }) };
}

/** An exemption lasts at most one year, so that the review is looked at again. */
const EXEMPT_FOR_DAYS = 366;

function requireExemption({ reason, until, words }: Extract<ReviewAsk, { verb: 'exemption' }>, today: string): void {
  if (until <= today || until > addDays(today as CalendarDate, EXEMPT_FOR_DAYS)) {
    throw unprocessable('EXEMPTION_END', 'The exemption must end after today and within one year.', [
      { field: 'until', code: 'EXEMPTION_END', message: `until must be within ${EXEMPT_FOR_DAYS} days after today` },
    ]);
  }
  if (reason === 'other' && words === null)
    throw reasonRequired('Explain the exemption in `words`: the reason is `other`.', 'words');
}
