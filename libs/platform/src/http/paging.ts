import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { IsRecordId } from './validation.js';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 200;

/**
 * Keyset paging: the id of the last record of the page before. The place in the order is looked up from that record, so
 * that no name or date stands in a URL.
 */
export class PageQuery {
  /** id of the last record of the page before */
  @IsOptional()
  @IsRecordId()
  after?: string;

  /** 1 to 200, 50 unless told */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number;
}

export interface Page<Item> {
  items: Item[];
  /** value of `after` for the next page; null on the last */
  next: string | null;
}

/** Cuts `limit` items out of `limit + 1` rows, which is how a query shows whether there are more. */
export function pageOf<Item extends { id: string }>(rows: Item[], limit: number): Page<Item> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
