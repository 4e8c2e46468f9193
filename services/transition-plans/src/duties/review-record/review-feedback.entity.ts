import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `review_feedback`: what the young person, or a carer, says of a review. Never changed, only added to. */
@Entity('review_feedback')
export class ReviewFeedbackEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') review_id: string;
  @Column('text') words: string;
  @Column('text') by_role: 'young-person' | 'carer';
  @Column('text') by_subject: string;
  @Column('text') by_name: string;
  /** the others of the family read it, too */
  @Column('boolean') for_family: boolean;
  @Column('timestamptz') at: string;
}
