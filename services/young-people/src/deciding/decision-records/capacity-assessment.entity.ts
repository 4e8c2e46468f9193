import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AssessmentEndReason, CapacityOutcome } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { DecisionKind } from '#libs/timeline';

@Entity('capacity_assessment')
export class CapacityAssessmentEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'young_person_id' }) youngPersonId: string;
  @Column('integer') version: number;
  @Column('text') kind: DecisionKind;
  @Column('text') outcome: CapacityOutcome;
  @Column('date', { name: 'assessed_on' }) assessedOn: CalendarDate;
  @Column('text', { name: 'assessor_role' }) assessorRole: string;
  @Column('text', { name: 'assessor_name' }) assessorName: string;
  @Column('text') evidence: string;
  @Column('date', { name: 'review_by', nullable: true }) reviewBy: CalendarDate | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: CalendarDate | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: AssessmentEndReason | null;
}
