import { Controller, Get, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Clock } from '#libs/kernel';
import { Accepts, type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { icalendarOf } from '../timeline-calendar/icalendar.responses.js';
import { pictureOf } from '../timeline-picture/timeline.picture.js';
import { PersonTimelineResponse } from '../timeline/timeline.dto.js';
import { TimelineService } from '../timeline/timeline.service.js';

const JSON_TYPE = 'application/json';
const CALENDAR = 'text/calendar';
const PICTURE = 'image/svg+xml';
const FORMS = [JSON_TYPE, CALENDAR, PICTURE] as const;

const text = { schema: { type: 'string' } } as const;

@ApiTags('timeline')
@ApiExtraModels(PersonTimelineResponse)
@Controller('v1/young-people/:youngPersonId/timeline')
export class PersonTimelineController {
  constructor(
    private readonly timelines: TimelineService,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the young person's duties, dates, lead agencies and reasons, with the work done so far. `Accept` chooses
   * JSON, a calendar file (`text/calendar`) or a picture (`image/svg+xml`).
   */
  @Get()
  @Requires('timeline:read')
  @ApiOkResponse({
    content: {
      [JSON_TYPE]: { schema: { $ref: getSchemaPath(PersonTimelineResponse) } },
      [CALENDAR]: text,
      [PICTURE]: text,
    },
  })
  async read(
    @CurrentActor() actor: Actor,
    @IdParam('youngPersonId') youngPersonId: string,
    @Accepts(FORMS) form: (typeof FORMS)[number],
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PersonTimelineResponse | string> {
    const timeline = await this.timelines.ofPerson(actor, youngPersonId);
    if (form === JSON_TYPE) return timeline;
    void reply.type(`${form}; charset=utf-8`);
    if (form === PICTURE) return pictureOf(timeline);
    void reply.header('content-disposition', 'attachment; filename="timeline.ics"');
    return icalendarOf(timeline, { now: this.clock.now() });
  }
}
