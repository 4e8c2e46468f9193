import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanAnswer } from './answers.dto.js';

/** A row of `answer`: what somebody said to the plan as it stood at `plan_version`. */
@Entity('answer')
export class AnswerEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('text') answer: PlanAnswer;
  @Column('text') words: string | null;
  @Column('integer') plan_version: number;
  @Column('text') by_role: 'young-person' | 'carer';
  @Column('text') by_subject: string;
  @Column('text') by_name: string;
  @Column('timestamptz') at: string;
}
