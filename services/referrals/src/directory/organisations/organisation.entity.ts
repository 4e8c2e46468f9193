import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarDate } from '#libs/kernel';

/** Who runs services. Its id is what provider accounts name. */
@Entity('organisation')
export class OrganisationEntity {
  @PrimaryColumn('text')
  area: string;

  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  description: string | null;

  /** the directory that it was harvested from */
  @Column('uuid', { name: 'source_id', nullable: true })
  sourceId: string | null;

  /** since then the area's own staff keep it */
  @Column('date', { name: 'adopted_on', nullable: true })
  adoptedOn: CalendarDate | null;

  @Column('integer')
  version: number;
}
