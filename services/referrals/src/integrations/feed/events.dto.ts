import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { MAX_LIMIT } from '#libs/platform';
import { FEED_TYPES, type FeedEvent } from './feed.rules.js';

export class StreamQuery {
  /** `next` of the previous response, or a cursor of the stream; default: begins with the oldest stored event */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string;
}

export class EventsQuery extends StreamQuery {
  /** 1 to 200; default: 50 */
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
  /** unique; an event never appears twice in the feed */
  id: string;
  /** service that published the event, `/onward/referrals` */
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
  /** id of the changed referral or step */
  recordid: string;
  /** the record's version after the change; of two events of a record, the higher version is newer */
  recordversion: number;
  /** codes, ids and dates; read the record for the rest */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data: Record<string, unknown>;
}

export class EventPage {
  @ApiProperty({ type: [EventResponse] })
  items: EventResponse[];
  /** value of `after` for the next request; always present. A page with fewer items than `limit` is the last one for now. */
  next: string;
}
