import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, Requires } from '#libs/platform';
import type { PlanResponse } from '../../reading/plans/plans.dto.js';
import { ClosePlanRequest, type ClosingAnswer, ClosingQuery } from './closing.dto.js';
import { ClosingService } from './closing.service.js';

@ApiTags('plans')
@Controller('v1/plans/:planId/closing')
export class ClosingController {
  constructor(private readonly closing: ClosingService) {}

  /** Can the plan be closed now, and what stands against it? */
  @Get()
  @Requires('closing:read')
  ask(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Query() { reason = 'transition-complete' }: ClosingQuery,
  ): Promise<ClosingAnswer> {
    return this.closing.ask(actor, planId, reason);
  }

  /** Closes the plan, which is kept as it was; over gaps only where the law allows it and somebody answers for it. */
  @Post()
  @HttpCode(200)
  @Requires('plan:change')
  close(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: ClosePlanRequest,
  ): Promise<PlanResponse> {
    return this.closing.close(actor, planId, request);
  }
}
