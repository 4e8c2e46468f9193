import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InviteeKind } from './review-people.rules.js';

/** A row of `review_invitee`: somebody who is asked to a review, and what they advise. */
@Entity('review_invitee')
export class ReviewInviteeEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') review_id: string;
  @Column('text') kind: InviteeKind;
  @Column('text') name: string;
  @Column('date') invited_on: string | null;
  /** null until the meeting is held */
  @Column('boolean') attended: boolean | null;
  @Column('date') advice_received_on: string | null;
  @Column('text') advice_words: string | null;
  @Column('text') advice_kept_at: string | null;
  /** name of who recorded it */
  @Column('text') advice_recorded_by: string | null;
}
