import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CancellationReason, ExemptionReason, ReviewDecision, ReviewPurpose, ReviewStage } from '#libs/contracts';
import type { ReviewWindow } from '../review-windows/review-windows.rules.js';
import type { ReviewState } from './review.rules.js';
import type { ClockName, ReviewClock, Said } from './review.values.js';

/** A row of `review`: one review of a plan, with the windows and clocks as they were reckoned when it last changed. */
@Entity('review')
export class ReviewEntity implements ReviewState {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  /** the review that it came after */
  @Column('uuid') follows: string | null;
  @Column('date') opened_on: string;
  @Column('text', { array: true }) serves: ReviewPurpose[];
  @Column('text') stage: ReviewStage;
  @Column('jsonb') windows: ReviewWindow[];
  @Column('date') opens_on: string | null;
  @Column('date') due_on: string | null;
  @Column('date') meeting_on: string | null;
  @Column('text') place: string | null;
  @Column('date') invitations_sent_on: string | null;
  @Column('date') papers_sent_on: string | null;
  @Column('date') held_on: string | null;
  @Column('boolean') is_year_9: boolean;
  @Column('date') report_sent_on: string | null;
  @Column('text') report_words: string | null;
  @Column('text') report_kept_at: string | null;
  @Column('text') decision: ReviewDecision | null;
  @Column('text') decision_words: string | null;
  @Column('text') decided_by: string | null;
  @Column('date') decided_on: string | null;
  @Column('date') notice_served_on: string | null;
  @Column('date') final_plan_on: string | null;
  @Column('text') reason: ExemptionReason | CancellationReason | null;
  @Column('text') reason_words: string | null;
  @Column('date') exempt_until: string | null;
  @Column('date') ended_on: string | null;
  @Column('jsonb') clocks: ReviewClock[];
  @Column('text') next_clock: ClockName | null;
  /** `infinity` where no clock runs */
  @Column('date') next_clock_on: string;
  @Column('jsonb') said: Said;
  @Column('integer') version: number;
}
