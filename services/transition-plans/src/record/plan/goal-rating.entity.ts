import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `goal_rating`: how far along the goal is, as the young person or a carer feels it; added to, never changed. */
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
  /** the others of the family read it, too */
  @Column('boolean') for_family: boolean;
  @Column('timestamptz') at: string;
}
