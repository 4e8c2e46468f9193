import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PfaArea, PlanGap } from '#libs/contracts';

/** An outcome area that was considered and needs no goal. */
export interface AreaNotNeeded {
  area: PfaArea;
  /** why it needs none */
  words: string;
  /** name of who wrote it down */
  by: string;
  /** day */
  on: string;
}

/** Gaps that were open when the plan was closed, and who answers for that. */
export interface ClosingOverriding {
  reason: string;
  accountable: { subject: string; name: string };
  gaps: PlanGap[];
}

/** Who was asked to answer for the plan and declined; for staff. */
export interface DeclinedAccountability {
  name: string;
  /** day */
  on: string;
  words: string;
}

/**
 * A row of `plan`. As in every entity here, properties carry the names of the columns, so that a row is written from its
 * JSON in one statement; dates are `YYYY-MM-DD`, instants ISO 8601.
 */
@Entity('plan')
export class PlanEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('text') reference: string;
  @Column('text') status: 'open' | 'closed';
  @Column('text') trigger: 'automatic' | 'requested';
  @Column('date') opened_on: string;
  @Column('date') closed_on: string | null;
  @Column('text') closing_reason: string | null;
  @Column('text') closing_words: string | null;
  @Column('jsonb') closing_overriding: ClosingOverriding | null;
  @Column('text') notes: string | null;
  @Column('jsonb') areas_not_needed: AreaNotNeeded[];
  /** goals as people put them, what matters most first */
  @Column('uuid', { array: true }) goal_order: string[];
  @Column('integer') version: number;
  /** the version at the last change of what people agree to */
  @Column('integer') content_version: number;
  /** account of the named worker */
  @Column('text') named_worker: string | null;
  @Column('text') named_worker_name: string | null;
  /** who accepted to answer for the plan; null: the named worker does */
  @Column('text') accountable_subject: string | null;
  @Column('text') accountable_name: string | null;
  @Column('date') accountable_since: string | null;
  /** who was asked to, and has not answered */
  @Column('text') proposed_subject: string | null;
  @Column('text') proposed_name: string | null;
  @Column('date') proposed_on: string | null;
  @Column('text') proposed_by: string | null;
  /** the last one who was asked and declined; null once somebody is asked again */
  @Column('jsonb') declined: DeclinedAccountability | null;
  /** last working day on which an answer is in time */
  @Column('date') proposed_due_on: string | null;
  /** day on which they were last asked again */
  @Column('date') proposed_chased_on: string | null;
  @Column('integer') proposed_chased_times: number;
  /** earliest last day of an open step, `infinity` where none has one */
  @Column('date') next_due: string;
  @Column('date') recalculated_on: string;
}
