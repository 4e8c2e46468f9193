import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row of `childrens_support_ending`: a decision when children's social care ends its support. */
@Entity('childrens_support_ending')
export class ChildrensSupportEndingEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('date') ends_on: string;
  @Column('text') words: string;
  /** why the law allowed it, as it was on the day of the decision */
  @Column('text') law: string;
  @Column('text') accountable_subject: string;
  @Column('text') accountable_name: string;
  @Column('date') decided_on: string;
  /** name of who recorded it */
  @Column('text') decided_by: string;
}
