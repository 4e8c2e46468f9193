import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CarerRelation, CarersAssessmentStatus } from '#libs/contracts';

/** A row of `carers_assessment`: one carer, and how far the carer's own assessment has come. Never removed. */
@Entity('carers_assessment')
export class CarersAssessmentEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  /** of the carer */
  @Column('text') name: string;
  @Column('text') relation: CarerRelation;
  /** the carer's account, where there is one */
  @Column('text') subject: string | null;
  @Column('text') status: CarersAssessmentStatus;
  @Column('date') offered_on: string | null;
  @Column('date') answered_on: string | null;
  /** name of who gave the answer: the carer, or staff who were told it */
  @Column('text') answered_by: string | null;
  /** declined: the day on which the carer is asked again */
  @Column('date') ask_again_on: string | null;
  @Column('date') done_on: string | null;
  /** why it was declined, is not needed or was an error */
  @Column('text') status_words: string | null;
  /** who answers for its being set aside */
  @Column('text') accountable_subject: string | null;
  @Column('text') accountable_name: string | null;
  @Column('date') added_on: string;
  @Column('integer') version: number;
}
