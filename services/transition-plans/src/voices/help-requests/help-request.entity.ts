import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HelpAbout, HelpStatus, HelperKind } from '#libs/contracts';

/** A row of `help_request`: a young person wants somebody to help them. */
@Entity('help_request')
export class HelpRequestEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('uuid') goal_id: string | null;
  @Column('text') about: HelpAbout;
  /** of the young person */
  @Column('text') words: string | null;
  @Column('text') status: HelpStatus;
  @Column('date') asked_on: string;
  @Column('date') answer_due_on: string | null;
  @Column('date') chased_on: string | null;
  @Column('integer') chased_times: number;
  @Column('text') helper_kind: HelperKind | null;
  @Column('text') helper_name: string | null;
  /** account that took it */
  @Column('text') taken_by: string | null;
  @Column('date') taken_on: string | null;
  @Column('date') ended_on: string | null;
  /** why it was given back, or was not possible */
  @Column('text') reason: string | null;
  @Column('integer') version: number;
}
