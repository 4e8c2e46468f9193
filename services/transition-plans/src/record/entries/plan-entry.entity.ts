import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EntryKind } from './entry-kinds.values.js';

/** A row of `plan_entry`: one line of what happened to a plan, and why. */
@Entity('plan_entry')
export class PlanEntryEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('timestamptz') at: string;
  @Column('text') kind: EntryKind;
  @Column('uuid') step_id: string | null;
  @Column('uuid') goal_id: string | null;
  /** whatever else the line tells of: an answer, a decision, a review … */
  @Column('uuid') record_id: string | null;
  @Column('text') from_value: string | null;
  @Column('text') to_value: string | null;
  /** names of the facts whose change caused it */
  @Column('text', { array: true }) causes: string[];
  @Column('text') sentence: string;
  @Column('text') by_name: string;
  @Column('text') by_role: string;
}
