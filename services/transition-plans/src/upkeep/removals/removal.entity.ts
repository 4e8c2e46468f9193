import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Removable, RemovalReason } from '#libs/contracts';

/** A row of `removal`: that something was taken out of a plan, by whom and why; nothing of what it said. */
@Entity('removal')
export class RemovalEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('text') kind: Removable;
  @Column('uuid') removed_id: string;
  @Column('text') reason: RemovalReason;
  @Column('text') words: string;
  @Column('text') by_name: string;
  @Column('timestamptz') at: string;
}
