import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agency } from '#libs/contracts';
import type { ContactEndReason, ContactKind, ParentalResponsibility, PreferredChannel } from './contact.rules.js';

@Entity('contact')
export class ContactEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'young_person_id' }) youngPersonId: string;
  @Column('integer') version: number;
  @Column('text') kind: ContactKind;
  @Column('text') name: string;
  @Column('text') relationship: string;
  @Column('text', { nullable: true }) agency: Agency | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) email: string | null;
  @Column('text', { name: 'preferred_channel', nullable: true }) preferredChannel: PreferredChannel | null;
  @Column('text', { name: 'parental_responsibility', nullable: true })
  parentalResponsibility: ParentalResponsibility | null;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
  /** null: a contact now */
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  /** null also where nobody was asked why */
  @Column('text', { name: 'end_reason', nullable: true }) endReason: ContactEndReason | null;
}
