import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Accepts, type Actor, CurrentActor, DEFAULT_LIMIT, Requires } from '#libs/platform';
import { EventStreamsService } from './event-streams.service.js';
import { EventPage, EventResponse, EventsQuery, StreamQuery } from './events.dto.js';
import { FeedService } from './feed.service.js';

const JSON_PAGE = 'application/json';
const BATCH = 'application/cloudevents-batch+json';

@ApiTags('integrations')
@ApiExtraModels(EventPage, EventResponse)
@Controller('v1/events')
export class EventsController {
  constructor(
    private readonly feed: FeedService,
    private readonly streams: EventStreamsService,
  ) {}

  /** Lists events of the organisation's referrals or the agency's steps in order, starting after a cursor. */
  @Get()
  @ApiOkResponse({
    content: {
      [JSON_PAGE]: { schema: { $ref: getSchemaPath(EventPage) } },
      [BATCH]: { schema: { type: 'array', items: { $ref: getSchemaPath(EventResponse) } } },
    },
  })
  @Requires('event:read')
  async list(
    @CurrentActor() actor: Actor,
    @Query() { after, limit = DEFAULT_LIMIT }: EventsQuery,
    @Accepts([JSON_PAGE, BATCH]) type: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EventPage | EventResponse[]> {
    const { items, next } = await this.feed.after(actor, after, limit);
    const events = items.map((i) => i.event);
    if (type === JSON_PAGE) return { items: events, next };
    void reply.header('content-type', `${BATCH}; charset=utf-8`);
    void reply.header('link', `</v1/events?${new URLSearchParams({ after: next, limit: String(limit) })}>; rel="next"`);
    return events;
  }

  /** Streams the events that follow `Last-Event-ID`, then each new event, as server-sent events. */
  @Get('stream')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Requires('event:read')
  async stream(
    @CurrentActor() actor: Actor,
    @Query() { after }: StreamQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.streams.open(actor, after, request, reply);
  }
}
