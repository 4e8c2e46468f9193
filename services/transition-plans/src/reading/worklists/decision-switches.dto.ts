import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import type { DecisionMakerKind } from '#libs/contracts';
import { type Page, PageQuery } from '#libs/platform';
import type { DecisionKind } from '#libs/timeline';

export class DecisionSwitchQuery extends PageQuery {
  /** account of a named worker, or `mine` */
  @IsOptional()
  @Matches(/^[\x21-\x7e]{1,200}$/)
  namedWorker?: string;

  /** number of days ahead; 90 by default, the period for which switches are published */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3660)
  withinDays?: number;
}

/** A coming change of decision-maker. Inform the family, assess any doubtful capacity, and readdress letters. */
export class DecisionSwitch {
  /** id of the switch */
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** the young person's usual name; null for leaders, who open a record by a drill-down */
  name: string | null;
  kind: DecisionKind;
  /** first day of the new decision-maker */
  on: string;
  /** decision-maker before that day */
  from: DecisionMakerKind;
  /** decision-maker from that day */
  to: DecisionMakerKind;
}

export class DecisionSwitchPage implements Page<DecisionSwitch> {
  items: DecisionSwitch[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}
