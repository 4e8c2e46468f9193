import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsRecordId } from './validation.js';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/**
 * Keyset paging by the id of the previous page's last record. The query finds the position from that record, so that no
 * name or date is in a URL.
 */
export class PageQuery {
  /** id of the last record of the previous page */
  @IsOptional()
  @IsRecordId()
  after?: string;

  /** 1 to 200; 50 by default */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number;
}

export interface Page<Item> {
  items: Item[];
  /** value of `after` for the next page; null on the last page */
  next: string | null;
}

/** Takes `limit` items from `limit + 1` rows; the extra row shows that there is another page. */
export function pageOf<Item extends { id: string }>(rows: Item[], limit: number): Page<Item> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
