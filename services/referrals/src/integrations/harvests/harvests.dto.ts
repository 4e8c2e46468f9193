import { IsInt, IsOptional, IsUrl, Max, MaxLength, Min } from 'class-validator';
import type { Page } from '#libs/platform';

export const HARVEST_STATES = ['queued', 'running', 'finished', 'failed'] as const;
export type HarvestState = (typeof HARVEST_STATES)[number];

export class NewHarvest {
  /** address of an Open Referral UK 3.0 feed, below which `/services` stands */
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_query_components: false })
  @MaxLength(500)
  url: string;

  /** ask again every so many days from now on; null: no more; left out: as it was */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  everyDays?: number | null;
}

/** What could not be taken, and where in the feed it stands. */
export class HarvestProblem {
  /** page of the list, from 1 */
  page: number;
  /** place on the page, from 0; null where the page as a whole is meant */
  index: number | null;
  /** the record's id in the feed, where it has one */
  externalId: string | null;
  /** `NAME_MISSING`, `STATUS_UNKNOWN`, `TIMED_OUT`, `ANSWERED_404` … */
  code: string;
}

export class HarvestReport {
  /** pages of the list that were read */
  pages: number;
  /** entries on them */
  seen: number;
  added: number;
  changed: number;
  unchanged: number;
  /** in the care of the area's own staff, and left alone */
  kept: number;
  /** not listed any longer, and marked */
  vanished: number;
  /** left out because of a problem */
  skipped: number;
  /** the first 200 */
  problems: HarvestProblem[];
}

export class HarvestResponse {
  id: string;
  sourceId: string;
  url: string;
  state: HarvestState;
  everyDays: number | null;
  requestedBy: string;
  requestedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  /** so far, while it runs */
  report: HarvestReport;
}

export class HarvestPage implements Page<HarvestResponse> {
  items: HarvestResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
