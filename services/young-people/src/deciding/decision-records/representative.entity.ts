import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RepresentativeAuthority, RepresentativeEndReason } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { DecisionKind } from '#libs/timeline';

@Entity('representative')
export class RepresentativeEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'young_person_id' }) youngPersonId: string;
  @Column('integer') version: number;
  @Column('text') authority: RepresentativeAuthority;
  @Column('text', { array: true }) kinds: DecisionKind[];
  @Column('text') name: string;
  @Column('text', { nullable: true }) subject: string | null;
  @Column('text') evidence: string;
  @Column('date', { name: 'from_on' }) fromOn: CalendarDate;
  @Column('date', { name: 'until_on', nullable: true }) untilOn: CalendarDate | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: RepresentativeEndReason | null;
}
