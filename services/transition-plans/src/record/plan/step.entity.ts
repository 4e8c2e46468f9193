import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agency, StepResponse, StepStatus } from '#libs/contracts';
import type { DutyOf, Evidence, HandBackReason, Standing } from './step.rules.js';

/** A row of `step`: one that the law sets (`rule` is there), or one that a person added. */
@Entity('step')
export class StepEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('uuid') goal_id: string | null;
  @Column('text') title: string;

  /** `SC-02` */
  @Column('text') rule: string | null;
  /** tells this year's duty from next year's; unique in a plan */
  @Column('text') occurrence: string | null;
  /** what everybody calls the deadline, where it differs from the last day in time */
  @Column('date') nominal_deadline: string | null;
  @Column('date') opens_on: string | null;
  @Column('text') lead_agency: string | null;
  /** the body that leads, in words */
  @Column('text') leads: string | null;
  @Column('text') citation: string | null;
  @Column('text') confidence: string | null;
  @Column('text') force: string | null;
  /** the sentence that explained the date when it was set */
  @Column('text') why: string | null;
  /** `dated`: late after its day; the others are not late by the calendar alone */
  @Column('text') standing: Standing;
  /** done because the facts show it, not because a person said so */
  @Column('boolean') settled_by_facts: boolean;

  /** last day still in time */
  @Column('date') due_on: string | null;
  /** the day that was set first, where a person moved it after it had passed */
  @Column('date') first_due_on: string | null;
  /** working target of its owner; the law's day stands beside it */
  @Column('date') target_on: string | null;
  @Column('text') duty_of: DutyOf;
  @Column('text') owner_agency: Agency | null;
  @Column('text') delivery_team: string | null;
  @Column('text') person_subject: string | null;
  @Column('text') person_name: string | null;
  @Column('text') action_lead: string | null;
  @Column('text') sponsoring_director: string | null;
  @Column('text') status: StepStatus;
  @Column('text') status_reason: string | null;
  /** the referral whose dispute blocks it; null where a person does */
  @Column('uuid') blocked_by_referral: string | null;
  @Column('text') response: StepResponse;
  @Column('date') offered_on: string | null;
  /** last working day on which the agency answers in time */
  @Column('date') answer_due_on: string | null;
  /** day on which it was last asked again */
  @Column('date') chased_on: string | null;
  @Column('integer') chased_times: number;
  @Column('text') hand_back_reason: HandBackReason | null;
  @Column('text') hand_back_words: string | null;
  @Column('text') handed_back_by: Agency | null;
  @Column('jsonb') evidence: Evidence[];
  @Column('integer') version: number;
}
