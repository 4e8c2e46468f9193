import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CommentKind } from './comments.dto.js';

/** A row of `comment`. */
@Entity('comment')
export class CommentEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('uuid') goal_id: string | null;
  @Column('text') kind: CommentKind;
  @Column('text') words: string;
  @Column('text') by_role: 'young-person' | 'carer' | 'staff';
  @Column('text') by_subject: string;
  @Column('text') by_name: string;
  @Column('timestamptz') at: string;
}
