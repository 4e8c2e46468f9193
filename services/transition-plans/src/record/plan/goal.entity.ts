import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GoalAchievement, GoalEndReason, GoalStatus, PfaArea } from '#libs/contracts';
import type { SaidBy } from './goal.rules.js';

/** A row of `goal`. */
@Entity('goal')
export class GoalEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('text') outcome_area: PfaArea;
  /** areas that it serves as well */
  @Column('text', { array: true }) related_areas: PfaArea[];
  @Column('text') title: string;
  @Column('text') own_words: string | null;
  @Column('text') own_words_by: SaidBy | null;
  /** whose account wrote them down; null where that is not known any more */
  @Column('text') own_words_typed_by: 'young-person' | 'carer' | 'staff' | null;
  @Column('text') success_criterion: string | null;
  @Column('date') target_on: string | null;
  /** the target that was set first, where it was moved after it had passed */
  @Column('date') first_target_on: string | null;
  /** day on which a goal for later is taken up again */
  @Column('date') remind_on: string | null;
  @Column('text') status: GoalStatus;
  @Column('text') status_reason: string | null;
  @Column('text') end_reason: GoalEndReason | null;
  @Column('text') achievement: GoalAchievement;
  @Column('text') added_by: 'young-person' | 'carer' | 'staff';
  @Column('date') added_on: string;
  @Column('integer') version: number;
}
