import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConsentPurpose, DecisionMakerKind, FieldGroup } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { Consent, Giving } from './consent.rules.js';

@Entity('consent')
export class ConsentEntity implements Consent {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'young_person_id' }) youngPersonId: string;
  @Column('integer') version: number;
  @Column('text') purpose: ConsentPurpose;
  @Column('uuid', { name: 'organisation_id' }) organisationId: string;
  /** as it was called when the consent was given */
  @Column('text', { name: 'organisation_name' }) organisationName: string;
  @Column('text', { array: true }) groups: FieldGroup[];
  @Column('date', { name: 'from_on' }) fromOn: CalendarDate;
  @Column('date', { name: 'until_on' }) untilOn: CalendarDate;
  @Column('jsonb') givings: Giving[];
  /** last day on which it counts, as the other services were told; a day that is past where it counts no more */
  @Column('date', { name: 'told_until' }) toldUntil: CalendarDate;
  @Column('date', { name: 'withdrawn_on', nullable: true }) withdrawnOn: CalendarDate | null;
  @Column('text', { name: 'withdrawn_by', nullable: true }) withdrawnBy: DecisionMakerKind | null;
  @Column('text', { name: 'withdrawn_by_name', nullable: true }) withdrawnByName: string | null;
  /** in the words of whoever took it back */
  @Column('text', { name: 'withdrawal_words', nullable: true }) withdrawalWords: string | null;
}
