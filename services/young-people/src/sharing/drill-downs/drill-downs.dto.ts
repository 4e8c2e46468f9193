import { IsUUID, MinLength } from 'class-validator';
import { type Page, Words } from '#libs/platform';

export class DrillDownRequest {
  /** the young person of a line of a list */
  @IsUUID()
  youngPersonId: string;

  /** why the figure is not enough; 20 characters or more. The information governance lead can read it. */
  @MinLength(20)
  @Words(500)
  reason: string;
}

export class DrillDownResponse {
  id: string;
  youngPersonId: string;
  /** reference of the young person's record */
  reference: string;
  /** name of the leader */
  name: string;
  reason: string;
  /** instant, ISO 8601 in UTC */
  usedAt: string;
  /** the day of reading */
  usedOn: string;
}

export class DrillDownPage implements Page<DrillDownResponse> {
  items: DrillDownResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
