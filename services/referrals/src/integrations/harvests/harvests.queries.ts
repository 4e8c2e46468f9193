import type { Reader } from '#libs/platform';
import type { HarvestResponse } from './harvests.dto.js';

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const HARVEST = `h.id, h.source_id as "sourceId", h.url, h.state, s.every_days as "everyDays",
  h.requested_by as "requestedBy", ${instant('h.requested_at')} as "requestedAt", ${instant('h.started_at')} as "startedAt",
  ${instant('h.finished_at')} as "finishedAt", h.report
  from harvest h join harvest_source s on s.area = h.area and s.id = h.source_id`;

type Row = HarvestResponse & Record<string, unknown>;

export function findHarvest(db: Reader, id: string): Promise<HarvestResponse | undefined> {
  return db.one<Row>(`select ${HARVEST} where h.area = $1 and h.id = $2`, [db.actor.area, id]);
}

/** Newest first, one row more than the limit. */
export function findHarvests(db: Reader, page: { after?: string; limit: number }): Promise<HarvestResponse[]> {
  return db.query<Row>(
    `select ${HARVEST} where h.area = $1 and ($2::uuid is null or h.id < $2) order by h.id desc limit $3`,
    [db.actor.area, page.after ?? null, page.limit + 1],
  );
}
