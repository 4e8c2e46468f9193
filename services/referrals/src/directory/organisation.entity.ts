import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  @Column('integer')
  version: number;
}
