import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '#libs/kernel';
import type { NamedWorkerEndReason } from './named-worker.rules.js';

@Entity('named_worker')
export class NamedWorkerEntity {
  @PrimaryColumn('text') area: string;
  /** also the id of the relationship */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'young_person_id' }) youngPersonId: string;
  @Column('integer') version: number;
  @Column('text') subject: string;
  @Column('text') name: string;
  @Column('text', { nullable: true }) team: string | null;
  @Column('text', { nullable: true }) agency: string | null;
  @Column('date', { name: 'from_on' }) fromOn: CalendarDate;
  /** null: now */
  @Column('date', { name: 'until_on', nullable: true }) untilOn: CalendarDate | null;
  /** null where somebody else was named */
  @Column('text', { name: 'end_reason', nullable: true }) endReason: NamedWorkerEndReason | null;
}
