import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { LIBRARY } from './library.values.js';
import { LibraryQuery, type LibraryResponse, TakeGoalRequest, type TakenGoalResponse } from './library.dto.js';
import { LibraryService } from './library.service.js';

@ApiTags('goals')
@Controller('v1')
export class LibraryController {
  constructor(private readonly library: LibraryService) {}

  /** Lists suggested goals and steps, for all outcome areas or for one. */
  @Get('plan-library')
  @Requires('library:read')
  list(@Query() { area }: LibraryQuery): LibraryResponse {
    return { items: LIBRARY.filter((goal) => area === undefined || goal.area === area) };
  }

  /** Copies a goal of the library into the plan, with its steps. */
  @Post('plans/:planId/library-goals')
  @Requires('step:add')
  take(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: TakeGoalRequest,
  ): Promise<TakenGoalResponse> {
    return this.library.take(actor, planId, request);
  }
}
