import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonRemovable, RemovalReason } from '#libs/contracts';

/** A row of `removal`: that something was taken out of a record, by whom and why; nothing of what it said. */
@Entity('removal')
export class RemovalEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'young_person_id' }) youngPersonId: string;
  @Column('text') kind: PersonRemovable;
  @Column('uuid', { name: 'removed_id', nullable: true }) removedId: string | null;
  @Column('text', { nullable: true }) fact: string | null;
  @Column('text') reason: RemovalReason;
  @Column('text') words: string;
  @Column('text', { name: 'by_name' }) byName: string;
  @Column('timestamptz') at: Date;
}
