import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agency, PfaArea } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { CapacityStatus, ServiceStatus } from './capacity.rules.js';
import type { Location, Phone, ServiceArea } from './service-details.rules.js';
import type { Schedule } from './schedule.rules.js';

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

  /** null for one that another directory lists, until staff of the area take it over */
  @Column('text', { name: 'outcome_area', nullable: true })
  outcomeArea: PfaArea | null;

  /** with `outcomeArea` first */
  @Column('text', { name: 'outcome_areas', array: true })
  outcomeAreas: PfaArea[];

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

  @Column('integer', { name: 'waiting_list_weeks', nullable: true })
  waitingListWeeks: number | null;

  @Column('date', { name: 'closed_until', nullable: true })
  closedUntil: CalendarDate | null;

  @Column('date', { name: 'capacity_assured_on' })
  capacityAssuredOn: CalendarDate;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('jsonb')
  phones: readonly Phone[];

  @Column('jsonb')
  locations: readonly Location[];

  @Column('jsonb')
  schedules: readonly Schedule[];

  @Column('text', { array: true })
  languages: string[];

  @Column('text', { nullable: true })
  eligibility: string | null;

  @Column('text', { array: true })
  needs: string[];

  @Column('jsonb', { name: 'service_areas' })
  serviceAreas: readonly ServiceArea[];

  @Column('text', { nullable: true })
  fees: string | null;

  @Column('text', { nullable: true })
  alert: string | null;

  @Column('date', { name: 'closure_from', nullable: true })
  closureFrom: CalendarDate | null;

  @Column('date', { name: 'closure_until', nullable: true })
  closureUntil: CalendarDate | null;

  @Column('text', { name: 'closure_reason', nullable: true })
  closureReason: string | null;

  /** when and by whom the whole record was last checked */
  @Column('date', { name: 'assured_on', nullable: true })
  assuredOn: CalendarDate | null;

  @Column('text', { name: 'assured_by', nullable: true })
  assuredBy: string | null;

  @Column('timestamptz', { name: 'modified_at' })
  modifiedAt: Date;

  /** the directory that it was harvested from */
  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId: string | null;

  @Column('text', { name: 'external_id', nullable: true })
  externalId: string | null;

  @Column('date', { name: 'adopted_on', nullable: true })
  adoptedOn: CalendarDate | null;
  /** takes young people who refer themselves */
  @Column('boolean', { name: 'self_referral', default: false })
  selfReferral: boolean;

  @Column('integer')
  version: number;
}
