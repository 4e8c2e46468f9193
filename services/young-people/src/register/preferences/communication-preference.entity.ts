import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Channel, Format } from '#libs/contracts';

/** A row of `communication_preference`; there is none until somebody said something. */
@Entity('communication_preference')
export class CommunicationPreferenceEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid', { name: 'young_person_id' }) youngPersonId: string;
  @Column('integer') version: number;
  @Column('text', { nullable: true }) channel: Channel | null;
  @Column('text', { nullable: true }) format: Format | null;
  @Column('text', { nullable: true }) language: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  /** name of who said it */
  @Column('text', { name: 'changed_by' }) changedBy: string;
  /** the young person, or a coordinator for them */
  @Column('text', { name: 'changed_by_role' }) changedByRole: 'young-person' | 'coordinator';
}
