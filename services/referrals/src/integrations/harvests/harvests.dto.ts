import { IsInt, IsOptional, IsUrl, Max, MaxLength, Min } from 'class-validator';
import type { Page } from '#libs/platform';

export const HARVEST_STATES = ['queued', 'running', 'finished', 'failed'] as const;
export type HarvestState = (typeof HARVEST_STATES)[number];

export class NewHarvestRequest {
  /** base URL of an Open Referral UK 3.0 feed; its services are at `/services` below it */
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false, allow_query_components: false })
  @MaxLength(500)
  url: string;

  /** interval in days at which the harvest repeats, or null to stop repeating; default: unchanged */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(365)
  everyDays?: number | null;
}

/** An entry that could not be imported, with its position in the feed. */
export class HarvestProblemResponse {
  /** page of the list, from 1 */
  page: number;
  /** position on the page, from 0; null if the problem concerns the whole page */
  index: number | null;
  /** the record's id in the feed; null if it has none */
  externalId: string | null;
  /** `NAME_MISSING`, `STATUS_UNKNOWN`, `TIMED_OUT`, `ANSWERED_404` … */
  code: string;
}

export class HarvestReport {
  /** number of pages read */
  pages: number;
  /** number of entries on those pages */
  seen: number;
  added: number;
  changed: number;
  unchanged: number;
  /** left unchanged because the area's own staff maintain them */
  kept: number;
  /** no longer listed, and marked as such */
  vanished: number;
  /** skipped because of a problem */
  skipped: number;
  /** the first 200 */
  problems: HarvestProblemResponse[];
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
  /** interim figures while the harvest runs */
  report: HarvestReport;
}

export class HarvestPage implements Page<HarvestResponse> {
  items: HarvestResponse[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}
