import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, PageQuery, Requires } from '#libs/platform';
import { DrillDownPage, DrillDownRequest, DrillDownResponse } from './drill-downs.dto.js';
import { DrillDownsService } from './drill-downs.service.js';

@ApiTags('involvement')
@Controller('v1/drill-downs')
export class DrillDownsController {
  constructor(private readonly drillDowns: DrillDownsService) {}

  /** Opens the record behind a line of a list to a leader, for the rest of the day. The young person sees it. */
  @Post()
  @Requires('drill-down:open')
  open(@CurrentActor() actor: Actor, @Body() input: DrillDownRequest): Promise<DrillDownResponse> {
    return this.drillDowns.open(actor, input);
  }

  /** Lists drill-downs, newest first. A leader sees their own. */
  @Get()
  @Requires('drill-down:read')
  list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<DrillDownPage> {
    return this.drillDowns.list(actor, query);
  }
}
