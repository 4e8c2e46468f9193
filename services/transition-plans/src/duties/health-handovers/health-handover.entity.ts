import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Attended, HandoverEnd } from './health-handover.rules.js';

/** A row of `health_handover`: one children's health service that hands the young person over. Ended, never removed. */
@Entity('health_handover')
export class HealthHandoverEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  /** by which the law's milestones tell the services apart; given once, so that a corrected name moves no milestone */
  @Column('text') code: string;
  /** as people call it */
  @Column('text') service: string;
  /** first day with the adult service */
  @Column('date') transfer_on: string | null;
  /** the day that was set first, where it was moved after it had passed */
  @Column('date') first_transfer_on: string | null;
  @Column('text') adult_service: string | null;
  /** role of the contact there */
  @Column('text') adult_contact_role: string | null;
  @Column('date') met_adult_practitioner_on: string | null;
  @Column('date') first_adult_appointment_on: string | null;
  @Column('text') attended: Attended;
  @Column('text') named_worker_subject: string | null;
  @Column('text') named_worker_name: string | null;
  @Column('date') added_on: string;
  @Column('text') end_reason: HandoverEnd | null;
  @Column('date') ended_on: string | null;
  @Column('text') end_words: string | null;
  /** name of who ended it */
  @Column('text') ended_by: string | null;
  @Column('integer') version: number;
}
