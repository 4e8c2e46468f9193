import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import { type RemovalResponse, type RemovalsResponse, RemoveRequest } from './removals.dto.js';
import { RemovalsService } from './removals.service.js';

@ApiTags('plans')
@Controller('v1/plans/:planId/removals')
export class PlanRemovalsController {
  constructor(private readonly removals: RemovalsService) {}

  /** Permanently removes content that was entered in error, belongs to another person, or was objected to. */
  @Post()
  @Requires('record:remove')
  remove(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: RemoveRequest,
  ): Promise<RemovalResponse> {
    return this.removals.remove(actor, planId, request);
  }

  /** Lists removals from the plan, with the person and reason of each. */
  @Get()
  @Requires('record:remove')
  list(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<RemovalsResponse> {
    return this.removals.list(actor, planId);
  }
}
