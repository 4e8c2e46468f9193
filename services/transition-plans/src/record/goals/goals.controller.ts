import { Body, Controller, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, IdParam, IfMatch, Requires } from '#libs/platform';
import {
  ChangeGoalRequest,
  type GoalOrderResponse,
  type GoalResponse,
  NewGoalRequest,
  OrderGoalsRequest,
  RateGoalRequest,
  type RatingResponse,
} from './goals.dto.js';
import { GoalsService } from './goals.service.js';

@ApiTags('goals')
@Controller('v1/plans/:planId')
export class GoalsController {
  constructor(private readonly goals: GoalsService) {}

  /** Adds a goal. The young person's own goal is active at once; a carer's goal is a proposal. */
  @Post('goals')
  @Requires('goal:add')
  add(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @Body() request: NewGoalRequest,
  ): Promise<GoalResponse> {
    return this.goals.add(actor, planId, request);
  }

  /** Changes a goal, its status, or how far it was reached. */
  @Patch('goals/:goalId')
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

  /** Puts the goals in order of importance. */
  @Put('goal-order')
  @Requires('goal:change')
  order(
    @CurrentActor() actor: Actor,
    @IdParam('planId') planId: string,
    @IfMatch() seen: number,
    @Body() request: OrderGoalsRequest,
  ): Promise<GoalOrderResponse> {
    return this.goals.order(actor, planId, seen, request);
  }

  /** Rates the progress of a goal. Earlier ratings are kept. */
  @Post('goals/:goalId/ratings')
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
