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

  /** Shows whether the plan can be closed now, and any gaps that prevent it. */
  @Get()
  @Requires('closing:read')
  ask(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Query() { reason = 'transition-complete' }: ClosingQuery,
  ): Promise<ClosingAnswer> {
    return this.closing.ask(actor, planId, reason);
  }

  /** Closes the plan and keeps its content. Open gaps need a reason and an accountable person, if the law allows it. */
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
