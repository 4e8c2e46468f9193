import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PfaArea } from '#libs/contracts';
import type { GoalAchievement, GoalStatus, SaidBy } from './goal.rules.js';

/** A row of `goal`. */
@Entity('goal')
export class GoalEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('text') outcome_area: PfaArea;
  @Column('text') title: string;
  @Column('text') own_words: string | null;
  @Column('text') own_words_by: SaidBy | null;
  @Column('text') success_criterion: string | null;
  @Column('date') target_on: string | null;
  @Column('text') status: GoalStatus;
  @Column('text') status_reason: string | null;
  @Column('text') achievement: GoalAchievement;
  @Column('text') added_by: 'young-person' | 'carer' | 'staff';
  @Column('date') added_on: string;
  @Column('integer') version: number;
}
