import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agency, PfaArea } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { CapacityStatus, ServiceStatus } from './capacity.rules.js';

/** A service that young people are referred to. Never removed: `defunct` is the end of one. */
@Entity('service')
export class ServiceEntity {
  @PrimaryColumn('text')
  area: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'organisation_id' })
  organisationId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  @Column('text', { name: 'outcome_area' })
  outcomeArea: PfaArea;

  @Column('integer', { name: 'minimum_age', nullable: true })
  minimumAge: number | null;

  @Column('integer', { name: 'maximum_age', nullable: true })
  maximumAge: number | null;

  @Column('text')
  status: ServiceStatus;

  @Column('text', { nullable: true })
  agency: Agency | null;

  @Column('text', { name: 'capacity_status' })
  capacityStatus: CapacityStatus;

  @Column('integer', { name: 'waiting_list_length', nullable: true })
  waitingListLength: number | null;

  @Column('date', { name: 'closed_until', nullable: true })
  closedUntil: CalendarDate | null;

  @Column('date', { name: 'capacity_assured_on' })
  capacityAssuredOn: CalendarDate;

  /** takes young people who refer themselves */
  @Column('boolean', { name: 'self_referral', default: false })
  selfReferral: boolean;

  @Column('integer')
  version: number;
}
