import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DecisionMakerKind, DecisionSubject } from '#libs/contracts';
import type { DecisionKind } from '#libs/timeline';

/** A row of `decision`: what was decided, by somebody who may decide it. Decisions are kept as they were recorded. */
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('text') kind: DecisionKind;
  @Column('text') about: DecisionSubject;
  @Column('text') decided: 'yes' | 'no';
  @Column('text') words: string | null;
  @Column('text') decided_by: DecisionMakerKind;
  @Column('text') decider_name: string;
  @Column('date') decided_on: string;
  @Column('text') by_role: 'young-person' | 'carer' | 'staff';
  @Column('text') by_subject: string;
  @Column('text') by_name: string;
  @Column('timestamptz') at: string;
}
