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

  /** how far to look ahead, in days; 90 unless told, which is as far as switches are announced */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3660)
  withinDays?: number;
}

/** Somebody else will decide soon: tell the family, assess capacity where it is in doubt, address the letters anew. */
export class DecisionSwitch {
  /** id of the switch */
  id: string;
  planId: string;
  planReference: string;
  youngPersonId: string;
  /** what the young person is called */
  name: string;
  kind: DecisionKind;
  /** first day on which the other decides */
  on: string;
  /** who decides until then */
  from: DecisionMakerKind;
  /** who decides from then on */
  to: DecisionMakerKind;
}

export class DecisionSwitchPage implements Page<DecisionSwitch> {
  items: DecisionSwitch[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
