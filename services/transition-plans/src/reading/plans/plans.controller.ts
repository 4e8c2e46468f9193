import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type AccessLogPage,
  type Actor,
  CurrentActor,
  DEFAULT_LIMIT,
  IdParam,
  IfMatch,
  PageQuery,
  Requires,
} from '#libs/platform';
import { OpenPlanRequest, type PlanOpenedResponse } from '../../duties/opening/opening.dto.js';
import { ChangePlanRequest, type PlanResponse } from './plans.dto.js';
import { OpeningService } from '../../duties/opening/opening.service.js';
import { PlansService } from './plans.service.js';

@ApiTags('plans')
@Controller('v1')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly opening: OpeningService,
  ) {}

  /** Opens a plan for a young person without an open plan, with goals and steps in the same request. */
  @Post('plans')
  @Requires('plan:open')
  open(@CurrentActor() actor: Actor, @Body() request: OpenPlanRequest): Promise<PlanOpenedResponse> {
    return this.opening.open(actor, request);
  }

  /** Returns a whole plan. */
  @Get('plans/:planId')
  @Requires('plan:read')
  read(@CurrentActor() actor: Actor, @IdParam('planId') planId: string): Promise<PlanResponse> {
    return this.plans.read(actor, planId);
  }

  /** Returns the young person's open plan, or their most recent plan. */
  @Get('young-people/:youngPersonId/plan')
  @Requires('plan:read')
  readOfPerson(@CurrentActor() actor: Actor, @IdParam('youngPersonId') id: string): Promise<PlanResponse> {
    return this.plans.readOfPerson(actor, id);
  }

  /** Changes the notes, and the outcome areas that were considered and need no goal. */
  @Patch('plans/:planId')
  @Requires('plan:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IfMatch() seen: number,
    @Body() request: ChangePlanRequest,
  ): Promise<PlanResponse> {
    return this.plans.change(actor, planId, seen, request);
  }

  /** Lists people who read or changed this service's records about the young person, newest first. */
  @Get('plans/:planId/access-log')
  @Requires('access-log:read')
  accessLog(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Query() { after, limit }: PageQuery,
  ): Promise<AccessLogPage> {
    return this.plans.accessLog(actor, planId, { after, limit: limit ?? DEFAULT_LIMIT });
  }
}
