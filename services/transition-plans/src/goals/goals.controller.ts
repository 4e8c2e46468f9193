import { Body, Controller, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  ChangeGoalRequest,
  type GoalResponse,
  NewGoalRequest,
  RateGoalRequest,
  type RatingResponse,
} from './goals.dto.js';
import { GoalsService } from './goals.service.js';

@ApiTags('goals')
@Controller('v1/plans/:planId/goals')
export class GoalsController {
  constructor(private readonly goals: GoalsService) {}

  /** Adds a goal; the young person's own is active at once, a carer's is a proposal. */
  @Post()
  @Requires('goal:add')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: NewGoalRequest,
  ): Promise<GoalResponse> {
    return this.goals.add(actor, planId, request);
  }

  /** Changes a goal, its status, or how far it was reached. */
  @Patch(':goalId')
  @Requires('goal:change')
  change(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('goalId') goalId: string,
    @IfMatch() seen: number,
    @Body() request: ChangeGoalRequest,
  ): Promise<GoalResponse> {
    return this.goals.change(actor, planId, goalId, seen, request);
  }

  /** Says how far along it feels; earlier ratings are kept. */
  @Post(':goalId/ratings')
  @Requires('goal:rate')
  rate(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IdParam('goalId') goalId: string,
    @Body() request: RateGoalRequest,
  ): Promise<RatingResponse> {
    return this.goals.rate(actor, planId, goalId, request);
  }
}
