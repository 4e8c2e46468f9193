import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `goal_rating`: how far along, in the young person's own estimate; added to, never changed. */
@Entity('goal_rating')
export class GoalRatingEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('uuid') goal_id: string;
  /** 1 to 5 */
  @Column('smallint') rating: number;
  @Column('text') words: string | null;
  @Column('text') by_role: 'young-person' | 'carer';
  @Column('text') by_subject: string;
  @Column('timestamptz') at: string;
}
