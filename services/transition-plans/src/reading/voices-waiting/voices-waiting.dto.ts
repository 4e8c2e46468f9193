import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import type { Agency, AnsweringParty } from '#libs/contracts';
import { IsCalendarDate, type Page, PageQuery } from '#libs/platform';
import type { CommentKind } from '../../record/comments/comments.dto.js';

const VOICES = ['disagreed', 'commented'] as const;
export type VoicesList = (typeof VOICES)[number];

export class VoicesQuery extends PageQuery {
  /** `disagreed`: answers of no to a plan. `commented`: comments of young people and carers. */
  @IsIn(VOICES)
  list: VoicesList;

  /**
   * first day of the list. By default it has answers to the current plan, and comments that staff must still reply to.
   * Publishing the plan again settles its comments.
   */
  @IsOptional()
  @IsCalendarDate()
  since?: string;

  /** account of a named worker, or `mine` */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  namedWorker?: string;
}

/** A no to a plan, or a comment, without its words. */
export class VoiceRow {
  /** id of the answer or the comment */
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** the young person's usual name */
  name: string;
  goalId: string | null;
  /** kind of comment; null for an answer */
  kind: CommentKind | null;
  by: AnsweringParty;
  /** agency, if an agency answered */
  agency: Agency | null;
  /** name of the author */
  byName: string;
  /** instant, ISO 8601 in UTC */
  at: string;
  /** nobody of staff has replied, and the plan was not published or changed since */
  waiting: boolean;
}

export class VoicesPage implements Page<VoiceRow> {
  @ApiProperty({ type: [VoiceRow] })
  items: VoiceRow[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
