import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlanContent } from './plan-content.rules.js';

/** A row of `plan_version`: what the plan said when it was published, or when somebody first answered it. Never changed. */
@Entity('plan_version')
export class PlanVersionEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') plan_id: string;
  /** 1, 2, 3 … in each plan */
  @PrimaryColumn('integer') number: number;
  @Column('uuid') young_person_id: string;
  @Column('jsonb') content: PlanContent;
  @Column('text') content_hash: string;
  /** somebody published it, or an answer was given to what nobody had published */
  @Column('text') made_by: 'publication' | 'answer';
  @Column('text') by_name: string;
  @Column('timestamptz') at: string;
  /** day on which something was taken out of it, because it should never have been there */
  @Column('date') redacted_on: string | null;
}
