import type { CancellationReason, ExemptionReason, ReviewDecision, ReviewPurpose, ReviewStage } from '#libs/contracts';
import type { ReviewWindow } from '../review-windows/review-windows.rules.js';
import type { DeadlineName, ReviewDeadline, PublishedFacts } from './review.values.js';
import {
  type RowOf,
  boolean,
  date,
  fixed,
  integer,
  json,
  key,
  nullable,
  table,
  text,
  texts,
  uuid,
} from '#libs/platform';

/** A row of `review`: one review of a plan. Its last change calculated the windows and deadlines. */
export const reviewTable = table('review', {
  area: key(text()),
  id: key(uuid()),
  young_person_id: fixed(uuid()),
  plan_id: fixed(uuid()),
  /** id of the earlier review whose end opened this one */
  follows: fixed(nullable(uuid())),
  opened_on: fixed(date()),
  serves: texts<ReviewPurpose>(),
  stage: text<ReviewStage>(),
  windows: json<ReviewWindow[]>(),
  opens_on: nullable(date()),
  due_on: nullable(date()),
  meeting_on: nullable(date()),
  place: nullable(text()),
  invitations_sent_on: nullable(date()),
  papers_sent_on: nullable(date()),
  held_on: nullable(date()),
  is_year_9: boolean(),
  report_sent_on: nullable(date()),
  report_words: nullable(text()),
  report_kept_at: nullable(text()),
  decision: nullable(text<ReviewDecision>()),
  decision_words: nullable(text()),
  decided_by: nullable(text()),
  decided_on: nullable(date()),
  notice_served_on: nullable(date()),
  final_plan_on: nullable(date()),
  reason: nullable(text<ExemptionReason | CancellationReason>()),
  reason_words: nullable(text()),
  exempt_until: nullable(date()),
  ended_on: nullable(date()),
  clocks: json<ReviewDeadline[]>(),
  next_clock: nullable(text<DeadlineName>()),
  /** `infinity` if no deadline is open */
  next_clock_on: date(),
  said: json<PublishedFacts>(),
  version: integer(),
});

export type ReviewRow = RowOf<typeof reviewTable>;
