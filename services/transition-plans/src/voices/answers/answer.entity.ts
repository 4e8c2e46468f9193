import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Agency, AnsweringParty } from '#libs/contracts';
import type { PlanAnswer } from './answers.dto.js';

/** A row of `answer`: what somebody said to a version of the plan. Never changed; a later one takes its place. */
@Entity('answer')
export class AnswerEntity {
  @PrimaryColumn('text') area: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') young_person_id: string;
  @Column('uuid') plan_id: string;
  @Column('text') answer: PlanAnswer;
  @Column('text') words: string | null;
  /** version of the plan's row that was read */
  @Column('integer') plan_version: number;
  /** version of the content that was answered; null in answers that were given before versions were kept */
  @Column('integer') version_number: number | null;
  /** hash of what the party was told of that content: the answer holds for as long as they are told the same */
  @Column('text') told_hash: string | null;
  @Column('text') by_role: AnsweringParty;
  @Column('text') by_agency: Agency | null;
  @Column('text') by_subject: string;
  @Column('text') by_name: string;
  @Column('timestamptz') at: string;
  /** the party's last answer */
  @Column('boolean') standing: boolean;
  /** the content up to which it was looked at whether the answer still holds */
  @Column('integer') checked_content_version: number;
  /** day on which the party was asked again */
  @Column('date') asked_again_on: string | null;
  /** day since which who answered is no party any more: their access ended */
  @Column('date') access_ended_on: string | null;
}
