import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { MAX_LIMIT } from '#libs/platform';
import { FEED_TYPES, type FeedEvent } from './feed.rules.js';

export class StreamQuery {
  /** `next` of the answer before, or a cursor of the stream; without one it begins with the oldest event that is kept */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string;
}

export class EventsQuery extends StreamQuery {
  /** 1 to 200, 50 unless told */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MAX_LIMIT)
  limit?: number;
}

/** CloudEvents 1.0, structured JSON. */
export class EventResponse implements FeedEvent {
  @ApiProperty({ enum: ['1.0'] })
  specversion: '1.0';
  /** unique; the same event never comes twice in the feed */
  id: string;
  /** service that says it, `/onward/referrals` */
  source: string;
  @ApiProperty({ enum: FEED_TYPES })
  type: string;
  /** id of the young person */
  subject: string;
  /** instant, ISO 8601 in UTC */
  time: string;
  /** names the event's schema, docs/events */
  dataschema: string;
  @ApiProperty({ enum: ['application/json'] })
  datacontenttype: 'application/json';
  /** ONS code of the responsible local authority */
  area: string;
  correlationid: string;
  /** the referral or the step that changed */
  recordid: string;
  /** its version after the change: where two events of a record are compared, the higher one is newer */
  recordversion: number;
  /** codes, ids and dates; read the record itself for more */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

export class EventPage {
  @ApiProperty({ type: [EventResponse] })
  items: EventResponse[];
  /** value of `after` for the next request; always there. Fewer items than `limit` means that this is all for now. */
  next: string;
}
